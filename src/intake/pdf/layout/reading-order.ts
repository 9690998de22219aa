import type { Flow, Line, Row, Segment } from '../pdf-types.js';
import { findGutter, type Gutter } from './gutters.js';
import { isListMark } from './list-marks.js';
import { smallType } from './note-labels.js';
import { makeSegment, textOf } from './rows.js';
import { stretchedLines } from './stretched-lines.js';
import { readTables } from './tables.js';

/** Where a row stands on its page. `number` counts rows from 1. */
export type PlacedRow = Row & { readonly number: number };

/** What marks of notes are told by: the height of most letters, and the labels of the raised marks in the text. */
export type TextLook = { readonly bodySize: number; readonly marks: ReadonlySet<string> };

type PageLook = { readonly page: number; readonly text: TextLook };

type Edges = { readonly left: number; readonly right: number };

/** Columns within columns beyond this are a table or a drawing. */
const deepest = 4;

/** The rows of a face as flows in reading order: columns from left to right, what lies across them in between. */
export function readFlows(
  rows: readonly PlacedRow[],
  { page, width }: { readonly page: number; readonly width: number },
  text: TextLook,
): readonly Flow[] {
  return order(withMarks(rows, text), { page, text }, 0, width);
}

/** "•", "(a)", "1." and the mark of a note stand far from their texts: one segment with them, parted by a tabulator. */
function withMarks(rows: readonly PlacedRow[], text: TextLook): readonly PlacedRow[] {
  return rows.map((row) => {
    const segments = withMark(row.segments, text);
    return segments === row.segments ? row : { ...row, segments };
  });
}

function withMark(segments: readonly Segment[], text: TextLook): readonly Segment[] {
  const [mark, item, ...rest] = segments;
  if (mark === undefined || item === undefined) return segments;
  const isMark = isListMark(textOf(mark)) || (rest.length === 0 && isNoteMark(mark, item, text));
  if (!isMark || item.left - mark.right > 5 * Math.max(mark.size, item.size)) return segments;
  const [first, ...others] = item.spans;
  const spans = [...mark.spans, { ...first!, text: `\t${first!.text}` }, ...others];
  return [makeSegment(spans, item.y), ...rest];
}

/** A mark in the text's own type stands no more heights from its note; numbers in a table stand further off. */
const nearMark = 2;

/** Small figures or a star, or any in type smaller than the text's; in the text's own, figures that it has as a mark. */
function isNoteMark(mark: Segment, item: Segment, { bodySize, marks }: TextLook): boolean {
  const text = textOf(mark).trim();
  const isSmall = mark.size < 0.85 * item.size || mark.spans[0]!.raised || item.size < smallType * bodySize;
  const isNear = item.left - mark.right < nearMark * item.size;
  return /^(?:\d{1,4}|[*†‡§]{1,3})$/.test(text) && (isSmall || (isNear && marks.has(text)));
}

function order(rows: readonly PlacedRow[], look: PageLook, depth: number, limit: number): readonly Flow[] {
  if (rows.length === 0) return [];
  const gutter = depth < deepest ? findGutter(rows) : null;
  if (gutter === null) {
    // Marks beside the text of one column have been seen as pieces of a row of two.
    const marked = withMarks(rows, look.text);
    const stretched = stretchedLines(marked);
    return readTables(
      marked.map((row) => (stretched.has(row) ? { ...row, segments: [joined(row)] } : row)),
      (own) => linesFlow(own, look.page, limit),
      look.page,
    );
  }
  return bandsOf(rows, gutter).flatMap((band): readonly Flow[] => {
    if (!band.split) return order(band.rows, look, depth + 1, limit);
    const before = side(band.rows, (segment) => segment.right <= gutter.middle);
    const behind = side(band.rows, (segment) => segment.left >= gutter.middle);
    return [...order(before, look, depth + 1, gutter.middle), ...order(behind, look, depth + 1, limit)];
  });
}

function side(rows: readonly PlacedRow[], isOwn: (segment: Segment) => boolean): readonly PlacedRow[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(isOwn);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
}

type Band = { readonly split: boolean; readonly rows: readonly PlacedRow[] };

/** Rows on both sides of a gutter, and rows across it, in turn from top to bottom. */
function bandsOf(rows: readonly PlacedRow[], gutter: Gutter): readonly Band[] {
  const bands: { split: boolean; rows: PlacedRow[] }[] = [];
  const isSplit = rows.map(
    (row, index) => gutter.from <= index && index <= gutter.to && !crosses(row, gutter),
  );
  rows.forEach((row, index) => {
    const last = bands.at(-1);
    if (last !== undefined && last.split === isSplit[index]) last.rows.push(row);
    else bands.push({ split: isSplit[index]!, rows: [row] });
  });
  return bands;
}

function crosses(row: Row, gutter: Gutter): boolean {
  return row.segments.some((segment) => segment.left < gutter.middle && segment.right > gutter.middle);
}

function linesFlow(rows: readonly PlacedRow[], page: number, limit: number): Flow {
  const lines = rows.map((row): Line => ({ ...joined(row), page, number: row.number }));
  const { left, right } = edgesOf(lines);
  return { kind: 'lines', lines, left, right, limit, page };
}

/** One line of all segments of a row, a wide gap as one space. */
export function joined(row: Row): Segment {
  if (row.segments.length === 1) return row.segments[0]!;
  const spans = row.segments.flatMap((segment, index) =>
    index === 0
      ? segment.spans
      : segment.spans.map((span, at) => (at === 0 ? { ...span, text: ` ${span.text}` } : span)),
  );
  return makeSegment(spans, row.segments[0]!.y);
}

function edgesOf(lines: readonly Line[]): Edges {
  return {
    left: lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
    right: lines.reduce((most, line) => Math.max(most, line.right), 0),
  };
}
