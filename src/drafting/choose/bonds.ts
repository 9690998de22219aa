import { type SetAsideReason, stemOfWord } from '../../grouping/index.js';
import { goesOnFromAbove } from '../sentences/story.js';
import { isOfPlace, placeWords } from '../sentences/title-matter.js';
import { isOfTitlePlace, isTitled, needsListTitle, needsTitle, titleSentences } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import type { Assessed } from './assess.js';
import { courtesy } from './courtesy.js';
import { definiteNouns, isContent } from './definite-nouns.js';
import { isFiniteVerb } from './finite.js';
import { paragraphSize } from './weights.js';

/**
 * How many of the sentences right before it each sentence takes along: what stands behind a gap is read as if it
 * spoke of what stands before the gap. "The key was used 40 million times" needs the sentence that names the Digital
 * Mobile Key; "28,000 have enrolled" the one that says in what. A sentence whose fellows cannot be printed, or are too
 * many for a paragraph, leans and stays out, unless nothing but its lack of a name asked for them.
 *
 * `assessed`: the sentences of one unit, in its order.
 */
export function withFellows(assessed: readonly Assessed[]): readonly Assessed[] {
  const bound: Assessed[] = [];
  const read = new SentencesRead(assessed);
  for (const [index, one] of assessed.entries()) {
    const bond = isWhole(one) ? bondOf(one, index, read) : null;
    bound.push(bond === null ? one : withBond(bound, one, index, bond));
  }
  return bound;
}

/** What a sentence needs: that many before it; `firm` where it means something else, or nothing, without them. */
type Bond = { readonly back: number; readonly firm: boolean; readonly named?: boolean };

function withBond(
  before: readonly Assessed[],
  one: Assessed,
  index: number,
  { back, firm, named = false }: Bond,
): Assessed {
  const fellows = back > index ? null : completed(before, index, back);
  if (fellows !== null && fits(before.slice(index - fellows), one)) return { ...one, leans: true, fellows };
  // What hangs, if loosely, on a sentence that points to nothing printed points there as well.
  const isLost = !named && before[index - 1]?.fellows === Number.POSITIVE_INFINITY;
  return firm || isLost ? { ...one, leans: true, fellows: Number.POSITIVE_INFINITY } : one;
}

/** The fellows' own fellows are taken along too; null where one of them cannot be printed. */
function completed(before: readonly Assessed[], index: number, back: number): number | null {
  let first = index - back;
  for (let at = index - 1; at >= first; at -= 1) {
    const fellow = before[at];
    if (fellow === undefined || !isPrintable(fellow)) return null;
    first = Math.min(first, at - fellow.fellows);
  }
  return index - first;
}

/** What is whole and safe, if weak, may stand for the sake of what follows. */
const weak: ReadonlySet<SetAsideReason> = new Set(['general-statement', 'no-trend']);

function isWhole({ refused }: Assessed): boolean {
  return refused === null || weak.has(refused);
}

function isPrintable(fellow: Assessed): boolean {
  return (
    isWhole(fellow) &&
    fellow.fellows !== Number.POSITIVE_INFINITY &&
    (fellow.refused === null || !courtesy.test(fellow.sentence.text))
  );
}

function fits(fellows: readonly Assessed[], one: Assessed): boolean {
  const words = fellows.reduce((sum, fellow) => sum + fellow.words, one.words);
  return fellows.length < paragraphSize.sentences && words <= paragraphSize.most;
}

function bondOf(one: Assessed, index: number, read: SentencesRead): Bond | null {
  if (one.leans) return { back: 1, firm: true };
  if (isTitled(one.sentence)) return null;
  const first = titleSentences(one.sentence.siblings);
  if (index < first) return null;
  const words = wordsOf(one.sentence.text);
  if (index === 0 && (needsListTitle(one.sentence) || opensWithWhatStandsAbove(one, words)))
    return { back: 1, firm: true };
  if (index === first) {
    const isOfTitle =
      first > 0 && needsTitle(one.sentence, one.acts || namesBeforeVerb(words, placeWords(one.sentence)));
    return isOfTitle || goesOnWithWork(one, words) ? { back: 1, firm: true } : null;
  }
  if (isOfTitlePlace(one.sentence)) return { back: 1, firm: true };
  if (longAgo.test(one.sentence.siblings[index - 1]!.text) && !ownTime.test(one.sentence.text))
    return { back: 1, firm: true };
  const { nouns, kinds, points, opens, works } = definiteNouns(words);
  const asked = [...nouns, ...kinds];
  const spelled = spelledBefore(one.sentence, index, first);
  if (spelled !== null) return { back: index - spelled, firm: true };
  for (let at = index - 1; asked.length > 0 && at >= first; at -= 1) {
    const { stems, names } = read.at(at);
    if (asked.some((noun) => stems.has(noun) || endsName(names, noun)))
      return { back: index - at, firm: true };
  }
  if (points || goesOnFrom.test(one.sentence.text) || counted.test(one.sentence.text))
    return { back: 1, firm: true };
  if (opens || works) return { back: 1, firm: true };
  // "UNDP delivered the platform in two weeks": which, the sentence before it said in other words.
  if (knownWork.test(one.sentence.text)) return { back: 1, firm: true };
  if (throughIt.test(one.sentence.text) || ofSomebody(one.sentence.text)) return { back: 1, firm: false };
  // What it knows of the rest of its unit, the unit's beginning may tell.
  const start = { back: index - first <= mostBack ? index - first : 1, firm: false };
  if (one.acts) return nouns.length > 0 ? start : null;
  // "In Ecuador 23,400 accounts were created": where, and nothing of whose.
  const subject = words.slice(wordsAhead(one.sentence.text, words));
  if (namesItsSubject(subject)) return nouns.length > 0 || actsInPlaces(one.sentence) ? start : null;
  const colon = one.sentence.text.indexOf(': ');
  // Names behind a colon are a list of those that the sentence speaks of.
  const places = placeWords(one.sentence);
  const isAnonymous = !subject.some(
    (word, at) =>
      at > 0 &&
      isName(word) &&
      !places.has(word.lower) &&
      !isOfPlace(subject, at) &&
      (colon < 0 || word.start < colon),
  );
  // "Publishers' terms remain, in many markets, a burden" is said of all; "A station describes the fault" of one.
  const isOfAll = nouns.length > 0 && !oneOfSome.test(one.sentence.text);
  return { back: 1, firm: isAnonymous && !isOfAll, named: !isAnonymous && nouns.length === 0 };
}

