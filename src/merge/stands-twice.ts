import { likeness, type Stretch } from '../align/index.js';
import { type DocumentPassage, unifyText } from '../document/index.js';
import type { MergeRun } from './merge-run.js';

/** A copy that the editor worked on keeps more than this of its words; what no passage owns is alike by chance far less. */
const leastLikeness = 0.5;

/**
 * Whether the same words, or nearly the same, stand in a further paragraph which nobody is told of as a copy. One that is
 * only alike counts where it stands for no other passage.
 */
export function standsTwice(run: MergeRun, base: DocumentPassage, stretches: readonly Stretch[]): boolean {
  if (base.kind.type !== 'paragraph' || base.kind.role === 'drafting-note') return false;
  const own = new Set(stretches.map(({ paragraph }) => paragraph));
  const words = unifyText(base.text);
  return run.sides.edited.paragraphs.some(({ index, text }) => {
    if (own.has(index)) return false;
    if (Math.abs(text.length - base.text.length) < 20 && unifyText(text) === words) return true;
    const isAlike = text.length > base.text.length / 2 && text.length < base.text.length * 2;
    return isAlike && !run.isOwned(index) && likeness(base.text, text) >= leastLikeness;
  });
}
