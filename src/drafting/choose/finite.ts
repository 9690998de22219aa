import { opensCapital } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import {
  auxiliaries,
  baseOfThirdPerson,
  isAdverb,
  isBase,
  isPast,
  modals,
  timelessVerbs,
} from '../word/verbs.js';

const forms = new Set([...Object.keys(auxiliaries), 'is', 'was', 'has', 'had', 'does', 'did', 'am']);
const determiners = new Set('to the a an of by its their this these and or for with in on'.split(' '));

/**
 * Whether a row of words has a verb that makes it a sentence. An -ed form right behind "and", "by" or an article is
 * not one; a bare form counts where a plural stands before it ("Governments use").
 */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return words.some((_, index) => isFiniteVerb(words, index) && !inRelativeClause(words, index));
}

export function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const { lower, text } = words[index]!;
  if (lower !== text) return false;
  if (forms.has(lower) || modals.has(lower)) return true;
  const before = words[index - 1];
  if (before === undefined || determiners.has(before.lower)) return false;
  // "UNDP plays …": whatever the verb, a name stands before it.
  if (opensCapital(before.text) && /[^sui]s$/.test(lower) && !onlyNoun.test(lower)) return true;
  if (isPast(lower) || baseOfThirdPerson(lower) !== null) return true;
  const subject = beforeAdverbs(words, index);
  if (subject < 0) return false;
  // "We co-chair it": whatever the verb, nothing else stands behind these two.
  if (/^(?:we|they)$/.test(words[subject]!.lower) && !isAdverb(lower)) return true;
  if (timelessVerbs.has(lower)) return isPastOrBase(words, index);
  return (isPlural(words[subject]!.lower) || isSecondOfTwo(words, subject)) && isBase(lower);
}

/** "ROAM-X assessments in ten countries": no verb ends so. */
const onlyNoun = /(?:ssments|opments|shments|ities|ships|isms|ologies|ations|itions|utions)$/;

/** "providers now serve": where the word stands that a verb may belong to; -1 where there is none. */
export function beforeAdverbs(words: readonly Word[], index: number): number {
  let at = index - 1;
  while (at >= 0 && isAdverb(words[at]!.lower)) at -= 1;
  return at;
}

/** "the Board set the goal", "rumours spread quickly"; "a set of tools", "was put forward" are none of their own. */
function isPastOrBase(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!.lower;
  const after = words[index + 1]?.lower ?? '';
  if (forms.has(before) || /^(?:been|be|being|not|of|at)$/.test(before) || !/^\p{L}/u.test(before))
    return false;
  return /^(?:the|a|an|its|their|our|up|out|aside|forward)$/.test(after) || isAdverb(after);
}

/** "ESCAP and ITU support": two names are a plural. */
function isSecondOfTwo(words: readonly Word[], at: number): boolean {
  return opensCapital(words[at]!.text) && words[at - 1]?.lower === 'and' && at > 1;
}

const pluralsWithoutS = /(?:we|they|people|women|men|children)$/;

function isPlural(word: string): boolean {
  return word.endsWith('s') || pluralsWithoutS.test(word);
}

const relatives = new Set(['which', 'that', 'who']);

/** "which will form", "that led": the verb of a clause that hangs on a noun makes no sentence. */
export function inRelativeClause(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (
    at > 0 &&
    (isAdverb(words[at]!.lower) || modals.has(words[at]!.lower) || forms.has(words[at]!.lower))
  )
    at -= 1;
  // "WHO launched" is no relative clause.
  return at > 0 && relatives.has(words[at]!.text);
}

/** Words that cannot end a sentence: a text that does was cut short. */
export const cutShort =
  /\b(?:and|or|the|a|an|of|to|in|on|for|by|with|from|as|at|that|which|its|their|is|are|was|were|has|have|be|been)\s*$/i;
