import type { Token } from '../tokens.js';
import { wordsAfter, wordsAround, wordsBefore } from './around.js';

const negotiatorWords = new Set(
  (
    'facilitators cofacilitators facilitator chairs cochairs cosponsored cosponsors proposed tabled ambassador ambassadors ' +
    'rapporteur delegation delegations signatories convenors conveners convenor convener'
  ).split(' '),
);
/** Said right before or after: "the co-chairs, Kenya and Norway", "Germany and France proposed". */
const negotiatorReach = 6;

export function isNegotiator(tokens: readonly Token[], first: number, last: number): boolean {
  // "the offer of Switzerland to house it"
  if (/^of the offer|^of offer/.test(wordsBefore(tokens, first, 3).join(' '))) return true;
  if (
    /\b(?:part|attend(?:s|ed)?|participate[sd]?|in|join(?:s|ed)?|admitted) as (?:an )?observers?\b/.test(
      wordsAfter(tokens, last, 8).join(' '),
    )
  )
    return true;
  if (
    /^(?:also |again )?chaired (?:the |a )?(?:\S+ ){0,3}(?:group|commission|session|negotiations|council|assembly|conference)\b/.test(
      wordsAfter(tokens, last, 7).join(' '),
    )
  )
    return true;
  return wordsAround(tokens, first, last, negotiatorReach).some((word) => negotiatorWords.has(word));
}
