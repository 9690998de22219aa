import { stemOfWord } from '../../grouping/index.js';
import { hasFiniteVerb, isFiniteVerb } from '../choose/finite.js';
import { keepsItsForm, mayBeLowered } from '../word/attribution.js';
import type { Edit } from '../word/edits.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import { isPast } from '../word/verbs.js';
import { isGeneric, knownWord, nameOf, textOfRecord } from './title-name.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * "**Shelf sensors.** In Peru 300 clerks were trained" is, without its title, of nothing in particular: "With regard to
 * shelf sensors, in Peru 300 clerks were trained"; under a work that has a name, "Under the Lima Shelf Initiative, …".
 * Null where the sentence says itself whom or what it is about, or where the title is no matter that can stand in a sentence.
 */
export function withRegard(title: string, sentence: UnitSentence, text: string): Edit | null {
  if (
    pointsOrGoesOn.test(text) ||
    goesOnInTime.test(text) ||
    isPast(wordsOf(text)[0]?.lower ?? '') ||
    !isUnsaid(title, sentence, text)
  )
    return null;
  const said = phraseFor(title, sentence);
  if (said === null) return null;
  const word = /^["']?([\p{L}\p{N}$][\p{L}\p{N}'.-]*)/u.exec(text)?.[1] ?? '';
  if (word === '' || !text.startsWith(word)) return null;
  const keeps = keepsItsForm(word, text) || placeWords(sentence).has(word.toLowerCase());
  if (!keeps && !plural.test(text) && !mayBeLowered(word, text, textOfRecord(sentence.record))) return null;
  const from = keeps ? '' : word.charAt(0);
  return { start: 0, from, to: `${said}, ${from.toLowerCase()}`, rule: 'reference' };
}

/** Whether a sentence says neither whom it is about nor anything of its title. */
export function isUnsaid(title: string, sentence: UnitSentence, text: string): boolean {
  return !speaksOf.test(text) && isAnonymous(text, placeWords(sentence)) && !sharesWord(title, text);
}

/** The sender speaks, or the sentence has such a phrase of its own. */
const speaksOf =
  /\b(?:[Ww]e|[Oo]ur|us)\b|^(?:With (?:regard|respect) to|On|As (?:regards|for|to)|Regarding|Concerning|For|Under|Through|According) /;

/** "The checklist was then adopted": what it was before, its title does not say. */
const goesOnInTime = /\b(?:then|subsequently|afterwards|thereafter)\b/;

/** "Courses were moved": a name of one word is one thing. */
const plural = /^\p{Lu}\p{Ll}+(?<!s)s (?:were|are|have)\b/u;

/** A pronoun would take the title for its noun; what goes on has something else before it. */
const pointsOrGoesOn =
  /^(?:It|Its|They|Their|Those|That|Such|He|She|Here|There|Both|Others?|Another|Yet|But|And|So|Or|Also|However|Thus|Then|Still|Nevertheless|Moreover|Furthermore|Finally|Later|Meanwhile|Again|What|Why|How|Who|Whether|If|When|Where|While|Although|Because|As|Not|Th(?:is|ese) \p{Ll}+(?:s|ed) )\b|^(?:Some|Most|Many|All|Two|Three|One|Each|None|\d+)(?: of\b|,| (?:were|was|are|is|have|has|had|will|more|others?)\b)/u;

/** No name before the first verb: "300 clerks were trained", "A prototype was tested", "Peru and Chile published reports". */
function isAnonymous(text: string, places: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  const verb = words.findIndex((_, at) => at > 0 && isFiniteVerb(words, at));
  return verb > 0 && !words.slice(0, verb).some((word, at) => namesSubject(word, at, words, places));
}

/** "In Peru 300 clerks": where, and not who. */
function namesSubject(
  { text, lower }: Word,
  at: number,
  words: readonly Word[],
  places: ReadonlySet<string>,
): boolean {
  if (places.has(lower)) return false;
  if (at === 0) return /^\p{Lu}.*\p{Lu}|^\p{Ll}.*\p{Lu}/u.test(text);
  return opensCapital(text) && !isOfPlace(words, at);
}

/** The words of the places that a unit is coded by; a State's own are its name. */
export function placeWords({ unit, record }: UnitSentence): ReadonlySet<string> {
  if (record.entity.kind === 'member-state') return noWords;
  return new Set(
    unit.regions.flatMap(({ because }) =>
      because.flatMap((place) => place.split(' ').filter(opensCapital)).map((word) => word.toLowerCase()),
    ),
  );
}

const noWords: ReadonlySet<string> = new Set();

/** "in Peru and Chile", "in May": a name that tells where or when. */
export function isOfPlace(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { lower, text } = words[index]!;
    if (/^(?:in|across|throughout|within|since|during|by|until|between)$/.test(lower)) return true;
    if (!opensCapital(text) && !/^(?:the|and|of)$/.test(lower)) return false;
  }
  return false;
}

