import { type Inline, type Run, runsToInlines } from '../../../document/index.js';
import { digitsToSuperscript, markNotes } from '../../inline-marks.js';
import { noteLabel } from '../layout/note-labels.js';
import { textOf } from '../layout/rows.js';
import type { Line, Span } from '../pdf-types.js';
import type { LineEnds } from './line-ends.js';

export type InlineContext = {
  readonly ends: LineEnds;
  /** Labels of the document's notes: a raised star or letter is a mark only where a note has it. */
  readonly labels: ReadonlySet<string>;
  /** Whether bold marks anything: not where all text is bold. */
  readonly marksBold: boolean;
};

/** The text of lines that belong together, as one paragraph. */
export function inlinesOf(lines: readonly Line[], context: InlineContext): readonly Inline[] {
  const runs: Run[] = [];
  // The end of what was joined so far: an address may run over several lines.
  let text = '';
  lines.forEach((line, index) => {
    if (index > 0) text = joinTo(runs, text, textOf(line), context.ends);
    line.spans.forEach((span, at) => {
      runs.push(...runsOf(at === 0 ? { ...span, text: span.text.trimStart() } : span, at, context));
    });
    text = (text + textOf(line).trimStart()).slice(-600);
  });
  return markNotes(runsToInlines(withPlainSpaces(runs)));
}

/** Joins a line to the runs before it; gives back their text as it then ends. */
function joinTo(runs: Run[], text: string, next: string, ends: LineEnds): string {
  const end = ends.between(text, next);
  const last = runs.at(-1);
  if (last?.type !== 'text') {
    runs.push(plainRun(' '));
    return `${text} `;
  }
  const value = last.value.trimEnd();
  switch (end) {
    case 'space':
      runs[runs.length - 1] = { ...last, value: `${value} ` };
      return `${text.trimEnd()} `;
    case 'nothing':
      runs[runs.length - 1] = { ...last, value };
      return text.trimEnd();
    case 'no-hyphen':
      runs[runs.length - 1] = { ...last, value: value.slice(0, -1) };
      return text.trimEnd().slice(0, -1);
  }
}

function plainRun(value: string): Run {
  return { type: 'text', value, emphasis: false, strong: false, url: null };
}

function runsOf(span: Span, at: number, { labels, marksBold }: InlineContext): readonly Run[] {
  const value = span.text.replaceAll('\u00AD', (_, offset: number) =>
    offset === span.text.trimEnd().length - 1 ? '\u00AD' : '',
  );
  const marks = { emphasis: span.emphasis, strong: span.strong && marksBold, url: span.url };
  if (!span.raised) return [{ type: 'text', value, ...marks }];
  const label = noteLabel(value, true);
  if (label !== null && !/^\d/.test(label) && labels.has(label) && at > 0)
    return [{ type: 'note', identifier: label }];
  // "[1]", raised.
  if (label !== null && /^\d/.test(label) && labels.has(label)) return [plainRun(digitsToSuperscript(label))];
  if (/^[\d\s,]+$/.test(value)) return [plainRun(digitsToSuperscript(value.replace(/\s+/g, '')))];
  return [{ type: 'text', value, ...marks }];
}

/** Spaces at the edges of bold or linked words stand outside them; runs that look alike are one. */
function withPlainSpaces(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isBlank = run.type === 'text' && run.value.trim() === '';
    if (last?.type === 'text' && run.type === 'text' && (isBlank || looksAlike(last, run)))
      joined[joined.length - 1] = { ...last, value: last.value + run.value };
    else joined.push(run);
  }
  return joined.flatMap((run): readonly Run[] => {
    if (run.type !== 'text' || !(run.strong || run.emphasis || run.url !== null)) return [run];
    const inner = run.value.trim();
    if (inner === run.value) return [run];
    if (inner === '') return [plainRun(' ')];
    const start = run.value.indexOf(inner);
    return [
      plainRun(run.value.slice(0, start)),
      { ...run, value: inner },
      plainRun(run.value.slice(start + inner.length)),
    ];
  });
}

type TextRun = Run & { readonly type: 'text' };

function looksAlike(one: TextRun, other: TextRun): boolean {
  return one.strong === other.strong && one.emphasis === other.emphasis && one.url === other.url;
}
