import type { Row } from '../pdf-types.js';
import { textOf } from './rows.js';

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
  const middle = commonGap(rows);
  if (middle === null) return null;
  const sides = rows.map((row) => sideOf(row, middle));
  const band = densest(sides);
  if (band === null) return null;
  let { from, to } = band;
  // A column may begin above or end below the other.
  while (from > 0 && isOneSided(sides[from - 1]) && isNearer(rows, from - 1, from, from - 2)) from -= 1;
  while (to < rows.length - 1 && isOneSided(sides[to + 1]) && isNearer(rows, to + 1, to, to + 2)) to += 1;
  const inside = rows.slice(from, to + 1).filter((_, index) => sides[from + index] !== 'across');
  const left = inside.flatMap((row) => row.segments.filter((one) => one.right <= middle));
  const right = inside.flatMap((row) => row.segments.filter((one) => one.left >= middle));
  return isColumn(left, inside.length) && isColumn(right, inside.length) ? { middle, from, to } : null;
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

/** Whether a row is close to a neighbour and no further from it than from the row on its other side. */
function isNearer(rows: readonly Row[], index: number, neighbour: number, other: number): boolean {
  const row = rows[index]!;
  const distance = Math.abs(rows[neighbour]!.y - row.y);
  const beyond = rows[other];
  if (distance > 2.2 * Math.max(row.size, rows[neighbour]!.size)) return false;
  return beyond === undefined || distance <= Math.abs(beyond.y - row.y) + 1;
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

type Piece = Row['segments'][number];

function isColumn(segments: readonly Piece[], rows: number): boolean {
  if (segments.length < leastLines) return false;
  const left = segments.reduce((least, one) => Math.min(least, one.left), Number.POSITIVE_INFINITY);
  const right = segments.reduce((most, one) => Math.max(most, one.right), 0);
  const letters = segments.reduce((sum, one) => sum + textOf(one).length, 0);
  const filled = segments.reduce((sum, one) => sum + one.right - one.left, 0);
  // A row may be in several pieces where words are far apart; what counts is how the rows are filled.
  const lines = Math.max(Math.min(rows, segments.length), 1);
  return filled / ((right - left) * lines) >= leastFill && letters / lines >= leastLetters;
}
