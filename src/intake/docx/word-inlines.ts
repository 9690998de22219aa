import { type Inline, normalizeInlines, type Run, runsToInlines } from '../../document/index.js';
import type { WordRun } from '../../docx/index.js';
import { noteLabels } from '../html-marks.js';
import { digitsToSuperscript, markNotes } from '../inline-marks.js';

/** The inlines of a paragraph, raised figures read as note marks where they are such. Normal form. */
export function wordInlines(runs: readonly WordRun[]): readonly Inline[] {
  return markNotes(runsToInlines(plainRuns(runs, true)));
}

/** The same for a note's own text, which has no marks in it. */
export function noteInlines(paragraphs: readonly (readonly WordRun[])[]): readonly Inline[] {
  const runs = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [textRun(' ')]),
    ...plainRuns(paragraph, false).filter(({ type }) => type !== 'note'),
  ]);
  return normalizeInlines(runsToInlines(runs));
}

export function textRun(value: string): Run & { type: 'text' } {
  return { type: 'text', value, emphasis: false, strong: false, url: null };
}

/** The letters of runs as typed, tabs and raised letters included; notes left out. */
export function runsText(runs: readonly WordRun[]): string {
  let text = '';
  for (const run of runs) if (run.type === 'text' || run.type === 'raised') text += run.value;
  return text;
}

export function plainRuns(runs: readonly WordRun[], hasMarks: boolean): readonly Run[] {
  const result: Run[] = [];
  let before = '';
  let raised = '';
  const settleRaised = () => {
    if (raised === '') return;
    const labels = hasMarks ? noteLabels(raised, before) : null;
    const digits = raised.trim();
    if (labels !== null) for (const identifier of labels) result.push({ type: 'note', identifier });
    else result.push(textRun(/^[0-9]+$/.test(digits) ? digitsToSuperscript(raised) : raised));
    if (labels === null) before = (before + raised).slice(-8);
    raised = '';
  };
  for (const run of runs) {
    if (run.type === 'raised') {
      raised += run.value;
      continue;
    }
    settleRaised();
    result.push(run.type === 'text' ? withoutInnerLink(run) : run);
    if (run.type === 'text') before = (before + run.value).slice(-8);
  }
  settleRaised();
  return result;
}

/** A link to a place in the same file leads nowhere in a report. */
function withoutInnerLink(run: Run & { type: 'text' }): Run {
  return run.url === null || !run.url.startsWith('#') ? run : { ...run, url: null };
}
