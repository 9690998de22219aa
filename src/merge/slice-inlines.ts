import { type Inline, inlinesToRuns, type Run, runsToInlines } from '../document/index.js';

/** The part of some inlines that stands from `start` to `end` of their passage's text; a mark counts as one character. */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): readonly Inline[] {
  const kept: Run[] = [];
  let at = 0;
  for (const run of inlinesToRuns(inlines)) {
    const length = run.type === 'text' ? run.value.length : 1;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) kept.push(run.type === 'text' ? { ...run, value: run.value.slice(from, to) } : run);
    at += length;
  }
  return runsToInlines(kept);
}
