import { isInNameOfBody } from './national-bodies.js';
import { isPersonsName } from './person-names.js';
import { type Sentence, wordsBefore } from './roles/around.js';
import { isEuropean, isFunder, isPartner, isSupporter } from './roles/donors.js';
import { isLanguage } from './roles/languages.js';
import { isNegotiator } from './roles/negotiators.js';
import { isOrigin } from './roles/origins.js';
import { namesAFund, paysForIt } from './roles/payers.js';
import { isMeetingCalledBy, isOwnOffice, isSeat, isVenue, namesWorldMeeting } from './roles/venues.js';
import type { Token } from './tokens.js';
import { opensCapital } from './words.js';

/** What sort of name a place is called by: each is something else as well, a seat, a language, a person. */
export type PlaceName = 'region' | 'country' | 'demonym' | 'city';

/**
 * What a place is in its sentence: where something was (`place`), what is less likely so (`aside`: a venue, a donor, a
 * part of the name of a body), where something came from (`origin`: a place only if no other is named), or nothing of
 * the sort (`other`: a person, a language, a negotiator, a donor, the seat of a meeting of the world).
 */
export type MentionRole = 'place' | 'aside' | 'origin' | 'other';

export function roleOf(sentence: Sentence, first: number, last: number, name: PlaceName): MentionRole {
  const { text, tokens } = sentence;
  if (name === 'country' && isPersonsName(text, tokens, first, last)) return 'other';
  if (name === 'demonym' && isLanguage(sentence, first, last)) return 'other';
  if (name === 'region') {
    const pays = isEuropean(tokens, first) && (isPartner(tokens, first) || paysForIt(tokens, first, last));
    if (pays) return 'aside';
  } else {
    if (isFunder(tokens, first) || isNegotiator(tokens, first, last)) return 'other';
    if (paysForIt(tokens, first, last) || namesAFund(tokens, last)) return 'origin';
    if (isMeasure(tokens, first) || isMadeThere(text, tokens, last)) return 'other';
    if (isSupporter(tokens, first)) return 'aside';
  }
  if (isPartOfMany(tokens, first)) return 'aside';
  if (name !== 'region' && opensName(text, tokens, last, name)) return 'other';
  if (
    name === 'city' &&
    (isSeat(tokens, first, last) || isMeetingCalledBy(tokens, last) || isOwnOffice(tokens, first, last))
  )
    return 'other';
  if (isVenue(tokens, first)) {
    return name !== 'region' && namesWorldMeeting(tokens, first, last) ? 'other' : 'aside';
  }
  const ofBody = name !== 'region' && isInNameOfBody(text, tokens, first, last);
  if (ofBody) return 'aside';
  return isOrigin(tokens, first, last) ? 'origin' : 'place';
}

/** "Kenya Street" names a street in any town. */
const streets = new Set('street avenue road boulevard square lane'.split(' '));
/** What belongs to a city and lies in it: "Nairobi County", "Bogotá City Hall". */
const partsOfCities = new Set(
  (
    'county city state province district region metropolitan municipality municipal governorate prefecture port airport ' +
    'area township department mayor'
  ).split(' '),
);

/** "The Seoul Institute", "the Turin Centre", "the Kampala Principles": what is called by a city is not of its region. */
function opensName(text: string, tokens: readonly Token[], last: number, name: PlaceName): boolean {
  const next = tokens[last + 1];
  if (next === undefined || next.opens || !opensCapital(next.word.text)) return false;
  if (text.slice(tokens[last]!.end, next.start) !== ' ') return false;
  return streets.has(next.word.lower) || (name === 'city' && !partsOfCities.has(next.word.lower));
}

const measureReach = 6;

/** "as much power as France", "an area larger than Belgium": no more than a measure. */
function isMeasure(tokens: readonly Token[], first: number): boolean {
  const link = tokens[first - 1]?.word.lower;
  if (link === 'than') return true;
  if (link !== 'as') return false;
  for (let at = first - 2; at >= 0 && at > first - measureReach && !tokens[at + 1]!.opens; at -= 1) {
    if (tokens[at]!.word.lower === 'as') return true;
  }
  return false;
}

/** "given to 63 countries, 27 of them in the African Region" */
function isPartOfMany(tokens: readonly Token[], first: number): boolean {
  const before = wordsBefore(tokens, first, 9);
  const them = before.findIndex((word) => word === 'them' || word === 'which' || word === 'whom');
  if (them === -1 || them > 3 || before[them + 1] !== 'of') return false;
  return before
    .slice(them + 2)
    .some((word) => /^(?:countries|states|economies|territories|nations)$/.test(word));
}

/** "Korean-made terminals", "a Norway-funded project": what stands behind the hyphen is elsewhere. */
function isMadeThere(text: string, tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || text.slice(tokens[last]!.end, next.start) !== '-') return false;
  return /^(?:made|built|funded|financed|sponsored|designed|owned|backed)$/.test(next.word.lower);
}
