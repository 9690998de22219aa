import type { Word } from '../word/tokens.js';
import { isAdverb } from '../word/verbs.js';
import { inRelativeClause } from './finite.js';

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
  advanced advised developed documented doubled explored highlighted tripled
`);

/** Words in -ing that no going act makes, even behind "is" and "are". */
const notActs = list(
  `being including during concerning regarding pending missing lacking ongoing lasting outstanding promising`,
);

const present = list(`
  assists builds coordinates contributes collects connects convenes delivers develops facilitates funds hosts implements leads maintains manages
  operates organizes organises produces provides publishes runs supports trains works
`);

/** Also with "co-", "re-" and "pre-" before it. */
function isOneOf(known: ReadonlySet<string>, word: string): boolean {
  return known.has(word) || known.has(word.replace(/^(?:co|re|pre)-?/, ''));
}

/** Whether a sentence tells of something done, or of something going on. */
export function tellsOfResult(words: readonly Word[]): {
  readonly result: boolean;
  readonly ongoing: boolean;
} {
  let result = false;
  let goesOn = false;
  for (const [index, word] of words.entries()) {
    const before = previous(words, index);
    if (word.lower !== word.text) continue;
    if (isOneOf(results, word.lower)) {
      // "to be held", "will be published", "the data collected by": none of these is done yet, or by anybody named.
      if (!/^(?:be|by|to)$/.test(before) && !inRelativeClause(words, index)) result = true;
    }
    if (/^(?:is|are|been)$/.test(before) && /^[a-z]{2,}ing$/.test(word.lower) && !notActs.has(word.lower))
      goesOn = true;
    if (isOneOf(present, word.lower)) goesOn = true;
  }
  return { result, ongoing: goesOn };
}

function previous(words: readonly Word[], index: number): string {
  let at = index - 1;
  while (at > 0 && isAdverb(words[at]!.lower)) at -= 1;
  return words[at]?.lower ?? '';
}
