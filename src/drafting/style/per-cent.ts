import type { Edit } from '../word/edits.js';
import { edit, type Sheet } from './sheet.js';

/**
 * "50%" and "50 percent" → "50 per cent". Left: a sign that is part of a compound or a range ("50%-owned", "5%-10%"), or
 * of a name ("100% Renewable"), or that has no figure before it.
 */
export function perCent(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const edits: Edit[] = [];
  if (text.includes('%')) {
    for (const match of text.matchAll(/(?<![\d.,])(\d+(?:[.,]\d+)*) ?%/g)) {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 3), match.index);
      if (/%\s?[-\u2013\u2014/]\s?$/.test(before) || /[\p{L}_]$|[\p{L}]-$/u.test(before)) continue;
      if (
        /^(?:[\p{L}\p{N}/&+_%-]|\s?[-\u2013\u2014]\s?\d| \p{Lu})/u.test(text.slice(end, end + 4)) &&
        !isFollowedByAcronym(text, end)
      )
        continue;
      // Told with its number, unless the number stands in other type.
      const whole = edit(sheet, 'per-cent', match.index, end, `${match[1]} per cent`);
      const sign = match.index + match[1]!.length;
      edits.push(...(whole.length > 0 ? whole : edit(sheet, 'per-cent', sign, end, ' per cent')));
    }
  }
  if (text.includes('percent')) {
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}-])percent(?![\p{L}\p{N}-])/gu))
      edits.push(...edit(sheet, 'per-cent', index, index + 'percent'.length, 'per cent'));
  }
  return edits;
}

/** "an estimated 50% ICT use" is no name. */
function isFollowedByAcronym(text: string, end: number): boolean {
  return /^ \p{Lu}{2,}s?(?![\p{L}])/u.test(text.slice(end, end + 12));
}
