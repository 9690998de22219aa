import type { Edit } from '../word/edits.js';
import { inWords, isNumberWord } from './number-words.js';
import { edit, opensSmall, type Sheet, withCapital, wordAfter } from './sheet.js';

/** Not a count: "12 to 15 countries", "5 in 10 people", "3 and 4 May", "20 km". */
const notCounted =
  /^(?:to|in|out|and|or|at|by|on|am|pm|a|p|x|o'clock|percent|percentage|is|was|are|were|has|as|an|the|this|that|these|those|its|their|our|your|his|her|than|for|from|with)$/;

/** A number from 1 to 100 that opens a sentence is written out: "12 countries" → "Twelve countries". */
export function openingFigure(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const number = /^(?:[1-9]\d?|100)(?= \p{Ll})/u.exec(text)?.[0];
  if (number === undefined) return [];
  const next = wordAfter(text, number.length);
  if (!opensSmall(next) || notCounted.test(next) || sheet.style.units.has(next)) return [];
  if (isNumberWord(next) && !/^(?:million|billion)$/.test(next)) return [];
  if (next === 'per' && !text.startsWith(' per cent', number.length)) return [];
  return edit(sheet, 'opening-figure', 0, number.length, withCapital(inWords(Number(number))));
}
