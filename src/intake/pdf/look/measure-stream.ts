import { inflateSync } from 'node:zlib';
import { asciiBytes } from './ascii-filters.js';
import { lzwLength } from './lzw-length.js';

export type StreamFilter = 'flate' | 'lzw' | 'ascii85' | 'hex' | 'run-length';

/** `data` is null where only the length was worked out. */
export type Measured = { readonly length: number; readonly data: Buffer | null };

/** Two are in use ("ASCII85Decode FlateDecode"); longer chains are made to multiply. */
const longestChain = 3;

/** How much a stream unpacks to; null where that is more than `room` bytes or too entangled to tell. */
export function measureStream(
  bytes: Buffer,
  filters: readonly StreamFilter[],
  room: number,
): Measured | null {
  if (filters.length > longestChain) return null;
  let data = bytes;
  for (const [index, filter] of filters.entries()) {
    const isLast = index === filters.length - 1;
    switch (filter) {
      case 'flate': {
        const inflated = inflate(data, room);
        if (inflated === null) return null;
        data = inflated;
        break;
      }
      case 'ascii85':
      case 'hex':
        data = asciiBytes(data, filter);
        break;
      case 'lzw':
      case 'run-length': {
        // Neither is ever followed by another filter but by those who mean harm.
        if (!isLast) return null;
        const length = filter === 'lzw' ? lzwLength(data, room) : runLength(data, room);
        return length > room ? null : { length, data: null };
      }
      default:
        filter satisfies never;
    }
  }
  return data.length > room && filters.length > 0 ? null : { length: data.length, data };
}

/** Zlib's data with a broken end give what they hold; broken from the start, nothing. */
function inflate(bytes: Buffer, room: number): Buffer | null {
  if (room <= 0) return null;
  try {
    // `info: false` and a partial flush: a truncated stream is still measured.
    return inflateSync(bytes, { maxOutputLength: room, finishFlush: 2 });
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    return code === 'ERR_BUFFER_TOO_LARGE' ? null : Buffer.alloc(0);
  }
}

function runLength(bytes: Buffer, room: number): number {
  let length = 0;
  for (let at = 0; at < bytes.length && length <= room; ) {
    const byte = bytes[at]!;
    if (byte === 128) break;
    length += byte < 128 ? byte + 1 : 257 - byte;
    at += byte < 128 ? byte + 2 : 2;
  }
  return length;
}
