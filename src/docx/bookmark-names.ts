import { bookmarkName } from '../document/index.js';

/**
 * The hidden bookmark round the first mark of a note. The colon, which no id has, keeps it apart from a block whose
 * id is the same.
 */
export function noteBookmarkName(identifier: string): string {
  return bookmarkName(`note:${identifier}`);
}
