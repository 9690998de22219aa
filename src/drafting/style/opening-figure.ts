import type { Edit } from '../word/edits.js';
import { isCounted } from './counted.js';
import { inFigures, inWords, isNumberWord } from './number-words.js';
import { edit, opensSmall, type Sheet, withCapital, wordAfter } from './sheet.js';

/** Not a count: "12 to 15 countries", "5 in 10 people", "3 and 4 May", "20 km". */
const notCounted =
  /^(?:to|in|out|and|or|at|by|on|am|pm|a|p|x|o'clock|percent|percentage|is|was|are|were|has|as|an|the|this|that|these|those|its|their|our|your|his|her|than|for|from|with)$/;

/** A number from 1 to 100 that opens a sentence is written out: "12 countries" → "Twelve countries"; a larger one gets words before it: "A total of 412 countries". */
export function openingFigure(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  // What has four digits and more and no commas, `thousands` did not take for a quantity.
  const total = /^(?:\d{1,3}(?:,\d{3})+|\d{3})(?= )/.exec(text)?.[0];
  if (
    total !== undefined &&
    !notATotal.test(total) &&
    isCounted(text, total.length, 2) &&
    !/^(?:years?|days|weeks|months|hours|minutes|nights|times)$/.test(wordAfter(text, total.length)) &&
    isCount(wordAfter(text, total.length), sheet)
  )
    return edit(sheet, 'opening-figure', 0, total.length, `A total of ${total}`);
  const number = /^(?:[1-9]\d?|100)(?= \p{L})/u.exec(text)?.[0];
  if (number === undefined) return [];
  const next = wordAfter(text, number.length);
  if (!isCount(next, sheet) && !bodies.test(text.slice(number.length))) return [];
  if (next === 'per' && !text.startsWith(' per cent', number.length)) return [];
  return edit(sheet, 'opening-figure', 0, number.length, withCapital(inWords(Number(number))));
}

/** "67 National Societies": a capital that is no name's, behind which the figure would be a part of it ("20 Questions"). */
const bodies =
  /^ (?:Member |National |Regional |Contracting )?(?:Members|States|Parties|Governments|Societies|Committees|Commissions|Ministries|Ministers|Offices|Bureaux|Centres|Agencies)\b(?! of (?:the|a)\b)/;

/** A hundred has a word; of the others most are names: of standards, services and days. */
const notATotal = /^(?:100|101|112|365|404|802|911|999)$/;

/** Whether what stands behind a number is what it counts. */
function isCount(next: string, { style }: Sheet): boolean {
  if (!opensSmall(next) || notCounted.test(next) || style.units.has(next)) return false;
  return !isNumberWord(next) || /^(?:million|billion)$/.test(next);
}

/**
 * The number of ten or more that a sentence opens with in words, and its figure, for where it opens the sentence no
 * longer: "Sixteen libraries", "Three hundred towns". Null where it is none, or not a count.
 */
export function openingNumber(text: string): { readonly words: string; readonly figure: string } | null {
  const found = /^([A-Z][a-z]+(?:-[a-z]+)?)( hundred)?(?= (\p{Ll}+))/u.exec(text);
  if (found === null) return null;
  const [words, first = '', hundred, next = ''] = found;
  const number = (inFigures(first.toLowerCase()) ?? 0) * (hundred === undefined ? 1 : 100);
  if (number < 10 || notCounted.test(next) || isNumberWord(next)) return null;
  // "Twelve hundred" is no figure that anybody writes.
  return number > 999 ? null : { words, figure: String(number) };
}
