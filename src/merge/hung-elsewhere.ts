import { likeness } from '../align/index.js';
import type { CarriedSentence, DocumentPassage } from '../document/index.js';
import type { MergeRun } from './merge-run.js';

/** How alike two paragraphs without known units must be to be one that was hung under another heading. */
const sameParagraph = 0.8;

/**
 * The new passages that say only what a passage of the base says: its units, or some of them, belong to another section
 * now. What became of the old passage then decides about them.
 */
export function hungElsewhere(run: MergeRun, base: DocumentPassage): readonly DocumentPassage[] {
  if (!isReportText(base)) return [];
  const before = unitsOf(run.sides.base.sentences, base.block);
  return run.news.added.filter((one) => {
    if (!isReportText(one)) return false;
    const now = unitsOf(run.sides.regenerated.sentences, one.block);
    // A text made by hand has no units: only its words can tell.
    if (before.size === 0 || now.size === 0)
      return before.size === now.size && likeness(one.text, base.text) >= sameParagraph;
    return [...now].every((unit) => before.has(unit));
  });
}

function isReportText({ kind }: DocumentPassage): boolean {
  return kind.type === 'paragraph' && kind.role !== 'drafting-note';
}

function unitsOf(sentences: readonly CarriedSentence[], block: string): ReadonlySet<string> {
  return new Set(sentences.flatMap((one) => (one.block === block ? [one.unit] : [])));
}
