import { literalText, normalizeInlines } from '../../../document/index.js';
import { textEnd } from '../../assemble/sentence-ends.js';
import type { RawBlock } from '../../raw-block.js';
import { joinCells } from '../../table-cells.js';
import { itemMarkOf } from '../layout/list-marks.js';
import type { Measures } from '../layout/measures.js';
import { bracketLabel, withoutBrackets } from '../layout/note-labels.js';
import type { PageNote } from '../layout/notes.js';
import { textOf } from '../layout/rows.js';
import type { Flow, Line } from '../pdf-types.js';
import { groupByPage } from './group-by-page.js';
import { HeadingSizes } from './heading-sizes.js';
import { beginsInside, countsOn, withoutMark } from './item-lines.js';
import { type Column, isEndedOnPurpose, paragraphGap } from './line-fit.js';
import { type InlineContext, inlinesOf } from './line-inlines.js';
import { goesOn, goesOnAcross } from './same-paragraph.js';
import { beginsTitle, isTitleOver, type TitleStyle, titleStylesOf } from './title-lines.js';

type Open = {
  readonly kind: 'paragraph' | 'list-item';
  readonly level: number | null;
  readonly label: string | null;
  readonly lines: Line[];
  /** Of the lines that came last. */
  column: Column;
  item: { readonly textLeft: number; readonly markLeft: number } | null;
};

export type BlockContext = InlineContext & {
  /** Labels of the marks of notes in the text, see `marksIn`. */
  readonly marks: ReadonlySet<string>;
};

/** Deeper lists are drawn by accident. */
const deepestList = 20;

/** Builds blocks of flows, one page after another. Notes stand behind the flows of their page. */
export function makeBlocks(
  flows: readonly Flow[],
  notes: readonly PageNote[],
  measures: Measures,
  context: BlockContext,
): readonly RawBlock[] {
  const builder = new BlockBuilder(
    measures,
    context,
    new HeadingSizes(flows, measures.bodySize),
    titleStylesOf(flows, measures),
  );
  const pages = [...new Set([...flows.map((flow) => flow.page), ...notes.map((note) => note.page)])].sort(
    (a, b) => a - b,
  );
  const flowsOf = groupByPage(flows);
  const notesOf = groupByPage(notes);
  for (const page of pages) {
    builder.startPage(page);
    for (const flow of flowsOf.get(page) ?? []) {
      if (flow.kind === 'table') builder.addTable(flow.rows);
      else builder.addLines(flow.lines, { left: flow.left, right: measures.rightEdge(flow) });
    }
    for (const note of notesOf.get(page) ?? []) builder.addNote(note);
  }
  return builder.blocks();
}

class BlockBuilder {
  readonly #blocks: RawBlock[] = [];
  readonly #measures: Measures;
  readonly #context: BlockContext;
  readonly #sizes: HeadingSizes;
  readonly #titleStyles: ReadonlySet<TitleStyle>;
  #open: Open | null = null;
  /** A column or page ended behind the open block's last line. */
  #cut: { readonly page: number } | null = null;
  /** Notes that belong behind a paragraph that may go on. */
  #held: RawBlock[] = [];
  #indents: number[] = [];

  constructor(
    measures: Measures,
    context: BlockContext,
    sizes: HeadingSizes,
    titleStyles: ReadonlySet<TitleStyle>,
  ) {
    this.#measures = measures;
    this.#context = context;
    this.#sizes = sizes;
    this.#titleStyles = titleStyles;
  }

  blocks(): readonly RawBlock[] {
    this.#close();
    return this.#blocks;
  }

