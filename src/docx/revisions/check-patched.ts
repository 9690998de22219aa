import type { Package } from '../package/open-package.js';
import { findAdditions } from './additions.js';
import { checkIds } from './check-ids.js';
import { checkNames } from './check-names.js';
import { checkParts } from './check-parts.js';
import { checkTexts } from './check-texts.js';
import { checkUndone } from './check-undone.js';

export type ExpectedPatch = {
  /** Of the tracked changes and comments that were written, as they stand in the file. */
  readonly author: string;
  readonly date: string;
  /**
   * The texts of the paragraphs once every tracked change is accepted, `anchorCharacter` for note marks and pictures;
   * null where they are not to be compared. Stretches of spaces count as one.
   */
  readonly paragraphs: readonly string[] | null;
};

/**
 * Whether a regenerated file holds all that the edited one did, and undoing the regeneration gives that back: what the
 * program makes sure of before it hands a file over. Works on what was read from the bytes, by ways of its own: it
 * shares neither the reading nor the writing of the changes. Gives sentences that name part and paragraph; none where
 * all is well.
 */
export function checkPatched(before: Package, after: Package, expected: ExpectedPatch): readonly string[] {
  if (before.main !== after.main) {
    return [`${after.main}: the text is now another part than before (${before.main}).`];
  }
  const additions = findAdditions(before, after, expected);
  return [
    ...checkParts(before, after),
    ...checkUndone(before, after, additions),
    ...checkTexts(after, additions, expected.paragraphs),
    ...checkIds(before, after, additions),
    ...checkNames(before, after),
  ];
}
