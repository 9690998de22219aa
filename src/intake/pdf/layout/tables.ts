import { startsInside, textEnd } from '../../assemble/sentence-ends.js';
import type { Flow, Line, Row, Segment, Span } from '../pdf-types.js';
import type { PlacedRow } from './reading-order.js';
import { makeSegment, textOf } from './rows.js';
import { missingLine } from './rows-side-by-side.js';

type LinesOf = (rows: readonly PlacedRow[]) => Flow;

/** Fewer rows with cells are an address, a date beside a place, or a line with a tabulator. */
const leastRows = 2;

/** Parts rows of a column into running lines and tables: rows whose cells begin, one below the other, at the same places. */
export function readTables(rows: readonly PlacedRow[], linesOf: LinesOf, page: number): readonly Flow[] {
  const flows: Flow[] = [];
  let plain: PlacedRow[] = [];
  for (let start = 0; start < rows.length; ) {
    const end = rows[start]!.segments.length > 1 ? tableEnd(rows, start) : start;
    if (end === start) {
      plain.push(rows[start]!);
      start += 1;
      continue;
    }
    // The first cell of the first row may be broken over lines, of which the upper has no neighbour.
    if (plain.length > 0) flows.push(linesOf(plain));
    plain = [];
    flows.push({ kind: 'table', rows: tableRows(rows.slice(start, end), page), page });
    start = end;
  }
  if (plain.length > 0) flows.push(linesOf(plain));
  return flows;
}

/** Cells below each other begin, end or have their middles within so many points. */
const sameEdge = 1.5;

/** The index behind the last row of a table that begins at `start`; `start` where none does. */
function tableEnd(rows: readonly PlacedRow[], start: number): number {
  let gaps = gapsOf(rows[start]!);
  const edges = new Set<string>();
  let full = 1;
  let aligned = 0;
  let last = start + 1;
  addEdges(rows[start]!, edges);
  for (let end = start + 1; end < rows.length; end += 1) {
    const row = rows[end]!;
    if (row.y - rows[end - 1]!.y > 4 * Math.max(row.size, rows[end - 1]!.size)) break;
    const kept = gaps.map((gap) => narrowed(gap, row)).filter((gap) => gap.right - gap.left > 0.5 * row.size);
    if (kept.length === 0) break;
    gaps = kept;
    if (row.segments.length > 1) {
      full += 1;
      if (addEdges(row, edges)) aligned += 1;
      last = end + 1;
    } else if (row.segments[0]!.left >= gaps[0]!.right - 0.5 || isCellLine(rows, end, gaps[0]!)) {
      last = end + 1;
    }
  }
  return full >= leastRows && aligned > 0 && aligned * 2 >= full - 1 ? last : start;
}

/** Notes where the cells behind the first stand; true where one stands below one of an earlier row. */
function addEdges(row: Row, edges: Set<string>): boolean {
  let isAligned = false;
  for (const { left, right } of row.segments.slice(1)) {
    const places = { left, right, middle: (left + right) / 2 };
    for (const [name, place] of Object.entries(places)) {
      const at = Math.round(place / sameEdge);
      isAligned ||= [at - 1, at, at + 1].some((near) => edges.has(`${name} ${near}`));
    }
    for (const [name, place] of Object.entries(places)) edges.add(`${name} ${Math.round(place / sameEdge)}`);
  }
  return isAligned;
}

/** A line in the first column alone goes on in a cell if it follows at the distance of lines. */
function isCellLine(rows: readonly PlacedRow[], index: number, gap: Gap): boolean {
  const row = rows[index]!;
  const before = rows[index - 1]!;
  const isBelowCell = before.segments[0]!.left < gap.left;
  return isBelowCell && row.segments[0]!.right <= gap.right && row.y - before.y < 1.45 * row.size;
}

type Gap = { readonly left: number; readonly right: number };

function gapsOf(row: Row): readonly Gap[] {
  return row.segments
    .slice(1)
    .map((segment, index) => ({ left: row.segments[index]!.right, right: segment.left }));
}

/** What of a gap a row leaves free. */
function narrowed(gap: Gap, row: Row): Gap {
  let { left, right } = gap;
  for (const one of row.segments) {
    const middle = (one.left + one.right) / 2;
    if (one.right > left && one.left < right) {
      if (middle < (left + right) / 2) left = Math.max(left, one.right);
      else right = Math.min(right, one.left);
    }
  }
  return { left, right };
}

