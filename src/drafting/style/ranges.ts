import { months } from '../../document/index.js';
import type { Edit } from '../word/edits.js';
import { edit, opensSmall, type Sheet, tokenBefore, wordAfter } from './sheet.js';

const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,4})';
const numbers = new RegExp(
  `(?<![\\p{L}\\p{N}./,:+&#_=–-])(?<![(]\\+)${number}-${number}(?![\\p{L}\\p{N}/–_]|[-.,:]\\p{N}|-\\p{L})`,
  'gu',
);
const spacedYears = /(?<![\p{L}\p{N}./,-])((?:19|20)\d\d) ?[-\u2013] ?((?:19|20)\d\d)(?![\p{L}\p{N}/-])/gu;
const name = `(?:${months.join('|')})`;
const betweenMonths = new RegExp(`(?<![\\p{L}-])${name}-${name}(?![\\p{L}-])`, 'gu');

/**
 * An unspaced en dash between the ends of a range: "2020-2021", "6-10 December", "10-12 years", "June-September". The
 * first number is the smaller one; symbols, scores, telephone numbers and dates in figures have another form.
 */
export function ranges(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!/[-\u2013]/.test(text)) return [];
  if (!/\d ?[-\u2013] ?\d|[a-z]-[JFMASOND]/.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(spacedYears)) {
    const [whole, from = '', to = ''] = match;
    if (Number(from) < Number(to))
      edits.push(...edit(sheet, 'range', match.index, match.index + whole.length, `${from}\u2013${to}`));
  }
  for (const match of text.matchAll(numbers)) {
    const [whole, from = '', to = ''] = match;
    const end = match.index + whole.length;
    if (!/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(whole) && isRange(text, match.index, end, from, to))
      edits.push(...edit(sheet, 'range', match.index, end, `${from}\u2013${to}`));
  }
  for (const { 0: whole, index } of text.matchAll(betweenMonths)) {
    // "Smith-May" has no second month; "March-April Declaration" is a name.
    if (!/^ \p{Lu}/u.test(text.slice(index + whole.length, index + whole.length + 2)))
      edits.push(...edit(sheet, 'range', index, index + whole.length, whole.replace('-', '\u2013')));
  }
  return edits;
}

/** Words before which or behind which two numbers are no range: "won 2-3", "resolution 70-1", "9-11 attacks". */
const notBefore: ReadonlySet<string> = new Set(
  'won lost beat score scored vote voted resolution resolutions number numbers no no. nos nos. isbn issn tel tel. phone fax code room version model part call type series document symbol ref ref. id form section item rule minus'.split(
    ' ',
  ),
);

function isRange(text: string, start: number, end: number, from: string, to: string): boolean {
  const [first, last] = [Number(from.replaceAll(',', '')), Number(to.replaceAll(',', ''))];
  const next = wordAfter(text, end);
  const before = tokenBefore(text, start);
  if (/^(?:19|20)\d\d$/.test(from)) {
    // "2020-21" is a range, "2020-12" may be a month; "July 2020-22 July 2021" is one of dates.
    if (months.includes(next)) return /^\d{1,2}$/.test(to) && last >= 1 && last <= 31;
    return /^\d\d$/.test(to) && last > 12 && last > first % 100 && !/^\p{Lu}/u.test(next);
  }
  if (/^0/.test(from) || /^0/.test(to) || first >= last) return false;
  if (from === '9' && to === '11') return false;
  if (from.length === 4 || (to.length === 4 && !to.includes(','))) return false;
  if (notBefore.has(before.toLowerCase())) return false;
  // A capital before is a name's: "Boeing 7-8", "ISO 9-12"; a month and the labels of parts of a text are not.
  if (/^["'(]?\p{Lu}/u.test(before) && !isLabel(before) && start - before.length > 1) return false;
  return (
    opensSmall(next) || months.includes(next) || /^(?:$|%| %|[,;)]|\.(?:$| ))/.test(text.slice(end, end + 2))
  );
}

function isLabel(word: string): boolean {
  return (
    months.includes(word) ||
    /^(?:Pages|Paragraphs|Articles|Goals|Chapters|Sections|Tables|Figures|Lines|Phases|Levels)$/.test(word)
  );
}
