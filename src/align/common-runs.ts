import { diffArrays } from 'diff';

/** A row of equal things in two lists. */
export type CommonRun = { readonly at: number; readonly otherAt: number; readonly length: number };

/**
 * The cost of comparing grows with the square of what differs. At this many things put in or left out it takes about
 * a fifth of a second, and a reader would rather see the whole replaced.
 */
const mostEdits = 1200;

/** What two lists have in common in one order, as much as possible; beyond `mostEdits` only their common ends. */
export function commonRuns<T>(list: readonly T[], other: readonly T[]): readonly CommonRun[] {
  const shorter = Math.min(list.length, other.length);
  let head = 0;
  while (head < shorter && list[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && list[list.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const runs: CommonRun[] = [];
  const add = (at: number, otherAt: number, length: number): void => {
    const last = runs.at(-1);
    if (length === 0) return;
    if (last !== undefined && last.at + last.length === at && last.otherAt + last.length === otherAt)
      runs[runs.length - 1] = { ...last, length: last.length + length };
    else runs.push({ at, otherAt, length });
  };
  add(0, 0, head);
  for (const { at, otherAt, length } of middleRuns(
    list.slice(head, list.length - tail),
    other.slice(head, other.length - tail),
  ))
    add(head + at, head + otherAt, length);
  add(list.length - tail, other.length - tail, tail);
  return runs;
}

function middleRuns<T>(list: readonly T[], other: readonly T[]): readonly CommonRun[] {
  if (list.length === 0 || other.length === 0) return [];
  // No time limit: the same texts must give the same changes on a slow machine.
  const steps = diffArrays([...list], [...other], {
    maxEditLength: mostEdits,
    comparator: (one: T, two: T) => one === two,
  });
  if (steps === undefined) return [];
  const runs: CommonRun[] = [];
  let [at, otherAt] = [0, 0];
  for (const { added, removed, count } of steps) {
    if (!added && !removed) runs.push({ at, otherAt, length: count });
    if (!added) at += count;
    if (!removed) otherAt += count;
  }
  return runs;
}
