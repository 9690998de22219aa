import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { packageLimits } from './limits.js';

export type ZipFailure = { readonly code: 'package-invalid' | 'package-too-large'; readonly found: string };
export type ZipParts = { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly failure: ZipFailure };

/** Thrown inside this file only: what stops the reading of an archive. */
class Stop extends Error {
  constructor(readonly failure: ZipFailure) {
    super(failure.found);
  }
}

/**
 * Unpacks an archive within `packageLimits`. Sizes are counted while unpacking, because a header may say anything;
 * the limits are asked before each step, so that nothing large is ever begun.
 */
export async function readZip(bytes: Uint8Array): Promise<ZipParts> {
  let archive: yauzl.ZipFile | undefined;
  try {
    archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { parts: await readEntries(archive) };
  } catch (error) {
    if (error instanceof Stop) return { failure: error.failure };
    // The library gives its findings as plain errors; its own mistakes look the same and end here too.
    return { failure: { code: 'package-invalid', found: `a damaged archive (${messageOf(error)})` } };
  } finally {
    archive?.close();
  }
}

function openArchive(buffer: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      buffer,
      { lazyEntries: true, strictFileNames: true, validateEntrySizes: true },
      (error, archive) => (error === null && archive !== undefined ? resolve(archive) : reject(error)),
    );
  });
}

async function readEntries(archive: yauzl.ZipFile): Promise<ReadonlyMap<string, Uint8Array>> {
  if (archive.entryCount > packageLimits.entries) tooLarge(`${archive.entryCount} parts`);
  // All headers before any content: an archive that admits to be too large costs nothing.
  const entries = await listEntries(archive);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) parts.set(entry.fileName, await readEntry(archive, entry));
  return parts;
}

async function listEntries(archive: yauzl.ZipFile): Promise<readonly yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  for (;;) {
    const entry = await nextEntry(archive);
    if (entry === null) return entries;
    // Part names are the same whatever their case (ECMA-376 part 2, 6.2.2.3).
    const key = entry.fileName.toLowerCase();
    if (seen.has(key)) damaged(`two parts named ${entry.fileName}`);
    seen.add(key);
    if (entry.fileName.endsWith('/')) continue;
    if ((entry.generalPurposeBitFlag & 1) !== 0) damaged('an archive with a password');
    checkSizes(entry);
    total += entry.uncompressedSize;
    if (total > packageLimits.totalBytes) tooLarge(`more than ${megabytes(packageLimits.totalBytes)} in all`);
    entries.push(entry);
  }
}

function checkSizes(entry: yauzl.Entry): void {
  const { uncompressedSize: size, compressedSize, fileName } = entry;
  if (size > packageLimits.partBytes) tooLarge(`${megabytes(size)} in ${fileName}`);
  if (size > packageLimits.ratioFromBytes && size > compressedSize * packageLimits.ratio) {
    tooLarge(`${megabytes(size)} in ${fileName}, packed into ${Math.ceil(compressedSize / 1024)} KB`);
  }
}

function nextEntry(archive: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void): void => {
      archive.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
      action();
    };
    archive.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    archive.once('end', () => settle(() => resolve(null)));
    archive.once('error', (error: Error) => settle(() => reject(error)));
    archive.readEntry();
  });
}

function readEntry(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (openError, stream) => {
      if (openError !== null || stream === undefined) return reject(openError);
      const pieces: Buffer[] = [];
      let size = 0;
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > packageLimits.partBytes)
          stream.destroy(new Stop({ code: 'package-too-large', found: megabytes(size) }));
        else pieces.push(piece);
      });
      stream.once('error', reject);
      stream.once('end', () => {
        const whole = Buffer.concat(pieces);
        if (crc32(whole) === entry.crc32)
          resolve(new Uint8Array(whole.buffer, whole.byteOffset, whole.length));
        else
          reject(
            new Stop({ code: 'package-invalid', found: `a checksum that does not fit ${entry.fileName}` }),
          );
      });
    });
  });
}

function tooLarge(found: string): never {
  throw new Stop({ code: 'package-too-large', found });
}

function damaged(found: string): never {
  throw new Stop({ code: 'package-invalid', found });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
