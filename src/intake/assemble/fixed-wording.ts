import { type Word, wordsOf } from './words.js';

/**
 * A text that UNCTAD prints on every form: its words, and the places (counted in words) where one may stop reading
 * it, because entities leave out a last sentence. `0000` stands for any year, `0th` for any ordinal.
 */
export type FixedWording = { readonly words: readonly string[]; readonly stops: readonly number[] };

/** Sentences in the order they are printed; each end is a stop. */
export function fixedWording(...sentences: readonly string[]): FixedWording {
  const counted = sentences.map((sentence) => wordsOf(sentence).map((word) => word.text));
  let sum = 0;
  return { words: counted.flat(), stops: counted.map((words) => (sum += words.length)) };
}

/** How far a text follows a fixed wording. */
export type WordingMatch = {
  /** Index of the first word of the text after it. */
  readonly end: number;
  /** Index of the first word of the wording that was not read. */
  readonly reached: number;
  readonly matched: number;
  /** The wording was read to its end or to a stop. */
  readonly complete: boolean;
};

/** Farthest that text and wording may part before they must agree again: an inserted "(half a page)" and a bit. */
const mostSkipped = 6;
/** Fewer words than these agree by chance. */
const leastAgreement = 4;
/** Of the words read on either side, how many must agree. */
const leastLikeness = 0.6;

/**
 * Follows the wording from its word `at`, the text from its word `from`. Words may be changed, left out or put in, a
 * few at a time; null where the two are not alike.
 */
export function followWording(
  words: readonly Word[],
  from: number,
  wording: FixedWording,
  at = 0,
): WordingMatch | null {
  if (!mayBegin(words, from, wording, at)) return null;
  let i = from;
  let j = at;
  let read = { end: from, reached: at, matched: 0 };
  let atStop: typeof read | null = null;
  while (i < words.length && j < wording.words.length) {
    const skip = nextAgreement(words, i, wording.words, j);
    // A text that only comes to the wording after some words of its own does not begin with it.
    if (skip === null || (read.matched === 0 && skip.inText > 0)) break;
    i += skip.inText + 1;
    j += skip.inWording + 1;
    read = { end: i, reached: j, matched: read.matched + 1 };
    // One or two last words may be missing or changed; they must not make an answer of themselves.
    if (wording.stops.some((stop) => stop === j || stop === j + 1)) atStop = read;
  }
  // An answer that begins "This …" agrees by chance with the first word of a sentence that was left out.
  if (atStop !== null && read.matched - atStop.matched < leastAgreement && read.end < words.length)
    read = atStop;
  const { end, reached, matched } = read;
  const longest = Math.max(end - from, reached - at);
  if (matched === 0 || matched / longest < leastLikeness) return null;
  return { end, reached, matched, complete: atStop !== null && read === atStop };
}

/** The first word of the text must stand in the wording, a few words on at most: nearly no paragraph passes. */
function mayBegin(words: readonly Word[], from: number, wording: FixedWording, at: number): boolean {
  const first = words[from];
  if (first === undefined) return false;
  const last = Math.min(at + mostSkipped, wording.words.length - 1);
  for (let j = at; j <= last; j += 1) if (alike(first.text, wording.words[j]!)) return true;
  return false;
}

function nextAgreement(
  words: readonly Word[],
  i: number,
  wording: readonly string[],
  j: number,
): { readonly inText: number; readonly inWording: number } | null {
  if (alike(words[i]!.text, wording[j]!)) return { inText: 0, inWording: 0 };
  for (let sum = 1; sum <= mostSkipped; sum += 1) {
    for (let inText = 0; inText <= sum; inText += 1) {
      const word = words[i + inText];
      const fixed = wording[j + sum - inText];
      if (word === undefined || fixed === undefined || !alike(word.text, fixed)) continue;
      const nextWord = words[i + inText + 1];
      const nextFixed = wording[j + sum - inText + 1];
      // A lone "the" agrees with everything; two words in a row do not by chance.
      if (nextWord === undefined || nextFixed === undefined || alike(nextWord.text, nextFixed))
        return { inText, inWording: sum - inText };
    }
  }
  return null;
}

export function alike(word: string, fixed: string): boolean {
  if (word === fixed) return true;
  if (fixed === '0000') return /^(?:19|20)\d\d$/.test(word);
  if (fixed === '0th') return /^\d{1,2}(?:st|nd|rd|th)?$/.test(word) || /(?:st|nd|rd|th)$/.test(word);
  return word.length >= stemLength && fixed.length >= stemLength && alikeKey(word) === alikeKey(fixed);
}

/** "programme" and "programs", "stakeholder" and "stakeholders". */
const stemLength = 5;

/** The same for words that are alike, numbers apart. */
export function alikeKey(word: string): string {
  return word.slice(0, stemLength);
}
