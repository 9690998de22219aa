import { opensCapital } from './letters.js';
import { gapBefore, type Word, wordsOf } from './tokens.js';
import { baseOfThirdPerson, isAdverb, isPast, modals, nounVerbs, pureVerbs } from './verbs.js';

/** What a pronoun could mean: one thing, or several. */
export type Count = 'one' | 'several';

const numberOf: ReadonlyMap<string, Count> = new Map([
  ['it', 'one'],
  ['its', 'one'],
  ['they', 'several'],
  ['them', 'several'],
  ['their', 'several'],
]);

/** "it is estimated that", "it took two years": it stands for nothing. */
const behindEmptyIt =
  /^(?:is|was|will|would|has|became|becomes|remains?|remained|takes?|took|can|could|may|seems|seemed)$/;

/**
 * Whether a sentence has a third-person pronoun before any noun that it could stand for: "In Peru, where it opened …".
 * What stands before such a sentence is taken for what it means.
 */
export function pronounBeforeNoun(text: string): boolean {
  if (!anyPronoun.test(text)) return false;
  const words = wordsOf(text);
  return words.some(({ lower, text: own }, index) => {
    const number = numberOf.get(lower);
    if (number === undefined || (own !== lower && index > 0)) return false;
    if (lower === 'it' && behindEmptyIt.test(words[index + 1]?.lower ?? '')) return false;
    return !hasNounFor(number, text, words, 0, index);
  });
}

const anyPronoun = /\b(?:its?|they|them|their)\b/i;

/**
 * Whether a noun of a number, or a name, stands among the words from one index up to another. Two names are several, and one may be
 * a body of many.
 */
export function hasNounFor(
  number: Count,
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): boolean {
  for (let index = from; index < to; index += 1) {
    const kind = kindAt(text, words, index);
    if (kind === number || kind === 'name') return true;
  }
  return false;
}

/** What a word can be referred to as; null where it is no noun, or only the first part of a compound. */
function kindAt(text: string, words: readonly Word[], index: number): Count | 'name' | null {
  const { lower, text: own } = words[index]!;
  if (notNouns.has(lower) || isAdverb(lower) || !/^\p{L}{2,}/u.test(own)) return null;
  if (opensCapital(own)) {
    if (months.has(lower)) return null;
    if (index === 0) return kindOfSmall(text, words, index) ?? 'name';
    return isPlace(text, words, index) ? null : 'name';
  }
  return kindOfSmall(text, words, index);
}

function kindOfSmall(text: string, words: readonly Word[], index: number): Count | null {
  const { lower } = words[index]!;
  if (notNouns.has(lower) || isAdverb(lower) || isVerb(words, index)) return null;
  const next = words[index + 1];
  const goesOn =
    next !== undefined &&
    gapBefore(text, words, index + 1) === ' ' &&
    next.text === next.lower &&
    !notNouns.has(next.lower) &&
    !isAdverb(next.lower) &&
    !isVerb(words, index + 1);
  if (/^(?:people|women|men|children|persons|staff|police|media|data)$/.test(lower)) return 'several';
  const plural = /[^sui]s$/.test(lower);
  // "training course": what is one is the course.
  if (goesOn && !plural) return null;
  return plural ? 'several' : 'one';
}

function isVerb(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  const before = words[index - 1]?.lower ?? '';
  if (determiners.has(before)) return false;
  if (modals.has(before) || before === 'to' || isPast(lower)) return true;
  if (pureVerbs.has(lower) && !nounVerbs.has(lower)) return true;
  return baseOfThirdPerson(lower) !== null && !nounVerbs.has(baseOfThirdPerson(lower)!);
}

/** "in Viet Nam", "from Peru and Chile": where, not what. */
function isPlace(text: string, words: readonly Word[], index: number): boolean {
  let at = index;
  while (at > 0 && (opensCapital(words[at - 1]!.text) || words[at - 1]!.lower === 'and') && at > index - 6)
    at -= 1;
  const first = words[at];
  const before = words[at - 1] ?? (first !== undefined && placeWords.has(first.lower) ? first : undefined);
  return (
    before !== undefined &&
    (placeWords.has(before.lower) ||
      (before.lower === 'the' && placeWords.has(words[at - 2]?.lower ?? ''))) &&
    !/[;:]/.test(gapBefore(text, words, index))
  );
}

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

const placeWords = list('in at across within throughout from since until during');

const determiners = list('a an the this that these those its their his her our each every any no some');

const months = list(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday',
);

const notNouns = list(`
  a an the this that these those it its they them their he she his her we our us you your i my each every any no none
  some all both either neither such same other others another many much more most few fewer several less least own
  in at on of to for from with by about above across after against along among around as because before behind below
  beneath beside between beyond but despite down during except inside into like near off onto or and nor out outside
  over past per since so than through throughout till toward towards under until up upon via when where whereas
  whether which while who whom whose why how what if though although yet not never also too very only just even still
  is are was were be been being am has have had having do does did done doing will would can could may might shall
  should must cannot there here then now today once twice again thus hence however according
  one two three four five six seven eight nine ten eleven twelve hundred thousand million billion cent first second
  third last next new use part access attention advantage account place effect order addition response help make first
  year years month months week weeks day days time end beginning half
`);