/** Lines of a table gathered into rows, and in them into cells. */
function tableRows(rows: readonly PlacedRow[], page: number): readonly (readonly (readonly Line[])[])[] {
  const starts = columnStarts(rows);
  const made: Line[][][] = [];
  const pitches = rows
    .slice(1)
    .map((row, index) => row.y - rows[index]!.y)
    .sort((a, b) => a - b);
  const least = pitches[0] ?? 0;
  // Where all lines are equally far apart, each with a first cell begins a row, unless it goes on with the one above.
  const isEven = (pitches.at(-1) ?? 0) < least * 1.2;
  const goesOn = isEven && hasBrokenCells(rows, starts) ? goesOnInCell : () => false;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const begins =
      before === undefined ||
      (isEven
        ? columnOf(row.segments[0]!.left, starts) === 0 &&
          (!goesOn(row, made.at(-1)![0]!) || resumes(row, made.at(-1)!, starts, least))
        : row.y - before.y > least * 1.2);
    if (begins) made.push(starts.map(() => []));
    const cells = made.at(-1)!;
    for (const segment of row.segments.flatMap((one) => partedAt(one, starts))) {
      const cell = cells[columnOf(segment.left, starts)]!;
      const last = cell.at(-1);
      // Two segments of one cell in one row are words with a wide gap.
      if (last !== undefined && last.number === row.number) {
        const [first, ...others] = segment.spans;
        cell[cell.length - 1] = {
          ...last,
          ...makeSegment([...last.spans, { ...first!, text: ` ${first!.text}` }, ...others], last.y),
        };
      } else cell.push({ ...segment, page, number: row.number });
    }
  });
  return made.map((cells) => cells.filter((cell) => cell.length > 0));
}

/** Where more first cells than this begin with a small letter, that is how short ones are written. */
const mostSmall = 0.8;
/** So many words to a line of a first cell are a text that is broken over lines. */
const textWords = 3;

/** Whether first cells look broken over lines: some begin inside a sentence, and not all. */
function hasBrokenCells(rows: readonly Row[], starts: readonly number[]): boolean {
  const first = rows
    .slice(1)
    .filter(({ segments }) => columnOf(segments[0]!.left, starts) === 0)
    .map(({ segments }) => textOf(segments[0]!).trim());
  const inside = first.filter(startsInside).length;
  const words = first.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const most = words >= textWords * first.length ? first.length - 1 : mostSmall * first.length;
  return inside > 0 && inside <= most;
}

/** "Arab digital agenda of", and below it "the Commission and", "League": one cell, whatever stands beside it. */
function goesOnInCell(row: Row, cell: readonly Line[]): boolean {
  const last = cell.at(-1);
  if (last === undefined) return false;
  return startsInside(textOf(row.segments[0]!)) || textEnd(textOf(last)) === 'broken';
}

/** "(b) Future actions", below "… reported.", where the cell beside it begins again after some blank lines. */
function resumes(
  row: Row,
  above: readonly (readonly Line[])[],
  starts: readonly number[],
  pitch: number,
): boolean {
  const last = above[0]!.at(-1);
  if (last === undefined || textEnd(textOf(last)) !== 'ended') return false;
  return row.segments.slice(1).some((segment) => {
    const before = above[columnOf(segment.left, starts)]!.at(-1);
    return before !== undefined && row.y - before.y > missingLine * pitch;
  });
}

/** In a table of fewer lines, gaps between words may come to stand one below the other. */
const leastLines = 4;
/** A strip between columns is at least so many heights wide. */
const leastStrip = 0.25;

/**
 * Where columns begin: places that no piece of any row covers part them. A cell that fills its column may come as near
 * to the next as one word to another: then all lines together show the strip between them.
 */
function columnStarts(rows: readonly Row[]): readonly number[] {
  const segments = rows.flatMap((row) => row.segments);
  const pieces = rows.length < leastLines ? segments : segments.flatMap(piecesOf);
  const covered = pieces
    .map(({ left, right, size }) => ({ left, right, size }))
    .sort((a, b) => a.left - b.left);
  const starts: number[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { left, right, size } of covered) {
    if (left > reach + (rows.length < leastLines ? 0 : leastStrip * size)) starts.push(left);
    reach = Math.max(reach, right);
  }
  return starts;
}

/** The spans of a segment as places; those of a list's mark and its text are one. */
function piecesOf({ spans }: Segment): readonly { left: number; right: number; size: number }[] {
  const pieces: { left: number; right: number; size: number }[] = [];
  for (const { text, left, right, size } of spans) {
    const last = pieces.at(-1);
    if (last !== undefined && text.startsWith('\t')) last.right = Math.max(last.right, right);
    else pieces.push({ left, right, size });
  }
  return pieces;
}

/** A segment that reaches into several columns, cut between its spans. */
function partedAt(segment: Segment, starts: readonly number[]): readonly Segment[] {
  if (columnOf(segment.left, starts) === columnOf(segment.spans.at(-1)!.left, starts)) return [segment];
  const parts: Span[][] = [];
  let column = -1;
  for (const span of segment.spans) {
    const own = columnOf(span.left, starts);
    if (own > column && !span.text.startsWith('\t')) parts.push([{ ...span, text: span.text.trimStart() }]);
    else parts.at(-1)!.push(span);
    column = Math.max(column, own);
  }
  return parts.map((spans) => makeSegment(spans, segment.y));
}

function columnOf(left: number, starts: readonly number[]): number {
  let column = 0;
  while (column + 1 < starts.length && left >= starts[column + 1]! - 0.5) column += 1;
  return column;
}
