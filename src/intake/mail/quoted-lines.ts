import { looseQuestion } from '../assemble/loose-questions.js';
import { partTitleAt } from '../assemble/part-titles.js';
import { closeAboveAnswers } from './closing-lines.js';
import { isAttribution, isMailersAttribution, opensForwarded } from './mail-starts.js';

/** Lines on end that begin with ">": from, and up to but without. */
type Run = { readonly start: number; readonly end: number };

/** An attribution is wrapped into no more lines. */
const mostAttributionLines = 3;
const greeting =
  /^(?:dear\b.{0,90}|(?:your )?excellenc(?:y|ies)|(?:mesdames|messieurs|madame|monsieur|estimad[oa]s?)\b.{0,90})[,:]$/iu;

/**
 * A mail's plain text without the lines that another wrote ("> ") and without the "On …, … wrote:" above them. What stands
 * between them are the sender's answers. Of the quoted lines only the questions stay that are answered below: they say
 * which part an answer is of. As many lines come back as there were.
 */
export function withoutQuotedLines(text: string): {
  readonly text: string;
  readonly removed: readonly string[];
  /** The close of the words above the answers. */
  readonly close: string;
} {
  if (!/^>/m.test(text)) return { text, removed: [], close: '' };
  const lines = text.split('\n');
  const kept = [...lines];
  const removed: string[] = [];
  let close = '';
  const lastOwn = lines.findLastIndex((line) => line.trim() !== '' && !isQuoted(line));
  for (const run of runsOf(lines)) {
    const above = linesAbove(lines, run.start);
    if (run.end > lastOwn && above.length > 0 && opensForwarded(lines[above.at(-1)!]!)) {
      for (let index = run.start; index < run.end; index += 1) kept[index] = withoutMark(lines[index]!, true);
      continue;
    }
    const said = attributionAbove(lines, above, isAttribution);
    if (said.length > 0) {
      if (removed.length === 0 && run.end <= lastOwn) close = takeOut(kept, closeAbove(lines, said[0]!));
      removed.push(takeOut(kept, said));
    }
    for (const paragraph of paragraphsOf(lines, run)) {
      const words = paragraph.map((index) => withoutMark(lines[index]!)).join(' ');
      if (run.end > lastOwn || !isQuestion(words)) {
        takeOut(kept, paragraph);
        removed.push(words);
      }
    }
  }
  return { text: kept.join('\n'), removed, close };
}

/**
 * Whether a text that is no mail file was pasted from one that answers another: lines with ">" below a mailer's "On …, …
 * wrote:", or several that begin with a greeting. One ">" alone may be a quotation of any kind.
 */
export function holdsQuotedMail(text: string): boolean {
  if (!/^>/m.test(text)) return false;
  const lines = text.split('\n');
  return runsOf(lines).some((run) => {
    const above = linesAbove(lines, run.start);
    if (attributionAbove(lines, above, isMailersAttribution).length > 0) return true;
    const quoted = lines.slice(run.start, run.end).map((line) => withoutMark(line).trim());
    const said = quoted.filter((line) => line !== '');
    return said.length >= 2 && greeting.test(said[0]!);
  });
}

function isQuoted(line: string): boolean {
  return line.startsWith('>');
}

function withoutMark(line: string, isOnlyOne = false): string {
  return line.replace(isOnlyOne ? /^>[ ]?/ : /^(?:>[ ]?)+/, '');
}

function takeOut(kept: string[], indexes: readonly number[]): string {
  const words = indexes.map((index) => kept[index]!.trim()).join(' ');
  for (const index of indexes) kept[index] = '';
  return words;
}

function runsOf(lines: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    if (!isQuoted(lines[start]!)) continue;
    let end = start;
    while (end < lines.length && isQuoted(lines[end]!)) end += 1;
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** The lines right above a run, of one paragraph; an empty line may stand between. */
function linesAbove(lines: readonly string[], start: number): readonly number[] {
  let index = start - 1;
  if (index >= 0 && lines[index]!.trim() === '') index -= 1;
  const above: number[] = [];
  while (index >= 0 && above.length < mostAttributionLines && lines[index]!.trim() !== '') {
    above.unshift(index);
    index -= 1;
  }
  return above.some((one) => isQuoted(lines[one]!)) ? [] : above;
}

/** "Best regards, Jane Doe" above the first mail that is quoted, where the answers stand below. */
function closeAbove(lines: readonly string[], end: number): readonly number[] {
  const own = lines.flatMap((line, index) => (index < end && line.trim() !== '' ? [index] : []));
  const from = closeAboveAnswers(own.map((index) => lines[index]!));
  return from === null ? [] : own.slice(from);
}

function attributionAbove(
  lines: readonly string[],
  above: readonly number[],
  test: (text: string) => boolean,
): readonly number[] {
  for (let from = above.length - 1; from >= 0; from -= 1) {
    const some = above.slice(from);
    if (test(some.map((index) => lines[index]!.trim()).join(' '))) return some;
  }
  return [];
}

/** Whether it asks for a part of the report, in the words of the request. */
export function isQuestion(text: string): boolean {
  return text.length < 1500 && (partTitleAt(text) !== null || looseQuestion(text, false) !== null);
}

/** The lines of a run between its empty ones, by their numbers. */
function paragraphsOf(lines: readonly string[], { start, end }: Run): readonly (readonly number[])[] {
  const paragraphs: number[][] = [];
  let open: number[] = [];
  for (let index = start; index < end; index += 1) {
    if (withoutMark(lines[index]!).trim() !== '') open.push(index);
    else if (open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...paragraphs, open] : paragraphs;
}
