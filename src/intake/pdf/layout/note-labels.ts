import type { Flow, Line, Segment } from '../pdf-types.js';
import type { Measures } from './measures.js';
import { textOf } from './rows.js';

/** Notes are set in type of at most this share of the text's, if they are set smaller. */
export const smallType = 0.94;
/** Lines of a note are no further apart than this many times their usual distance. */
export const closeLines = 1.5;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The label of the note that a line begins, as far as its type tells; with its brackets where it has some ("[1]"). */
export function labelOf(line: Line, measures: Measures, marks: ReadonlySet<string>): string | null {
  const first = line.spans[0]!;
  const text = first.text.trim();
  const isSmall = line.size < smallType * measures.bodySize;
  if (first.raised && line.spans.length > 1) return noteLabel(text, isSmall);
  const bracketed = bracketLabel(textOf(line).slice(0, 40));
  if (bracketed !== null) return isSmall && marks.has(bracketed) ? bracketed : null;
  const typed = /^\s*(?:([⁰¹²³⁴-⁹]{1,3})|(\d{1,4})[.)]?\s|([*†‡§]{1,3})\s?)(?=\S)/.exec(first.text);
  if (typed === null && !/^(?:\d{1,4}|[*†‡§]{1,3})$/.test(text)) return null;
  const label =
    typed === null
      ? text
      : (typed[2] ?? typed[3] ?? [...typed[1]!].map((one) => superscripts.indexOf(one)).join(''));
  if (typed?.[1] !== undefined) return label;
  return isSmall && marks.has(label) ? label : null;
}

/** The label that a raised mark stands for; null for raised letters that belong to a word ("th"). */
export function noteLabel(mark: string, allowsLetters: boolean): string | null {
  const text = mark
    .trim()
    .replace(/[.)\]]$/, '')
    .replace(/^[[(]/, '');
  if (/^(?:\d{1,4}|[*†‡§¶]{1,3})$/.test(text)) return text;
  return allowsLetters && /^[a-z]$/.test(text) ? text : null;
}

/** Whether a line goes on with the note that the line before belongs to. */
export function isNextOfNote(before: Line, line: Line, measures: Measures): boolean {
  const pitch = Math.max(measures.pitchOf(line.size), line.size * 1.1);
  // A mark alone in its line has sent the first, long word to the next.
  if (textOf(before).trim() === '') return line.page === before.page && line.y - before.y < 2 * line.size;
  return (
    line.page === before.page &&
    Math.abs(line.size - before.size) < 0.08 * before.size + 0.3 &&
    line.y > before.y &&
    line.y - before.y < closeLines * pitch
  );
}

/** "[1]" of "[1] ITU, Facts and figures". */
export function bracketLabel(start: string): string | null {
  return /^\s*(\[\d{1,3}\])(?=:?\s+\S)/.exec(start)?.[1] ?? null;
}

export function withoutBrackets(label: string): string {
  return label.replace(/^\[(.*)\]$/, '$1');
}

/** Labels of the raised marks behind words, and those of marks in brackets ("word[1]", "word [2, 3]"), each in brackets. */
export function marksIn(pieces: readonly Segment[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { spans } of pieces) {
    spans.forEach((span, index) => {
      if (index === 0 || !span.raised) return;
      for (const mark of span.text.split(/[\s,]+/)) {
        const label = noteLabel(mark, true);
        if (label !== null) marks.add(label);
      }
    });
    for (const mark of bracketMarksIn(textOf({ spans }))) marks.add(mark);
  }
  return marks;
}

function bracketMarksIn(text: string): readonly string[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(/(?<=\S ?)\[(\d{1,3}(?:, ?\d{1,3}){0,9})\](?![(:[])/g)].flatMap((mark) =>
    mark[1]!.split(',').map((number) => `[${number.trim()}]`),
  );
}

export function linesOf(flow: Flow): readonly Line[] {
  return flow.kind === 'lines' ? flow.lines : flow.rows.flat(2);
}
