import type { Edit } from '../word/edits.js';
import { edit, type Sheet } from './sheet.js';

/**
 * "30+ countries" → "more than 30 countries". Left: a sign that is part of a name ("Erasmus+"), of an age ("aged 16+") or of
 * a sum, and one that no noun in the plural follows.
 */
export function plusSign(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes('+ ')) return [];
  return [...text.matchAll(counted)].flatMap(({ index, 0: all, 1: number }) => {
    if (
      /(?:\b(?:aged?|ages|over|above|than|least|about|some|nearly|[Tt]he|[Ii]ts|[Oo]ur)|[-\u2013\u2014+]) ?$/.test(
        text.slice(0, index),
      )
    )
      return [];
    // "16+ girls" are of an age.
    if (/^\d{1,2}$/.test(number!) && ofAnAge.test(text.slice(index + all.length))) return [];
    // No figure opens a sentence, and whoever puts it in words knows how.
    if (!/[\p{L}\p{N}]/u.test(text.slice(0, index))) return [];
    return edit(sheet, 'plus-sign', index, index + all.length, `more than ${number}`);
  });
}

const counted =
  /(?<![\p{L}\p{N}.,$\u20ac\u00a3+-])(\d+(?:,\d{3})*)\+(?= (?:\p{Ll}+ ){0,2}?(?:\p{Ll}{2,}s|people|women|men|children)\b)/gu;

const ofAnAge =
  /^ (?:\p{Ll}+ ){0,2}?(?:adults|boys|children|citizens|clients|girls|learners|men|people|persons|pupils|students|users|women|years|youths?)\b/u;
