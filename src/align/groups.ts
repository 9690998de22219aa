import type { Board } from './board.js';
import { overlapOf, rest, together, type Words } from './overlap.js';
import type { Profile, Vocabulary } from './profile.js';

/** One passage in one or several paragraphs, or several passages in one paragraph. */
export type Group = {
  readonly passages: readonly number[];
  readonly paragraphs: readonly number[];
  readonly likeness: number;
};

/** What a neighbour must add to the likeness of the whole to belong to it. */
const leastGain = 0.02;
/** The part of a neighbour's words that must be found in what is left, and in what is left rather than in the whole. */
const leastPart = 0.5;
const leastOfLeft = 0.7;
/** Fewer words may be anybody's. */
const fewestWords = 3;

/**
 * Whether a passage continues in the paragraphs round a given one (somebody split it), or its neighbours stand in the
 * same paragraph (somebody joined them).
 */
export function groupAround(board: Board, passage: number, paragraph: number): Group {
  const { likeness } = board.overlap(passage, paragraph);
  const split = grown(board, passage, paragraph, likeness, 'paragraphs');
  const joined = grown(board, passage, paragraph, likeness, 'passages');
  return joined.likeness > split.likeness ? joined : split;
}

function grown(
  board: Board,
  passage: number,
  paragraph: number,
  likeness: number,
  side: 'passages' | 'paragraphs',
): Group {
  const { vocabulary } = board;
  const [whole, parts] =
    side === 'paragraphs' ? [board.base[passage]!, board.edited] : [board.edited[paragraph]!, board.base];
  const isOpen = (number: number): boolean =>
    side === 'paragraphs' ? board.isFree(number) : board.isSought(number);
  const seed = side === 'paragraphs' ? paragraph : passage;
  const alone: Group = { passages: [passage], paragraphs: [paragraph], likeness };
  if (!isPart(parts[seed]!, whole, whole, vocabulary)) return alone;
  const numbers = [seed];
  let best = likeness;
  let left = rest(whole, parts[seed]!, vocabulary);
  for (const step of [1, -1]) {
    for (;;) {
      const next = nextWithWords(parts, step > 0 ? numbers.at(-1)! : numbers[0]!, step);
      if (next === null || !isOpen(next) || left.sorted.length < fewestWords) break;
      const part = parts[next]!;
      if (!isPart(part, left, whole, vocabulary)) break;
      const more = step > 0 ? [...numbers, next] : [next, ...numbers];
      const gained = overlapOf(whole, together(more.map((number) => parts[number]!)), vocabulary).likeness;
      if (gained < best + leastGain) break;
      best = gained;
      left = rest(left, part, vocabulary);
      if (step > 0) numbers.push(next);
      else numbers.unshift(next);
    }
  }
  if (numbers.length === 1) return alone;
  const others = together(numbers.filter((number) => number !== seed).map((number) => parts[number]!));
  // What the first one shares with the whole may be the words of the others, as of a copy beside the true one.
  if (!isPart(parts[seed]!, rest(whole, others, vocabulary), whole, vocabulary)) return alone;
  return side === 'paragraphs'
    ? { passages: [passage], paragraphs: numbers, likeness: best }
    : { passages: numbers, paragraphs: [paragraph], likeness: best };
}

function isPart(part: Profile, left: Words, whole: Words, vocabulary: Vocabulary): boolean {
  if (part.words.length < fewestWords) return false;
  const inLeft = overlapOf(left, part, vocabulary).ofEdited;
  return inLeft >= leastPart && inLeft >= leastOfLeft * overlapOf(whole, part, vocabulary).ofEdited;
}

function nextWithWords(
  parts: readonly { readonly words: readonly number[] }[],
  from: number,
  step: number,
): number | null {
  for (let number = from + step; number >= 0 && number < parts.length; number += step)
    if (parts[number]!.words.length > 0) return number;
  return null;
}
