import { isCommonNoun } from '../sentences/common-nouns.js';
import { opensCapital } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import {
  baseOfThirdPerson,
  isAdverb,
  isBase,
  isPast,
  modals,
  pureVerbs,
  timelessVerbs,
} from '../word/verbs.js';
import { hangsOnNoun, isAttribute, isPlural, noPlurals, prepositions, verbForms } from './participles.js';

const determiners = new Set('to the a an of by its their this these and or for with in on'.split(' '));

/**
 * Whether a row of words has a verb that makes it a sentence. An -ed form right behind "and", "by" or an article is
 * not one; a bare form counts where a plural stands before it ("Governments use").
 */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return finiteVerbs(words).length > 0;
}

/** Where the finite verbs stand that are not those of a relative clause; of a group ("has been trained") the first. */
function finiteVerbs(words: readonly Word[]): readonly number[] {
  const found: number[] = [];
  let inRelative = false;
  /** Within such a clause, its verb said. */
  let behindRelative = false;
  let isApart = false;
  for (let index = 0; index < words.length; index += 1) {
    const before = words[index - 1];
    // "of which some 24,000 have": the verb of a clause that hangs on a noun may stand far behind its pronoun, as far as the next comma.
    if (before !== undefined && words[index]!.start - before.end > 1 && !relativePronouns.has(before.text)) {
      inRelative = false;
      behindRelative = false;
    }
    if (before !== undefined && relativePronouns.has(words[index]!.text)) {
      inRelative = true;
      // "the ministers who met in Lima asked": without a comma nobody sees where the clause ends; "months, of whom 60 built".
      const opener = prepositions.has(before.lower) ? words[index - 2] : before;
      const first = opener === before ? words[index]! : before;
      isApart = opener !== undefined && first.start - opener.end > 1;
    }
    // "in which six experienced founders act": no verb, of the clause or of any other.
    if (!isFiniteVerb(words, index) || isAttribute(words, index)) continue;
    if (inRelative || inRelativeClause(words, index)) {
      inRelative = false;
      behindRelative = isApart;
    } else if (!hangsOnNoun(words, index, behindRelative)) found.push(index);
    index = endOfVerb(words, index);
  }
  return found;
}

const relativePronouns = new Set([
  'which',
  'who',
  'whose',
  'whom',
  'whatever',
  'whichever',
  'whoever',
  'where',
  'because',
  'although',
  'whereas',
  'unless',
]);

/** The last word of the group that a verb opens. */
function endOfVerb(words: readonly Word[], from: number): number {
  let end = from;
  if (!verbForms.has(words[from]!.lower) && !modals.has(words[from]!.lower)) return end;
  while (end + 1 < words.length) {
    const { lower } = words[end + 1]!;
    if (!isAdverb(lower) && !isPast(lower) && !isBase(lower) && !/^(?:be|been|being|have|not)$/.test(lower))
      break;
    end += 1;
  }
  return end;
}

export function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const { lower, text } = words[index]!;
  if (lower !== text) return false;
  if (verbForms.has(lower) || modals.has(lower)) return true;
  const before = words[index - 1];
  if (before === undefined || determiners.has(before.lower)) return false;
  if (/^(?:it|he|she)$/.test(before.lower) && /[^sui]s$/.test(lower)) return true;
  // "UNDP plays …": whatever the verb, a name stands before it.
  if (
    opensCapital(before.text) &&
    before.end + 1 === words[index]!.start &&
    /[^sui]s$/.test(lower) &&
    !noPlurals.test(lower) &&
    !onlyNoun.test(lower) &&
    // "Cost models": a capital for its place.
    !(index === 1 && isCommonNoun(before.text) && !pureVerbs.has(baseOfThirdPerson(lower) ?? '')) &&
    // "two IMRS clusters": what is counted is no verb.
    !isNumber.test(words[index - 2]?.lower ?? '') &&
    !isNumber.test(before.lower) &&
    (pureVerbs.has(baseOfThirdPerson(lower) ?? '') || !isObject(words, index - 1))
  )
    return true;
  // "eight case studies"
  if (
    lower === 'studies' &&
    /^(?:case|feasibility|pilot|impact|field|background|country)$/.test(before.lower)
  )
    return false;
  // "All schools to be connected by 2024": the verb is none without another.
  if (/^(?:be|been|being)$/.test(before.lower)) return false;
  // "Publication of five studies": what is counted is no verb.
  // "least developed countries", "a newly opened hub"
  if (
    /^(?:least|most|newly|so-called|well|highly|less|more)$/.test(before.lower) &&
    words[index + 1] !== undefined &&
    isPast(lower) &&
    !prepositions.has(words[index + 1]!.lower) &&
    !/^(?:the|an?|its|their)$/.test(words[index + 1]!.lower) &&
    beforeAdverbs(words, index) === index - 1
  )
    return false;
  if (isPast(lower)) return true;
  const base = baseOfThirdPerson(lower);
  // "A framework for community networks": where nothing stands behind it, what may be a noun is one.
  if (base !== null && !pureVerbs.has(base) && standsAsNoun(words, index)) return false;
  // "the data of musical works"
  if (base === 'work' && prepositions.has(words[index - 2]?.lower ?? '')) return false;
  // "to propose signs": no verb there.
  if (base !== null && words[index - 2]?.lower === 'to' && isBase(before.lower)) return false;
  // "a report of 2020 shows"
  if (base !== null && (!isNumber.test(before.lower) || /^(?:19|20)\d\d$/.test(before.lower)))
    return pureVerbs.has(base) || words[index + 1] !== undefined || !/^\p{Ll}+$/u.test(before.text);
  const subject = beforeAdverbs(words, index);
  if (subject < 0) return false;
  // "We co-chair it": whatever the verb, nothing else stands behind these two.
  if (/^(?:we|they)$/.test(words[subject]!.lower) && !isAdverb(lower)) return true;
  // "the cities surveyed by ITU consult their residents"
  if (
    opensCapital(before.text) &&
    pureVerbs.has(lower) &&
    /^(?:their|its|the|an?)$/.test(words[index + 1]?.lower ?? '')
  )
    return true;
  if (timelessVerbs.has(lower)) return isPastOrBase(words, index);
  // "GMAS pilot": an acronym is no plural.
  const isAcronym = /^\p{Lu}{2,}$/u.test(words[subject]!.text);
  if (!isBase(lower)) return false;
  // "the chambers network;": what may be a noun needs something behind it.
  if (!pureVerbs.has(lower) && words[index + 1]?.start !== words[index]!.end + 1) return false;
  return (!isAcronym && isPlural(words[subject]!.lower)) || isSecondOfTwo(words, subject);
}

