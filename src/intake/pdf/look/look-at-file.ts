import { measureStream, type StreamFilter } from './measure-stream.js';

/** What a bounded look at a file's bytes shows, before any PDF library gets them. */
export type FileLook = {
  /** Why the file must not be read; null where it may be. */
  readonly refusal: Refusal | null;
  /** Things in the file that are never run or opened. */
  readonly parts: ReadonlySet<ActivePart>;
  /** Whether the file holds any picture: a page without text may then be a scan. */
  readonly hasPictures: boolean;
};

export type Refusal = { readonly kind: 'not-a-pdf' } | { readonly kind: 'too-large'; readonly what: string };

export type ActivePart = 'script' | 'attachment' | 'xfa';

/**
 * A page of text has under 100 KB of instructions and the largest embedded fonts some 20 MB; pdf.js takes about ten
 * times the time and memory of zlib, so that more than this could not be read in five seconds.
 */
const largestStream = 48 * 1024 * 1024;
const largestTotal = 192 * 1024 * 1024;
/** A tagged Word file of 300 pages has some 50,000 objects. */
const mostObjects = 500_000;
const mostStreams = 100_000;
/** Nobody nests dictionaries or arrays deeper than some ten levels; pdf.js follows each with a call of its own. */
const deepestNesting = 500;
/** How far a stream's dictionary is looked back for. */
const longestDictionary = 4096;

const activeNames: readonly (readonly [RegExp, ActivePart])[] = [
  [/\/(?:JavaScript|JS)(?![A-Za-z])/, 'script'],
  [/\/(?:EmbeddedFiles?|FileAttachment)(?![A-Za-z])/, 'attachment'],
  [/\/XFA(?![A-Za-z])/, 'xfa'],
];

/** Looks over a file within about a second whatever it holds: each packed stream is measured, none is kept. */
export function lookAtFile(bytes: Uint8Array): FileLook {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Set<ActivePart>();
  if (file.subarray(0, 1024).indexOf('%PDF-') < 0)
    return { refusal: { kind: 'not-a-pdf' }, parts, hasPictures: false };
  const isEncrypted = file.includes('/Encrypt');
  let total = 0;
  let streams = 0;
  let objects = 0;
  let at = 0;
  let hasPictures = false;
  const refuse = (what: string): FileLook => ({ refusal: { kind: 'too-large', what }, parts, hasPictures });
  const noteParts = (text: string) => {
    for (const [name, part] of activeNames) if (name.test(text)) parts.add(part);
  };
  while (at < file.length) {
    const found = nextStream(file, at);
    const plain = file.subarray(at, found?.start ?? file.length);
    if (nesting(plain) > deepestNesting) return refuse('lists within lists beyond any use');
    objects += count(plain, ' obj');
    if (objects > mostObjects) return refuse(`more than ${mostObjects} objects`);
    if (plain.includes('/J') || plain.includes('/E') || plain.includes('/F') || plain.includes('/X'))
      noteParts(plain.toString('latin1'));
    if (found === null) break;
    streams += 1;
    if (streams > mostStreams) return refuse(`more than ${mostStreams} streams`);
    const dictionary = dictionaryBefore(plain);
    const isPicture = /\/Subtype\s*\/Image(?![A-Za-z])/.test(dictionary);
    hasPictures ||= isPicture;
    // A picture is never unpacked for its text; an encrypted stream shows nothing without its key.
    if (!isPicture && !isEncrypted) {
      const room = Math.min(largestStream, largestTotal - total);
      const measured = measureStream(file.subarray(found.start, found.end), filtersOf(dictionary), room);
      if (measured === null) return refuse('a compressed part that unpacks beyond all measure');
      total += measured.length;
      if (measured.data !== null && /\/ObjStm(?![A-Za-z])/.test(dictionary)) {
        noteParts(measured.data.toString('latin1'));
        objects += Number(/\/N\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
        if (nesting(measured.data) > deepestNesting) return refuse('lists within lists beyond any use');
      }
    }
    at = found.end;
  }
  return { refusal: null, parts, hasPictures };
}

/** The bytes of the next stream from `from` on: behind `stream` and its line end, up to `endstream`. */
function nextStream(file: Buffer, from: number): { readonly start: number; readonly end: number } | null {
  for (let at = file.indexOf('stream', from); at >= 0; at = file.indexOf('stream', at + 6)) {
    const behind = file[at + 6];
    // "endstream" without its stream, or the word in a text.
    if ((behind !== 0x0d && behind !== 0x0a) || (file[at - 1] === 0x64 && file[at - 2] === 0x6e)) continue;
    const start = at + (behind === 0x0d && file[at + 7] === 0x0a ? 8 : 7);
    const end = file.indexOf('endstream', start);
    return { start, end: end < 0 ? file.length : end };
  }
  return null;
}

function dictionaryBefore(plain: Buffer): string {
  const text = plain.subarray(Math.max(0, plain.length - longestDictionary)).toString('latin1');
  const object = text.lastIndexOf(' obj');
  return object < 0 ? text : text.slice(object);
}

const filterNames: Readonly<Record<string, StreamFilter>> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  ASCIIHexDecode: 'hex',
  AHx: 'hex',
  RunLengthDecode: 'run-length',
  RL: 'run-length',
};

/** Filters in the order in which they are undone; one that is of pictures alone ends the list. */
function filtersOf(dictionary: string): readonly StreamFilter[] {
  const value = /\/Filter\s*(\[[^\]]{0,2000}\]|\/[A-Za-z0-9]+)/.exec(dictionary)?.[1] ?? '';
  const filters: StreamFilter[] = [];
  for (const [, name] of value.matchAll(/\/([A-Za-z0-9]+)/g)) {
    const filter = filterNames[name!];
    if (filter === undefined) break;
    filters.push(filter);
  }
  return filters;
}

function count(bytes: Buffer, word: string): number {
  let found = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) found += 1;
  return found;
}

/** How deep lists and dictionaries lie in each other; brackets in strings are none. */
function nesting(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) inString += 1;
    else if (byte === 0x29) inString = Math.max(0, inString - 1);
    else if (byte === 0x6f && bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a) {
      // "obj" and "endobj": nothing reaches beyond them, whatever was left open.
      depth = 0;
      inString = 0;
    } else if (inString > 0) continue;
    else if (byte === 0x5b || byte === 0x3c) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((byte === 0x5d || byte === 0x3e) && depth > 0) depth -= 1;
  }
  return deepest;
}
