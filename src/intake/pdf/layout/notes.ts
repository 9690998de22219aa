import { startsInside, textEnd } from '../../assemble/sentence-ends.js';
import type { Flow, Line } from '../pdf-types.js';
import type { Measures } from './measures.js';
import { textOf } from './rows.js';

/** A note at the end of a page. Lines of its other pages follow those of the first. */
export type PageNote = { readonly label: string; readonly page: number; lines: Line[] };

export type NotesParted = { readonly flows: readonly Flow[]; readonly notes: readonly PageNote[] };

/** Notes are set in type of at most this share of the text's, if they are set smaller. */
export const smallType = 0.94;
/** Lines of a note are no further apart than this many times their usual distance. */
const closeLines = 1.5;

/**
 * Takes the notes out of a document's flows. A note begins with a raised mark at the head of a line; in small type, and
 * where the text has such a mark, it may stand on the baseline. A note that runs over goes on at the next page's end.
 */
export function partNotes(flows: readonly Flow[], measures: Measures): NotesParted {
  const marks = marksInText(flows);
  const notes: PageNote[] = [];
  const kept: Flow[] = [];
  const lastOfPage = new Map<number, Flow>();
  for (const flow of flows) if (flow.kind === 'lines') lastOfPage.set(flow.page, flow);
  for (const flow of flows) {
    if (flow.kind === 'table') {
      kept.push(flow);
      continue;
    }
    const lines = new NoteReader(flow.lines, measures, marks, notes).read(lastOfPage.get(flow.page) === flow);
    if (lines.length === flow.lines.length) kept.push(flow);
    else if (lines.length > 0) kept.push({ ...flow, lines });
  }
  return { flows: kept, notes };
}

class NoteReader {
  readonly #lines: readonly Line[];
  readonly #measures: Measures;
  readonly #marks: ReadonlySet<string>;
  readonly #notes: PageNote[];

  constructor(lines: readonly Line[], measures: Measures, marks: ReadonlySet<string>, notes: PageNote[]) {
    this.#lines = lines;
    this.#measures = measures;
    this.#marks = marks;
    this.#notes = notes;
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

  #labelOf(line: Line): string | null {
    const first = line.spans[0]!;
    const text = first.text.trim();
    if (first.raised && line.spans.length > 1)
      return noteLabel(text, line.size < smallType * this.#measures.bodySize);
    const typed = /^\s*(?:([⁰¹²³⁴-⁹]{1,3})|(\d{1,4})[.)]?\s|([*†‡§]{1,3})\s?)(?=\S)/.exec(first.text);
    if (typed === null && !/^(?:\d{1,4}|[*†‡§]{1,3})$/.test(text)) return null;
    const label =
      typed === null
        ? text
        : (typed[2] ?? typed[3] ?? [...typed[1]!].map((one) => superscripts.indexOf(one)).join(''));
    if (typed?.[1] !== undefined) return label;
    return line.size < smallType * this.#measures.bodySize && this.#marks.has(label) ? label : null;
  }

  #goesOn(note: PageNote, line: Line): boolean {
    const before = note.lines.at(-1)!;
    const pitch = Math.max(this.#measures.pitchOf(line.size), line.size * 1.1);
    // A mark alone in its line has sent the first, long word to the next.
    if (textOf(before).trim() === '') return line.page === before.page && line.y - before.y < 2 * line.size;
    return (
      line.page === before.page &&
      Math.abs(line.size - before.size) < 0.08 * before.size + 0.3 &&
      line.y > before.y &&
      line.y - before.y < closeLines * pitch
    );
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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The label that a raised mark stands for; null for raised letters that belong to a word ("th"). */
export function noteLabel(mark: string, allowsLetters: boolean): string | null {
  const text = mark
    .trim()
    .replace(/[.)\]]$/, '')
    .replace(/^[[(]/, '');
  if (/^(?:\d{1,4}|[*†‡§¶]{1,3})$/.test(text)) return text;
  return allowsLetters && /^[a-z]$/.test(text) ? text : null;
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

/** Labels of the raised marks behind words. */
function marksInText(flows: readonly Flow[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const flow of flows) {
    const lines = flow.kind === 'lines' ? flow.lines : flow.rows.flat(2);
    for (const { spans } of lines) {
      spans.forEach((span, index) => {
        if (index === 0 || !span.raised) return;
        for (const mark of span.text.split(/[\s,]+/)) {
          const label = noteLabel(mark, true);
          if (label !== null) marks.add(label);
        }
      });
    }
  }
  return marks;
}
