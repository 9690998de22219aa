import { type Piece, textOf } from '../sentences/pieces.js';
import type { Edit } from '../word/edits.js';
import { letterAt } from '../word/letters.js';
import { viewOf } from '../word/view.js';
import type { HouseStyle } from './house-style.js';
import type { StyleRule } from './rules.js';

/** A sentence as the rules look at it. Offsets are UTF-16 units, the same in `text` and `own`. */
export type Sheet = {
  readonly style: HouseStyle;
  readonly pieces: readonly Piece[];
  /** With quotation marks, hyphens and spaces in one form. */
  readonly text: string;
  /** As it is written. */
  readonly own: string;
  /** Whether a stretch may be changed: no quotation, title, link or address, and of one piece. */
  readonly isFree: (start: number, end: number) => boolean;
  /** A double quotation mark has no partner: nobody can tell what is quoted. */
  readonly unbalanced: boolean;
};

export function sheetOf(pieces: readonly Piece[], style: HouseStyle): Sheet {
  const view = viewOf(pieces);
  const { text } = view;
  let kept: Uint8Array | null = null;
  let borders: readonly number[] | null = null;
  return {
    style,
    pieces,
    text,
    own: textOf(pieces),
    unbalanced: view.unbalanced,
    isFree: (start, end) => {
      kept ??= keptOf(pieces, text);
      borders ??= bordersOf(pieces);
      for (let at = start; at < end; at += 1) if (kept[at] === 1 || view.isFixed(at)) return false;
      return !borders.some((border) => border > start && border < end);
    },
  };
}

/** An edit, or none where the stretch is not to be changed. */
export function edit(sheet: Sheet, rule: StyleRule, start: number, end: number, to: string): readonly Edit[] {
  const from = sheet.own.slice(start, end);
  return from === to || !sheet.isFree(start, end) ? [] : [{ start, from, to, rule }];
}

/** Marks the characters of links and of tokens that are addresses or codes. */
function keptOf(pieces: readonly Piece[], text: string): Uint8Array {
  const kept = new Uint8Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.type === 'note') continue;
    if (piece.link !== null) kept.fill(1, at, at + piece.value.length);
    at += piece.value.length;
  }
  for (const { start, end } of addressesIn(text)) kept.fill(1, start, end);
  return kept;
}

const perhapsAddress = /[@_#\\/=~]|[A-Za-z0-9]\.[A-Za-z]/;

/** Tokens that are no words: https://…, www.…, itu.int, name@place, #tag, some_code, A/76/64-E/2021/11, x=1. */
export function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!perhapsAddress.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const [token] = match;
    if (isAddress(token)) found.push({ start: match.index, end: match.index + token.length });
  }
  return found;
}

function isAddress(token: string): boolean {
  if (!perhapsAddress.test(token)) return false;
  if (/[@_#\\=~]|:\/\//.test(token) || token.startsWith('www.')) return true;
  // "9/11", "and/or", "2020/21" have a slash and are words; a symbol has letters, figures and slashes.
  if (token.includes('/'))
    return /\d/.test(token) && (/[A-Za-z]/.test(token) || /\d\/\d+\/\d/.test(token) || /\d\/\d/.test(token));
  return (
    /[A-Za-z0-9]\.[a-z]{2,}(?:[^a-z.]|$)/.test(token) && !/^[(["']*(?:e\.g|i\.e|a\.m|p\.m|et)\b/.test(token)
  );
}

function bordersOf(pieces: readonly Piece[]): readonly number[] {
  const borders: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    borders.push(at);
    if (piece.type === 'text') at += piece.value.length;
  }
  return borders;
}

/** The longest word that is looked at; nothing that a rule waits for is longer. */
const longest = 40;

/** What stands before an offset up to the last space, one space skipped: "the " → "the"; '' at the start. */
export function tokenBefore(text: string, at: number): string {
  const end = text.charAt(at - 1) === ' ' ? at - 1 : at;
  let start = end;
  while (start > 0 && end - start < longest && text.charAt(start - 1) !== ' ') start -= 1;
  return text.slice(start, end);
}

/** What stands behind an offset up to the next space, one space skipped. */
export function tokenAfter(text: string, at: number): string {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  let end = start;
  while (end < text.length && end - start < longest && text.charAt(end) !== ' ') end += 1;
  return text.slice(start, end);
}

/** The word, without punctuation, that follows after one space; '' where something else follows. */
export function wordAfter(text: string, at: number): string {
  if (text.charAt(at) !== ' ') return '';
  let end = at + 1;
  while (
    end - at < longest &&
    (letterAt(text, end) > 0 || (/['-]/.test(text.charAt(end)) && letterAt(text, end + 1) > 0))
  )
    end += 1;
  return text.slice(at + 1, end);
}

export function opensSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

export function opensBig(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether only opening marks stand before an offset. */
export function opensSentence(text: string, at: number): boolean {
  return at < 6 && /^[\s"'([]*$/.test(text.slice(0, at));
}

export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
