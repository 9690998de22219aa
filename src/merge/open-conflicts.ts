import type { EditedDraft } from '../document/index.js';
import { conflictMark } from './conflict-comment.js';
import type { OpenConflict } from './entries.js';

/** Conflicts of earlier regenerations that nobody has settled: their comments are still there. */
export function openConflicts(
  { comments, paragraphs }: EditedDraft,
  author: string,
): readonly OpenConflict[] {
  return comments
    .filter((one) => one.author === author && one.text.startsWith(conflictMark))
    .map(({ text, paragraph }) => ({
      paragraph: paragraph === null ? '' : (paragraphs[paragraph]?.text ?? ''),
      comment: text,
    }));
}
