import { sharesOf } from '../layout/letter-widths.js';
import { textOf } from '../layout/rows.js';
import type { Line } from '../pdf-types.js';

/** The edges of the column a line stands in; `right` is where its longest lines end. */
export type Column = { readonly left: number; readonly right: number };

/** A paragraph's gap is at least so much wider than that of lines. */
export const paragraphGap = 1.2;
/** Type that differs by less is drawn as the same. */
const sameSize = 0.06;

/** Whether two lines are of one height of type. */
export function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= sameSize * Math.max(one.size, other.size);
}

/**
 * Whether a line was ended on purpose: the first word of the next would have fitted behind it. In centred lines the
 * room on both sides counts.
 */
export function isEndedOnPurpose(line: Line, column: Column, next: Line): boolean {
  const before = line.left - column.left;
  const after = column.right - line.right;
  const isCentred = before > 2 * line.size && Math.abs(before - after) < 0.6 * line.size;
  const room = (isCentred ? before + after : after) - 0.3 * line.size;
  // Most lines are full, and no word is as narrow as this.
  if (room < 0.2 * next.size) return false;
  const text = textOf(next).trimStart();
  const space = text.search(/\s/);
  const word = space < 0 ? text.length : space;
  if (room < 0.2 * next.size * word) return false;
  const width = (next.right - next.left) * (sharesOf(text)[word] ?? 1);
  // Letters differ in width from font to font.
  return width * 1.1 < room;
}
