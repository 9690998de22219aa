import { ordinalInWords } from '../../document/index.js';
import { coverWording } from './cover-wording.js';
import { type FixedWording, followWording } from './fixed-wording.js';
import type { Word } from './words.js';

/** The form's longest sentence has some eighty words; all of the form in one block has under 250. */
export const mostCoverWords = 260;

/** A piece of the cover sheet, recognized at the head of a text. */
export type CoverPiece = {
  readonly name: 'organ' | 'session' | 'place' | 'request' | 'by' | 'purpose' | 'disclaimer';
  /** Index of the first word after it. */
  readonly end: number;
  readonly session: string | null;
  readonly year: number | null;
};

/**
 * Reads the piece that begins at the word `from`; null where none does. `text` is what the words were taken from,
 * `seen` the pieces before: a date or a session below the form's sentences is the submission's own.
 */
export function coverPieceAt(
  text: string,
  words: readonly Word[],
  from: number,
  seen: ReadonlySet<CoverPiece['name']>,
): CoverPiece | null {
  if (seen.has('disclaimer')) return null;
  if (seen.has('purpose')) return sentencePiece('disclaimer', coverWording.disclaimer, text, words, from, 8);
  return (
    fixedPiece('organ', coverWording.organ, words, from, 6) ??
    sessionPiece(words, from) ??
    fixedPiece('request', coverWording.request, words, from, 12) ??
    byPiece(words, from) ??
    sentencePiece('purpose', coverWording.purpose, text, words, from, 10) ??
    sentencePiece('disclaimer', coverWording.disclaimer, text, words, from, 8) ??
    (seen.has('organ') || seen.has('session') ? placePiece(words, from) : null)
  );
}

function fixedPiece(
  name: CoverPiece['name'],
  wording: FixedWording,
  words: readonly Word[],
  from: number,
  leastMatched: number,
): CoverPiece | null {
  const match = followWording(words, from, wording);
  if (match === null || match.matched < leastMatched) return null;
  return { name, end: match.end, ...factsIn(words.slice(from, match.end)) };
}

// A sentence of the form that was reworded further on is still the form's sentence, up to its end.
function sentencePiece(
  name: 'purpose' | 'disclaimer',
  wording: FixedWording,
  text: string,
  words: readonly Word[],
  from: number,
  leastMatched: number,
): CoverPiece | null {
  const piece = fixedPiece(name, wording, words, from, leastMatched);
  if (piece === null || piece.end >= words.length) return piece;
  let end = piece.end;
  while (end < words.length && !/[.!?]["'”’)]*\s/u.test(text.slice(words[end - 1]!.end, words[end]!.start)))
    end += 1;
  return { ...piece, end, ...factsIn(words.slice(from, end)) };
}

function sessionPiece(words: readonly Word[], from: number): CoverPiece | null {
  for (const length of [1, 2]) {
    if (words[from + length]?.text !== 'session') continue;
    const session = ordinalAt(words, from, from + length);
    if (session !== null) return { name: 'session', end: from + length + 1, session, year: null };
  }
  return null;
}

const byVerbs: readonly string[] = ['submission', 'submitted', 'contribution', 'input', 'inputs'];

function byPiece(words: readonly Word[], from: number): CoverPiece | null {
  const isBy = words[from + 1]?.text === 'by' || words[from + 1]?.text === 'from';
  return isBy && byVerbs.includes(words[from]?.text ?? '')
    ? { name: 'by', end: from + 2, session: null, year: null }
    : null;
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "Geneva, 28 March to 1 April 2022": a few words with a month, up to a year. */
function placePiece(words: readonly Word[], from: number): CoverPiece | null {
  const near = words.slice(from, from + 10).map((word) => word.text);
  const year = near.findIndex((word) => /^20\d\d$/.test(word));
  if (year < 2 || !near.slice(0, year).some((word) => months.test(word))) return null;
  return { name: 'place', end: from + year + 1, session: null, year: null };
}

function factsIn(words: readonly Word[]): { readonly session: string | null; readonly year: number | null } {
  const efforts = words.findIndex((word) => word.text.startsWith('effort'));
  const years = words
    .slice(Math.max(efforts, 0))
    .filter((word) => /^20\d\d$/.test(word.text))
    .map((word) => Number(word.text));
  const at = words.findIndex((word) => word.text === 'session');
  const session = at < 1 ? null : (ordinalAt(words, at - 2, at) ?? ordinalAt(words, at - 1, at));
  // A form for two years names both; the submission is of the last.
  return { session, year: efforts < 0 ? null : (years.at(-1) ?? null) };
}

function ordinalAt(words: readonly Word[], from: number, end: number): string | null {
  return ordinalInWords(
    words
      .slice(Math.max(from, 0), end)
      .map((word) => word.text)
      .join(' '),
  );
}
