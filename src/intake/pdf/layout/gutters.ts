import type { Row } from '../pdf-types.js';
import { textOf } from './rows.js';
import { standSideBySide } from './rows-side-by-side.js';

/** A white strip between two columns of text: its middle, and the rows it reaches from and to. */
export type Gutter = { readonly middle: number; readonly from: number; readonly to: number };

/** Fewer lines side by side are an address or a signature. */
const leastLines = 4;
/** Columns of running text are filled: their lines take this share of its width on average. */
const leastFill = 0.6;
/** And hold so many letters. */
const leastLetters = 18;

/** A row across weighs so much against rows on both sides: a picture's title may interrupt columns, a text may not. */
const acrossWeight = 1.5;

/**
 * The gutter between two columns of running text, if the rows have one: the place that the most rows leave free while
 * they have text on both sides, and the rows among which those prevail. Cells of tables do not fill their columns, and
 * are none.
 */
export function findGutter(rows: readonly Row[]): Gutter | null {
  const besides = rows.map((row, index) => withRowBeside(row, rows[index + 1]));
  const middle = commonGap(besides);
  if (middle === null) return null;
  const own = rows.map((row) => sideOf(row, middle));
  const sides = own.map((side, index) => (isOneSided(side) ? sideOf(besides[index]!, middle) : side));
  const band = densest(sides);
  if (band === null) return null;
  let { from, to } = band;
  // A column may begin above or end below the other.
  const usual = { middle, widest: widestGap(rows, { middle, ...band }) };
  while (
    from > 0 &&
    isOneSided(sides[from - 1]) &&
    isNearer(rows, { index: from - 1, neighbour: from, beyond: from - 2 }, usual)
  )
    from -= 1;
  while (
    to < rows.length - 1 &&
    isOneSided(sides[to + 1]) &&
    isNearer(rows, { index: to + 1, neighbour: to, beyond: to + 2 }, usual) &&
    !isTitleBelow(rows, to + 1)
  )
    to += 1;
  const inside = rows.slice(from, to + 1).filter((_, index) => sides[from + index] !== 'across');
  const left = inside.map((row) => ({ ...row, segments: row.segments.filter((one) => one.right <= middle) }));
  const right = inside.map((row) => ({ ...row, segments: row.segments.filter((one) => one.left >= middle) }));
  if (!isColumn(left) || !isColumn(right) || standSideBySide(inside, middle)) return null;
  return { middle, from, to };
}

/** Lines of one column are at least so many heights apart; what is nearer stands beside, not below. */
const leastPitch = 0.95;

/** A row and the next as one, where that stands beside it: lines of columns that share no grid are rows of their own. */
function withRowBeside(row: Row, next: Row | undefined): Row {
  if (next === undefined || next.y - row.y > leastPitch * Math.max(row.size, next.size)) return row;
  if (!areBeside(row, next)) return row;
  return { ...row, segments: [...row.segments, ...next.segments].sort((a, b) => a.left - b.left) };
}

/** Whether nothing in one row stands above or below anything in the other. */
function areBeside(row: Row, other: Row): boolean {
  let [at, next] = [0, 0];
  while (at < row.segments.length && next < other.segments.length) {
    const [one, two] = [row.segments[at]!, other.segments[next]!];
    if (one.right < two.left) at += 1;
    else if (two.right < one.left) next += 1;
    else return false;
  }
  return true;
}

type Side = 'across' | 'both' | 'left' | 'right';

function sideOf(row: Row, middle: number): Side {
  if (row.segments.some((one) => one.left < middle && one.right > middle)) return 'across';
  const hasLeft = row.segments.some((one) => one.right <= middle);
  const hasRight = row.segments.some((one) => one.left >= middle);
  return hasLeft && hasRight ? 'both' : hasLeft ? 'left' : 'right';
}

function isOneSided(side: Side | undefined): boolean {
  return side === 'left' || side === 'right';
}

/** The run of rows in which those on both sides outweigh those across by the most. */
function densest(sides: readonly Side[]): { readonly from: number; readonly to: number } | null {
  let best: { readonly from: number; readonly to: number } | null = null;
  let most = leastLines - 1;
  let sum = 0;
  let from = 0;
  sides.forEach((side, index) => {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += side === 'both' ? 1 : side === 'across' ? -acrossWeight : 0;
    if (side === 'both' && sum > most) {
      most = sum;
      best = { from, to: index };
    }
  });
  return best;
}

/** So many rows above the last line of a column may hold its next but one: the other column's stand in between. */
const mostBetween = 6;

