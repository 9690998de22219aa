import { type ConflictReason, conflictReasons } from './entries.js';

/** Opens every comment of a conflict, so that it is known again while it stands in the file. */
export const conflictMark = 'Penholder: not changed here, because';

/** What a comment on a conflict says: why nothing was changed, what the program would write, and how to settle it. */
export function conflictComment(
  reason: ConflictReason,
  before: string,
  offered: string | null,
  source: string | null,
): readonly string[] {
  return [
    `${conflictMark} ${conflictReasons[reason]}.`,
    ...(offered === null || offered === ''
      ? [`It would be taken out: “${before}”`]
      : [`New text: “${offered}”`]),
    ...(before === '' || offered === null || offered === '' ? [] : [`Earlier draft: “${before}”`]),
    ...(source === null ? [] : [`Source: ${source}`]),
    'To settle it, take over what you want and delete this comment.',
  ];
}
