import { startsInside, textEnd } from '../../assemble/sentence-ends.js';
import type { Flow, Line } from '../pdf-types.js';
import type { Measures } from './measures.js';
import { closeLines, isNextOfNote, labelOf, linesOf, marksIn, smallType } from './note-labels.js';
import { plainNotes } from './plain-notes.js';
import { textOf } from './rows.js';

/** A note at the end of a page. Lines of its other pages follow those of the first. */
export type PageNote = { readonly label: string; readonly page: number; lines: Line[] };

export type NotesParted = { readonly flows: readonly Flow[]; readonly notes: readonly PageNote[] };

/**
 * Takes the notes out of a document's flows. A note begins with a raised mark at the head of a line; in small type, and
 * where the text has such a mark, it may stand on the baseline; in the text's own type, see `plainNotes`. A note that runs
 * over goes on at the next page's end.
 */
export function partNotes(flows: readonly Flow[], measures: Measures): NotesParted {
  const marks = marksIn(flows.flatMap(linesOf));
  const plain = plainNotes(flows, measures, marks);
  const notes: PageNote[] = [];
  const kept: Flow[] = [];
  const lastOfPage = new Map<number, Flow>();
  for (const flow of flows) if (flow.kind === 'lines') lastOfPage.set(flow.page, flow);
  for (const flow of flows) {
    if (flow.kind === 'table') {
      kept.push(flow);
      continue;
    }
    const reader = new NoteReader(
      flow.lines,
      measures,
      (line) => plain.get(line) ?? labelOf(line, measures, marks),
      notes,
    );
    const lines = reader.read(lastOfPage.get(flow.page) === flow);
    if (lines.length === flow.lines.length) kept.push(flow);
    else if (lines.length > 0) kept.push({ ...flow, lines });
  }
  return { flows: kept, notes };
}

/** A line that leaves so much of its column free ends early. */
const earlyEnd = 0.4;

class NoteReader {
  readonly #lines: readonly Line[];
  readonly #measures: Measures;
  readonly #labelOf: (line: Line) => string | null;
  readonly #notes: PageNote[];
  readonly #edges: { readonly left: number; readonly right: number };

  constructor(
    lines: readonly Line[],
    measures: Measures,
    labelOf: (line: Line) => string | null,
    notes: PageNote[],
  ) {
    this.#lines = lines;
    this.#measures = measures;
    this.#labelOf = labelOf;
    this.#notes = notes;
    this.#edges = {
      left: lines.reduce((least, one) => Math.min(least, one.left), Number.POSITIVE_INFINITY),
      right: lines.reduce((most, one) => Math.max(most, one.right), 0),
    };
  }

  /** Adds the notes it finds to those before, and gives back the lines that are none. */
  read(isPageEnd: boolean): readonly Line[] {
    const lines = this.#lines;
    const starts = lines.map((line) => this.#labelOf(line));
    const first = starts.findIndex((label) => label !== null);
    if (first < 0) return isPageEnd ? this.#readContinuation(lines.length) : lines;
    const text = [...this.#readContinuation(first)];
    let open: PageNote | null = null;
    for (let index = first; index < lines.length; index += 1) {
      const line = lines[index]!;
      const label = starts[index]!;
      if (label !== null) {
        open = { label, page: line.page, lines: [withoutMark(line)] };
        this.#notes.push(open);
      } else if (open !== null && this.#goesOn(open, line)) open.lines.push(line);
      else {
        open = null;
        text.push(line);
      }
    }
    return text;
  }

  #goesOn(note: PageNote, line: Line): boolean {
    const before = note.lines.at(-1)!;
    return isNextOfNote(before, line, this.#measures) && !this.#beginsText(before, line);
  }

  /** In the type of the text, a line behind one that ended early with its sentence is text again. */
  #beginsText(before: Line, line: Line): boolean {
    if (line.size < smallType * this.#measures.bodySize || textEnd(textOf(before)) !== 'ended') return false;
    const { left, right } = this.#edges;
    // An address may be broken behind any of its marks.
    if (!/[.!]["'”’)]*\s*$/.test(textOf(before)) || !/^\s*["“‘(]?\p{Lu}/u.test(textOf(line))) return false;
    return before.right < right - earlyEnd * (right - left);
  }

  /** The lines above the first mark, or at the very end, that go on with the note of the page before. */
  #readContinuation(end: number): readonly Line[] {
    const note = this.#notes.at(-1);
    const page = this.#lines[0]!.page;
    if (note === undefined || end === 0 || note.lines.at(-1)!.page !== page - 1)
      return this.#lines.slice(0, end);
    const before = note.lines.at(-1)!;
    let start = end;
    while (start > 0 && this.#isAlike(before, this.#lines[start - 1]!, this.#lines[start])) start -= 1;
    if (start === end) return this.#lines.slice(0, end);
    const isSmall = before.size < smallType * this.#measures.bodySize;
    const isUnended = textEnd(textOf(before)) !== 'ended' || startsInside(textOf(this.#lines[start]!));
    // In type as large as the text's, only a sentence that goes on shows it.
    const goesOn = isSmall || (isUnended && startsInside(textOf(this.#lines[start]!)) && start > 0);
    if (!goesOn) return this.#lines.slice(0, end);
    note.lines.push(...this.#lines.slice(start, end));
    return this.#lines.slice(0, start);
  }

  #isAlike(before: Line, line: Line, next: Line | undefined): boolean {
    if (Math.abs(line.size - before.size) >= 0.08 * before.size + 0.3) return false;
    const pitch = Math.max(this.#measures.pitchOf(line.size), line.size * 1.1);
    return next === undefined || next.y - line.y < closeLines * pitch;
  }
}

function withoutMark(line: Line): Line {
  const [first, ...rest] = line.spans;
  const mark = /^\s*(?:[⁰¹²³⁴-⁹]{1,3}|[[(]?(?:\d{1,4}|[*†‡§¶]{1,3}|[a-z](?![\p{L}]))[.)\]]?)\s*/u.exec(
    first!.text,
  )!;
  const text = first!.text.slice(mark[0].length);
  return {
    ...line,
    spans: text === '' && rest.length > 0 ? rest : [{ ...first!, text, raised: false }, ...rest],
  };
}
