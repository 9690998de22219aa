import { diffWords, joinStretches, likeness, type Standing } from '../align/index.js';
import type { DocumentPassage } from '../document/index.js';
import type { MergeRun } from './merge-run.js';

/** How alike a passage that is gone and a new one must be to be one that was hung elsewhere. */
const sameElsewhere = 0.8;

/** A passage that the program would not write any more: its source was withdrawn, overruled or hung elsewhere. */
export function mergeGone(run: MergeRun, base: DocumentPassage): void {
  const { alignment } = run.sides;
  const standing = alignment.standing.get(base.id) ?? { type: 'gone' };
  switch (standing.type) {
    case 'gone':
      return;
    case 'unsure':
      // A drafting note's line, say, that stands several times: nothing is taken out on a guess.
      run.conflict(base, 'look-alikes', { edited: null, before: base.text, offered: null }, null);
      return;
    case 'found':
      break;
    default:
      standing satisfies never;
  }
  const { passage } = joinStretches(run.sides.edited, standing.stretches);
  const [first] = standing.stretches;
  if (isAsWritten(run, base, standing)) {
    run.changes.push({ type: 'delete-paragraph', paragraph: first!.paragraph });
    run.tell({
      ...run.about(base, run.standingPlace(base.id)),
      type: 'removed',
      text: base.text,
    });
    run.offer(base.block);
    return;
  }
  const elsewhere = run.news.added.find(
    (one) => one.kind.type === 'paragraph' && likeness(one.text, base.text) >= sameElsewhere,
  );
  run.conflict(
    base,
    elsewhere === undefined ? 'gone-but-edited' : 'moved-section',
    { edited: passage.text, before: base.text, offered: null },
    first!,
  );
  if (elsewhere !== undefined) run.keepOut(elsewhere.id);
}

/** Whether the editor left a passage alone: its words, its place, its paragraph. */
function isAsWritten(
  run: MergeRun,
  base: DocumentPassage,
  standing: Extract<Standing, { type: 'found' }>,
): boolean {
  const { edited } = run.sides;
  const [stretch] = standing.stretches;
  if (standing.isMoved || standing.isSplit || standing.isJoined || standing.copies.length > 0) return false;
  if (stretch === undefined || standing.stretches.length > 1) return false;
  const paragraph = edited.paragraphs[stretch.paragraph]!;
  if (stretch.start > 0 || stretch.end < paragraph.text.length || paragraph.fixed.length > 0) return false;
  return diffWords(base, run.named(paragraph)).length === 0;
}
