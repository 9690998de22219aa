import { isMonth } from '../../document/index.js';
import type { Edit } from '../word/edits.js';
import {
  type Figure,
  figuresIn,
  introducesCount,
  isMeasured,
  isMoney,
  isYearLike,
  standsAlone,
} from './figures.js';
import { inWords, isNumberWord } from './number-words.js';
import { edit, opensSentence, opensSmall, type Sheet, tokenBefore, wordAfter } from './sheet.js';

/**
 * One to nine in words, where nothing but a count is possible: before a word in small letters that is no unit, and
 * behind a word that introduces one. "phase 2", "Goal 5", "3–5 years", "COVID-19", "2 km", "$5" stay. Numbers of a
 * sentence are treated alike (Editorial Manual): with one of ten or more among them, or one that nobody can tell the
 * kind of, all stay figures.
 */
export function numberInWords(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!/(?<![\d.,])[1-9](?![\d.,]*\d)/.test(text)) return [];
  const found: Figure[] = [];
  for (const figure of figuresIn(text)) {
    if (!sheet.isFree(figure.start, figure.end)) continue;
    const kind = kindOf(sheet, figure);
    if (kind === 'unclear' || kind === 'large') return [];
    if (kind === 'small') found.push(figure);
  }
  return found.flatMap(({ start, end, raw }) => {
    const words = inWords(Number(raw));
    return edit(sheet, 'number-in-words', start, end, words);
  });
}

/** `small`: a count from one to nine; `large`: a count of ten or more; `other`: a year, a unit, a name's number. */
type Kind = 'small' | 'large' | 'other' | 'unclear';

function kindOf(sheet: Sheet, figure: Figure): Kind {
  const { text, style } = sheet;
  const { raw, start, end } = figure;
  if (isMoney(text, figure) || isMeasured(text, figure, style) || raw.includes('.')) return 'other';
  const next = wordAfter(text, end);
  if (!/^[1-9]$/.test(raw)) {
    if (/^0/.test(raw) || isYearLike(raw) || !standsAlone(text, figure)) return 'other';
    return opensSmall(next) && !isMonth(next) ? 'large' : 'other';
  }
  if (!standsAlone(text, figure)) return isRangeOfCounts(text, figure) ? 'unclear' : 'other';
  const before = tokenBefore(text, start);
  if (
    /^\p{Lu}/u.test(next) ||
    (/^["'(]?\p{Lu}/u.test(before) && !/[,;:]$/.test(before) && !isOpening(text, start, before))
  )
    return 'other';
  // A number in brackets is an item's, "(1) to train …".
  if (text.charAt(start - 1) === '(' || text.charAt(end) === ')') return 'other';
  if (!opensSmall(next) || notCounted.has(next) || isMonth(next) || isNumberWord(next)) return 'unclear';
  if (/[,:]$/.test(before))
    return /\d[,:]$/.test(before) && !/(?:^|\D)(?:19|20)\d\d,$/.test(before) ? 'unclear' : 'small';
  if (/^(?:and|or|to)$/.test(before) && /\d$/.test(tokenBefore(text, start - 1 - before.length)))
    return 'unclear';
  if (before === '' || !introducesCount(before.toLowerCase())) return 'unclear';
  return 'small';
}

function isOpening(text: string, start: number, before: string): boolean {
  return introducesCount(before.toLowerCase()) && opensSentence(text, start - 1 - before.length);
}

function isRangeOfCounts(text: string, { end }: Figure): boolean {
  return /^[-\u2013]\d+ \p{Ll}/u.test(text.slice(end, end + 8));
}

const notCounted: ReadonlySet<string> = new Set(
  'and or to of in on at by for from with as is are was were be been has have had will would can could may might shall the an its it this that these those which who where when while than then but if so out up down not no nor per plus minus times versus vs through under over above below into onto onwards onward ahead respectively'
    .split(' ')
    .filter((word) => word !== 'times'),
);
