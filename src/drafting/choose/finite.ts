import type { Word } from '../word/tokens.js';
import { auxiliaries, baseOfThirdPerson, isAdverb, isBase, isPast, modals } from '../word/verbs.js';

const forms = new Set([...Object.keys(auxiliaries), 'is', 'was', 'has', 'had', 'does', 'did', 'am']);
const determiners = /^(?:to|the|a|an|of|by|its|their|this|these|and|or|for|with|in|on)$/;

/**
 * Whether a row of words has a verb that makes it a sentence. An -ed form right behind "and", "by" or an article is
 * not one; a bare form counts where a plural stands before it ("Governments use").
 */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return words.some(({ lower, text }, index) => {
    if (lower !== text || inRelativeClause(words, index)) return false;
    if (forms.has(lower) || modals.has(lower)) return true;
    const before = words[index - 1];
    if (before === undefined || determiners.test(before.lower)) return false;
    // "UNDP plays …": whatever the verb, a name stands before it.
    if (/[^sui]s$/.test(lower) && /^\p{Lu}/u.test(before.text)) return true;
    if (isPast(lower) || baseOfThirdPerson(lower) !== null) return true;
    return isBase(lower) && /(?:s|we|they|people|women|men|children)$/.test(before.lower);
  });
}

/** "which will form", "that led": the verb of a clause that hangs on a noun makes no sentence. */
export function inRelativeClause(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (
    at > 0 &&
    (isAdverb(words[at]!.lower) || modals.has(words[at]!.lower) || forms.has(words[at]!.lower))
  )
    at -= 1;
  return /^(?:which|that|who)$/.test(words[at]?.lower ?? '') && at > 0;
}

/** Words that cannot end a sentence: a text that does was cut short. */
export const cutShort =
  /\b(?:and|or|the|a|an|of|to|in|on|for|by|with|from|as|at|that|which|its|their|is|are|was|were|has|have|be|been)\s*$/i;
