import { analyse } from 'chardet';
import { decodeLabel } from './decode-label.js';
import { oddness } from './oddness.js';

/** An encoding as `TextDecoder` knows it, and the bytes' text in it. */
export type Guess = { readonly label: string; readonly text: string };

/** Lines with letters beyond ASCII tell; so much of them is enough. */
const mostSampled = 40_000;
/** chardet's confidence, of 100. Russian of a few lines has 34, an English page with an odd byte 10. */
const leastConfidence = 25;
/** A capital behind a small letter in one word of ten is no text in that encoding. */
const mostOdd = 0.1;
/** Letters of another script than Latin make up most of a text in it, or at least a good part. */
const leastShare = 0.2;

/** What ISO calls an encoding, Windows has with more signs: those count where the bytes hold such. */
const windowsOf: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
};
const latin = new Set([
  'windows-1250',
  'windows-1252',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
]);
/** chardet finds these everywhere, or Node cannot read them. */
const notGuessed = /^(?:ascii|utf-|iso-2022|windows-874|ibm)/;

/**
 * The encoding of a text that is not UTF-8; null where no guess is good enough. Plain English with the quotation marks
 * and dashes of Windows, the commonest, is Windows-1252 whatever chardet makes of it.
 */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const sample = telling(bytes);
  const found = analyse(sample.bytes)
    .map(({ name, confidence }) => ({ label: labelOf(name), confidence }))
    .filter(({ label }) => !notGuessed.test(label));
  const [first, second] = found;
  if (first !== undefined && !latin.has(first.label)) {
    const isClear =
      first.confidence >= leastConfidence && first.confidence >= 1.5 * (second?.confidence ?? 0);
    if (isClear && sample.share >= leastShare)
      return readable(bytes, [first.label, windowsOf[first.label] ?? first.label]);
  }
  return bestLatin(
    bytes,
    sample.bytes,
    found.filter(({ label }) => latin.has(label)),
  );
}

function bestLatin(
  bytes: Uint8Array,
  sample: Uint8Array,
  found: readonly { readonly label: string; readonly confidence: number }[],
): Guess | null {
  const [first] = found;
  // Another language of Europe than English, French or Spanish must be well seen to be believed.
  const named =
    first !== undefined && first.confidence >= 2 * leastConfidence && first.label !== 'windows-1252'
      ? [first.label]
      : [];
  const labels = [
    ...new Set([
      ...named.flatMap((label) => [label, windowsOf[label] ?? label]),
      'windows-1252',
      'macintosh',
    ]),
  ];
  for (const label of labels) {
    if (oddness(decode(sample, label) ?? '\u00FF') > mostOdd) continue;
    const guess = readable(bytes, [label]);
    if (guess !== null) return guess;
  }
  return null;
}

/** The first of the encodings in which the bytes are letters and signs, no controls and no gaps. */
function readable(bytes: Uint8Array, labels: readonly string[]): Guess | null {
  for (const label of labels) {
    const text = decode(bytes, label);
    if (text !== null && !/[\u0080-\u009F\uFFFD]/.test(text)) return { label, text };
  }
  return null;
}

function decode(bytes: Uint8Array, label: string): string | null {
  return decodeLabel(label, bytes)?.text ?? null;
}

// To the Web, and to TextDecoder, ISO-8859-1 is Windows-1252 and ISO-8859-9 is Windows-1254.
function labelOf(name: string): string {
  const label = name.toLowerCase();
  return label === 'iso-8859-1' ? 'windows-1252' : label === 'iso-8859-9' ? 'windows-1254' : label;
}

/** The lines that hold letters beyond ASCII, and what share of their signs those are. */
function telling(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly share: number } {
  const sample = new Uint8Array(Math.min(bytes.length, mostSampled));
  let length = 0;
  let high = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length && length < sample.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a && at - start < 2000) continue;
    const line = bytes.subarray(start, Math.min(at + 1, start + sample.length - length));
    const beyond = line.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
    if (beyond > 0) {
      sample.set(line, length);
      length += line.length;
      high += beyond;
    }
    start = at + 1;
  }
  return { bytes: sample.subarray(0, length), share: length === 0 ? 0 : high / length };
}
