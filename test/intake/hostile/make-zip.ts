import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry as an archive has it: what its header says need not be so. */
export type Entry = {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly method: 0 | 8;
  /** What the headers say of the unpacked size; the true one where it is left out. */
  readonly size: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** Fields behind the name, such as those of zip64. */
  readonly extra?: Uint8Array;
  /** Where the directory says that the entry begins, where it has no header of its own. */
  readonly at?: number;
};

export type End = { readonly entries?: number; readonly before?: Uint8Array };

/** A zip file, APPNOTE 6.3, byte for byte as told. */
export function makeZip(entries: readonly Entry[], end: End = {}): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { data, method, size, checksum = 0, flags = 0, extra = new Uint8Array(), at } = entry;
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(extra.length > 0 ? 0xffffffff : data.length, 14);
    common.writeUInt32LE(extra.length > 0 ? 0xffffffff : size, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const record = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name, extra]);
    record.writeUInt32LE(at ?? offset, 42);
    central.push(record);
    if (at !== undefined) continue;
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra]);
    local.push(head, Buffer.from(data));
    offset += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  const before = Buffer.from(end.before ?? []);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  const count = end.entries ?? entries.length;
  last.writeUInt16LE(Math.min(count, 0xffff), 8);
  last.writeUInt16LE(Math.min(count, 0xffff), 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(before.length > 0 ? 0xffffffff : offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, before, last]));
}

/** An honest entry, deflated. */
export function packed(name: string, content: Uint8Array | string): Entry {
  const whole = Buffer.from(content as string);
  return { name, data: deflateRawSync(whole), method: 8, size: whole.length, checksum: crc32(whole) };
}

const chunkBytes = 16 * 1024 * 1024;

/** DEFLATE of `megabytes` (by 16) of one byte, without ever holding them: one full block, repeated. */
export function bomb(megabytes: number, byte = 0x20): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(chunkBytes, byte), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const blocks = Array.from({ length: Math.ceil(megabytes / 16) }, () => block);
  // An empty last block, RFC 1951 section 3.2.6.
  return new Uint8Array(Buffer.concat([...blocks, Buffer.from([0x03, 0x00])]));
}

/** The zip64 field of an entry: unpacked and packed size as eight bytes each (APPNOTE 4.5.3). */
export function zip64Sizes(size: bigint, packedSize: bigint): Uint8Array {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(size, 4);
  extra.writeBigUInt64LE(packedSize, 12);
  return new Uint8Array(extra);
}

/** The end of a zip64 directory that says it has `entries` entries and begins at `directoryAt`. */
export function zip64End(entries: bigint, directoryAt: bigint, at: bigint): Uint8Array {
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(entries, 24);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(0n, 40);
  record.writeBigUInt64LE(directoryAt, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(at, 8);
  locator.writeUInt32LE(1, 16);
  return new Uint8Array(Buffer.concat([record, locator]));
}
