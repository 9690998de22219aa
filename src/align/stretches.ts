import type { Board } from './board.js';
import { commonRuns } from './common-runs.js';
import type { Stretch } from './standing.js';

/** Which stretches each passage stands in, by passage: whole paragraphs, or parts of those that hold several passages. */
export function stretchesOf(board: Board): ReadonlyMap<number, readonly Stretch[]> {
  const parts = new Map<number, ReadonlyMap<number, Stretch>>();
  for (const [paragraph] of board.edited.entries())
    if (board.ownersOf(paragraph).length > 1) parts.set(paragraph, divided(board, paragraph));
  const found = new Map<number, readonly Stretch[]>();
  for (const [passage] of board.base.entries()) {
    const stretches = inOrderOfBase(board, passage).map((paragraph) => {
      const whole = { paragraph, start: 0, end: board.paragraphs[paragraph]!.text.length };
      return parts.get(paragraph)?.get(passage) ?? whole;
    });
    const filled = stretches.filter(({ start, end }) => start < end);
    if (filled.length > 0) found.set(passage, filled);
  }
  return found;
}

function inOrderOfBase(board: Board, passage: number): readonly number[] {
  const places = board.placesOf(passage);
  if (places.length < 2) return places;
  const { words } = board.base[passage]!;
  return places
    .map((paragraph) => ({ paragraph, middle: middleOf(words, board.edited[paragraph]!.words) }))
    .sort((a, b) => a.middle - b.middle || a.paragraph - b.paragraph)
    .map(({ paragraph }) => paragraph);
}

/** The middle of the words in one list that another has in the same order. */
function middleOf(words: readonly number[], other: readonly number[]): number {
  const places = commonRuns(words, other).flatMap(({ at, length }) =>
    Array.from({ length }, (_, step) => at + step),
  );
  return places[places.length >> 1] ?? 0;
}

/** Cuts a paragraph between its passages: behind the words of the one and before those of the next, at a sentence's end. */
function divided(board: Board, paragraph: number): ReadonlyMap<number, Stretch> {
  const { words, starts, ends } = board.edited[paragraph]!;
  const { text } = board.paragraphs[paragraph]!;
  const owners = board
    .ownersOf(paragraph)
    .map((passage) => ({ passage, middle: middleOf(words, board.base[passage]!.words) }))
    .sort((a, b) => a.middle - b.middle || a.passage - b.passage)
    .map(({ passage }) => passage);
  const stretches = new Map<number, Stretch>();
  let start = 0;
  for (const [order, passage] of owners.entries()) {
    const next = owners[order + 1];
    if (next === undefined) {
      stretches.set(passage, { paragraph, start, end: text.length });
      break;
    }
    const cut = cutBetween(words, board.base[passage]!.words, board.base[next]!.words);
    const from = cut.after < 0 ? start : Math.max(start, ends[cut.after]!);
    const to = cut.before >= words.length ? text.length : Math.max(from, starts[cut.before]!);
    const border = borderIn(text, from, to);
    stretches.set(passage, { paragraph, start, end: border.end });
    start = border.start;
  }
  return stretches;
}

/** The place where most words of the first stand before and most of the second behind: the last and first of them. */
function cutBetween(
  words: readonly number[],
  first: readonly number[],
  second: readonly number[],
): { readonly after: number; readonly before: number } {
  const marks = new Int8Array(words.length);
  for (const { at, length } of commonRuns(words, first)) marks.fill(1, at, at + length);
  for (const { at, length } of commonRuns(words, second))
    for (let place = at; place < at + length; place += 1) marks[place]! -= 1;
  let [sum, best, cut] = [0, -1, 0];
  for (let place = 0; place <= words.length; place += 1) {
    if (sum > best) [best, cut] = [sum, place];
    sum += marks[place] ?? 0;
  }
  let before = cut;
  while (before < words.length && marks[before]! >= 0) before += 1;
  return { after: cut - 1, before };
}

/** Where the one ends and the next begins: at the last sentence's end between two words, else at the last space. */
function borderIn(text: string, from: number, to: number): { readonly end: number; readonly start: number } {
  const between = text.slice(from, to);
  const ends = [...between.matchAll(/[.!?;:…][^\s\p{L}\p{N}]{0,9}\s+/gu)];
  const border = ends.at(-1) ?? [...between.matchAll(/\s+/g)].at(-1);
  if (border === undefined) return { end: to, start: to };
  const start = from + border.index + border[0].length;
  return { end: from + border.index + border[0].trimEnd().length, start };
}
