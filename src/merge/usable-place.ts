import type { MergeRun } from './merge-run.js';

/**
 * Where a new paragraph can be put in near a place: `after` or the paragraph behind which it comes instead, -1 for the
 * beginning. Not in a table or content control but behind it, or before it where no paragraph of the body follows (what
 * is put in there could not be taken out again without leaving an empty paragraph); at the end of a chain of pending
 * marks; and not behind a pending paragraph in which words are changed, for if that were refused its new words would
 * stand in front of the new paragraph.
 */
export function usablePlace(run: MergeRun, after: number): number {
  const { paragraphs } = run.sides.edited;
  const inBody = (at: number) => paragraphs[at]?.container === 0;
  const changed = new Set(run.changes.flatMap((one) => (one.type === 'replace-text' ? [one.paragraph] : [])));
  let at = after;
  while (at >= 0 && !inBody(at) && at + 1 < paragraphs.length && !inBody(at + 1)) at += 1;
  if (at >= 0 && !inBody(at) && !inBody(at + 1)) while (at >= 0 && !inBody(at)) at -= 1;
  while (at >= 0 && paragraphs[at]!.isMarkPending && inBody(at + 1)) at += 1;
  while (at >= 0 && inBody(at) && paragraphs[at]!.isPending && changed.has(at)) at -= 1;
  return at;
}

/** The place right before a paragraph; of one in a table or content control, before all of that. */
export function placeBefore(run: MergeRun, index: number): number {
  const { paragraphs } = run.sides.edited;
  let at = index;
  while (at > 0 && paragraphs[at]!.container !== 0 && paragraphs[at - 1]!.container !== 0) at -= 1;
  return usablePlace(run, at - 1);
}
