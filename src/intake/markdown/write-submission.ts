import { type Inline, literalText, normalizeInlines } from '../../document/index.js';
import { writeInlines } from '../../markdown/index.js';
import { bulletOfLabels, partHeadings } from '../assemble/as-marked.js';
import { isListNumber, labelAtStart } from '../item-labels.js';
import type { Part, Passage, PassageNote, Submission } from '../submission.js';

/**
 * The Markdown form of a submission's passages, which reads as the same passages again (`assemble/as-marked.ts`). Not
 * carried: the places in the original, the nesting of items that nothing introduces, and what was no passage (cover
 * sheet, printed questions, contents table).
 */
export function writePassages({ passages }: Pick<Submission, 'passages'>): string {
  const notes = new NoteNames(passages);
  const levels = listLevels(passages);
  const indents = new Indents();
  const blocks: string[] = [];
  let part: Part = 'other';
  let headings: readonly string[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index]!;
    // The title of the part also ends headings, where a passage stands under none again.
    if (passage.part !== part || (passage.headings.length === 0 && headings.length > 0)) {
      blocks.push(`# ${partHeadings[passage.part]}`);
      part = passage.part;
      headings = [];
    }
    const same = sharedLength(headings, passage.headings);
    // A heading is opened again where another stood between, or where only the one above it is left.
    const from = same === passage.headings.length && same < headings.length ? Math.max(0, same - 1) : same;
    passage.headings.slice(from).forEach((text, at) => {
      blocks.push(
        `${'#'.repeat(Math.min(from + at + 2, 6))} ${writeInlines([{ type: 'text', value: text }])}`,
      );
    });
    headings = passage.headings;
    const rows = passage.kind === 'table-row' ? rowsFrom(passages, index) : [passage];
    blocks.push(indents.before(passage, levels[index]!) + writeRun(rows, notes));
    index += rows.length - 1;
  }
  return `${[...blocks, ...notes.definitions()].join('\n\n')}\n`;
}

/** Rows on end with the same part and headings are one table. */
function rowsFrom(passages: readonly Passage[], start: number): readonly Passage[] {
  const first = passages[start]!;
  const isNext = (one: Passage) =>
    one.kind === 'table-row' &&
    one.part === first.part &&
    one.headings.length === first.headings.length &&
    one.headings.every((heading, index) => heading === first.headings[index]);
  const end = passages.findIndex((one, index) => index > start && !isNext(one));
  return passages.slice(start, end === -1 ? passages.length : end);
}

function writeRun(run: readonly Passage[], notes: NoteNames): string {
  const [first] = run;
  const written = run.map((passage) => writeInlines(notes.named(passage.inlines)));
  switch (first!.kind) {
    case 'paragraph':
      return written[0]!;
    case 'list-item':
      return `${itemMark(first!)} ${written[0]}`;
    case 'table-row':
      return [`| ${written[0]} |`, '| --- |', ...written.slice(1).map((row) => `| ${row} |`)].join('\n');
  }
}

/**
 * A number in print is the item's number; a letter stands behind the bullet. Text that only looks as if it began with
 * such a letter stands behind a star (`assemble/as-marked.ts`).
 */
function itemMark({ label, inlines }: Passage): string {
  if (label === undefined) return labelAtStart(literalText(inlines)) === null ? bulletOfLabels : '*';
  return isListNumber(label) ? label : `${bulletOfLabels} ${label}`;
}

/** How far items are set in: as far as the text of the item above them. */
class Indents {
  #widths: number[] = [];

  before(passage: Passage, level: number): string {
    this.#widths = passage.kind === 'list-item' ? this.#widths.slice(0, level - 1) : [];
    const indent = this.#widths.reduce((sum, width) => sum + width, 0);
    if (passage.kind === 'list-item') this.#widths.push(itemMark(passage).split(' ')[0]!.length + 1);
    return ' '.repeat(indent);
  }
}

/** An item that another item introduces lies one level deeper. Markdown nests no deeper than what stands above. */
function listLevels(passages: readonly Passage[]): readonly number[] {
  const levels: number[] = [];
  for (const [index, { kind, leadIn }] of passages.entries()) {
    const above = leadIn === null ? undefined : passages[leadIn];
    const wanted = kind === 'list-item' && above?.kind === 'list-item' ? levels[leadIn!]! + 1 : 1;
    const before = passages[index - 1]?.kind === 'list-item' ? levels[index - 1]! : 0;
    levels.push(Math.min(wanted, before + 1));
  }
  return levels;
}

/** Labels as printed, where Markdown can hold them and nobody else has them; numbers behind them otherwise. */
class NoteNames {
  readonly #names = new Map<string, string>();
  readonly #notes: { readonly name: string; readonly note: PassageNote }[] = [];

  constructor(passages: readonly Passage[]) {
    for (const note of passages.flatMap((passage) => passage.notes)) {
      if (this.#names.has(note.label)) continue;
      const name = /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(note.label)
        ? note.label
        : `note-${this.#names.size + 1}`;
      this.#names.set(note.label, name);
      this.#notes.push({ name, note });
    }
  }

  /** A mark whose note is not there stays as it was printed. */
  named(inlines: readonly Inline[]): readonly Inline[] {
    return normalizeInlines(inlines.map((inline) => this.#namedOne(inline)));
  }

  definitions(): readonly string[] {
    return this.#notes.map(({ name, note }) => `[^${name}]: ${writeInlines(this.named(note.inlines))}`);
  }

  #namedOne(inline: Inline): Inline {
    if (inline.type === 'footnoteReference') {
      const identifier = this.#names.get(inline.identifier);
      return identifier === undefined
        ? { type: 'text', value: `[${inline.identifier}]` }
        : { ...inline, identifier };
    }
    if (!('children' in inline)) return inline;
    return { ...inline, children: inline.children.map((child) => this.#namedOne(child)) };
  }
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
