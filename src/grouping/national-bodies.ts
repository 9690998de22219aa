import type { Token } from './tokens.js';
import { opensCapital } from './words.js';

/** What a capitalised name is the name of a body by: "German Environment Agency", "Bank of Uganda". */
const bodyWords = new Set(
  (
    'academy administration agency association authority bank board bureau centre center chamber commission committee ' +
    'corporation council court department directorate embassy federation foundation institute institution laboratory ' +
    'library ministry museum observatory office parliament secretariat senate service society university'
  ).split(' '),
);
/** "UNDP Kenya Country Office" is at work in the country. */
const branchWords = new Set(['country', 'field', 'regional', 'liaison']);
/** Before a place: "Parliament of Uganda". Not "in": an office in a country is at work there. */
const ofPlace = new Set(['of', 'for']);
const insideNames = new Set(['of', 'for', 'and', 'the', 'on']);
/** Longer names are lists. */
const reach = 8;

/**
 * Whether the country at these tokens is a part of the name of one of its bodies: "the United States Patent and
 * Trademark Office", "the Kenyan Ministry of Health", "the Bank of Uganda". Such a body takes part; the text is not
 * for that about its country.
 */
export function isInNameOfBody(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  return bodyAfter(text, tokens, last) || bodyBefore(text, tokens, first);
}

function bodyAfter(text: string, tokens: readonly Token[], last: number): boolean {
  for (let at = last + 1; at < tokens.length && at <= last + reach; at += 1) {
    if (!isJoined(text, tokens, at)) return false;
    const { text: word, lower } = tokens[at]!.word;
    if (opensCapital(word)) {
      if (bodyWords.has(lower)) return !branchWords.has(tokens[at - 1]!.word.lower);
    } else if (at === last + 1 || !insideNames.has(lower)) return false;
  }
  return false;
}

function bodyBefore(text: string, tokens: readonly Token[], first: number): boolean {
  // "the Bank of the Lao People's Democratic Republic".
  const article = tokens[first - 1]?.word.lower === 'the' ? 1 : 0;
  const link = first - 1 - article;
  if (link < 1 || !ofPlace.has(tokens[link]!.word.lower)) return false;
  for (let at = first; at > 0 && at > first - reach; at -= 1) {
    if (!isJoined(text, tokens, at)) return false;
    const { text: word, lower } = tokens[at - 1]!.word;
    if (opensCapital(word)) {
      if (bodyWords.has(lower)) return true;
    } else if (!insideNames.has(lower)) return false;
  }
  return false;
}

/** Nothing but a space, a hyphen or "&" stands before the token: a comma ends a name. */
function isJoined(text: string, tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.opens) return false;
  const from = tokens[at - 1]!.end;
  const gap = tokens[at]!.start - from;
  return gap <= 3 && /^(?: |-| & )$/.test(text.slice(from, from + gap));
}
