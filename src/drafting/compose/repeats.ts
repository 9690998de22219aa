import { wordsOf } from '../word/tokens.js';

/** Rows of this many words are compared; four apart tell a restatement from a turn of phrase. */
const rowLength = 4;
/** A sentence that shares this part of its rows with what its entity has said in the draft says nothing new. */
const sharedPart = 0.6;

/**
 * What one record has said in the draft so far, so that it does not say it twice. Records are never compared with
 * one another: what others sent changes nothing (law 11).
 */
export type Said = { readonly repeats: (text: string) => boolean; readonly add: (text: string) => void };

export function nothingSaid(): Said {
  const rows = new Set<string>();
  return {
    repeats: (text) => {
      const own = rowsOf(text);
      const shared = own.filter((row) => rows.has(row)).length;
      return own.length > 0 && shared / own.length >= sharedPart;
    },
    add: (text) => {
      for (const row of rowsOf(text)) rows.add(row);
    },
  };
}

function rowsOf(text: string): readonly string[] {
  const words = wordsOf(text).map(({ lower }) => lower);
  if (words.length < rowLength) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(rowLength - 1).map((_, index) => words.slice(index, index + rowLength).join(' '));
}
