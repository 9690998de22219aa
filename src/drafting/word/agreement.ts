import type { Edit } from './edits.js';
import { gapBefore, type Word } from './tokens.js';
import {
  auxiliaries,
  isAdverb,
  isBase,
  isPast,
  modals,
  nounVerbs,
  thirdPerson,
  timelessVerbs,
} from './verbs.js';

/**
 * The edits that make the verbs of a "we" agree with one entity, or null where it cannot be told which words they
 * are. `at` is the index of "we" among the words.
 */
export function agree(text: string, words: readonly Word[], at: number): readonly Edit[] | null {
  const first = verbAfter(text, words, at + 1);
  if (first === null) return null;
  const verb = words[first]!;
  if (modals.has(verb.lower)) return exhorts(words, first) ? null : [];
  const edits: Edit[] = [];
  const made = conjugated(text, words, first);
  if (made === null) return null;
  edits.push(...made);
  const rest = coordinated(text, words, first);
  return rest === null ? null : [...edits, ...rest];
}

/** "We must leave no one behind" speaks of everybody, not of the sender. */
function exhorts(words: readonly Word[], modal: number): boolean {
  return /^(?:must|should|ought|shall|cannot|can|could)$/.test(words[modal]!.lower);
}

/** The verb behind "we", past adverbs, "both" and a parenthesis between two commas. */
function verbAfter(text: string, words: readonly Word[], from: number): number | null {
  let index = from;
  if (words[index] === undefined) return null;
  if (/^\s*,\s*$/.test(gapBefore(text, words, index))) {
    // "we, together with ITU, launched": a short parenthesis without a verb of its own. "We, the members, …" are others.
    if (!parenthetic.has(words[index]!.lower)) return null;
    const close = words.findIndex(
      (_, one) => one > index && one < index + 14 && /^\s*,\s*$/.test(gapBefore(text, words, one)),
    );
    if (close < 0) return null;
    index = close;
  }
  while (words[index] !== undefined && isAdverb(words[index]!.lower)) {
    if (!/^,?\s+,?$/.test(gapBefore(text, words, index))) return null;
    index += 1;
  }
  return words[index] !== undefined && /^,?\s+$/.test(gapBefore(text, words, index)) ? index : null;
}

const parenthetic = new Set(
  'together along jointly with in on at by through via under during from since for also therefore too however'.split(
    ' ',
  ),
);

function conjugated(text: string, words: readonly Word[], index: number): readonly Edit[] | null {
  const verb = words[index]!;
  if (verb.lower !== verb.text) return null;
  const auxiliary = auxiliaries[verb.lower];
  if (auxiliary !== undefined) return [agreement(verb, auxiliary)];
  if (timelessVerbs.has(verb.lower)) return tellsPast(text) ? [] : null;
  // "we need to" speaks of everybody more often than of the sender.
  if (verb.lower === 'need' || verb.lower === 'live' || verb.lower === 'all') return null;
  if (isPast(verb.lower)) return [];
  if (isBase(verb.lower)) return [agreement(verb, thirdPerson(verb.lower))];
  return null;
}

function tellsPast(text: string): boolean {
  return /\b(?:[Ii]n|[Dd]uring|[Ss]ince|of) (?:\w+ )?(?:19|20)\d\d\b|\b(?:last|previous) year\b/.test(text);
}

const relatives = new Set('that which who whom whose where because while if as'.split(' '));
const subjects = new Set(['we', 'they', 'it', 'he', 'she']);
const joins = new Set(['and', 'or', 'but']);

/**
 * Further verbs of the same "we": "we launched … and support …". Returns null where an unmarked word may be a verb
 * of "we" or a noun.
 */
function coordinated(text: string, words: readonly Word[], first: number): readonly Edit[] | null {
  const edits: Edit[] = [];
  const opening = words[first]!;
  const takesBare = /^(?:help|helped|let|make|made|see|saw|assist|enable)$/.test(opening.lower);
  // What may govern a bare form later on: an infinitive, a modal of its own, a relative clause.
  let infinitive = /^(?:do|does|did)$/.test(opening.lower) || takesBare;
  let relative = false;
  let present = isBase(opening.lower) && !isPast(opening.lower);
  for (let index = first + 1; index < words.length; index += 1) {
    const word = words[index]!;
    const gap = gapBefore(text, words, index);
    if (gap !== ' ' && /[;:]/.test(gap)) return edits;
    if (word.lower === 'to' || modals.has(word.lower)) infinitive = true;
    if (relatives.has(word.lower)) relative = true;
    // A new subject ends the reach of this "we".
    if (subjects.has(word.lower)) return edits;
    if (!joins.has(words[index - 1]!.lower) && !isListVerb(text, words, index, first)) continue;
    const at = skipAdverbs(words, index);
    const verb = words[at];
    if (verb === undefined) return edits;
    const auxiliary = auxiliaries[verb.lower];
    if (auxiliary !== undefined) {
      if (relative) return null;
      edits.push(agreement(verb, auxiliary));
      infinitive = false;
      continue;
    }
    if (isPast(verb.lower)) {
      present = false;
      continue;
    }
    if (!isBase(verb.lower) || infinitive) continue;
    const adjacent = index - first <= 3 && !relative;
    if (present && adjacent && index - 1 === first + 1) {
      edits.push(agreement(verb, thirdPerson(verb.lower)));
    } else if (nounVerbs.has(verb.lower)) {
      if (!looksLikeNoun(text, words, at)) return null;
    } else if (relative) {
      return null;
    } else {
      edits.push(agreement(verb, thirdPerson(verb.lower)));
      present = true;
    }
  }
  return edits;
}

/** In "we design, test and run": a word right behind the first verb's comma. */
function isListVerb(text: string, words: readonly Word[], index: number, first: number): boolean {
  return (
    index - first <= 3 &&
    index > first &&
    words
      .slice(first + 1, index + 1)
      .every((_, offset) => /^\s*,\s*$/.test(gapBefore(text, words, first + 1 + offset)))
  );
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let index = from;
  while (words[index] !== undefined && isAdverb(words[index]!.lower)) index += 1;
  return index;
}

/** "and support to", "and training.", "and research on": what follows a noun, not a verb with its object. */
function looksLikeNoun(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || !/^\s+$/.test(gapBefore(text, words, at + 1))) return true;
  return /^(?:to|for|on|in|of|at|by|with|from|through|across|and|is|are|was|were|has|have|that|which)$/.test(
    next.lower,
  );
}

function agreement(verb: Word, to: string): Edit {
  return { start: verb.start, from: verb.text, to, rule: 'agreement' };
}
