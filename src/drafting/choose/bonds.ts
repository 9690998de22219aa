import { type SetAsideReason, stemOfWord } from '../../grouping/index.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import type { Assessed } from './assess.js';
import { courtesy } from './courtesy.js';
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
  for (const [index, one] of assessed.entries()) {
    const bond = isWhole(one) ? bondOf(assessed, index) : null;
    bound.push(bond === null ? one : withBond(bound, one, index, bond));
  }
  return bound;
}

/** What a sentence needs: that many before it; `firm` where it means something else, or nothing, without them. */
type Bond = { readonly back: number; readonly firm: boolean };

function withBond(before: readonly Assessed[], one: Assessed, index: number, { back, firm }: Bond): Assessed {
  const fellows = back > index ? null : completed(before, index, back);
  if (fellows !== null && fits(before.slice(index - fellows), one)) return { ...one, leans: true, fellows };
  return firm ? { ...one, leans: true, fellows: Number.POSITIVE_INFINITY } : one;
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

function bondOf(assessed: readonly Assessed[], index: number): Bond | null {
  const one = assessed[index]!;
  if (one.leans) return { back: 1, firm: true };
  if (index === 0) return null;
  const words = wordsOf(one.sentence.text);
  const { nouns, kinds, points } = definiteNouns(words);
  const asked = [...nouns, ...kinds];
  for (let at = index - 1; asked.length > 0 && at >= 0; at -= 1) {
    const { stems } = wordsIn(assessed[at]!.sentence);
    if (asked.some((noun) => stems.has(noun) || endsName(assessed[at]!.sentence, noun)))
      return { back: index - at, firm: true };
  }
  if (points || goesOnFrom.test(one.sentence.text)) return { back: 1, firm: true };
  if (one.acts) return null;
  if (nouns.length > 0) return { back: 1, firm: false };
  if (namesItsSubject(words)) return null;
  const colon = one.sentence.text.indexOf(': ');
  // Names behind a colon are a list of those that the sentence speaks of.
  const isAnonymous = !words.some((word, at) => at > 0 && isName(word) && (colon < 0 || word.start < colon));
  if (isAnonymous) return { back: 1, firm: true };
  const { stems } = wordsIn(assessed[index - 1]!.sentence);
  const goesOn = words.some((word) => isContent(word) && stems.has(stemOfWord(word.lower)));
  return goesOn ? { back: 1, firm: false } : null;
}

/** "In Mali, for instance, farmers …", "The one in Malawi …": of what was said before. */
const goesOnFrom = /^[^,]{1,60}, for (?:instance|example),|\b[Tt]he ones? (?:in|of|at|on|from|for)\b/;

/** Somebody or something with a name stands before the verb, as far as it is one that is easily seen. */
function namesItsSubject(words: readonly Word[]): boolean {
  for (let at = 0; at < Math.min(words.length, subjectReach); at += 1) {
    const word = words[at]!;
    if (auxiliaries.has(word.lower)) return false;
    // Any word has a capital at the head of a sentence.
    if (isName(word) && (at > 0 || /^\p{Lu}.*\p{Lu}/u.test(word.text))) return true;
  }
  return false;
}

const subjectReach = 7;
const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could may might must should'.split(' '),
);

const noNames: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday internet i ict icts covid-19 web'
  ).split(' '),
);

function isName({ text, lower }: Word): boolean {
  return opensCapital(text) && !noNames.has(lower);
}

const articles: ReadonlySet<string> = new Set(['the', 'both']);
const pointers: ReadonlySet<string> = new Set(['this', 'these', 'those', 'such']);

/** Words that end the nouns behind an article. */
const ending: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of for in on at to by with from as into over under between among through across during ' +
    'about after before since until within without per via than that which who whom whose where when while because if ' +
    'is are was were be been being has have had will would can could may might must shall should do does did not also ' +
    'now then already its their his her our it they them he she we'
  ).split(' '),
);

/** Nouns that need no introduction: there is one of them, or everybody knows which. */
const known: ReadonlySet<string> = new Set(
  (
    'world planet pandemic crisis public population people country countries government governments internet web media ' +
    'press region regions year years decade century month months period end beginning time future past number total ' +
    'majority use need aim goal goals purpose role state states poor elderly young economy society market law sector ' +
    'field same first second third last most least other others way part environment community communities lack ' +
    'importance impact case basis context ground framework course name quality rate share level agenda ' +
    'pacific caribbean sahel americas arab netherlands philippines sudan niger gambia congo'
  ).split(' '),
);

type Definite = {
  readonly nouns: readonly string[];
  readonly kinds: readonly string[];
  readonly points: boolean;
};

/**
 * The stems of nouns that stand with an article as if the reader knew them: "the price offered", "these responses". Not those
 * that say which themselves ("the number of services", "the portal for farmers"), nor those that the sentence has named.
 * `kinds`: those with a capital, "the Commission": the end of a name, or all of it ("the Pacific"). `points`: one of them
 * stands with "this" or its like.
 */
function definiteNouns(words: readonly Word[]): Definite {
  const nouns: string[] = [];
  const kinds: string[] = [];
  let points = false;
  for (let at = 0; at < words.length; at += 1) {
    const isPointer = pointers.has(words[at]!.lower);
    if (!isPointer && !articles.has(words[at]!.lower)) continue;
    const end = endOfNouns(words, at + 1);
    if (!isPointer && saysWhich(words, end)) continue;
    for (const noun of words.slice(at + 1, end)) {
      const isKind = opensCapital(noun.text);
      if (isKind && noun !== words[at + 1]) break;
      if (!isContent(noun) || known.has(noun.lower)) continue;
      const stem = stemOfWord(noun.lower);
      if (words.slice(0, at).some(({ lower }) => stemOfWord(lower) === stem)) continue;
      (isKind ? kinds : nouns).push(stem);
      points ||= isPointer;
      if (isKind) break;
    }
  }
  return { nouns, kinds, points };
}

const mostNouns = 3;

function endOfNouns(words: readonly Word[], from: number): number {
  let end = from;
  while (end < words.length && end < from + mostNouns && !ending.has(words[end]!.lower)) end += 1;
  return end;
}

/** "The design and delivery of courses": what follows says which. */
function saysWhich(words: readonly Word[], end: number): boolean {
  const behind = words[end]?.lower ?? '';
  return behind === 'and'
    ? explains.has(words[endOfNouns(words, end + 1)]?.lower ?? '')
    : explains.has(behind);
}

const explains: ReadonlySet<string> = new Set('of for that which who where on to in'.split(' '));

function isContent({ lower }: Word): boolean {
  return lower.length > 3 && !ending.has(lower) && !/^\d/.test(lower);
}

type SentenceWords = { readonly stems: ReadonlySet<string>; readonly names: readonly string[] };

const seen = new WeakMap<UnitSentence, SentenceWords>();

function wordsIn(sentence: UnitSentence): SentenceWords {
  const before = seen.get(sentence);
  if (before !== undefined) return before;
  const words = wordsOf(sentence.text);
  const made = {
    stems: new Set(words.filter(isContent).map(({ lower }) => stemOfWord(lower))),
    names: words.filter(isName).map(({ lower }) => lower),
  };
  seen.set(sentence, made);
  return made;
}

/** "The system" behind "the Population EcoSystem": the noun ends the name. */
function endsName(sentence: UnitSentence, noun: string): boolean {
  return noun.length > 4 && wordsIn(sentence).names.some((name) => name.endsWith(noun));
}
