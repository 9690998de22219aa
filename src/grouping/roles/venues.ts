import type { Token } from '../tokens.js';
import { linkBefore, reach, wordsAfter, wordsAround, wordsBefore } from './around.js';

const farReach = 14;

/** "was held in Addis Ababa, Ethiopia": the place of a meeting is not what it was about. */
const venueWords = new Set(
  'held hosted convened place venue met hosting headquartered headquarters reconvene reconvened meet'.split(
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
/** Conferences of the world by their acronyms; a hyphen parts the year. */
const worldMeeting = /^(?:cop|wtsa|wtdc|wrc|mc|hlpf)\d{0,2}$/;
/** A city where these are is a seat, or where something was agreed. */
const seatWords = new Set(
  (
    'office offices seat seated based secretariat headquarters signed adopted agreed delegations missions mission ' +
    'adopting signing founded reaffirmed'
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

const meetingLinks = new Set(['in', 'to', 'at']);

export function isVenue(tokens: readonly Token[], first: number): boolean {
  return wordsBefore(tokens, first, reach).some((word) => venueWords.has(word));
}

export function namesWorldMeeting(tokens: readonly Token[], first: number, last: number): boolean {
  const around = wordsAround(tokens, first, last, farReach);
  // "At WTSA-24 in New Delhi", "COP28 in Dubai"
  if (around.some((word) => worldMeeting.test(word))) return true;
  return around.some((word) => meetingWords.has(word)) && around.some((word) => worldWords.has(word));
}

/** "signed in Bangkok", "our office in Nairobi", "the forum in Beirut", "our event returns to Barcelona". */
export function isSeat(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at > 0 && at > first - reach; at -= 1) {
    if (tokens[at]!.opens) break;
    if (seatWords.has(tokens[at - 1]!.word.lower) && !isPublicOffice(tokens, at - 1)) return true;
  }
  if (eventLinks.has(wordsBefore(tokens, first, 1)[0] ?? '')) return true;
  const link = linkBefore(tokens, first, meetingLinks);
  if (link === null) return false;
  const around = wordsAround(tokens, link, last, reach);
  return around.some((word) => meetingWords.has(word) || worldMeeting.test(word));
}

/** "the Baku conference" */
export function isMeetingCalledBy(tokens: readonly Token[], last: number): boolean {
  return meetingWords.has(wordsAfter(tokens, last, 1)[0] ?? '');
}

/** "Civil registration offices in Aden", "the office of the President in Tegucigalpa". */
function isPublicOffice(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]!.word.lower.startsWith('office')) return false;
  if (publicOffices.has(tokens[at - 1]?.word.lower ?? '')) return true;
  const [of, the, whose] = wordsAfter(tokens, at, 3);
  return (
    of === 'of' &&
    /^(?:president|prime|mayor|governor|minister|attorney)$/.test((the === 'the' ? whose : the) ?? '')
  );
}

/** "Our Hiroshima office trained officials": the seat of whoever tells. */
export function isOwnOffice(tokens: readonly Token[], first: number, last: number): boolean {
  const [next = ''] = wordsAfter(tokens, last, 1);
  return (
    /^(?:office|secretariat|headquarters)$/.test(next) &&
    /^(?:our|its)$/.test(wordsBefore(tokens, first, 1)[0] ?? '')
  );
}