/** What a unit begins with, two sentences before, is taken along. */
const mostBack = 2;

/** "Malawi and Togo completed the transfer": States that do what the unit has begun to tell. */
function actsInPlaces(sentence: UnitSentence): boolean {
  const subject = /^\p{Lu}[\p{L}'-]*(?:(?:,? and|,) \p{Lu}[\p{L}'-]*)*(?= \p{Ll})/u.exec(sentence.text)?.[0];
  const places = placeWords(sentence);
  return subject !== undefined && wordsOf(subject).every(({ lower }) => lower === 'and' || places.has(lower));
}

const oneOfSome = /^(?:In [^,]{1,40}, )?(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|\d[\d,.]*) /;

/** "The balloon service, operated by …" behind a paragraph, or item, on balloons: one that only that paragraph explains. */
function opensWithWhatStandsAbove({ sentence, acts }: Assessed, words: readonly Word[]): boolean {
  const { record, unit } = sentence;
  if (acts || words[0]?.lower !== 'the') return false;
  const above = record.units[record.units.indexOf(unit) - 1];
  if (above === undefined) return false;
  if (above.headings.join('\n') !== unit.headings.join('\n')) return false;
  const { nouns, opens } = definiteNouns(words.slice(0, 4));
  if (!opens || nouns.length === 0) return false;
  const stems = new Set(wordsOf(above.text).map(({ lower }) => stemOfWord(lower)));
  return nouns.some((noun) => stems.has(noun));
}

/**
 * "WIFI has been launched" behind "the Women ICT Frontier Initiative continued": the sentence before it that spells out the letters,
 * where nothing says so; null where none does.
 */
function spelledBefore({ text, siblings }: UnitSentence, index: number, first: number): number | null {
  const letters = /^(?:The )?(\p{Lu}{3,7})(?=[ ,])/u.exec(text)?.[1];
  if (letters === undefined) return null;
  for (let at = index - 1; at >= first; at -= 1) {
    const before = siblings[at]!.text;
    if (before.includes(`(${letters})`)) return null;
    const initials = [...before.matchAll(capitalWords)].map(([run]) => initialsOf(run));
    if (initials.some((one) => one === letters || one.endsWith(letters))) return at;
  }
  return null;
}

/** A row of capitalized words, and what stands between them in names. */
const capitalWords = /\p{Lu}[\p{L}\p{N}'&-]*(?: (?:(?:of|for|on|and|in|the) )*\p{Lu}[\p{L}\p{N}'&-]*)+/gu;

