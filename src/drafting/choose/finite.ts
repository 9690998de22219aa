import { opensCapital } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import {
  auxiliaries,
  baseOfThirdPerson,
  isAdverb,
  isBase,
  isPast,
  modals,
  pureVerbs,
  timelessVerbs,
} from '../word/verbs.js';

const forms = new Set([...Object.keys(auxiliaries), 'is', 'was', 'has', 'had', 'does', 'did', 'am']);
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
      // "the ministers who met in Lima asked": without a comma nobody sees where the clause ends.
      isApart = words[index]!.start - before.end > 1;
    }
    if (!isFiniteVerb(words, index)) continue;
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
  'where',
  'because',
  'although',
  'whereas',
  'unless',
]);

/** The last word of the group that a verb opens. */
function endOfVerb(words: readonly Word[], from: number): number {
  let end = from;
  if (!forms.has(words[from]!.lower) && !modals.has(words[from]!.lower)) return end;
  while (end + 1 < words.length) {
    const { lower } = words[end + 1]!;
    if (!isAdverb(lower) && !isPast(lower) && !isBase(lower) && !/^(?:be|been|being|have|not)$/.test(lower))
      break;
    end += 1;
  }
  return end;
}

/**
 * "An advisory line for services, piloted since May", "45,000 telephones pledged under the campaign": a participle behind
 * a comma, in a clause that has its verb, or behind no more than what is counted, with its preposition. "1,200 people
 * registered for it" is a sentence.
 */
function hangsOnNoun(words: readonly Word[], index: number, behindRelative: boolean): boolean {
  const { lower, start } = words[index]!;
  const behind = words[index + 1];
  // "A pilot in Asia, led by the League": a verb of its own form, with who did it behind it.
  if (irregular.test(lower)) {
    const before = words[index - 1];
    if (before === undefined || forms.has(before.lower)) return false;
    if (behind?.lower !== 'by') return isNoted(words, index);
    // "ITU led by example"
    return start - before.end > 1 || !opensCapital(before.text);
  }
  if (!lower.endsWith('ed')) return false;
  if (isAttribute(words, index)) return true;
  const endsThere = behind === undefined || behind.start - words[index]!.end > 1;
  // "coordinated by the League": no verb but those of measure has "by" behind it.
  if (behind?.lower === 'by' && !endsThere)
    return !measured.test(lower) && !forms.has(words[index - 1]?.lower ?? '') && !isMeasure(words, index + 2);
  if (intransitive.test(lower)) return false;
  if (!endsThere && !prepositions.has(behind.lower)) return false;
  const isBehindComma = index > 0 && start - words[index - 1]!.end > 1;
  if (isBehindComma) return !endsThere && !closesExplanation(words, index);
  return behindRelative || isCounted(words, index) || (behind === undefined && isDone(words, index));
}

/** "Weekly guidance sent through the network": a note in keywords, whose one thing has no article and does nothing. */
function isNoted(words: readonly Word[], index: number): boolean {
  const before = words.slice(0, index);
  return (
    before.length < 5 &&
    prepositions.has(words[index + 1]?.lower ?? '') &&
    !isPlural(before.at(-1)!.lower) &&
    before.every(({ text, lower }, at) => (at === 0 || !opensCapital(text)) && !determined.test(lower))
  );
}

const determined =
  /^(?:an?|the|this|that|these|those|its|our|their|his|her|each|every|one|we|it|they|he|she|who|\d.*)$/;

/** "by 61 per cent", "by half", "by two points", "by training": how much, or how, and nobody who did it. */
function isMeasure(words: readonly Word[], index: number): boolean {
  const { lower = '' } = words[index] ?? {};
  if (/^(?:about|almost|around|at|half|less|more|nearly|over|some|\p{Ll}+ing)$/u.test(lower)) return true;
  if (!/^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower)) return false;
  return words
    .slice(index + 1, index + 4)
    .some(({ lower: unit }) =>
      /^(?:per|percent|percentage|points?|times|thirds?|quarters?|fifths?|days?|weeks?|months?|years?|hours?|minutes?|million|billion|dollars?|euros?)$/.test(
        unit,
      ),
    );
}

/** "Approach confirmed; mandate extended.": what such verbs are done to would stand behind them. */
function isDone(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined || !transitive.test(words[index]!.lower)) return false;
  // "TOWB supported:" acts; "was extended" has its verb.
  return (
    !forms.has(before.lower) &&
    !opensCapital(before.text) &&
    !/^(?:we|they|it|who|which|that)$/.test(before.lower)
  );
}

const transitive =
  /^(?:confirmed|approved|adopted|launched|completed|published|trained|established|created|developed|introduced|implemented|supported|provided|delivered|organi[sz]ed|conducted|installed|connected|distributed|endorsed|signed|issued|released|updated|drafted|translated|reviewed|identified|mapped|tested|piloted|planned|prepared|produced|strengthened|extended|renewed|postponed|cancelled|funded|financed|awarded|selected|reached|used|achieved|finali[sz]ed|envisaged)$/;

/** "640 registered participants", "20 solar-powered rooms", "an initiative intended to bring": no verb of a sentence. */
function isAttribute(words: readonly Word[], index: number): boolean {
  const [before, behind] = [words[index - 1], words[index + 1]];
  if (before === undefined || behind === undefined) return false;
  const { lower, end } = words[index]!;
  if (
    meantFor.test(lower) &&
    /^(?:to|for|at|as)$/.test(behind.lower) &&
    /^\p{Ll}+$/u.test(before.text) &&
    !/^(?:we|they|it|who|which|that|also|never|first|originally)$/.test(before.text)
  )
    return (
      /^(?:an?|one)$/.test(words[index - 2]?.lower ?? '') ||
      /^(?:an?|one)$/.test(words[index - 3]?.lower ?? '')
    );
  return (
    isCount.test(before.lower) &&
    isLinkedCount(words, index - 1, lower) &&
    before.end + 1 === words[index]!.start &&
    behind.start === end + 1 &&
    (isPlural(behind.lower) || lower.includes('-')) &&
    !prepositions.has(behind.lower) &&
    !/^(?:this|its|his|us|always|perhaps|besides)$/.test(behind.lower) &&
    !behind.lower.endsWith('ss')
  );
}

