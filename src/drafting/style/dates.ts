import { months } from '../../document/index.js';
import type { Edit } from '../word/edits.js';
import { edit, type Sheet, tokenBefore } from './sheet.js';

const abbreviated: ReadonlyMap<string, string> = new Map(
  months.flatMap((month) => [
    [month, month],
    [month.slice(0, 3), month],
    ...(month === 'September' ? [['Sept', month] as const] : []),
  ]),
);
const short = [...abbreviated.keys()].filter((name) => abbreviated.get(name) !== name).join('|');
// Behind a month that is written out a full stop ends the sentence.
const month = `(${[...abbreviated.keys()].sort((a, b) => b.length - a.length).join('|')})((?<=(?<!\\p{L})(?:${short}))\\.|)`;
const day = '(\\d{1,2})(st|nd|rd|th)?(?: ?[-\\u2013] ?(\\d{1,2})(st|nd|rd|th)?)?';
const ahead = '(?<![\\p{L}\\p{N}./,$-])';
const behind = '(?![\\p{L}\\p{N}%/]|[-\\u2013.,:]\\p{N}|-\\p{L})';

/** "March 4, 2021", "Mar. 4 2021", "March 4th", "on March 4". */
const monthFirst = new RegExp(`${ahead}${month} ${day}(?:,? (\\d{4}))?${behind}`, 'gu');
/** "4th of March 2021", "the 4th March", "4 March, 2021", "4 Mar 2021", "04 March 2021". */
const dayFirst = new RegExp(`${ahead}((?:the )?)${day} (of )?${month}(?:,? (\\d{4}))?${behind}`, 'gu');
/** "4-Mar-2021". */
const hyphenated = new RegExp(`${ahead}(\\d{1,2})-${month}-(\\d{4})${behind}`, 'gu');

const anyMonth = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

/**
 * Dates as "4 March 2021". Only where the month is a word: 04/03/2021 is two dates, and stays. A day and a month without
 * a year are turned round only with an ordinal or behind "on": "March 8 Alliance" is a name.
 */
export function dates(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!anyMonth.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(monthFirst)) {
    const [whole, name = '', , first = '', ordinal, last, , year] = match;
    const end = match.index + whole.length;
    // "in May 2020" is a month and a year; without a year only an ordinal or "on" tells a day from a number.
    if (
      year === undefined &&
      (isName(text, end) || (ordinal === undefined && !isDay(text, match.index, end)))
    )
      continue;
    if (year === undefined && !months.includes(name)) continue;
    edits.push(...dated(sheet, match.index, end, first, last, name, year));
  }
  const turned = [...edits];
  let next = 0;
  for (const match of text.matchAll(dayFirst)) {
    while (next < turned.length && turned[next]!.start + turned[next]!.from.length <= match.index) next += 1;
    if (next < turned.length && turned[next]!.start < match.index + match[0].length) continue;
    const [whole, article = '', first = '', ordinal, last, , of, name = '', , year] = match;
    const end = match.index + whole.length;
    if (year === undefined && (isName(text, end) || !months.includes(name))) continue;
    if (article !== '' && ordinal === undefined && of === undefined) continue;
    if (article !== '' && of === undefined && !isClosed(text, end)) continue;
    // "the 4th of March 2021 session" is a session's.
    if (article !== '' && year === undefined && !isClosed(text, end)) continue;
    edits.push(...dated(sheet, match.index, end, first, last, name, year));
  }
  for (const match of text.matchAll(hyphenated)) {
    const [whole, first = '', name = '', , year] = match;
    edits.push(...dated(sheet, match.index, match.index + whole.length, first, undefined, name, year));
  }
  return edits;
}

function dated(
  sheet: Sheet,
  start: number,
  end: number,
  first: string,
  last: string | undefined,
  name: string,
  year: string | undefined,
): readonly Edit[] {
  const [from, to] = [Number(first), last === undefined ? null : Number(last)];
  if (from < 1 || from > 31 || (to !== null && (to <= from || to > 31))) return [];
  if (year !== undefined && !/^(?:18|19|20|21)/.test(year)) return [];
  // Its letters alone: a word may be glued to what is before it (“yes”May).
  const before = /(\p{L}+)\.? *$/u.exec(sheet.text.slice(Math.max(0, start - 16), start))?.[1] ?? '';
  // "May March 4, 2021", "5 March 4, 2021": nobody can tell which belongs to which.
  if (
    /\d ?[-\u2013\u2014]? ?$/.test(sheet.text.slice(Math.max(0, start - 4), start)) ||
    abbreviated.has(before)
  )
    return [];
  const days = to === null ? String(from) : `${from}\u2013${to}`;
  const printed = `${days} ${abbreviated.get(name) ?? name}${year === undefined ? '' : ` ${year}`}`;
  // "6-10 December" lacks a dash only, and that is another rule's.
  if (sheet.text.slice(start, end) === printed.replace('\u2013', '-')) return [];
  return edit(sheet, 'date', start, end, printed);
}

/** A capital goes on with a name ("4th March Movement"), a figure with something that nobody can tell. */
function isName(text: string, end: number): boolean {
  return /^ ["'(]?(?:\p{Lu}\p{Ll}|\d)/u.test(text.slice(end, end + 4));
}

function isDay(text: string, start: number, end: number): boolean {
  return /^[Oo]n$/.test(tokenBefore(text, start)) && isClosed(text, end);
}

/** Nothing follows that the date could belong to. */
function isClosed(text: string, end: number): boolean {
  return /^(?:$|[.,;:)]|["']|\s(?:in|at|and|to|with|for|by|during|was|were|is|the|a|an|it|its|as|when|after|before|on|of|via|through|under)\b)/.test(
    text.slice(end, end + 9),
  );
}
