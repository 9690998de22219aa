import { startsInside, textEnd } from '../../assemble/sentence-ends.js';
import type { Row, Segment } from '../pdf-types.js';
import { textOf } from './rows.js';

/** A gap of so many lines in one column is more than the end of a paragraph. */
const blankLines = 2.6;
/** Of one line, as a cell has whose neighbour is a line longer. */
export const missingLine = 1.6;
/** Of the places where a column resumes, the share at which the other begins anew as well. */
const leastTogether = 0.9;
const leastResumes = 2;

/**
 * Whether what stands on both sides of a gutter are the cells of a table and no columns of text. Nothing is known of
 * ruled lines; but a cell with fewer lines than its neighbour leaves the rest of its row blank, and the next row begins
 * on both sides at once. Columns of text have no such blanks, or one has a picture, and the other runs on beside it.
 */
export function standSideBySide(rows: readonly Row[], middle: number): boolean {
  const pitch = usualPitch(rows);
  let [resumes, together, blanks] = [0, 0, 0];
  let left: Placed | null = null;
  let right: Placed | null = null;
  for (const row of rows) {
    const sides = {
      left: sideLine(row, (one) => one.right <= middle),
      right: sideLine(row, (one) => one.left >= middle),
    };
    const gapLeft = sides.left === null || left === null ? 0 : sides.left.y - left.y;
    const gapRight = sides.right === null || right === null ? 0 : sides.right.y - right.y;
    const gap = Math.max(gapLeft, gapRight);
    if (gap > missingLine * pitch) {
      resumes += 1;
      if (gap > blankLines * pitch) blanks += 1;
      if (begins(left, sides.left) && begins(right, sides.right)) together += 1;
    }
    left = sides.left ?? left;
    right = sides.right ?? right;
  }
  const least = hasHead(rows, middle) ? 1 : leastResumes;
  return blanks > 0 && resumes >= least && together >= leastTogether * resumes;
}

/** "Question", "Answer": a few words on either side, and no sentence. */
const mostHeadWords = 4;

function hasHead([first]: readonly Row[], middle: number): boolean {
  if (first === undefined) return false;
  const cells = [sideLine(first, (one) => one.right <= middle), sideLine(first, (one) => one.left >= middle)];
  return cells.every(
    (cell) =>
      cell !== null &&
      cell.text.trim().split(/\s+/).length <= mostHeadWords &&
      /^\s*\p{Lu}.*[\p{L})]\s*$/u.test(cell.text),
  );
}

type Placed = { readonly text: string; readonly y: number };

function sideLine({ segments, y }: Row, isOwn: (segment: Segment) => boolean): Placed | null {
  const own = segments.filter(isOwn);
  return own.length === 0 ? null : { text: own.map(textOf).join(' '), y };
}

/** Whether a line may begin a cell below the last line of another. */
function begins(last: Placed | null, line: Placed | null): boolean {
  if (line === null) return false;
  if (last === null) return true;
  return !startsInside(withoutLetter(line.text)) && textEnd(last.text) !== 'broken';
}

/** "(a) Policies" begins as "Policies" does. */
function withoutLetter(text: string): string {
  return text.replace(/^\s*\(?[a-z0-9]{1,3}[.)]\s*/, '');
}

function usualPitch(rows: readonly Row[]): number {
  const pitches = rows
    .slice(1)
    .map((row, index) => row.y - rows[index]!.y)
    .sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? 0;
}
