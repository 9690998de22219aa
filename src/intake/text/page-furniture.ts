import { isActionLineHeading } from '../assemble/action-line-heading.js';
import { partOfHeading } from '../assemble/part-titles.js';
import { startsInside, textEnd } from '../assemble/sentence-ends.js';

export type Unfurnished = {
  /** A line that was taken out is a form feed, the end of a page. */
  readonly lines: readonly string[];
  /** Each once, as first printed. */
  readonly removed: readonly string[];
  /** Numbers of pages that stood alone in their lines. */
  readonly numbers: readonly string[];
};

/** A running head or foot stands on that many pages; fewer alike lines are chance. */
const leastPages = 3;
const longestLine = 120;

/**
 * Takes out running heads and feet: lines that stand alone, alike but for their figures. Headings such as "Results"
 * come again too, so that something must show that a page ends there: a page number in or beside the line, a form
 * feed, a sentence cut in two, or words by which a paper names itself.
 */
export function withoutFurniture(lines: readonly string[]): Unfurnished {
  const alike = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const text = line.replaceAll('\f', '').trim();
    if (!standsAlone(lines, index) || !mayBeFurniture(text)) return;
    const key = text.replace(/\d+/g, '0');
    const found = alike.get(key);
    if (found === undefined) alike.set(key, [index]);
    else found.push(index);
  });
  const changed = [...lines];
  const removed: string[] = [];
  const numbers: string[] = [];
  lines.forEach((line, index) => {
    // A number set in from the margin, alone, is that of a page.
    if (!/^\f?(?: {3,}|\t+ *)\d{1,3}\s*$/.test(line) || !standsAlone(lines, index)) return;
    changed[index] = '\f';
    numbers.push(line.trim());
  });
  for (const places of alike.values()) {
    if (places.length < leastPages || !showsPages(lines, places)) continue;
    removed.push(lines[places[0]!]!.replaceAll('\f', '').trim());
    for (const index of places) changed[index] = '\f';
  }
  return { lines: removed.length === 0 && numbers.length === 0 ? lines : changed, removed, numbers };
}

function standsAlone(lines: readonly string[], index: number): boolean {
  const isEmpty = (line: string | undefined) => line === undefined || line.trim() === '';
  const line = lines[index]!;
  return (
    (isEmpty(lines[index - 1]) || line.startsWith('\f')) && (isEmpty(lines[index + 1]) || line.endsWith('\f'))
  );
}

function mayBeFurniture(text: string): boolean {
  if (text.length > longestLine || !/\p{L}{2}/u.test(text) || /[:.;]$/.test(text)) return false;
  if (/^(?:[#>|*_-]|\d+[.)]\s|\(|\[|<)/.test(text) || text.includes('\t')) return false;
  return !isActionLineHeading(text) && partOfHeading(text) === null;
}

const pageInLine = /\bpage\b|\|\s*\d{1,3}$|^\d{1,3}\s*\||\s[-–—]\s*\d{1,3}(?:\s*[-–—])?$/i;
const namesPaper =
  /\b(?:submission|contribution|report|input|inputs|confidential|draft)\b.*\d{4}|\d{4}.*\b(?:submission|contribution|report|input|inputs)\b/i;

function showsPages(lines: readonly string[], places: readonly number[]): boolean {
  const first = lines[places[0]!]!.replaceAll('\f', '').trim();
  if (pageInLine.test(first)) return true;
  const texts = new Set(places.map((index) => lines[index]!.replaceAll('\f', '').trim()));
  // "Phase 1", "Phase 2": figures that differ otherwise are the text's own.
  if (texts.size > 1) return false;
  if (namesPaper.test(first)) return true;
  const atPageEnd = places.filter((index) => isBesidePageEnd(lines, index)).length;
  return atPageEnd * 2 >= places.length || places.some((index) => cutsSentence(lines, index));
}

function isBesidePageEnd(lines: readonly string[], index: number): boolean {
  if (lines[index]!.includes('\f')) return true;
  return [around(lines, index, -1), around(lines, index, 1)].some(
    (line) =>
      line !== null &&
      (line.includes('\f') || /^\s*(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?\s*$|^\s*page \d/i.test(line)),
  );
}

function cutsSentence(lines: readonly string[], index: number): boolean {
  const before = around(lines, index, -1);
  const after = around(lines, index, 1);
  if (before === null || after === null || before.length < 30) return false;
  return textEnd(before) !== 'ended' && startsInside(after);
}

/** The nearest line with text; a few empty ones may stand between. */
function around(lines: readonly string[], index: number, step: 1 | -1): string | null {
  for (let at = index + step; Math.abs(at - index) < 5; at += step) {
    const line = lines[at];
    if (line !== undefined && (line.trim() !== '' || line.includes('\f'))) return line;
  }
  return null;
}
