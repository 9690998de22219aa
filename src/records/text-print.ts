import { plainText } from '../document/index.js';
import type { Submission } from '../intake/index.js';

/** Rows of this many words are compared: four apart tell a restatement from a turn of phrase, as in drafting. */
const rowLength = 4;

/** What a submission's text is compared by; made only where an entity sent several files. */
export type TextPrint = {
  /** Every word of every unit, in order: equal in two files that have the same words. */
  readonly words: string;
  readonly wordCount: number;
  readonly units: readonly UnitPrint[];
  readonly hasUnit: (words: string) => boolean;
  readonly hasRow: (row: number) => boolean;
};

/** `rows` is empty for a unit of fewer words than a row; that one is compared as a whole. */
export type UnitPrint = {
  readonly plain: string;
  readonly words: string;
  readonly count: number;
  readonly rows: readonly number[];
};

/**
 * Prints a text so that comparing takes one look at each of its words. Rows run over the ends of units, because one
 * format parts paragraphs where another does not.
 */
export function printOf({ passages }: Submission): TextPrint {
  const units = passages.map(({ inlines }) => printUnit(plainText(inlines)));
  const known = new Set(units.map(({ words }) => words));
  const all = units.map(({ words }) => words).filter((words) => words !== '');
  const rows = new Set(rowsOf(all.join(' ').split(' ')));
  return {
    words: all.join(' '),
    wordCount: units.reduce((sum, { count }) => sum + count, 0),
    units,
    hasUnit: (words) => known.has(words),
    hasRow: (row) => rows.has(row),
  };
}

function printUnit(plain: string): UnitPrint {
  const list = wordsOf(plain);
  return { plain, words: list.join(' '), count: list.length, rows: rowsOf(list) };
}

/** Hyphens and apostrophes inside words do not count: a line end may have made them, or taken them. */
function wordsOf(plain: string): readonly string[] {
  return plain
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])['-](?=[\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function rowsOf(words: readonly string[]): readonly number[] {
  const hashes = words.map(hashOf);
  return hashes.slice(rowLength - 1).map((_, at) => rowHash(hashes.slice(at, at + rowLength)));
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two hashes in one number of 53 bits: of a million rows one in ten thousand million meets another by chance. */
function rowHash(hashes: readonly number[]): number {
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (const hash of hashes) {
    high = Math.imul(high ^ hash, 0x01000193);
    low = Math.imul(low ^ (hash >>> 7) ^ (hash << 5), 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff);
}
