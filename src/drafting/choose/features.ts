import { isMonth } from '../../document/index.js';
import type { Cycle } from '../../records/index.js';
import { opensCapital, opensFigure } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import { baseOfThirdPerson } from '../word/verbs.js';
import { tellsOfResult } from './result-verbs.js';

/** What can be counted in one sentence, looking at nothing but it. */
export type Features = {
  readonly words: number;
  readonly figures: number;
  /** A thousand or more of something are counted. */
  readonly reach: boolean;
  readonly namesYearOfPeriod: boolean;
  /** It names a year long before the period, and none of the period. */
  readonly longAgo: boolean;
  readonly properNames: number;
  readonly result: boolean;
  readonly ongoing: boolean;
  readonly praise: number;
};

export const numberWords = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands ' +
    'million millions billion billions'
  ).split(' '),
);
const praiseWords = new Set(
  (
    'crucial crucially vital essential important importance key significant unique critical pivotal paramount ' +
    'leading remarkable invaluable unwavering'
  ).split(' '),
);
// "analyse trends" tells of none.
const trendWords =
  /\b(?:increas\w+|declin\w+|decreas\w+|accelerat\w+|widen\w*|gaps?|divides?|per cent|percent|half of|third of|majority|growth|growing|shift\w*|surge\w*|persist\w*|inequalit\w+|remain(?:s|ed)?|emerg\w+|demonstrat\w+|average|(?<!(?:analys|monitor|track|explor|discuss|identif|stud)\w{0,5} )trends?|challenges?|obstacles?|barriers?|shows? (?:that|how))|%/i;

/**
 * Names, brackets, an apposition, and what they do, also behind a phrase of time or place: "UNDP and ITU are …",
 * "As of March 2021, "GIGA", the initiative of …, has …". One capital alone may open any sentence; an acronym, a name in
 * quotation marks or a row of capitals is a name.
 */
const namedActor =
  /^(?:(?:As of|In|On|By|Since|During|At|Together with|With) [^,]{1,60}, )?(?:[Tt]he )?(?:\p{Lu}[\p{Ll}\d]*[\p{Lu}\d][\p{L}\p{N}-]*|"[^"]{2,40}",?|\p{Lu}[\p{L}\p{N}'-]*(?: (?:of|for|on|and|the))* \p{Lu}[\p{L}\p{N}'-]*)(?:,? (?:\p{Lu}[\p{L}\p{N}'-]*|of|the|for|and|on|\([^()]{1,30}\))){0,14}(?:, [^,]{1,90},)? (?:also |jointly |recently )?(is|are|was|were|has|have|had|will|\p{Ll}{3,}(?:ed|s))\b/u;

const futureWords = /\b(?:will|shall|plans? to|planned|intends? to|expected to|upcoming|is to be|aims to)\b/;

export function featuresOf(words: readonly Word[], cycle: Cycle): Features {
  return {
    words: words.length,
    ...countedIn(words, cycle),
    properNames: properNames(words),
    ...tellsOfResult(words),
  };
}

// Whole sentences are searched for these, and not every section asks for all of them.
export function tellsOfFuture(text: string): boolean {
  return futureWords.test(text);
}

export function tellsOfTrend(text: string): boolean {
  return trendWords.test(text);
}

/** Somebody with a name acts: "UNDP and ITU are …". */
export function hasNamedActor(text: string): boolean {
  const found = namedActor.exec(text);
  if (found === null || noActor.test(found[0])) return false;
  const verb = found.at(-1)!;
  // "The WSIS outcomes": a plural is no verb.
  return !verb.endsWith('s') || /^(?:is|was|has)$/.test(verb) || baseOfThirdPerson(verb) !== null;
}

/** Capitals that name no body. */
const noActor = /^(?:The )?(?:ICTs?|AI|COVID-19|SDGs?|IoT|GDP|5G|4G|STI|LDCs?)\b/;

function countedIn(
  words: readonly Word[],
  { period }: Cycle,
): Pick<Features, 'figures' | 'reach' | 'praise' | 'namesYearOfPeriod' | 'longAgo'> {
  let figures = 0;
  let reach = false;
  let praise = 0;
  let namesYearOfPeriod = false;
  let earliest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < words.length; index += 1) {
    const { text, lower } = words[index]!;
    if (opensFigure(text)) {
      if (year.test(text)) {
        namesYearOfPeriod ||= isWithin(Number(text), period);
        const before = words[index - 1]?.lower ?? '';
        if (before === 'in' || isMonth(before)) earliest = Math.min(earliest, Number(text));
      } else if (figure.test(text) && !isPartOfDate(words, index)) {
        figures += 1;
        reach ||= countsMany(words, index);
      }
    } else if (numberWords.has(lower)) figures += 1;
    else if (praiseWords.has(lower)) praise += 1;
  }
  const longAgo = !namesYearOfPeriod && earliest <= Number(period.from.slice(0, 4)) - yearsToBeLongAgo;
  return { figures, reach, praise, namesYearOfPeriod, longAgo };
}

/** "217,000 records", "41 million people": a plural stands right behind, with two words between at most; money is no reach. */
function countsMany(words: readonly Word[], index: number): boolean {
  const number = words[index]!;
  const scaled = /^(?:thousand|million|billion)$/.test(words[index + 1]?.lower ?? '');
  // "6,800" is two words, of which the first does not know the second.
  const behind = words[index + 1];
  const isLong = behind !== undefined && /^\d{3}$/.test(behind.text) && behind.start === number.end + 1;
  if (!scaled && !isLong && !/^\d{4,}$/.test(number.text)) return false;
  return words
    .slice(index + (scaled || isLong ? 2 : 1), index + 5)
    .some(
      ({ lower }) =>
        /^\p{Ll}{3,}s$|^(?:people|women|men|children|staff|youth)$/u.test(lower) && !unitsOfMoney.test(lower),
    );
}

const unitsOfMoney =
  /^(?:dollars|euros|francs|pounds|shillings|rupees|pesos|hours|years|days|metres|kilometres|tonnes|was|has|its|this)$/;

/** What was done so many years before the period is background, not news. */
const yearsToBeLongAgo = 3;

const year = /^(?:19|20)\d\d$/;
const figure = /^\d[\d.,]*\+?$/;

function isWithin(one: number, { from, to }: Cycle['period']): boolean {
  return one >= Number(from.slice(0, 4)) && one <= Number(to.slice(0, 4));
}

/** The day of a date is no result. */
function isPartOfDate(words: readonly Word[], index: number): boolean {
  return isMonth(words[index + 1]?.lower ?? '') || isMonth(words[index - 1]?.lower ?? '');
}

/** Rows of capitalised words after the first word: named programmes, publications, places. */
function properNames(words: readonly Word[]): number {
  let count = 0;
  let inName = true;
  for (let index = 1; index < words.length; index += 1) {
    const capital = opensCapital(words[index]!.text);
    if (capital && !inName) count += 1;
    inName = capital;
  }
  return count;
}
