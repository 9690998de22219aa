import { isMonth } from '../../document/index.js';
import type { Edit } from '../word/edits.js';
import { inFigures, isNumberWord } from './number-words.js';
import { edit, opensSentence, opensSmall, type Sheet, tokenBefore, wordAfter } from './sheet.js';

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const written = new RegExp(
  `(?<![^\\s("'])(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:${tens})(?:-(?:${ones}))?)(?=[ ])`,
  'gu',
);

/** Ten and more in figures, inside a sentence: "seventy-four ministers" → "74 ministers" (Editorial Manual). */
export function numberInFigures(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const found: Edit[] = [];
  for (const { 0: words, index } of text.matchAll(written)) {
    const end = index + words.length;
    const next = wordAfter(text, end);
    if (opensSentence(text, index) || !opensSmall(next) || notCounted.test(next) || isNumberWord(next))
      continue;
    if (isPartOfAnother(text, index)) continue;
    found.push(...edit(sheet, 'number-in-figures', index, end, String(inFigures(words))));
  }
  return found;
}

/** "one hundred and twenty schools", "thousand twelve", "two to twelve" are no numbers of their own; "in May ten schools" would be a date. */
function isPartOfAnother(text: string, start: number): boolean {
  const before = tokenBefore(text, start)
    .toLowerCase()
    .replace(/^.*[^\p{L}-](?=[\p{L}-]+$)/u, '');
  if (isNumberWord(before) || isMonth(before) || /^(?:or|to|a)$|[\d.!?:\u2013\u2014-]$/.test(before))
    return true;
  // "one hundred and twenty", "seven in ten".
  const isLink = before === 'and' || before === 'in' || before === 'of';
  return isLink && isNumberBefore(text, start - before.length - 1);
}

function isNumberBefore(text: string, at: number): boolean {
  const word = tokenBefore(text, at).toLowerCase();
  return isNumberWord(word) || /^\d{1,2}$/.test(word);
}

/** "ten to one", "twelve or so", "thirty something", "ten times" are no counts. */
const notCounted = /^(?:to|and|or|odd|something|times|fold|by|in|out|at|on|is|was|of)$/;
