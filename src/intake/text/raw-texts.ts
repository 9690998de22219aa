import { splitTableRow } from '../../markdown/index.js';
import { looseQuestion } from '../assemble/loose-questions.js';
import { partTitleAt } from '../assemble/part-titles.js';
import type { RawBlock } from '../raw-block.js';
import { joinCellTexts } from '../table-cells.js';
import { closeSetWidth, endsOnPurpose } from './close-set.js';
import { bracketNoteMark, type LineMark, lineMarkOf, plainNoteMark } from './line-marks.js';
import { groupLines, isOneLinePerParagraph, joinLines, type TextLine } from './text-lines.js';
import { titlesAbove } from './titles-above.js';

/** A raw block whose text is still Markdown. */
export type RawText = {
  readonly kind: RawBlock['kind'];
  readonly level: number | null;
  readonly label: string | null;
  readonly text: string;
  readonly line: number;
};

/** Deeper lists are drawn by accident. */
const deepestList = 20;

/** Tells headings, items, notes, rows and rules from paragraphs, by the heads of the lines. */
export function readRawTexts(
  text: string,
  firstLine: number,
  hasBracketNotes: boolean,
  starts: ReadonlySet<number> = new Set(),
): readonly RawText[] {
  const groups = groupLines(text, firstLine);
  const width = closeSetWidth(groups);
  const titles = width === null ? titlesAbove(groups) : new Set<number>();
  const reader = new LineReader(hasBracketNotes, width, starts, titles);
  for (const group of groups) {
    if (group.kind === 'page-end') reader.pageEnd(group.line);
    else reader.readGroup(group.lines);
  }
  return reader.blocks();
}

type Open = {
  kind: RawBlock['kind'];
  level: number | null;
  label: string | null;
  lines: string[];
  line: number;
};

class LineReader {
  readonly #blocks: RawText[] = [];
  readonly #hasBracketNotes: boolean;
  /** Width of a text without empty lines; null where empty lines part the paragraphs. */
  readonly #closeSet: number | null;
  #open: Open | null = null;
  #indents: number[] = [];
  /** A rule or a note was the last block: more notes may follow. */
  #afterRule = false;

  /** Lines that begin a paragraph whatever stands before them. */
  readonly #starts: ReadonlySet<number>;
  /** Lines that are a paragraph of their own. */
  readonly #titles: ReadonlySet<number>;
  #inQuotation = false;

  constructor(
    hasBracketNotes: boolean,
    closeSet: number | null,
    starts: ReadonlySet<number>,
    titles: ReadonlySet<number>,
  ) {
    this.#starts = starts;
    this.#titles = titles;
    this.#hasBracketNotes = hasBracketNotes;
    this.#closeSet = closeSet;
  }

  blocks(): readonly RawText[] {
    this.#close();
    return this.#blocks;
  }

  pageEnd(line: number): void {
    this.#close();
    this.#blocks.push({ kind: 'page-end', level: null, label: null, text: '', line });
  }