/** A name is said where all of it is; of a matter, one of its words is enough. */
function sharesWord(title: string, text: string): boolean {
  const name = nameOf(title);
  if (name !== null) return text.toLowerCase().includes(name.name.toLowerCase());
  const stems = new Set(wordsOf(text).map(({ lower }) => stemOfWord(lower)));
  return wordsOf(title).some(({ lower }) => lower.length > 3 && stems.has(stemOfWord(lower)));
}

/** "With regard to shelf sensors"; null where the title is a clause, a part of a report, or has letters that nobody can explain. */
function phraseFor(title: string, { record }: UnitSentence): string | null {
  const words = title.split(' ');
  if (words.length > mostWords || /[?!;:"/[\]]|\.\.|, /.test(title) || notAMatter.test(title)) return null;
  if (
    isGeneric(words) ||
    isPair.test(title) ||
    hasFiniteVerb(wordsOf(title.charAt(0).toLowerCase() + title.slice(1)))
  )
    return null;
  const told = textOfRecord(record);
  const name = nameOf(title) ?? knownWord(title, record);
  if (name !== null) {
    if (under.test(name.name)) return `Under the ${name.name}`;
    const article =
      name.isWork || isCounted.test(name.name) || told.includes(` the ${name.name}`) ? 'the ' : '';
    return `With regard to ${article}${name.name}`;
  }
  const first = words[0]!;
  if (title.includes('(')) return null;
  if (words.length === 1 && isAcronym(first)) return `With regard to ${title}`;
  if (!needsNoArticle(words)) return null;
  if (isAcronym(first) || isProduct.test(first)) return `With regard to ${title}`;
  if (!/^\p{Lu}\p{Ll}/u.test(first)) return null;
  // "Blockchain" and "Siyavula", "Shelf sensors" and "Humboldt cables" look alike: only what is known for a word loses its capital.
  return endsAsWord.test(first) || isGeneric([first]) || mayBeLowered(first, title, told)
    ? `With regard to ${first.charAt(0).toLowerCase()}${title.slice(1)}`
    : null;
}

/** A name whose last noun is one thing of many, other than the works that every title may name. */
const isCounted =
  /\b(?:Map|Conversation|Scholarship|Compact|Hub|Lab|Kit|Roadmap|Declaration|Prize|Award|Week|Group|Panel|Task Force|Registry|Cable|Cluster|Law|Act|Bill|Committee)(?: (?:on|for|of|in|to) .*)?$/;

/** Whether the noun of a matter stands without an article: a plural, or what is not counted. */
function needsNoArticle(words: readonly string[]): boolean {
  if (/ing$/.test(words[0]!)) return true;
  const link = words.findIndex(
    (word, at) => at > 0 && /^(?:for|of|on|in|to|with|by|at|from|through|among)$/.test(word),
  );
  const head = link < 0 ? words : words.slice(0, link);
  const and = head.indexOf('and');
  return [head.slice(0, Math.max(and, 0)), head.slice(and + 1)].every((part) => {
    const noun = part.at(-1);
    if (noun === undefined) return and < 0;
    return /[^s]s$/.test(noun) || uncounted.test(noun.toLowerCase()) || isProduct.test(noun);
  });
}

/** "ImpactAim", "eTrade": letters that no common noun has. */
const isProduct = /^\p{Lu}?\p{Ll}+\p{Lu}/u;

const uncounted =
  /(?:ity|ment|ness|ance|ence|ship|ing|tion|sion|ture|logy|acy|health|medicine|work|chain|finance|content|access|water|energy|traffic|data|media|trade|commerce|software|hardware|research|money|people|children|women|youth|farming|cash|waste|identity|inclusion|news|radio|television|speech|law|care|policy)$/;

const endsAsWord = /(?:tion|sion|ment|ity|ness|ship|ance|ence|tics|ical|ing)s?$/;

/** How such a phrase begins. */
export const regard = /^(?:With regard to|Under the) /;

/** "League and Peru": two of whom nobody knows what they are. */
const isPair = /^\S+ and \S+$/;

const mostWords = 8;

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u.test(word);
}

/** What things are done under. */
const under = /(?:Initiative|Programme|Project|Campaign|Partnership|Scheme|Framework|Strategy)$/;

/** Parts of a report, and titles that speak rather than name. */
const notAMatter =
  /\b(?:obstacles?|challenges?|difficult(?:y|ies)|constraints?|progress|achievements?|results?|outcomes?|outputs?|lessons?|future|plans?|outlook|activit(?:y|ies)|overview|summary|background|introduction|conclusions?|trends?|experiences?|action lines?|building confidence|capacity[- ]building|enabling environment|access to information|next|years?|looking|highlights?|examples?|pandemic|covid-19|way forward|steps?|status|context|remarks?|observations?|work|what|how|why|we|our|my|us|not|\d{4})\b|^(?:From|To|Towards?|Beyond|After|Before|And|But|In|On|At|For|By|With|A|An|One|Two|Three|First|Second|Third|More|Less|No|New|Old|Better|Growing|Still)\b/i;
