import type { Edit } from '../word/edits.js';
import { edit, opensSmall, type Sheet, tokenAfter, tokenBefore } from './sheet.js';

/** "&" or "+" between two words in small letters. Between capitals it is part of a name; without spaces, of R&D. */
export function ampersand(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const edits: Edit[] = [];
  for (const { index: at } of text.matchAll(/ [&+](?= )/g)) {
    const [before, after] = [tokenBefore(text, at + 1), tokenAfter(text, at + 2)];
    if (/^["'(]?\p{Ll}[\p{L}'-]*[)"']?$/u.test(before) && opensSmall(after))
      edits.push(...edit(sheet, 'ampersand', at + 1, at + 2, 'and'));
  }
  return edits;
}
