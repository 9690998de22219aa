import type { Edit } from '../word/edits.js';
import { edit, opensBig, opensSentence, type Sheet, tokenBefore } from './sheet.js';

/**
 * "UN" where it is only short for the United Nations: not in a name (UN Women, One UN, UN-Habitat), not with an ending
 * (the UN's). A definition in brackets, "United Nations (UN)", has nothing to define any more.
 */
export function unitedNations(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes('UN') && !text.includes('U.N.')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}./@&'-])(?:UN(?![\p{L}\p{N}/@&'-]|\.\p{L})|U\.N\.(?![\p{L}\p{N}]))/gu,
  )) {
    const start = match.index;
    let end = start + match[0].length;
    if (text.charAt(start - 1) === '(') {
      const defined =
        text.slice(Math.max(0, start - 16), start) === 'United Nations (' && text.charAt(end) === ')';
      if (defined) edits.push(...edit(sheet, 'united-nations', start - 2, end + 1, ''));
      continue;
    }
    // The stop of "U.N." ends the sentence too.
    if (match[0] === 'U.N.' && /^["')\]]*$/.test(text.slice(end))) end -= 1;
    if (!isInName(sheet, start, end))
      edits.push(...edit(sheet, 'united-nations', start, end, 'United Nations'));
  }
  return edits;
}

function isInName({ text, style }: Sheet, start: number, end: number): boolean {
  const before = tokenBefore(text, start);
  if (opensBig(before) && !/[,;:.)]$/.test(before) && !isOpeningWord(text, start, before)) return true;
  const after = text.slice(end, end + 60);
  if (!/^ ["'(]?[\p{Lu}\p{N}]/u.test(after)) return false;
  return !style.unitedNationsBefore.some(
    (name) => after.startsWith(` ${name}`) && !/^[\p{L}\p{N}-]/u.test(after.slice(name.length + 1)),
  );
}

const openingWords =
  /^(?:The|This|These|Those|A|An|At|In|On|Of|For|From|With|Under|By|All|Its|Several|Many|Most|Some|Other|Both|As|Through|Within|Across|Among|Between|Following|And|To|Over|Twelve|No|Each|Every|Various|Since|Like)$/;

function isOpeningWord(text: string, start: number, before: string): boolean {
  return openingWords.test(before) && opensSentence(text, start - 1 - before.length);
}
