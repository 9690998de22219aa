import type { Problem } from './index.js';

/** By file, line, column, code: the order a person works through them, whatever order the stages ran in. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.found, b.found),
  );
}

/** Drops a problem that says the same as an earlier one. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((one) => {
    const key = JSON.stringify([one.code, one.place, one.found]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// Code units, not localeCompare: the machine's language must not change an order (law 4).
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
