import { isInNameOfBody } from './national-bodies.js';
import { isPersonsName } from './person-names.js';
import type { Token } from './tokens.js';
import { opensCapital } from './words.js';

/** What sort of name a place is called by: each is something else as well, a seat, a language, a person. */
export type PlaceName = 'region' | 'country' | 'demonym' | 'city';

/**
 * What a place is in its sentence: where something was (`place`), what is less likely so (`aside`: a venue, a donor, a
 * part of the name of a body), or nothing of the sort (`other`: a person, a language, a negotiator, the seat of a
 * meeting of the world).
 */
export type MentionRole = 'place' | 'aside' | 'other';

type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

export function roleOf(sentence: Sentence, first: number, last: number, name: PlaceName): MentionRole {
  const { text, tokens } = sentence;
  if (name === 'country' && isPersonsName(text, tokens, first, last)) return 'other';
  if (name === 'demonym' && isLanguage(sentence, first, last)) return 'other';
  if (name !== 'region') {
    if (isFunder(tokens, first) || isNegotiator(tokens, first, last)) return 'other';
    if (isMeasure(tokens, first)) return 'other';
    if (isSupporter(tokens, first)) return 'aside';
  }
  if (name === 'region' && isPartner(tokens, first)) return 'aside';
  if (name !== 'region' && opensName(text, tokens, last, name)) return 'other';
  if (isVenue(tokens, first)) {
    return name !== 'region' && namesWorldMeeting(tokens, first, last) ? 'other' : 'aside';
  }
  if (name === 'city' && isSeat(tokens, first, last)) return 'other';
  const ofBody = name !== 'region' && isInNameOfBody(text, tokens, first, last);
  return ofBody ? 'aside' : 'place';
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

/** How far before or after a place its sentence says what it is; a fixed reach keeps the cost linear. */
const reach = 7;
const farReach = 14;

/** "was held in Addis Ababa, Ethiopia": the place of a meeting is not what it was about. */
const venueWords = new Set(
  'held hosted convened place venue met city hosting headquartered headquarters reconvene reconvened meet'.split(
    ' ',
  ),
);
const meetingWords = new Set(
  (
    'forum summit congress conference assembly session plenipotentiary event exhibition expo fair gala ceremony ' +
    'meeting consultation consultations seminar plenary retreat'
  ).split(' '),
);
/** What makes a meeting one of the world. */
const worldWords = new Set(
  'world global international plenipotentiary igf wsis igfs governance flagship annual united un itu unesco'.split(
    ' ',
  ),
);
/** A city where these are is a seat, or where something was agreed. */
const seatWords = new Set(
  (
    'office offices seat seated based secretariat headquarters signed adopted agreed delegations missions mission ' +
    'adopting signing founded'
  ).split(' '),
);
/** Offices that serve the people of a place; others are the seat of whoever tells. */
const publicOffices = new Set(
  (
    'registration registry post postal tax land employment customs district municipal local passport statistics ' +
    'government public health welfare council ward village town'
  ).split(' '),
);
/** What was agreed somewhere is called by the place: "in the twenty years since Tunis". */
const eventLinks = new Set(['since', 'after']);

function isVenue(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at > 0 && at > first - reach; at -= 1) {
    if (tokens[at]!.opens) return false;
    if (venueWords.has(tokens[at - 1]!.word.lower)) return true;
  }
  return false;
}

function namesWorldMeeting(tokens: readonly Token[], first: number, last: number): boolean {
  let [meeting, world] = [false, false];
  forEachAround(tokens, first, last, farReach, ({ word: { lower } }) => {
    if (meetingWords.has(lower)) meeting = true;
    if (worldWords.has(lower)) world = true;
  });
  return meeting && world;
}

/** "signed in Bangkok", "our office in Nairobi", "the forum in Beirut", "our event returns to Barcelona". */
function isSeat(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at > 0 && at > first - reach; at -= 1) {
    if (tokens[at]!.opens) break;
    if (seatWords.has(tokens[at - 1]!.word.lower) && !isPublicOffice(tokens, at - 1)) return true;
  }
  const before = tokens[first - 1]?.word.lower ?? '';
  if (eventLinks.has(before)) return true;
  if (before !== 'in' && before !== 'to' && before !== 'at') return false;
  let meeting = false;
  forEachAround(tokens, first, last, reach, ({ word: { lower } }) => {
    if (meetingWords.has(lower)) meeting = true;
  });
  return meeting;
}