/**
 * A line in larger or bolder type than those above begins what follows the columns: none of them ends with a title. What
 * stands in the other column is not above it, and the mark of a note alone in its line has no type to compare with.
 */
function isTitleBelow(rows: readonly Row[], index: number): boolean {
  const row = rows[index]!;
  const above = rows
    .slice(Math.max(0, index - mostBetween), index)
    .findLast(
      (one) => !areBeside(one, row) && one.segments.some((segment) => /\p{L}/u.test(textOf(segment))),
    );
  const before = above ?? rows[index - 1]!;
  return row.size > before.size + 0.5 || (isBold(row) && !isBold(before));
}

function isBold({ segments }: Row): boolean {
  return segments.every(({ spans }) => spans.every((span) => span.strong || span.text.trim() === ''));
}

/** What is so many heights away from a column is near it, whatever the gaps between its paragraphs. */
const nearColumn = 2.2;
/** A gap of so many heights is room for a picture, not the end of a paragraph. */
const widestParagraphGap = 3.5;
/** Rows are so many heights further apart where those of two columns that share no grid are taken for one. */
const unevenPitch = 0.2;

/** The widest gap between paragraphs in the columns on either side of a gutter, in points. */
function widestGap(rows: readonly Row[], { middle, from, to }: Gutter): number {
  let widest = 0;
  for (const isOwn of [(x: number) => x < middle, (x: number) => x > middle]) {
    const own = rows
      .slice(from, to + 1)
      .filter(({ segments }) => segments.some(({ left, right }) => isOwn((left + right) / 2)));
    own.slice(1).forEach((row, index) => {
      const gap = row.y - own[index]!.y;
      if (gap <= widestParagraphGap * row.size) widest = Math.max(widest, gap);
    });
  }
  return widest;
}

/**
 * Whether a row is close to a neighbour, and no further from it than from the row on its other side; what stands in the
 * other column is no neighbour. As far away as the columns' own paragraphs are from each other it is close to them
 * unless that other row lies across.
 */
function isNearer(
  rows: readonly Row[],
  {
    index,
    neighbour,
    beyond,
  }: { readonly index: number; readonly neighbour: number; readonly beyond: number },
  { middle, widest }: { readonly middle: number; readonly widest: number },
): boolean {
  const row = rows[index]!;
  const spare = unevenPitch * row.size;
  const distance = Math.abs(rows[neighbour]!.y - row.y);
  const other = rows[beyond];
  const isParagraph = distance <= widest + spare;
  if (!isParagraph && distance > nearColumn * Math.max(row.size, rows[neighbour]!.size)) return false;
  if (other === undefined || areBeside(row, other)) return true;
  if (isParagraph && sideOf(other, middle) !== 'across') return true;
  return distance <= Math.abs(other.y - row.y) + spare;
}

/** The middle of the gap that most rows share. */
function commonGap(rows: readonly Row[]): number | null {
  const edges: { readonly x: number; readonly step: 1 | -1 }[] = [];
  for (const { segments } of rows) {
    for (let index = 1; index < segments.length; index += 1) {
      edges.push({ x: segments[index - 1]!.right, step: 1 }, { x: segments[index]!.left, step: -1 });
    }
  }
  edges.sort((a, b) => a.x - b.x || a.step - b.step);
  let open = 0;
  let most = 0;
  let middle: number | null = null;
  edges.forEach(({ x, step }, index) => {
    open += step;
    if (open > most) {
      most = open;
      middle = (x + (edges[index + 1]?.x ?? x)) / 2;
    }
  });
  return most >= leastLines ? middle : null;
}

/** Whether segments are lines of a column of running text. Those of rows that stand beside each other make one line. */
function isColumn(rows: readonly Row[]): boolean {
  const segments = rows.flatMap((row) => row.segments);
  if (segments.length < leastLines) return false;
  const left = segments.reduce((least, one) => Math.min(least, one.left), Number.POSITIVE_INFINITY);
  const right = segments.reduce((most, one) => Math.max(most, one.right), 0);
  const letters = segments.reduce((sum, one) => sum + textOf(one).length, 0);
  const filled = segments.reduce((sum, one) => sum + one.right - one.left, 0);
  // A line may be in several pieces where words are far apart, or be lines of columns within; what counts is how it is filled.
  let lines = 0;
  let y = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row.segments.length === 0 || row.y - y <= leastPitch * row.size) continue;
    lines += 1;
    y = row.y;
  }
  return filled / ((right - left) * lines) >= leastFill && letters / lines >= leastLetters;
}
