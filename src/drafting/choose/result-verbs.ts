import type { Word } from '../word/tokens.js';
import { beforeAdverbs, inRelativeClause } from './finite.js';

const list = (words: string) => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Pasts that tell of something done; anything may carry "co-". */
const results = list(`
  achieved adopted agreed decided endorsed pledged analysed approved assessed assisted awarded brought built certified commissioned compiled completed
  conducted connected convened coordinated contributed created curated delivered deployed designed developed digitized
  disbursed drafted enabled engaged enrolled equipped established examined expanded extended facilitated finalized
  finalised financed focused formulated funded gathered granted held helped hosted identified implemented improved
  included initiated installed introduced issued joined launched led leveraged mapped mobilized mobilised opened
  operationalized organized organised partnered piloted prepared presented produced promoted provided published reached
  released reported reviewed revised rolled scaled selected served shipped signed spearheaded sponsored strengthened
  submitted supplied supported tested trained translated undertook updated upgraded used visited won worked addressed
  advanced advised documented doubled explored highlighted tripled considered discussed debated dealt covered prioritized prioritised
  recommended consulted monitored measured surveyed studied founded quadrupled grew grown ratified acceded enacted
  repealed
`);

/** Words in -ing that no going act makes, even behind "is" and "are". */
const notActs = list(
  `being including during concerning regarding pending missing lacking ongoing lasting outstanding promising`,
);

const present = list(`
  assists builds coordinates contributes collects connects convenes delivers develops facilitates funds hosts implements leads maintains manages
  operates organizes organises produces provides publishes runs supports trains works
`);

const prefixes = ['co', 're', 'pre'];

/** Also with "co-", "re-" and "pre-" before it. */
function isOneOf(known: ReadonlySet<string>, word: string): boolean {
  if (known.has(word)) return true;
  const prefix = prefixes.find((one) => word.startsWith(one));
  if (prefix === undefined) return false;
  const rest = word.charAt(prefix.length) === '-' ? prefix.length + 1 : prefix.length;
  return known.has(word.slice(rest));
}

/** Whether a sentence tells of something done, or of something going on. */
export function tellsOfResult(words: readonly Word[]): {
  readonly result: boolean;
  readonly ongoing: boolean;
} {
  let result = false;
  let goesOn = false;
  for (let index = 0; index < words.length; index += 1) {
    const { text, lower } = words[index]!;
    if (lower !== text) continue;
    result ||= (isOneOf(results, lower) || isSetUp(words, index)) && isDone(words, index);
    goesOn ||= isOneOf(present, lower) || isGoingOn(words, index);
  }
  return { result, ongoing: goesOn };
}

/** "was set up", "have set up". */
function isSetUp(words: readonly Word[], index: number): boolean {
  return words[index]!.lower === 'set' && words[index + 1]?.lower === 'up';
}

const undone = new Set(['be', 'by', 'to']);

/** "to be held", "will be published", "the data collected by": none of these is done yet, or by anybody named. */
function isDone(words: readonly Word[], index: number): boolean {
  return !undone.has(previous(words, index)) && !inRelativeClause(words, index);
}

const goingForms = new Set(['is', 'are', 'been']);

function isGoingOn(words: readonly Word[], index: number): boolean {
  const { lower } = words[index]!;
  if (!lower.endsWith('ing') || !goingForms.has(previous(words, index))) return false;
  return /^[a-z]{2,}ing$/.test(lower) && !notActs.has(lower);
}

function previous(words: readonly Word[], index: number): string {
  return words[beforeAdverbs(words, index)]?.lower ?? '';
}
