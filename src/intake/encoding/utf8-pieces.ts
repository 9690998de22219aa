import { withWesternSigns } from './decode-label.js';

/** What a reader of UTF-8 meets in bytes that are not all of it. */
export type Utf8Count = {
  /** Letters of two to four bytes. */
  readonly letters: number;
  readonly badBytes: number;
};

/**
 * The length of the UTF-8 sequence at `at`: 0 where none begins there. RFC 3629, section 4: no overlong forms, no
 * surrogates, nothing above U+10FFFF.
 */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  for (let index = 1; index < length; index += 1) {
    const next = bytes[at + index] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}

export function countUtf8(bytes: Uint8Array): Utf8Count {
  let letters = 0;
  let badBytes = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length === 0) badBytes += 1;
    else if (length > 1) letters += 1;
    at += Math.max(length, 1);
  }
  return { letters, badBytes };
}

/** Bytes as UTF-8, those that are none as Windows-1252; `badAt` are the offsets of the latter in the text. */
export function decodeMixed(bytes: Uint8Array): { readonly text: string; readonly badAt: readonly number[] } {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  const badAt: number[] = [];
  let start = 0;
  let length = 0;
  const take = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  // The byte-order mark is no letter.
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark) start = 3;
  for (let at = start; at < bytes.length; ) {
    const sequence = sequenceAt(bytes, at);
    if (sequence === 0) {
      if (at > start) take(utf8.decode(bytes.subarray(start, at)));
      badAt.push(length);
      take(withWesternSigns(String.fromCharCode(bytes[at]!)));
      start = at + 1;
    }
    at += Math.max(sequence, 1);
  }
  if (start < bytes.length) take(utf8.decode(bytes.subarray(start)));
  return { text: parts.join(''), badAt };
}