/** "with 640 registered participants": behind a preposition; "140 used smartphones" is a sentence. */
function isLinkedCount(words: readonly Word[], count: number, lower: string): boolean {
  const link = words[count - 1];
  if (link === undefined || link.end + 1 !== words[count]!.start) return false;
  return prepositions.has(link.lower) || (link.lower === 'and' && lower.includes('-'));
}

const isCount =
  /^(?:\d{1,3}(?:,\d{3})*|[1-9]\d{3}|two|three|four|five|six|seven|eight|nine|ten|several|many|some)$/;
const meantFor = /^(?:intended|meant|designed|aimed|dedicated|devoted|entitled|titled|supposed)$/;

/** "The centre, opened in March, operated in": a verb behind the second comma is the main one. */
function closesExplanation(words: readonly Word[], index: number): boolean {
  const commas = words.slice(1, index).filter((word, at) => word.start - words[at]!.end > 1);
  return commas.length > 0;
}

/** "45,000 telephones", "Some 300 young women": a number with its noun, and nothing besides. */
function isCounted(words: readonly Word[], end: number): boolean {
  const from = /^(?:some|about|over|nearly|around|approximately)$/.test(words[0]!.lower) ? 1 : 0;
  let at = from;
  // "1,130" is two words.
  while (/^\d/.test(words[at]?.text ?? '')) at += 1;
  return at > from && end > at && end <= at + 3;
}

const irregular =
  /^(?:led|held|built|made|run|given|written|drawn|taken|kept|sent|taught|brought|driven|overseen|chosen|won)$/;

const prepositions = new Set(
  'under by in with for to from at on since through during as within between among across until after before of via'.split(
    ' ',
  ),
);

const measured =
  /^(?:decreased|surged|jumped|climbed|soared|plunged|plummeted|contracted|rebounded|celebrated|finished|increased|declined|doubled|tripled|quadrupled|improved|widened|narrowed|dropped|accelerated|slowed|started|ended|opened|closed|shifted|moved|expanded|contributed|responded|succeeded|outperformed)$/;

/** Verbs that need no object: behind a number they are its verb, and with a preposition they act. */
const intransitive =
  /^(?:(?:re)?(?:opened|closed|started|applied|registered|subscribed)|participated|focused|worked|contributed|agreed|called|responded|replied|collaborated|cooperated|invested|engaged|embarked|enrolled|benefited|reported|coordinated|moved|succeeded|looked|expanded|continued|ended|partnered|joined|travelled|remained|served|acted|aimed|consisted|resulted|emerged|relied|advised|commented|consulted|insisted|voted|attended|graduated|increased|declined|doubled|tripled|quadrupled|gathered|lived|migrated|logged|competed|signed|turned|followed|progressed|evolved|advocated|intervened|mattered|existed|belonged|performed|qualified|volunteered|returned|arrived|departed|died|failed|passed|dropped|improved|widened|narrowed|accelerated|slowed|stalled|stopped|paused|operated|concluded|featured|amounted|culminated|resumed|converged|merged|switched|shifted|listened|visited)$/;

export function isFiniteVerb(words: readonly Word[], index: number): boolean {
  const { lower, text } = words[index]!;
  if (lower !== text) return false;
  if (forms.has(lower) || modals.has(lower)) return true;
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
  // "associations and rights groups in nine countries": of two no verb has such an ending.
  if (base !== null && !pureVerbs.has(base) && isSecondNoun(words, index)) return false;
  // "lists of equipment", "to propose signs": no verb there.
  if (base !== null && !pureVerbs.has(base) && words[index + 1]?.lower === 'of') return false;
  if (base !== null && words[index - 2]?.lower === 'to' && isBase(before.lower)) return false;
  if (base !== null && !pureVerbs.has(base) && isObject(words, index - 1)) return false;
  if (base !== null && !isNumber.test(before.lower))
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

/** "on ICC rules for", "for community networks in": behind a preposition a noun is no subject of what may be one itself. */
function isObject(words: readonly Word[], at: number): boolean {
  const behind = words[at + 2];
  return (
    prepositions.has(words[at - 1]?.lower ?? '') && (behind === undefined || prepositions.has(behind.lower))
  );
}

function isSecondNoun(words: readonly Word[], index: number): boolean {
  const behind = words[index + 1];
  return (
    words.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'and') &&
    (behind === undefined || prepositions.has(behind.lower))
  );
}

const isNumber = /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|many)$/;

/** "ROAM-X assessments in ten countries": no verb ends so. */
const onlyNoun =
  /(?:ings|ments|opments|shments|ities|ships|isms|ologies|ations|itions|utions|ions|ers|ors|ists|ances|ences)$|^(?:cities|communities|companies|countries|economies|islands|languages|nations|regions|towns|villages)$/;

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

const noPlurals =
  /^(?:across|always|as|has|his|is|its|less|minus|perhaps|plus|this|thus|unless|us|versus|was)$/;

function isPlural(word: string): boolean {
  if (noPlurals.test(word)) return false;
  return (word.endsWith('s') && !word.endsWith('ss')) || pluralsWithoutS.test(word);
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
