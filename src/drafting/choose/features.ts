import type { Cycle } from '../../records/index.js';
import type { Word } from '../word/tokens.js';
import { tellsOfResult } from './result-verbs.js';

/** What can be counted in one sentence, looking at nothing but it. */
export type Features = {
  readonly words: number;
  readonly figures: number;
  readonly namesYearOfPeriod: boolean;
  readonly properNames: number;
  readonly result: boolean;
  readonly ongoing: boolean;
  readonly future: boolean;
  readonly praise: number;
  readonly trend: boolean;
  /** Somebody with a name acts: "UNDP and ITU are …". */
  readonly namedActor: boolean;
};

const numberWords =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)$/;
const praiseWords =
  /^(?:crucial|crucially|vital|essential|important|importance|key|significant|unique|critical|pivotal|paramount|leading|remarkable|invaluable|unwavering)$/;
const trendWords =
  /\b(?:increas\w+|declin\w+|decreas\w+|accelerat\w+|widen\w*|gaps?|divides?|per cent|percent|half of|third of|majority|growth|growing|shift\w*|surge\w*|persist\w*|inequalit\w+|remain(?:s|ed)?|emerg\w+|demonstrat\w+|average|trends?|challenges?|obstacles?|barriers?|shows? (?:that|how))|%/i;

/** One or more names, a bracket or an apposition, and what they do. */
const namedActor =
  /^(?:The )?(?:\p{Lu}[\p{L}\p{N}'-]*|of|the|for|and|on|,)(?:,? (?:\p{Lu}[\p{L}\p{N}'-]*|of|the|for|and|on|\([^()]{1,30}\))){0,14},? (?:also |jointly |recently )?(?:is|are|was|were|has|have|had|\p{Ll}{3,}(?:ed|s))\b/u;

export function featuresOf(text: string, words: readonly Word[], cycle: Cycle): Features {
  const from = Number(cycle.period.from.slice(0, 4));
  const to = Number(cycle.period.to.slice(0, 4));
  const years = words
    .filter(({ text: word }) => /^(?:19|20)\d\d$/.test(word))
    .map(({ text: word }) => Number(word));
  const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word);
  return {
    words: words.length,
    figures: words.filter(
      ({ text: word, lower }, index) =>
        (/^[\d][\d.,]*\+?$/.test(word) && !isYear(word) && !isPartOfDate(words, index)) ||
        numberWords.test(lower),
    ).length,
    namesYearOfPeriod: years.some((year) => year >= from && year <= to),
    properNames: properNames(words),
    ...tellsOfResult(words),
    future: /\b(?:will|shall|plans? to|planned|intends? to|expected to|upcoming|is to be|aims to)\b/.test(
      text,
    ),
    praise: words.filter(({ lower }) => praiseWords.test(lower)).length,
    trend: trendWords.test(text),
    namedActor: namedActor.test(text),
  };
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The day of a date is no result. */
function isPartOfDate(words: readonly Word[], index: number): boolean {
  return months.test(words[index + 1]?.lower ?? '') || months.test(words[index - 1]?.lower ?? '');
}

/** Rows of capitalised words after the first word: named programmes, publications, places. */
function properNames(words: readonly Word[]): number {
  let count = 0;
  let inName = true;
  for (const { text } of words.slice(1)) {
    const capital = /^\p{Lu}/u.test(text);
    if (capital && !inName) count += 1;
    inName = capital;
  }
  return count;
}
