import { startsInside } from '../../assemble/sentence-ends.js';
import type { Flow, Line, Row } from '../pdf-types.js';
import { textOf } from './rows.js';

/** What is usual in a document, against which a line is held. */
export type Measures = {
  /** Height of the type of most letters. */
  readonly bodySize: number;
  /** Whether most letters are bold: then bold says nothing. */
  readonly isBold: boolean;
  /** From one baseline to the next within a paragraph, for a height of type. */
  pitchOf(size: number): number;
  /** Whether first lines of paragraphs are set in by so many points from their column's edge. */
  isFirstIndent(indent: number): boolean;
  /** Where the longest lines of columns at the same place end, on whatever page. */
  rightEdge(column: ColumnPlace): number;
};

/** In points: less is the edge of a letter. */
const leastIndent = 5;

export type ColumnPlace = { readonly left: number; readonly right: number; readonly limit: number };

export function bodySizeOf(rows: Iterable<Row>): number {
  const letters = new Map<number, number>();
  for (const row of rows) {
    for (const { spans } of row.segments) {
      for (const { size, text } of spans) {
        const key = Math.round(size * 4) / 4;
        letters.set(key, (letters.get(key) ?? 0) + text.length);
      }
    }
  }
  return mostFrequent(letters) ?? 11;
}

export function measure(flows: readonly Flow[], bodySize: number): Measures {
  const pitches = new Map<number, Pitches>();
  const rights = new Map<string, number[]>();
  const indents = new Set<number>();
  let bold = 0;
  let all = 0;
  for (const flow of flows) {
    if (flow.kind !== 'lines') continue;
    for (const line of flow.lines) {
      for (const { strong, text } of line.spans) {
        all += text.length;
        if (strong) bold += text.length;
      }
    }
    countPitches(flow.lines, pitches);
    flow.lines.forEach(({ left }, index) => {
      const next = flow.lines[index + 1];
      if (left - flow.left > leastIndent && next !== undefined && next.left - flow.left < 1)
        indents.add(Math.round((left - flow.left) / 2));
    });
    const column = columnOf(flow, 0);
    const own = rights.get(column) ?? [];
    rights.set(column, own);
    for (const line of flow.lines) own.push(line.right);
  }
  const pitchBySize = new Map([...pitches].map(([size, counts]) => [size, usualPitch(counts)]));
  const edgeByColumn = new Map([...rights].map(([column, own]) => [column, upperEdge(own)]));
  return {
    bodySize,
    isBold: bold * 2 > all,
    pitchOf: (size) => pitchBySize.get(sizeKey(size)) ?? size * 1.2,
    isFirstIndent: (indent) => indent > leastIndent && indents.has(Math.round(indent / 2)),
    rightEdge(flow) {
      const near = [-1, 0, 1].map((step) => edgeByColumn.get(columnOf(flow, step)) ?? 0);
      return Math.max(flow.right, ...near);
    },
  };
}

/** Columns that begin within four points of each other, and have the same gutter on their right, are one. */
function columnOf({ left, limit }: ColumnPlace, step: number): string {
  return `${Math.round(left / 4) + step} ${Math.round(limit / 16)}`;
}

function sizeKey(size: number): number {
  return Math.round(size * 2);
}

/** How often lines are so far apart: all of one height, and those of which the lower goes on with a sentence. */
type Pitches = { readonly all: Map<number, number>; readonly inside: Map<number, number> };

/** Fewer lines that go on with a sentence may be items of a list. */
const leastInside = 3;

function countPitches(lines: readonly Line[], pitches: Map<number, Pitches>): void {
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    const before = lines[index - 1]!;
    const pitch = Math.round((line.y - before.y) * 4) / 4;
    const size = sizeKey(line.size);
    if (sizeKey(before.size) !== size || pitch <= 0 || pitch > 3 * line.size) continue;
    const { all, inside } = pitches.get(size) ?? { all: new Map(), inside: new Map() };
    pitches.set(size, { all, inside });
    all.set(pitch, (all.get(pitch) ?? 0) + 1);
    if (startsInside(textOf(line))) inside.set(pitch, (inside.get(pitch) ?? 0) + 1);
  }
}

/** Where paragraphs are short, gaps between them are as frequent as lines: what a sentence runs on over tells. */
function usualPitch({ all, inside }: Pitches): number {
  const many = [...inside.values()].reduce((sum, one) => sum + one, 0);
  return mostFrequent(many < leastInside ? all : inside)!;
}

/** The most frequent key; of equally frequent ones the smallest. */
function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [key, many] of counts) {
    if (many > most || (many === most && best !== null && key < best)) {
      best = key;
      most = many;
    }
  }
  return best;
}

/** The margin on the right: the furthest end but for one line in a hundred, whose long word may stick out. */
function upperEdge(rights: readonly number[]): number {
  const sorted = [...rights].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 100)]!;
}
