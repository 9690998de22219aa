import { diffWords, joinStretches, type Standing } from '../align/index.js';
import type { DocumentPassage } from '../document/index.js';
import { hungElsewhere } from './hung-elsewhere.js';
import type { MergeRun } from './merge-run.js';
import { standsTwice } from './stands-twice.js';

/** A passage that the program would not write any more: its source was withdrawn, overruled or hung elsewhere. */
export function mergeGone(run: MergeRun, base: DocumentPassage): void {
  const standing = run.standingOf(base.id);
  const elsewhere = hungElsewhere(run, base);
  switch (standing.type) {
    case 'gone':
      for (const one of elsewhere) run.stayDeleted(one);
      return;
    case 'unsure':
      for (const one of elsewhere) run.keepOut(one.id);
      // A drafting note's line, say, that stands several times: nothing is taken out on a guess.
      run.conflict(
        base,
        'look-alikes',
        { edited: null, before: base.text, offered: textOf(elsewhere) },
        null,
      );
      return;
    case 'found':
      takeOut(run, base, standing, elsewhere);
      return;
    default:
      standing satisfies never;
  }
}

/** What is said elsewhere now, which is not written there while the old place is unsettled. */
function textOf(elsewhere: readonly DocumentPassage[]): string | null {
  return elsewhere.length === 0 ? null : elsewhere.map(({ text }) => text).join(' ');
}

function takeOut(
  run: MergeRun,
  base: DocumentPassage,
  standing: Extract<Standing, { type: 'found' }>,
  elsewhere: readonly DocumentPassage[],
): void {
  const [first] = standing.stretches;
  if (isAsWritten(run, base, standing)) {
    run.changes.push({ type: 'delete-paragraph', paragraph: first!.paragraph });
    run.tell({ ...run.about(base, run.standingPlace(base.id)), type: 'removed', text: base.text });
    run.offer(base.block);
    return;
  }
  const { passage } = joinStretches(run.sides.edited, standing.stretches);
  run.conflict(
    base,
    elsewhere.length === 0 ? 'gone-but-edited' : 'moved-section',
    { edited: passage.text, before: base.text, offered: textOf(elsewhere) },
    first!,
  );
  for (const one of elsewhere) run.keepOut(one.id);
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
  if (stretch === undefined || standing.stretches.length > 1 || standsTwice(run, base, standing.stretches))
    return false;
  const paragraph = edited.paragraphs[stretch.paragraph]!;
  // Put into a table or a content control, or made a list: worked on, though every word is the same.
  if (paragraph.container !== 0 || paragraph.kind.type !== base.kind.type) return false;
  if (run.holdsEditedNote(stretch)) return false;
  // Alone between two tables it cannot go without leaving an empty paragraph.
  const beside = [stretch.paragraph - 1, stretch.paragraph + 1].map(
    (at) => edited.paragraphs[at]?.container ?? 0,
  );
  if (beside.every((container) => container !== 0)) return false;
  if (stretch.start > 0 || stretch.end < paragraph.text.length || paragraph.fixed.length > 0) return false;
  return diffWords(base, run.named(paragraph)).length === 0;
}
