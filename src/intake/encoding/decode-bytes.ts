import { decodeLabel } from './decode-label.js';
import { guessEncoding } from './guess.js';
import { countUtf8, decodeMixed } from './utf8-pieces.js';

/** A text, the encoding it was read in (as `TextDecoder` names it), and how that was known. */
export type Decoded = {
  readonly text: string;
  readonly label: string;
  /** `marked`: by its byte-order mark or its own words; `mixed`: UTF-8 but for some bytes. */
  readonly certainty: 'utf-8' | 'marked' | 'guessed' | 'mixed';
  /** For `mixed`: offsets in the text of signs that were no UTF-8. */
  readonly badAt: readonly number[];
};

/**
 * The text of bytes: UTF-8 where they are that; else UTF-16 by its mark or its zero bytes; else UTF-8 with some bytes of
 * Windows-1252; else what the letters look like. `binary` is no text at all, `unknown` none in an encoding that is known.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | 'binary' | 'unknown' {
  const mark = markedEncoding(bytes);
  if (mark !== null) {
    const text = strictly(mark, bytes);
    return text === null ? 'unknown' : decoded(text, mark, 'marked');
  }
  if (bytes.includes(0)) {
    const label = zeroParity(bytes);
    const text = label === null ? null : strictly(label, bytes);
    return label === null || text === null || !readsAsText(text) ? 'binary' : decoded(text, label, 'guessed');
  }
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return decoded(utf8, 'utf-8', 'utf-8');
  const count = countUtf8(bytes);
  // In any other encoding hardly ten sequences of a hundred happen to be UTF-8.
  if (count.letters >= count.badBytes) {
    const { text, badAt } = decodeMixed(bytes);
    return { text, label: 'utf-8', certainty: 'mixed', badAt };
  }
  const guess = guessEncoding(bytes);
  return guess === null ? 'unknown' : decoded(guess.text, guess.label, 'guessed');
}

/** Bytes as an encoding that is named elsewhere; null where they are not in it, or Node does not know it. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  const read = decodeLabel(label, bytes);
  return read === null ? null : decoded(read.text, read.label, 'marked');
}

function decoded(text: string, label: string, certainty: 'utf-8' | 'marked' | 'guessed'): Decoded {
  return { text, label, certainty, badAt: [] };
}

// Notepad's "Unicode" is UTF-16; its zero bytes would otherwise be taken for binary data.
function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** In UTF-16 the zero bytes of Latin letters, spaces and line ends stand all on one side of the pairs. */
function zeroParity(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // Of every ten letters of text one at least is a space, a line end or Latin.
  if (Math.max(odd, even) < Math.max(4, bytes.length / 20)) return null;
  // Letters such as half of an emoji have a zero byte on the other side.
  if (odd > 8 * even) return 'utf-16le';
  return even > 8 * odd ? 'utf-16be' : null;
}

function readsAsText(text: string): boolean {
  const sample = text.slice(0, 5000);
  const odd =
    sample.match(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return odd * 100 <= sample.length;
}

function strictly(label: string, bytes: Uint8Array): string | null {
  return decodeLabel(label, bytes)?.text ?? null;
}
