import type { Stretch } from '../align/index.js';
import { type DocumentPassage, unifyText } from '../document/index.js';
import type { MergeRun } from './merge-run.js';

/** Whether the same words stand in a further paragraph, which nobody is told of as a copy. */
export function standsTwice(run: MergeRun, base: DocumentPassage, stretches: readonly Stretch[]): boolean {
  if (base.kind.type !== 'paragraph' || base.kind.role === 'drafting-note') return false;
  const own = new Set(stretches.map(({ paragraph }) => paragraph));
  const words = unifyText(base.text);
  return run.sides.edited.paragraphs.some(
    ({ index, text }) =>
      !own.has(index) && Math.abs(text.length - base.text.length) < 20 && unifyText(text) === words,
  );
}
