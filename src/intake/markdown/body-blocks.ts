import { type Inline, literalText, normalizeInlines } from '../../document/index.js';
import { type MarkdownText, type MarkdownToken, splitTableRow } from '../../markdown/index.js';
import type { Place, Problem } from '../../problems/index.js';
import { noteTextOf } from '../inline-marks.js';
import type { RawBlock } from '../raw-block.js';
import { readSubmissionInlines, readSubmissionTokens, textRemoved } from '../submission-inlines.js';
import { glueAfter } from '../table-cells.js';
import { htmlParagraphs } from './html-paragraphs.js';
import { splitStackedNotes } from './stacked-notes.js';

/** Gathers the blocks of a text while its tokens go by; knows what is open: a heading, lists, a note, a table's row. */
export class BodyBlocks {
  readonly blocks: RawBlock[] = [];
  readonly problems: Problem[] = [];
  private line: number;
  private heading: number | null = null;
  private lists = 0;
  /** The mark of an item whose first paragraph is still to come. */
  private itemMark: string | null = null;
  private note: { readonly label: string; line: number | null; readonly inlines: Inline[] } | null = null;
  private row: { readonly line: number; readonly inlines: Inline[]; cells: number } | null = null;
  private sourceLines: readonly string[] | null = null;

  constructor(
    private readonly source: MarkdownText,
    private readonly starts: ReadonlySet<number>,
  ) {
    this.line = source.line ?? 1;
  }

  /** `index` counts the lines of the text from 0. */
  goToLine(index: number): void {
    this.line = index + (this.source.line ?? 1);
  }

  beginHeading(level: number): void {
    this.heading = level;
  }

  beginList(): void {
    this.lists += 1;
  }

  endList(): void {
    this.lists -= 1;
  }

  beginItem(mark: string): void {
    this.itemMark = mark;
  }

  endItem(): void {
    this.itemMark = null;
  }

  beginNote(label: string): void {
    this.note = { label, line: null, inlines: [] };
  }

  endNote(): void {
    if (this.note === null) return;
    const { label, line, inlines } = this.note;
    this.note = null;
    this.push('note', null, label, normalizeInlines(inlines), line ?? this.line);
  }

  beginRow(): void {
    this.row = { line: this.line, inlines: [], cells: 0 };
  }

  endRow(): void {
    if (this.row === null) return;
    const { line, inlines, cells } = this.row;
    this.row = null;
    // Cells beyond those of the head are no tokens, but they are text.
    const extra = splitTableRow(this.lineText(line)).slice(cells);
    for (const cell of extra) addCell(inlines, this.read({ ...this.source, text: cell, line }));
    this.push('table-row', null, null, normalizeInlines(inlines), line);
  }

  addRule(): void {
    this.push('rule', null, null, [], this.line);
  }

  /** A paragraph, heading or cell that is parsed already; `content` is its source. */
  addTokens(tokens: readonly MarkdownToken[], content: string): void {
    // A form feed alone is the page end of a text made from a PDF.
    if (content !== '' && content.trim() === '' && content.includes('\f')) {
      this.push('page-end', null, null, [], this.line);
      return;
    }
    const paragraphs =
      this.heading === null
        ? splitStackedNotes(tokens, (lines) => this.starts.has(this.line + lines))
        : [{ tokens, lines: 0 }];
    for (const { tokens: part, lines } of paragraphs) {
      const place = this.place(this.line + lines);
      const { value, problems } = readSubmissionTokens(part, place);
      this.problems.push(...problems);
      this.addInlines(value, this.line + lines);
    }
  }

  /** Text as it stands, a paragraph for each part between blank lines. */
  addLiteral(content: string): void {
    const lines = content.split('\n');
    let first = 0;
    lines.forEach((line, index) => {
      if (line.trim() !== '' && index < lines.length - 1) return;
      const value = lines.slice(first, index + 1).join(' ');
      this.addInlines(normalizeInlines([{ type: 'text', value }]), this.line + first);
      first = index + 1;
    });
  }

  addHtml(content: string): void {
    const { paragraphs, removed } = htmlParagraphs(content);
    if (removed.length > 0) this.problems.push(textRemoved(this.place(this.line), removed));
    for (const { text, lines } of paragraphs) {
      const line = this.line + lines;
      this.addInlines(this.read({ ...this.source, text, line }), line);
    }
  }

  private addInlines(inlines: readonly Inline[], line: number): void {
    if (this.row !== null) {
      addCell(this.row.inlines, inlines);
      this.row.cells += 1;
    } else if (this.note !== null) {
      this.note.line ??= line;
      append(this.note.inlines, [space], inlines);
    } else if (this.heading !== null) {
      this.push('heading', this.heading, null, inlines, line);
      this.heading = null;
    } else if (this.itemMark !== null) {
      this.push('list-item', this.lists, this.itemMark, inlines, line);
      this.itemMark = null;
    } else {
      const text = noteTextOf(inlines);
      if (text === null) this.push('paragraph', null, null, inlines, line);
      else this.push('note', null, text.label, text.inlines, line);
    }
  }

  private push(
    kind: RawBlock['kind'],
    level: number | null,
    label: string | null,
    inlines: readonly Inline[],
    line: number,
  ): void {
    if (inlines.length === 0 && kind !== 'rule' && kind !== 'page-end' && kind !== 'note') return;
    this.blocks.push({ kind, level, label, inlines, place: { line, page: null } });
  }

  private read(source: MarkdownText): readonly Inline[] {
    const { value, problems } = readSubmissionInlines(source);
    this.problems.push(...problems);
    return value;
  }

  private place(line: number): Place {
    return { file: this.source.file, line };
  }

  private lineText(line: number): string {
    this.sourceLines ??= this.source.text.split('\n');
    return this.sourceLines[line - (this.source.line ?? 1)] ?? '';
  }
}

/** Not spread into `push`: a hostile paragraph has more pieces than a call may have arguments. */
function append(inlines: Inline[], ...more: readonly (readonly Inline[])[]): void {
  for (const one of more) for (const inline of one) inlines.push(inline);
}

function addCell(row: Inline[], cell: readonly Inline[]): void {
  if (cell.length === 0) return;
  append(row, row.length === 0 ? [] : [{ type: 'text', value: glueAfter(endOf(row)) }], cell);
}

/** The last words; not all of a hostile row for each of its cells. */
function endOf(inlines: readonly Inline[]): string {
  return literalText(inlines.slice(-3));
}

// A line end between paragraphs: one space in every format's text.
const space: Inline = { type: 'text', value: ' ' };