function initialsOf(run: string): string {
  return run.replace(/(?<![\p{L}\p{N}'-])(\p{L})[\p{L}\p{N}'&-]*/gu, '$1').replace(/[^\p{Lu}]/gu, '');
}

/** "Trainees had completed the programme", "The categories follow the law", in a paragraph behind that on the programme. */
function goesOnWithWork({ sentence }: Assessed, words: readonly Word[]): boolean {
  if (!goesOnFromAbove(sentence)) return false;
  const { works, opens } = definiteNouns(words);
  return works || (opens && words[0]?.lower === 'the');
}

/** "At the time of the Summit, …": what is told behind it is told of that time, unless it says another. */
const longAgo =
  /^(?:At (?:the|that) time\b|Back then\b|(?:Ten|Fifteen|Twenty|Five|\d+) years (?:ago|earlier)\b|In (?:the )?(?:19\d\d|200\d|201[0-5])s?\b)/;
const ownTime =
  /\b(?:19|20)\d\d\b|\b(?:[Tt]oday|[Nn]ow|[Cc]urrently|[Pp]resently|[Tt]his year|[Ss]ince|[Aa]t present|is|are|has|have|will)\b/;

/** "In Mali, for instance, farmers …", "The one in Malawi …", "is therefore preparing": of what was said before. */
const goesOnFrom =
  /^[^,]{1,60}, for (?:instance|example),|\b[Tt]he ones? (?:in|of|at|on|from|for)\b|\b(?:therefore|thereby|accordingly|for the same reasons?|for that reason)\b/;

/** "There were 80 volunteers in the pilot": in what? */
const counted = /^There (?:is|are|was|were|have been|has been|will be) (?:\d|only|some|about|over)/;

const knownWork =
  /^(?:(?!\b(?:platform|system|portal|app|application|tool|software|dashboard|website|database)s?\b).)*\b(?:delivered|developed|launched|built|opened|tested|used|introduced|upgraded|adopted|installed|through|via|using|on) the (?:platform|system|portal|app|application|tool|software|dashboard|website|database)(?=[.,;]| (?:in|within|by|with|from|to|since|during|at|was|and)\b)/;

/** "a server with her own recordings": hers who has not been named. */
function ofSomebody(text: string): boolean {
  const at = text.search(/\b(?:she|her|he|his|him)\b/);
  return at >= 0 && !somebody.test(text.slice(0, at));
}

const somebody =
  /\b(?:an?|one|each|every|the|no) (?:\p{Ll}+ ){0,3}(?:woman|girl|man|boy|mother|father|person|user|farmer|teacher|nurse|doctor|student|pupil|learner|trainee|entrepreneur|engineer|official|minister|judge|worker|refugee|migrant|patient|child|member|Minister|President|director|manager|owner|clerk|participant|Secretary-General|High Commissioner)\b|\b(?:Mr|Ms|Mrs|Dr|Sir|Queen|King|Prince|Princess)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** "complaints made through it": perhaps what the sentence has named, perhaps what stands before it. */
const throughIt = /\b(?:through|via|with|by|on|under|from) (?:it|them)\b(?! (?:is|was|being))/;

/** How many words a phrase of place takes up before what is only counted: "In Ecuador 23,400 accounts", "In Nepal a score of". */
function wordsAhead(text: string, words: readonly Word[]): number {
  const phrase = placeAhead.exec(text)?.[0].length ?? 0;
  return phrase === 0 ? 0 : words.filter(({ start }) => start < phrase).length;
}

const placeAhead =
  /^In (?:the )?\p{Lu}[\p{L}'-]*(?:(?:,? and|,)? \p{Lu}[\p{L}'-]*){0,3},? (?=\d[\d,.]* (?:accounts|calls|copies|downloads|entries|loans|messages|questions|registrations|requests|responses|transactions|users|visits)\b|an? (?:first |second |new |final )?(?:average|batch|cohort|evaluation|group|number|pilot|score|study|survey|total)\b)/u;

/** Somebody or something with a name stands before the verb, as far as it is one that is easily seen. */
function namesItsSubject(words: readonly Word[]): boolean {
  for (let at = 0; at < Math.min(words.length, subjectReach); at += 1) {
    const word = words[at]!;
    if (auxiliaries.has(word.lower) || (at > 1 && isFiniteVerb(words, at))) return false;
    // Any word has a capital at the head of a sentence.
    if (isName(word) && !isOfPlace(words, at) && (at > 0 || /^\p{Lu}.*\p{Lu}/u.test(word.text))) return true;
  }
  return false;
}

/** A name anywhere before the first verb: "Together with the regional centre, the Office trained". */
function namesBeforeVerb(words: readonly Word[], places: ReadonlySet<string>): boolean {
  const verb = words.findIndex((_, index) => isFiniteVerb(words, index));
  return words.some(
    (word, at) =>
      at < verb &&
      !places.has(word.lower) &&
      (at > 0 ? isName(word) : /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word.text)),
  );
}

const subjectReach = 7;
const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could may might must should'.split(' '),
);

const noNames: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday internet i ict icts covid-19 web member states usd eur us'
  ).split(' '),
);

function isName({ text, lower }: Word): boolean {
  return opensCapital(text) && !noNames.has(lower);
}

type SentenceWords = { readonly stems: ReadonlySet<string>; readonly names: readonly string[] };

/** The words of a unit's sentences, each looked through when it is first asked for. */
class SentencesRead {
  readonly #sentences: readonly Assessed[];
  readonly #read: SentenceWords[] = [];

  constructor(sentences: readonly Assessed[]) {
    this.#sentences = sentences;
  }

  at(index: number): SentenceWords {
    const before = this.#read[index];
    if (before !== undefined) return before;
    const words = wordsOf(this.#sentences[index]!.sentence.text);
    const made = {
      stems: new Set(words.filter(isContent).map(({ lower }) => stemOfWord(lower))),
      names: words.filter(isName).map(({ lower }) => lower),
    };
    this.#read[index] = made;
    return made;
  }
}

/** "The system" behind "the Population EcoSystem": the noun ends the name. */
function endsName(names: readonly string[], noun: string): boolean {
  return noun.length > 4 && names.some((name) => name.endsWith(noun));
}
