import { startsInside, type TextEnd, textEnd } from '../../assemble/sentence-ends.js';
import type { Measures } from '../layout/measures.js';
import { textOf } from '../layout/rows.js';
import type { Line } from '../pdf-types.js';
import { type Column, isEndedOnPurpose, isSameSize, paragraphGap } from './line-fit.js';

/** In web pages a raised mark pushes its line so many heights away from the one above. */
const markLift = 0.35;
/** An indent is at least so many heights wide; less is the edge of a letter. */
const leastIndent = 0.7;
const mostIndent = 8;
/** And so many at most is how far lines that are set in alike differ. */
const sameIndent = 0.1;

/** Whether `next`, right below the lines of a paragraph, belongs to it. For items the text's own edge is given. */
export function goesOn(
  lines: readonly Line[],
  next: Line,
  column: Column,
  measures: Measures,
  item: { readonly textLeft: number; readonly markLeft: number } | null,
): boolean {
  const last = lines.at(-1)!;
  if (!isSameSize(last, next)) return false;
  const pitch = next.y - last.y;
  const usual = measures.pitchOf(last.size);
  const end = lineEnd(textOf(last));
  const lift = end !== 'ended' && next.spans.some(({ raised }) => raised) ? markLift * last.size : 0;
  if (pitch <= 0 || pitch > Math.max(usual * paragraphGap, usual + 0.2 * last.size) + lift) return false;
  const isShort = isEndedOnPurpose(last, item === null ? column : { ...column, left: item.textLeft }, next);
  const indent = (next.left - (item === null ? last.left : item.markLeft)) / next.size;
  if (item !== null) {
    const hangs = next.left >= item.textLeft - leastIndent * next.size;
    if (hangs && next.left > item.textLeft + leastIndent * next.size && end === 'ended') return false;
    if (!hangs && (lines.length > 1 ? next.left < lines[1]!.left - leastIndent * next.size : end === 'ended'))
      return false;
    return !isShort || (hangs && indent > leastIndent && (end === 'broken' || startsInside(textOf(next))));
  }
  const isIndented = indent > leastIndent && indent < mostIndent;
  if (Math.abs(indent) < sameIndent && areFirstLines(lines, end, next, column, measures)) return false;
  const isOutdented = indent < -leastIndent;
  if (isIndented && (end === 'ended' || isShort) && !isCentredBelow(last, next, column)) return false;
  if (isOutdented && lines.length > 1 && !isCentredBelow(last, next, column)) return false;
  // A line may be broken by hand inside a sentence.
  return !isShort || end === 'broken' || (end === 'open' && startsInside(textOf(next)));
}

/** Two lines set in alike, one after the other, where first lines of paragraphs are: the first is a paragraph. */
function areFirstLines(
  lines: readonly Line[],
  end: TextEnd,
  next: Line,
  nextColumn: Column,
  measures: Measures,
): boolean {
  return lines.length === 1 && end === 'ended' && measures.isFirstIndent(next.left - nextColumn.left);
}

/** "III. Future actions": that stop belongs to the number. */
const enumerator = /^\s*\(?(?:[IVXivx]{1,6}|\d{1,3}|\p{L})[.)]\s+/u;

/** How a line's text ends. "… is over. In 2021": a sentence of a word or two, without a full stop, has only begun. */
function lineEnd(text: string): TextEnd {
  const end = textEnd(text);
  if (end === 'ended') return end;
  const start = enumerator.exec(text.slice(0, 12))?.[0].length ?? 0;
  const tail = text.slice(Math.max(start, text.length - 60));
  return /[.!?]["'”’)]*\s\S+(?:\s\S+)?\s*$/u.test(tail) ? 'broken' : end;
}

/** Both lines are centred in their column, and none begins at its edge. */
function isCentredBelow(line: Line, next: Line, column: Column): boolean {
  return [line, next].every((one) => {
    const before = one.left - column.left;
    return before > one.size && Math.abs(before - (column.right - one.right)) < 0.6 * one.size;
  });
}

function isBold(line: Line): boolean {
  return line.spans.every((span) => span.strong || span.raised || span.text.trim() === '');
}

/** Whether the first line of a column or page goes on with the paragraph that the last one ended with. */
export function goesOnAcross(
  lines: readonly Line[],
  column: Column,
  next: Line,
  nextColumn: Column,
  measures: Measures,
  item: { readonly textLeft: number; readonly markLeft: number } | null,
): boolean {
  const last = lines.at(-1)!;
  if (!isSameSize(last, next) || isBold(last) !== isBold(next)) return false;
  const shift = (next.left - nextColumn.left - (last.left - column.left)) / next.size;
  const offset = (next.left - nextColumn.left) / next.size;
  if (item !== null) {
    const expected = (lines.length > 1 ? last.left : item.textLeft) - column.left;
    if (Math.abs(next.left - nextColumn.left - expected) > leastIndent * next.size) return false;
  } else if (offset > leastIndent && Math.abs(shift) > leastIndent) return false;
  const end = lineEnd(textOf(last));
  if (item === null && Math.abs(shift) < sameIndent && areFirstLines(lines, end, next, nextColumn, measures))
    return false;
  if (isEndedOnPurpose(last, column, next) && end !== 'broken') return false;
  // From a column to lines across the page only a sentence goes on.
  const width = column.right - column.left;
  if (Math.abs(width - (nextColumn.right - nextColumn.left)) > 0.15 * width && end === 'ended') return false;
  return true;
}