/** "Civil registration offices in Aden" */
function isPublicOffice(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word.lower.startsWith('office') && publicOffices.has(tokens[at - 1]?.word.lower ?? '');
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

/** Tokens of the same sentence or clause, up to so many on each side. */
function forEachAround(
  tokens: readonly Token[],
  first: number,
  last: number,
  far: number,
  visit: (token: Token) => void,
): void {
  for (let at = first; at > 0 && at > first - far; at -= 1) {
    if (tokens[at]!.opens) break;
    visit(tokens[at - 1]!);
  }
  for (let at = last + 1; at < tokens.length && at <= last + far; at += 1) {
    if (tokens[at]!.opens) break;
    visit(tokens[at]!);
  }
}

const paidWords = new Set('funded financed sponsored cofunded cofinanced donated bankrolled'.split(' '));
const moneyWords = new Set(
  'funding funds grant grants contribution contributions donation donations loan loans gift money financing'.split(
    ' ',
  ),
);
const helpWords = new Set('support supported assistance help backing generosity'.split(' '));

/**
 * "funded by Norway", "a grant from the Government of Japan": money from somewhere for work elsewhere. Only where
 * nothing else is named between the two.
 */
function isFunder(tokens: readonly Token[], first: number): boolean {
  const link = linkBefore(tokens, first);
  if (link === null) return false;
  const { at, word } = link;
  const before = tokens[at - 1]?.word.lower ?? '';
  return (word === 'by' && paidWords.has(before)) || (word === 'from' && moneyWords.has(before));
}

/** "with support from Germany": said of donors, and of hosts as well ("supported by the Government of Kenya"). */
function isSupporter(tokens: readonly Token[], first: number): boolean {
  const link = linkBefore(tokens, first);
  if (link === null) return false;
  const before = tokens[link.at - 1]?.word.lower ?? '';
  if (link.word !== 'of') return helpWords.has(before);
  // "in support of Kenya" is work for Kenya.
  if (!helpWords.has(before) && !moneyWords.has(before)) return false;
  return ['with', 'the', 'financial', 'technical', 'generous'].includes(
    tokens[link.at - 2]?.word.lower ?? '',
  );
}

const partnerWords = new Set(
  'jointly together partnership cooperation collaboration coordination conjunction consultation association'.split(
    ' ',
  ),
);

/**
 * "prepared jointly with the European Commission", "funded by the European Union": what Europe pays for lies anywhere;
 * other regions' bodies are partners in their own.
 */
function isPartner(tokens: readonly Token[], first: number): boolean {
  if (!/^(?:european|eu)$/.test(tokens[first]!.word.lower)) return false;
  const link = tokens[first - 1]?.word.lower === 'the' ? first - 2 : first - 1;
  const before = tokens[link - 1]?.word.lower ?? '';
  switch (tokens[link]?.word.lower) {
    case 'with':
      return partnerWords.has(before);
    case 'by':
      return paidWords.has(before);
    case 'from':
      return moneyWords.has(before) || helpWords.has(before);
    default:
      return false;
  }
}

const links = new Set(['by', 'from', 'of']);
const betweenLinkAndPlace = new Set(
  'the a government governments kingdom republic of and federal'.split(' '),
);

/** The "by", "from" or "of" before a place, over "the Governments of Japan and …". */
function linkBefore(
  tokens: readonly Token[],
  first: number,
): { readonly at: number; readonly word: string } | null {
  let found: { at: number; word: string } | null = null;
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    const { lower, text } = tokens[at]!.word;
    if (links.has(lower)) found = { at, word: lower };
    // Another donor may stand before: "by Norway and Sweden".
    else if (!betweenLinkAndPlace.has(lower) && !opensCapital(text)) break;
    if (tokens[at]!.opens) break;
  }
  return found;
}

const negotiatorWords = new Set(
  (
    'facilitators cofacilitators facilitator chairs cochairs cosponsored cosponsors proposed tabled ambassador ambassadors ' +
    'rapporteur delegation delegations signatories'
  ).split(' '),
);
/** Said right before or after: "the co-chairs, Kenya and Norway", "Germany and France proposed". */
const negotiatorReach = 6;

function isNegotiator(tokens: readonly Token[], first: number, last: number): boolean {
  let found = false;
  forEachAround(tokens, first, last, negotiatorReach, ({ word: { lower } }) => {
    if (negotiatorWords.has(lower)) found = true;
  });
  return found;
}

const languageWords = new Set(
  (
    'language languages translated translation translations subtitles subtitled speaking speakers spoken speak ' +
    'version versions edition editions interpretation script scripts alphabet alphabets subtitling'
  ).split(' '),
);
const languageLinks = new Set(['in', 'into', 'and', 'or']);
const wordsAfterALanguage = new Set(
  'and or is are was were with for to by on as at since from language version edition'.split(' '),
);
const languageReach = 6;

/** "in Thai", "translated into Russian and Korean", "English and Nepali versions"; not "in Thai schools". */
function isLanguage({ text, tokens }: Sentence, first: number, last: number): boolean {
  const next = tokens[last + 1];
  const ends =
    next === undefined ||
    !/^[ -]$/.test(text.slice(tokens[last]!.end, next.start)) ||
    wordsAfterALanguage.has(next.word.lower) ||
    languageWords.has(next.word.lower);
  if (!ends) return false;
  const before = tokens[first - 1]?.word.lower ?? '';
  if (before === 'in' || before === 'into') return true;
  const inList =
    languageLinks.has(before) ||
    (first > 0 && /,/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start)));
  let named = next !== undefined && languageWords.has(next.word.lower);
  if (inList || next !== undefined) {
    forEachAround(tokens, first, last, languageReach, ({ word: { lower } }) => {
      if (languageWords.has(lower)) named = true;
    });
  }
  return named;
}
