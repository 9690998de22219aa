import { type Inline, literalText, normalizeInlines, type Run } from '../../document/index.js';
import { noteTextOf } from '../inline-marks.js';
import type { RawBlock, SetAs } from '../raw-block.js';
import { glueAfter } from '../table-cells.js';
import { asRun, type Paragraph, type Piece, paragraphsOf, space, textRun } from './paragraphs.js';
import { inlinesOf, typedItem, withoutOwnMark } from './printed-marks.js';

/** A list item whose words are still to come. */
export type ItemMark = { readonly label: string | null; readonly level: number };

/**
 * Gathers blocks while a page is walked through; knows what is open: a heading, an item, a note, a row of a table. A
 * paragraph is what stands between two ends of blocks, or between two empty lines.
 */
export class BlockGatherer {
  readonly blocks: RawBlock[] = [];
  #pieces: Piece[] = [];
  /** Line of the first word since the last block. */
  #line: number | null = null;
  #before = '';
  #heading: { readonly level: number; label: string | null } | null = null;
  #item: ItemMark | null = null;
  #note: {
    readonly label: string;
    readonly printed: string;
    line: number | null;
    readonly runs: Run[];
  } | null = null;
  #row: { line: number | null; readonly runs: Run[]; hasOwn: boolean } | null = null;
  /** Whether a cell has ended since the row's last text. */
  #cellEnded = false;
  /** Where the open cell begins among its row's runs. */
  #cellStart = 0;
  #inCaption = false;

  get inRow(): boolean {
    return this.#row !== null;
  }

  get inNote(): boolean {
    return this.#note !== null;
  }

  /** The last letters of the open paragraph, as many as a message shows. */
  get before(): string {
    return this.#before;
  }

  addRun(run: Run, line: number | null): void {
    if (run.type === 'text') {
      if (this.#line === null && run.value.trim() !== '') this.#line = line;
      this.#before = (this.#before + run.value.slice(-40)).slice(-40);
    } else this.#line ??= line;
    this.#pieces.push(run);
  }

  addLineEnd(line: number | null): void {
    this.#pieces.push({ type: 'line-end', line });
    this.#before = '';
  }

  addRule(line: number | null): void {
    this.endBlock();
    if (this.#row === null && this.#note === null) this.#push('rule', null, null, [], line);
  }

  addBlocks(blocks: readonly RawBlock[]): void {
    this.endBlock();
    for (const block of blocks) this.blocks.push(block);
  }

  beginHeading(level: number): void {
    this.endBlock();
    // The number that a list gives to a title is part of the title.
    this.#heading = { level, label: this.#item?.label ?? null };
    this.#item = null;
  }

  endHeading(): void {
    this.endBlock();
    this.#heading = null;
  }

  beginItem(mark: ItemMark): void {
    this.endBlock();
    this.#item = mark;
  }

  endItem(): void {
    this.endBlock();
    this.#item = null;
  }

  /** Word prints an item's mark into its paragraph. */
  labelItem(label: string): void {
    if (this.#heading !== null) this.#heading.label ??= label;
    else if (this.#item !== null) this.#item = { ...this.#item, label };
  }

  beginNote(label: string, printed: string, line: number | null): void {
    this.endBlock();
    this.#note = { label, printed, line, runs: [] };
  }

  endNote(): void {
    this.endBlock();
    if (this.#note === null) return;
    const { label, printed, line, runs } = this.#note;
    this.#note = null;
    this.#push('note', null, label, withoutOwnMark(inlinesOf(runs), label, printed), line);
  }

  /** The words below a picture. */
  beginCaption(): void {
    this.endBlock();
    this.#inCaption = true;
  }

  endCaption(): void {
    this.endBlock();
    this.#inCaption = false;
  }

  beginRow(line: number | null): void {
    this.endBlock();
    this.#row = { line, runs: [], hasOwn: false };
    this.#cellEnded = false;
  }

  endCell(): void {
    this.endBlock();
    this.#cellEnded = true;
  }

  beginCell(): void {
    this.endBlock();
    this.#cellStart = this.#row?.runs.length ?? 0;
  }

  /** The words of the cell that ended last, without its marks of notes: a note is cited where it was written, once. */
  lastCell(): readonly Run[] {
    const [first, ...rest] = this.#row?.runs.slice(this.#cellStart) ?? [];
    if (first === undefined) return [];
    // What parts it from the cell before is none of it.
    const runs = this.#cellStart === 0 ? [first, ...rest] : rest;
    return runs.filter(({ type }) => type === 'text');
  }

  /** A cell that spans several rows says in each what stands in it, so that each row can be read alone. */
  addCell(runs: readonly Run[]): void {
    this.endBlock();
    if (this.#row === null || runs.length === 0) return;
    const own = this.#row.runs;
    if (own.length > 0) own.push(textRun(glueAfter(endOf(own))));
    for (const run of runs) own.push(run);
    this.#cellEnded = true;
  }

  endRow(): void {
    this.endBlock();
    if (this.#row === null) return;
    const { line, runs, hasOwn } = this.#row;
    this.#row = null;
    const inlines = inlinesOf(runs);
    // Cells that began above it make no row of their own.
    if (inlines.length > 0 && hasOwn) this.#push('table-row', null, null, inlines, line);
  }

  endBlock(): void {
    if (this.#pieces.length === 0) return;
    const pieces = this.#pieces;
    const line = this.#line;
    this.#pieces = [];
    this.#line = null;
    this.#before = '';
    const holder = this.#row ?? this.#note;
    if (holder !== null) {
      const runs = pieces.map(asRun);
      if (runs.every((run) => run.type === 'text' && run.value.trim() === '')) return;
      if (holder.runs.length > 0)
        holder.runs.push(this.#cellEnded ? textRun(glueAfter(endOf(holder.runs))) : space);
      this.#cellEnded = false;
      for (const run of runs) holder.runs.push(run);
      holder.line ??= line;
      if (this.#row !== null) this.#row.hasOwn = true;
      return;
    }
    for (const paragraph of paragraphsOf(pieces, line)) this.#addParagraph(paragraph);
  }

  #addParagraph({ runs, line, lines }: Paragraph): void {
    const inlines = inlinesOf(runs);
    if (isBlank(inlines)) return;
    if (literalText(inlines).trim() === '') {
      this.#addMarksAlone(inlines, line);
      return;
    }
    if (this.#heading !== null) {
      const { level, label } = this.#heading;
      const isNumber = label !== null && /[\p{L}\p{N}]/u.test(label);
      const title: readonly Inline[] = isNumber
        ? [{ type: 'text', value: `${label} ` }, ...inlines]
        : inlines;
      this.#push('heading', level, null, normalizeInlines(title), line);
      this.#heading = { level, label: null };
    } else if (this.#item !== null) {
      const { label, level } = this.#item;
      const typed = label === null ? typedItem(inlines) : null;
      this.#push('list-item', level, label ?? typed?.label ?? '•', typed?.inlines ?? inlines, line);
      this.#item = null;
    } else {
      const note = noteTextOf(inlines);
      const item = note === null ? typedItem(inlines) : null;
      if (note !== null) this.#push('note', null, note.label, note.inlines, line);
      else if (item !== null) this.#push('list-item', 1, item.label, item.inlines, line);
      else
        this.#push(
          'paragraph',
          null,
          null,
          inlines,
          line,
          this.#inCaption ? 'caption' : lines > 1 ? 'lines' : null,
        );
    }
  }

  /** Marks that a page sets apart belong to the text before them. */
  #addMarksAlone(inlines: readonly Inline[], line: number | null): void {
    const last = this.blocks.at(-1);
    if (last !== undefined && /^(?:paragraph|list-item|table-row)$/.test(last.kind)) {
      this.blocks[this.blocks.length - 1] = {
        ...last,
        inlines: normalizeInlines([...last.inlines, ...inlines]),
      };
      return;
    }
    const value = inlines
      .flatMap((one) => (one.type === 'footnoteReference' ? [`[${one.identifier}]`] : []))
      .join(' ');
    this.#push('paragraph', null, null, [{ type: 'text', value }], line);
  }

  #push(
    kind: RawBlock['kind'],
    level: number | null,
    label: string | null,
    inlines: readonly Inline[],
    line: number | null,
    setAs: SetAs | null = null,
  ): void {
    const block = { kind, level, label, inlines, place: { line, page: null } };
    this.blocks.push(setAs === null ? block : { ...block, setAs });
  }
}

/** The last words; not all of a hostile row for each of its cells. */
function endOf(runs: readonly Run[]): string {
  return runs
    .slice(-4)
    .map((run) => (run.type === 'text' ? run.value : ''))
    .join('');
}

function isBlank(inlines: readonly Inline[]): boolean {
  return literalText(inlines).trim() === '' && !inlines.some(({ type }) => type === 'footnoteReference');
}