/** What may be a verb, by the words around it: "lists of equipment", "rights groups in nine countries". */
function standsAsNoun(words: readonly Word[], index: number): boolean {
  return (
    words[index + 1]?.lower === 'of' ||
    isSecondNoun(words, index) ||
    isCountedNoun(words, index) ||
    endsBareRow(words, index) ||
    isObject(words, index - 1)
  );
}

/** "on ICC rules for", "for community networks in": behind a preposition a noun is no subject of what may be one itself. */
function isObject(words: readonly Word[], at: number): boolean {
  const behind = words[at + 2];
  return (
    prepositions.has(words[at - 1]?.lower ?? '') && (behind === undefined || prepositions.has(behind.lower))
  );
}

/** "Early warning projects in 44 countries": of a row of words without an article the last is the noun. */
function endsBareRow(words: readonly Word[], index: number): boolean {
  return (
    index > 1 &&
    index < 5 &&
    prepositions.has(words[index + 1]?.lower ?? '') &&
    words
      .slice(0, index)
      .every(
        ({ lower, text }, at) =>
          !determiners.has(lower) &&
          !isPlural(lower) &&
          (at === 0 ? /^\p{Lu}?\p{Ll}+$/u.test(text) : /^\p{Ll}+$/u.test(text)),
      )
  );
}

/** "21 civil society groups and": what is counted, with two words between at most. */
function isCountedNoun(words: readonly Word[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const { lower, text } = words[at]!;
    if (isNumber.test(lower)) return !/^(?:19|20)\d\d$/.test(lower);
    if (!/^\p{Ll}+$/u.test(text) || isPlural(lower) || determiners.has(lower) || isPast(lower)) return false;
  }
  return false;
}

/** "associations and rights groups in nine countries": of two no verb has such an ending. */
function isSecondNoun(words: readonly Word[], index: number): boolean {
  const behind = words[index + 1];
  return (
    words.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'and') &&
    (behind === undefined || prepositions.has(behind.lower))
  );
}

const isNumber =
  /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|hundred|thousand|several|many)$/u;

/** "ROAM-X assessments in ten countries": no verb ends so. */
const onlyNoun =
  /(?:ings|ments|opments|shments|ities|ships|isms|ologies|ations|itions|utions|ions|ers|ors|ists|ances|ences)$|^(?:cities|communities|companies|countries|economies|islands|languages|lines|nations|regions|towns|villages|systems)$/;

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
  if (verbForms.has(before) || /^(?:been|be|being|not|of|at)$/.test(before) || !/^\p{L}/u.test(before))
    return false;
  return /^(?:the|a|an|its|their|our|up|out|aside|forward)$/.test(after) || isAdverb(after);
}

/** "ESCAP and ITU support": two names are a plural. */
function isSecondOfTwo(words: readonly Word[], at: number): boolean {
  return opensCapital(words[at]!.text) && words[at - 1]?.lower === 'and' && at > 1;
}

const relatives = new Set(['which', 'that', 'who']);

/** "which will form", "that led": the verb of a clause that hangs on a noun makes no sentence. */
export function inRelativeClause(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (
    at > 0 &&
    (isAdverb(words[at]!.lower) || modals.has(words[at]!.lower) || verbForms.has(words[at]!.lower))
  )
    at -= 1;
  // "WHO launched" is no relative clause.
  return at > 0 && relatives.has(words[at]!.text);
}

/** Words that cannot end a sentence: a text that does was cut short. */
export const cutShort =
  /\b(?:and|or|the|a|an|of|to|in|on|for|by|with|from|as|at|that|which|its|their|is|are|was|were|has|have|be|been)\s*$/i;
