import type { Edit } from '../word/edits.js';
import { edit, type Sheet } from './sheet.js';

/** A dollar sign alone means United States dollars (Editorial Manual): "US$ 1.9 billion", "USD 500" → "$1.9 billion", "$500". */
const before = /(?<![^\s("'\u2013-])(?:US ?\$|USD|\$(?= ))(?: ?\$)? ?(?=\d)/gu;
const behind =
  /(?<![^\s("'])(\d+(?:[.,]\d+)*)((?: (?:thousand|million|billion|trillion))?) (?:USD|US dollars|U\.S\. dollars|United States dollars)(?![\p{L}\p{N}])/gu;

/** Amounts in United States dollars. "A$5", "USD/EUR", a rate ("in USD") and other currencies stay. */
export function dollars(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes('$') && !text.includes('US') && !text.includes('dollars')) return [];
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(before)) {
    if (/(?:US|USD|[$€£]) ?$/.test(text.slice(Math.max(0, index - 4), index))) continue;
    edits.push(...edit(sheet, 'dollar', index, index + found.length, '$'));
  }
  for (const { 0: found, 1: amount = '', 2: size = '', index } of text.matchAll(behind))
    edits.push(...edit(sheet, 'dollar', index, index + found.length, `$${amount}${size}`));
  return edits;
}
