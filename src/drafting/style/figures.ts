import type { HouseStyle } from './house-style.js';
import { tokenBefore, wordAfter } from './sheet.js';

/** A number in figures, with its commas and points: "1,500", "2.5", "70". */
export type Figure = { readonly start: number; readonly end: number; readonly raw: string };

const figure = /\d+(?:[.,]\d+)*/g;

export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(figure)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
  }));
}

/** Stands alone: no letter, sign, dash, slash or other figure touches it. */
export function standsAlone(text: string, { start, end }: Figure): boolean {
  return (
    /^[\s("']?$/.test(text.charAt(start - 1)) &&
    /^(?:$|[ ,;:)"']|[.!?…](?:$|[\s"')\]]))/.test(text.slice(end, end + 2))
  );
}

/** Money: a sign or the letters of a currency before it. */
export function isMoney(text: string, { start }: Figure): boolean {
  return (
    /[$€£¥₣]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || currencies.has(tokenBefore(text, start))
  );
}

const currencies: ReadonlySet<string> = new Set([
  'USD',
  'US$',
  'EUR',
  'CHF',
  'GBP',
  'JPY',
  'CAD',
  'AUD',
  'CNY',
  'Rs',
  'Rs.',
  '$',
  '€',
  '£',
]);

/** A word that makes the number something else than so many things: "5 per cent", "3 million", "2 km". */
export function isMeasured(text: string, { end }: Figure, style: HouseStyle): boolean {
  const next = wordAfter(text, end);
  return (
    style.units.has(next) || measures.has(next) || text.charAt(end) === '%' || text.startsWith(' %', end)
  );
}

const measures: ReadonlySet<string> = new Set([
  'per',
  'percent',
  'percentage',
  'million',
  'millions',
  'billion',
  'billions',
  'trillion',
  'thousand',
  'thousands',
  'hundred',
  'am',
  'pm',
  'a',
  'p',
  "o'clock",
  'x',
  'basis',
  'mn',
  'bn',
]);

/** 1900 to 2100 without a comma may be a year. */
export function isYearLike(raw: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(raw);
}

/** Words between which and a noun a number can only be a count: "in 5 countries", "more than 2000 people". */
export function introducesCount(word: string): boolean {
  return (
    introducers.has(word) ||
    (/^[a-z]{2,}(?:ed|ing)$/.test(word) &&
      !/^(?:aged|based|entitled|titled|named|called|numbered|rated|ranked|scored|dubbed|labelled|labeled|versioned|coded|marked|dated|spring|king|ring|string|morning|evening|meeting|building|red|bed|feed|seed|speed|need|deed|hundred|being)$/.test(
        word,
      ))
  );
}

const introducers: ReadonlySet<string> = new Set(
  'the these those its their his her our your all both over about some around nearly almost approximately roughly only just least most than to in of for with by from across between among and or on at into through throughout within during after before under up every each another other first last next past following including has have had are were is was held ran gave made took brought led won saw built wrote sent put set met drew chose taught undertook began supports publishes hosts offers covers includes comprises involves operates provides organizes runs manages has include cover host offer run comprise involve provide operate that which where while when but plus additional further new'.split(
    ' ',
  ),
);