  readGroup(lines: readonly TextLine[]): void {
    const separate = isOneLinePerParagraph(lines);
    lines.forEach(({ text: printed, number }, index) => {
      const before = lines[index - 1]?.text;
      const after = lines[index + 1]?.text;
      const text = this.#withoutQuoteMark(printed);
      if (this.#starts.has(number) || this.#titles.has(number) || text.trim() === '') this.#close();
      if (text.trim() === '') return;
      if (isPipeRow(printed, before, after)) {
        this.#close();
        if (!isPipeRule(printed)) {
          this.#start('table-row', null, null, joinCellTexts(splitTableRow(printed)), number);
          this.#close();
        }
        return;
      }
      this.#readLine(text, number, isRowLine(text, before, after));
      const next = lines[index + 1]?.text;
      if (separate || this.#titles.has(number) || (next !== undefined && this.#endsBefore(next)))
        this.#close();
    });
    this.#close();
  }

  // "> " is what another wrote, in a mail that is answered below it: never one paragraph with the answer.
  #withoutQuoteMark(line: string): string {
    const mark = /^\s{0,3}(?:>\s?)+/.exec(line.slice(0, 40))?.[0];
    if ((mark !== undefined) !== this.#inQuotation) this.#close();
    this.#inQuotation = mark !== undefined;
    return mark === undefined ? line : line.slice(mark.length);
  }

  #endsBefore(next: string): boolean {
    if (this.#closeSet === null || this.#open === null || this.#open.kind === 'note') return false;
    return endsOnPurpose(this.#open.lines, next, this.#closeSet);
  }

  #readLine(text: string, line: number, isRow: boolean): void {
    const mark = this.#markOf(text);
    switch (mark?.kind) {
      case 'rule':
        if (mark.underlines !== null && this.#open?.kind === 'paragraph' && this.#open.lines.length === 1) {
          this.#open = { ...this.#open, kind: 'heading', level: mark.underlines };
          this.#close();
        } else {
          this.#close();
          this.#blocks.push({ kind: 'rule', level: null, label: null, text: '', line });
          this.#afterRule = true;
        }
        return;
      case 'heading':
        this.#start('heading', mark.level, null, mark.rest, line);
        this.#close();
        return;
      case 'note':
        this.#start('note', null, mark.label, mark.rest, line);
        return;
      case 'item':
        this.#start('list-item', this.#listLevel(mark.indent), mark.label, mark.rest, line);
        return;
    }
    if (isRow) {
      this.#start('table-row', null, null, joinCellTexts(text.split(/\t+/)), line);
      this.#close();
    } else if (this.#open === null) {
      this.#start('paragraph', null, null, text, line);
      if (standsAlone(text)) this.#close();
    } else {
      this.#open.lines.push(text);
    }
  }

  #markOf(text: string): LineMark | null {
    const mark =
      (this.#hasBracketNotes ? bracketNoteMark(text) : null) ??
      (this.#afterRule || this.#open?.kind === 'note' ? plainNoteMark(text) : null) ??
      lineMarkOf(text);
    if (mark?.kind !== 'item' || mark.sure || this.#open === null) return mark;
    // "… in section" and, on the next line, "2. The …": a number there is no item unless a sentence has ended.
    const before = this.#open.lines.at(-1) ?? '';
    return this.#open.kind === 'list-item' || /[.:;!?]$|[;,] (?:and|or)$/.test(before) ? mark : null;
  }

  #listLevel(indent: number): number {
    if (this.#open?.kind !== 'list-item' && this.#blocks.at(-1)?.kind !== 'list-item') this.#indents = [];
    while (this.#indents.length > 0 && this.#indents.at(-1)! >= indent) this.#indents.pop();
    this.#indents.push(indent);
    return Math.min(this.#indents.length, deepestList);
  }

  #start(
    kind: RawBlock['kind'],
    level: number | null,
    label: string | null,
    text: string,
    line: number,
  ): void {
    this.#close();
    this.#open = { kind, level, label, lines: [text], line };
  }

  #close(): void {
    if (this.#open === null) return;
    const { lines, ...block } = this.#open;
    this.#blocks.push({ ...block, text: joinLines(lines) });
    this.#afterRule = block.kind === 'note';
    this.#open = null;
  }
}

/** A line wholly in bold or italics, or "Part One" alone, is no part of the paragraph below it. */
function standsAlone(line: string): boolean {
  if (line.length > 300) return false;
  const text = line.trim();
  if (/^(?:\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|_[^_\s][^_]*_|<b>[^<]+<\/b>|<i>[^<]+<\/i>)$/u.test(text))
    return true;
  if (/^\(?[ab]\)$/i.test(text)) return true;
  const title = partTitleAt(text);
  return (title !== null && title.end >= text.length) || looseQuestion(text, false) !== null;
}

/** Cells are parted by tabs: in several lines on end, or, in a table of contents, before a page number. */
function isRowLine(line: string, before: string | undefined, after: string | undefined): boolean {
  const hasCells = (text: string | undefined) => text !== undefined && /\S\t+\s*\S/.test(text);
  if (!hasCells(line)) return false;
  return hasCells(before) || hasCells(after) || /\t\D{0,8}\d{1,3}\D{0,8}$/.test(line);
}

/** "| cell | cell |", or cells beside a rule of hyphens and bars. */
function isPipeRow(line: string, before: string | undefined, after: string | undefined): boolean {
  if (!line.includes('|')) return false;
  const isFramed = /^\s*\|/.test(line) && line.endsWith('|') && line.trim().length > 2;
  return (
    isFramed ||
    isPipeRule(line) ||
    (before !== undefined && isPipeRule(before)) ||
    (after !== undefined && isPipeRule(after))
  );
}

function isPipeRule(line: string): boolean {
  return line.length < 500 && line.includes('|') && line.includes('--') && /^[\s|:-]+$/.test(line);
}
