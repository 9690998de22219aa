import type { Edit } from '../word/edits.js';
import { edit, type Sheet } from './sheet.js';

// Items of one to three words in small letters; before the comma the last two, behind it the last one, followed by the
// end of the list or by a preposition.
const ahead = /(?<![\p{L}\p{N}-])(\p{L}[\p{L}-]*), (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2})$/u;
const behind =
  /^, (?:and|or) (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}?)(?=[.;:)]|$| (?:in|for|of|to|with|by|at|on|from|across|through|among|throughout)\b)/u;
/** The longest items that are looked at, in characters. */
const longest = 80;

/** Words that make of a part a clause or an aside: "UNDP, the lead agency, and ITU", "schools, however, and homes". */
const noItem =
  /(?:^|[ -])(?:a|an|the|its|their|his|her|our|this|that|these|those|which|who|whose|where|when|while|as|if|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|not|however|therefore|moreover|too|also|then|thus|including|namely|respectively|etc|inter|eg|ie|such|with|in|on|at|for|of|to|by|from|through|after|before|during|under|since|until|both|either|it|they|we|he|she|there|and|or|but|so|yet|said)(?: |$)|(?:ed|ly)(?: |$)/;

/** Irregular past forms: what has one is a clause ("…, and schools took part"). */
const past =
  /\b(?:held|ran|gave|made|took|brought|led|won|saw|built|wrote|sent|put|set|met|drew|chose|taught|undertook|began|became|came|went|got|kept|left|grew|rose|fell|spoke|found)\b/;

/**
 * No comma before the last "and" of a plain list: "collect, store, and share data". Only where every item is short,
 * in small letters and no clause; an editor is told of the others.
 */
export function serialComma(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes(', and ') && !text.includes(', or ')) return [];
  const edits: Edit[] = [];
  for (const { index: end } of text.matchAll(/, (?:and|or) /g)) {
    const [, first, middle] = ahead.exec(text.slice(Math.max(0, end - longest), end)) ?? [];
    const last = behind.exec(text.slice(end, end + longest))?.[1];
    if (first === undefined || middle === undefined || last === undefined) continue;
    if ([first, middle, last].some((item) => noItem.test(item) || past.test(item))) continue;
    // "teachers, students, and supports schools": a verb of its own.
    if (/^\p{Ll}+s \p{L}/u.test(last)) continue;
    const from = end - (middle.split(' ').at(-1)?.length ?? 0);
    edits.push(...edit(sheet, 'serial-comma', from, end + 1, text.slice(from, end)));
  }
  return edits;
}