  startPage(page: number): void {
    if (this.#blocks.length > 0 || this.#open !== null) this.#cut = { page };
  }

  addNote(note: PageNote): void {
    const [first] = note.lines;
    const block: RawBlock = {
      kind: 'note',
      level: null,
      label: withoutBrackets(note.label),
      inlines: inlinesOf(note.lines, this.#context),
      place: { line: first!.number, page: note.page },
    };
    if (this.#open === null) this.#blocks.push(block);
    else this.#held.push(block);
  }

  addTable(rows: readonly (readonly (readonly Line[])[])[]): void {
    this.#close();
    for (const cells of rows) {
      const first = cells[0]?.[0];
      if (first === undefined) continue;
      const inlines = normalizeInlines(joinCells(cells.map((cell) => inlinesOf(cell, this.#context))));
      this.#blocks.push({
        kind: 'table-row',
        level: null,
        label: null,
        inlines,
        place: { line: first.number, page: first.page },
      });
    }
  }

  addLines(lines: readonly Line[], column: Column): void {
    if (this.#open !== null && this.#cut === null) this.#cut = { page: lines[0]!.page };
    lines.forEach((line, index) => {
      const mark = this.#itemAt(lines, index, column);
      if (this.#open !== null && mark === null && this.#joins(lines, index, column)) {
        this.#open.lines.push(line);
        this.#open.column = column;
        this.#cut = null;
        return;
      }
      this.#start(line, mark, column);
    });
  }

  #joins(lines: readonly Line[], index: number, column: Column): boolean {
    const open = this.#open!;
    const line = lines[index]!;
    if (this.#beginsNote(line)) return false;
    if (open.item === null && isTitleOver(open.lines, line, this.#titleStyles)) return false;
    if (beginsTitle(open.lines.at(-1)!, lines, index, column, this.#measures)) return false;
    if (this.#cut === null || index > 0) return goesOn(open.lines, line, column, this.#measures, open.item);
    return goesOnAcross(open.lines, open.column, line, column, this.#measures, open.item);
  }

  /** "[2] …" below "[1] …", where the text has such marks. */
  #beginsNote(line: Line): boolean {
    const label = bracketLabel(textOf(line).slice(0, 40));
    if (label === null || !this.#context.marks.has(label)) return false;
    const last = this.#open!.lines.at(-1)!;
    return (
      bracketLabel(textOf(this.#open!.lines[0]!).slice(0, 40)) !== null || textEnd(textOf(last)) === 'ended'
    );
  }

  #itemAt(lines: readonly Line[], index: number, column: Column): ReturnType<typeof itemMarkOf> {
    const line = lines[index]!;
    const mark = itemMarkOf(textOf(line));
    if (mark === null || mark.sure || this.#open === null) return mark;
    // "… in section" and, in the next line, "2. The …": a number there begins an item only where something has ended.
    const last = this.#open.lines.at(-1)!;
    const before = textOf(last);
    const hasEnded =
      /[.:;!?]["'”’)]*$|[;,] (?:and|or)$/.test(before.trimEnd()) ||
      (textEnd(before) !== 'broken' && isEndedOnPurpose(last, this.#open.column, line));
    const mostPitch = paragraphGap * this.#measures.pitchOf(line.size);
    const isApart = this.#cut === null && line.y - last.y > mostPitch;
    const isSibling =
      this.#open.item !== null && Math.abs(this.#open.item.markLeft - line.left) < 0.5 * line.size;
    if (!isSibling && countsOn(this.#open.lines, mark.label)) return null;
    if (!isApart && this.#isFlush(line, column) && beginsInside(lines, index, mark.label, mostPitch))
      return null;
    return hasEnded || isApart || (isSibling && textEnd(before) !== 'broken') ? mark : null;
  }

  /** Whether a line stands at the edge of the one before, which ended only because it was full. */
  #isFlush(line: Line, column: Column): boolean {
    const open = this.#open!;
    const last = open.lines.at(-1)!;
    const indent = line.left - column.left - (last.left - open.column.left);
    return open.item === null && Math.abs(indent) < 1 && !isEndedOnPurpose(last, open.column, line);
  }

  #start(line: Line, mark: ReturnType<typeof itemMarkOf>, column: Column): void {
    this.#close();
    if (mark === null) {
      this.#open = { kind: 'paragraph', level: null, label: null, lines: [line], column, item: null };
      return;
    }
    const { spans, textLeft } = withoutMark(line, textOf(line).length - mark.rest.length);
    this.#open = {
      kind: 'list-item',
      level: this.#levelAt(line.left),
      label: mark.label,
      lines: [{ ...line, spans }],
      column,
      item: { textLeft, markLeft: line.left },
    };
  }

  #levelAt(left: number): number {
    if (this.#blocks.at(-1)?.kind !== 'list-item' && this.#blocks.at(-1)?.kind !== 'page-end')
      this.#indents = [];
    while (this.#indents.length > 0 && this.#indents.at(-1)! >= left - 3) this.#indents.pop();
    this.#indents.push(left);
    return Math.min(this.#indents.length, deepestList);
  }

  #close(): void {
    const open = this.#open;
    if (open !== null) {
      const first = open.lines[0]!;
      const place = { line: first.number, page: first.page };
      const level = open.kind === 'paragraph' ? this.#sizes.levelOf(open.lines) : null;
      const inlines =
        level === null
          ? inlinesOf(open.lines, this.#context)
          : inlinesOf(open.lines, { ...this.#context, marksBold: false });
      if (literalText(inlines).trim() !== '' || inlines.some((one) => one.type === 'footnoteReference')) {
        this.#blocks.push(
          level === null
            ? { kind: open.kind, level: open.level, label: open.label, inlines, place }
            : { kind: 'heading', level, label: null, inlines, place },
        );
      }
      this.#open = null;
    }
    this.#blocks.push(...this.#held);
    this.#held = [];
    if (this.#cut !== null && this.#blocks.length > 0) {
      this.#blocks.push({
        kind: 'page-end',
        level: null,
        label: null,
        inlines: [],
        place: { line: null, page: this.#cut.page },
      });
    }
    this.#cut = null;
  }
}
