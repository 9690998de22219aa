import { diffWords } from '../align/index.js';
import { passageOfNote } from '../document/index.js';
import { differingWords } from './merge-changed.js';
import type { MergeRun } from './merge-run.js';
import { mergeWords } from './merge-words.js';
import { noteInWords } from './places-in-words.js';

/** Notes whose text the program would write differently now, such as the one that names the contributors. */
export function mergeNotes(run: MergeRun): void {
  for (const { base, regenerated } of run.news.changedNotes) {
    const block = `note:${base.identifier}`;
    const now = passageOfNote(regenerated);
    const id = run.sides.alignment.notes.get(base.identifier) ?? null;
    const note = run.sides.edited.notes.find((one) => one.id === id);
    const about = run.about(
      { block, kind: null },
      note === undefined ? null : noteInWords(run.sides.edited, note),
    );
    if (note === undefined) {
      run.tell({ ...about, type: 'listed', reason: 'stays-deleted', text: now.text });
      continue;
    }
    const before = passageOfNote(base);
    const children = regenerated.paragraphs.flatMap((paragraph, index) =>
      index === 0 ? paragraph : [{ type: 'text' as const, value: '\n' }, ...paragraph],
    );
    const { splices, offers } = mergeWords(
      before,
      { ...now, children },
      run.named(note),
      ({ start, end }) => {
        const isFixed = note.fixed.some((one) => start < one.end && one.start < end);
        return !isFixed && !note.text.slice(start, end).includes('\n');
      },
    );
    for (const { start, end, by } of splices)
      run.changes.push({ type: 'replace-note-text', note: note.id, start, end, by });
    // Word has no comments in notes: what is offered stands on the note's mark.
    const mark = markOf(run, note.id, note.paragraph);
    for (const { edited, before: was, offered } of offers)
      run.conflict({ block, kind: null }, 'same-words', { edited, before: was, offered }, mark);
    if (splices.length > 0) {
      run.tell({
        ...about,
        type: 'changed',
        before: before.text,
        text: now.text,
        words: differingWords(before, now),
      });
      run.offer(block);
    } else if (offers.length === 0 && diffWords(before, now).length > 0)
      run.tell({ ...about, type: 'listed', reason: 'already-done', text: now.text });
  }
}

function markOf(run: MergeRun, id: string, paragraph: number) {
  const { anchors } = run.sides.edited.paragraphs[paragraph]!;
  const at = anchors.find((one) => one.type === 'note' && one.identifier === id)?.at ?? 0;
  return { paragraph, start: at, end: Math.min(at + 1, run.sides.edited.paragraphs[paragraph]!.text.length) };
}
