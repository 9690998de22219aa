import type { Edit } from '../word/edits.js';
import { edit, type Sheet } from './sheet.js';

/**
 * A hyphen with a space on either side, between words, is a dash: "2,000 clerks - a third of them in Peru". What may be a
 * compound or a number written apart keeps it ("COVID - 19", "G - 20", "10 - 15"), and so does a list's mark.
 */
export function dash(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const edits: Edit[] = [];
  for (let at = text.indexOf(' - '); at >= 0; at = text.indexOf(' - ', at + 3)) {
    if (isDash(text, at)) edits.push(...edit(sheet, 'dash', at + 1, at + 2, '\u2013'));
  }
  return edits;
}

function isDash(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + 3, at + 6);
  // Two letters or fewer in small ones are the first part of a compound: "e - learning", "co - host".
  if (!/(?:\p{L}{3}|[\p{L}\p{N}][)"'%]|\p{N}{2}|\p{Lu}{2})$/u.test(before)) return false;
  if (!/^["'(]?[\p{L}\p{N}$€£]/u.test(after)) return false;
  if (!/^["'(]?\p{N}/u.test(after))
    return !/(?:^| )(?:non|pre|sub|multi|self|post|anti|inter|semi)$/i.test(before);
  // A figure behind capitals or a figure may be of one piece with them.
  return /\p{Ll}{2}$|[)"']$/u.test(before);
}
