import type { PageFace, PageItem, Row, Segment, Span } from '../pdf-types.js';
import { LinkedItems } from './linked-items.js';
import { inReadingOrder } from './right-to-left.js';

/** Pieces belong to one row where their baselines differ by at most this share of their height. */
const sameBaseline = 0.2;
/**
 * Type of at most this share of its neighbour's height may be a mark raised from its line: word processors set it at some
 * 0.6, browsers at 0.833 ("smaller" in a style sheet is five sixths).
 */
const raisedSize = 0.86;
/** A gap wider than this many heights may part columns; in lines set to a width words are seldom so far apart. */
const wideGap = 0.75;
/** A gap wider than this share of the height parts words; pdf.js has put spaces into wider ones within a piece. */
const wordGap = 0.15;

/** The rows of a face from top to bottom, raised marks in the line they belong to. */
export function readRows(face: PageFace): readonly Row[] {
  const rows = clusterRows(face.items.filter((item) => item.size > 0));
  settleRaised(rows);
  const linked = new LinkedItems(face.links);
  return rows.filter((row) => row.items.length > 0).map((row) => makeRow(row, linked));
}

type OpenRow = { items: PageItem[]; y: number; size: number };

function clusterRows(items: readonly PageItem[]): OpenRow[] {
  const sorted = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.y - b.item.y || a.index - b.index);
  const rows: OpenRow[] = [];
  for (const { item } of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(item.y - row.y) <= sameBaseline * Math.min(item.size, row.size)) {
      row.items.push(item);
      if (item.size > row.size && item.text.trim() !== '') row.size = item.size;
    } else {
      rows.push({ items: [item], y: item.y, size: item.size });
    }
  }
  for (const row of rows) row.items.sort((a, b) => a.x - b.x || a.width - b.width);
  return rows;
}

/** Moves small type that touches a larger line, above or below its baseline, into that line. */
function settleRaised(rows: OpenRow[]): void {
  rows.forEach((row, index) => {
    // A line of marks alone, or of marks and the spaces beside them.
    const stay: PageItem[] = [];
    for (const item of row.items) {
      const host = item.text.trim() === '' ? null : hostOf(item, rows, index);
      if (host === null) stay.push(item);
      else host.items.splice(firstAfter(host.items, item.x), 0, item);
    }
    row.items = stay.some((item) => item.text.trim() !== '') ? stay : [];
    if (stay.length > 0) row.size = stay.reduce((most, item) => Math.max(most, item.size), 0);
  });
}

function hostOf(item: PageItem, rows: readonly OpenRow[], index: number): OpenRow | null {
  for (const step of [1, -1]) {
    for (let at = index + step; at >= 0 && at < rows.length && Math.abs(at - index) < 6; at += step) {
      const row = rows[at]!;
      // Raised by up to a line's height, lowered by less.
      const rise = (row.y - item.y) / row.size;
      if (rise > 0.75 || rise < -0.35) break;
      if (item.size > row.size * raisedSize || row.items.length === 0) continue;
      const after = firstAfter(row.items, item.x);
      const left = row.items[after - 1];
      const right = row.items[after];
      const near = 0.6 * row.size;
      const touchesLeft = left !== undefined && Math.abs(item.x - left.x - left.width) < near;
      const touchesRight = right !== undefined && Math.abs(right.x - item.x - item.width) < near;
      if (
        (touchesLeft && left.size * raisedSize >= item.size) ||
        (touchesRight && right.size * raisedSize >= item.size)
      )
        return row;
    }
  }
  return null;
}

function firstAfter(items: readonly PageItem[], x: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.x <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeRow({ items, y, size }: OpenRow, linked: LinkedItems): Row {
  const segments: Segment[] = [];
  let spans: Span[] = [];
  let before: PageItem | null = null;
  let end = 0;
  let spaced = false;
  const close = () => {
    if (spans.length > 0) segments.push(makeSegment(inReadingOrder(spans), y));
    spans = [];
  };
  for (const item of items) {
    if (item.text.trim() === '') {
      spaced = true;
      continue;
    }
    const type = Math.max(item.size, before?.size ?? 0);
    const gap = item.x - end;
    if (before !== null && isSamePiece(before, item)) {
      // Some programs print a word twice to make it bold.
      const last = spans.at(-1);
      if (last !== undefined) spans[spans.length - 1] = { ...last, strong: true };
      continue;
    }
    if (before !== null && gap > wideGap * type) {
      close();
      spaced = false;
    }
    const isRaised = item.size <= size * raisedSize && item.y < y - 0.12 * size;
    const needsSpace = spans.length > 0 && (spaced || gap > wordGap * type);
    for (const [index, span] of linked.spansOf(item, isRaised).entries()) {
      const last = spans.at(-1);
      const gives =
        index === 0 && needsSpace && last !== undefined && !/\s$/.test(last.text) && !/^\s/.test(span.text);
      // The space belongs to whichever side is plain, so that "bold word" is not "bold" + "word".
      spans.push(gives ? { ...span, text: ` ${span.text}` } : span);
    }
    spaced = false;
    before = item;
    end = Math.max(end, item.x + item.width);
    if (spans.length === 0) end = item.x + item.width;
  }
  close();
  return { segments, y, size };
}

function isSamePiece(before: PageItem, item: PageItem): boolean {
  return (
    before.text === item.text &&
    Math.abs(before.x - item.x) < 0.15 * item.size &&
    Math.abs(before.y - item.y) < 0.1 * item.size
  );
}

export function makeSegment(spans: readonly Span[], y: number): Segment {
  return {
    spans,
    left: spans[0]!.left,
    right: spans.reduce((most, span) => Math.max(most, span.right), spans[0]!.right),
    y,
    size: mainSize(spans),
  };
}

/** The height of most of the letters. */
function mainSize(spans: readonly Span[]): number {
  if (spans.length === 1) return spans[0]!.size;
  const letters = new Map<number, number>();
  for (const span of spans) letters.set(span.size, (letters.get(span.size) ?? 0) + span.text.length);
  let size = 0;
  let most = -1;
  for (const [one, many] of letters) {
    if (many > most || (many === most && one > size)) {
      size = one;
      most = many;
    }
  }
  return size;
}

/** The text of a segment or line, spaces as they are. */
export function textOf(segment: { readonly spans: readonly Span[] }): string {
  return segment.spans.length === 1
    ? segment.spans[0]!.text
    : segment.spans.map((span) => span.text).join('');
}
