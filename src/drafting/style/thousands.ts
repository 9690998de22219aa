import type { Edit } from '../word/edits.js';
import { baseOfThirdPerson } from '../word/verbs.js';
import { isCounted } from './counted.js';
import { type Figure, figuresIn, isMoney, isYearLike, standsAlone } from './figures.js';
import { edit, opensSentence, opensSmall, type Sheet, tokenAfter, tokenBefore, wordAfter } from './sheet.js';

/**
 * A comma in thousands: "12000 schools" → "12,000 schools". Never in a year, a decimal, a telephone number or a code
 * ("ISO 27001", "resolution 1325"): only before a word in small letters, or where money or a quantity is named before it.
 */
export function thousands(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!/\d{4}|\d\s\d{3}/.test(sheet.own)) return [];
  const edits: Edit[] = [];
  for (const figure of figuresIn(text)) {
    if (!/^[1-9]\d{3,11}$/.test(figure.raw) || !isQuantity(text, figure)) continue;
    edits.push(...edit(sheet, 'thousands', figure.start, figure.end, grouped(figure.raw)));
  }
  for (const { 0: row, index } of sheet.own.matchAll(rowsOfThree)) {
    if (isSpaced(text, index, index + row.length))
      edits.push(...edit(sheet, 'thousands', index, index + row.length, row.replaceAll(' ', ',')));
  }
  // A space that does not break holds one number together: "12 000" in French and scientific style.
  for (const match of sheet.own.matchAll(
    /(?<![\d.,\u00A0\u2009\u202F-])[1-9]\d{0,2}(?:[\u00A0\u2009\u202F]\d{3})+(?![\d\u00A0\u2009\u202F]|[.,-]\d)/g,
  )) {
    const end = match.index + match[0].length;
    if (
      /^(?:$|[\s,;:.)])/.test(text.slice(end, end + 1)) &&
      /^[\s($€£]?$/.test(text.charAt(match.index - 1)) &&
      !/\+\d*$/.test(text.slice(Math.max(0, match.index - 4), match.index).trimEnd())
    )
      edits.push(...edit(sheet, 'thousands', match.index, end, match[0].replace(/\s/g, ',')));
  }
  return edits;
}

/** "190 000 persons": a plain space where the comma belongs. */
const rowsOfThree =
  /(?<![\p{L}\d.,/+\u2013\u2014-]|\d )[1-9]\d{0,2}(?: \d{3})+(?![\d\p{L}]| \d|[.,/\u2013-]\d)/gu;

/** "zone 4 200 people", "component 3 250 teachers" are two numbers; behind these, and before what is counted, they are one. */
function isSpaced(text: string, start: number, end: number): boolean {
  if (isMoney(text, { start, end, raw: '' })) return true;
  if (!isCounted(text, end) || baseOfThirdPerson(wordAfter(text, end)) !== null) return false;
  if (opensSentence(text, start)) return true;
  const before = tokenBefore(text, start);
  return (
    quantity.test(text.slice(Math.max(0, start - 24), start)) ||
    /^(?:to|from|by|with|for|of|in|and|its|their|the|all|has|have|had|counts|some)$/.test(before) ||
    /^\p{L}+,$/u.test(before)
  );
}

export function grouped(digits: string): string {
  return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

/** Behind these even what may be a year is a quantity: "more than 2000 participants". */
const quantity =
  /(?:^|[\s(])(?:(?:more|less|fewer|greater|rather|other) than|over|nearly|almost|about|around|some|approximately|roughly|at least|at most|up to|(?:a )?total of|as many as|trained|reached|benefiting|reaching|training|supported|connected|attracted) $/i;
const labels: ReadonlySet<string> = new Set(
  'number no nos resolution decision standard code id call extension ext room tel telephone phone fax box port project grant ticket reference ref symbol document agenda item line version model series page pages section article paragraph para goal vision strategy plan the year years fiscal in of since by until from during before after early late mid end to and between through'.split(
    ' ',
  ),
);

function isQuantity(text: string, figure: Figure): boolean {
  const { raw, start, end } = figure;
  if (isMoney(text, figure)) return !/^[-/\p{L}\p{N}]/u.test(text.slice(end, end + 1));
  if (!standsAlone(text, figure)) return false;
  const [before, after] = [tokenBefore(text, start), tokenAfter(text, end)];
  // Groups of figures side by side are a telephone number or a list of codes.
  if (/\d/.test(after.slice(0, 1)) || /\d$/.test(before) || /^[+(]/.test(before)) return false;
  if (!opensSmall(wordAfter(text, end))) return false;
  if (quantity.test(text.slice(Math.max(0, start - 24), start)))
    return !isYearLike(raw) || isCounted(text, end);
  if (isYearLike(raw)) return false;
  const word = before.replace(/[,;:]$/, '');
  if (opensSentence(text, start)) return isCounted(text, end, 2);
  // "in 1500 locations" is a quantity, "in 1500 the" is a year of long ago.
  return /^\p{Ll}+$/u.test(word) && (!labels.has(word) || (isPlace.test(word) && isCounted(text, end)));
}

const isPlace = /^(?:the|in|of|by|from|to|and|between|through|after|before)$/;
