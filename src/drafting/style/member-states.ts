import type { Edit } from '../word/edits.js';
import { edit, opensSentence, type Sheet } from './sheet.js';

/**
 * "Member States" of the United Nations. Those of another body are its "member States": behind its name or "its", and
 * before "of the European Union". Whose they are otherwise is not said, and in the report they are the United Nations'.
 */
export function memberStates(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes('tates') && !text.includes('tate')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}-])([Mm]ember) ([Ss]tate)(s?)(?![\p{L}\p{N}-])/gu)) {
    const [whole, , , plural] = match;
    const start = match.index;
    const end = start + whole.length;
    if (/^ \p{Lu}/u.test(text.slice(end, end + 2))) continue;
    const opens = opensSentence(text, start);
    const member = opens || !isOthers(text, start, end) ? 'Member' : 'member';
    // "Member States" of another body may be what that body calls them.
    if (whole.startsWith('Member State')) continue;
    if (member === 'member' && whole.startsWith('member State')) continue;
    edits.push(...edit(sheet, 'member-states', start, end, `${member} State${plural}`));
  }
  return edits;
}

// "its member states", "the Union's 27 member states", "ECOWAS member states".
const owned = /(?:\b(?:its|their|his|our|your)|\p{L}'s?|(?:^|[\s("])\p{Lu}{2,}[\p{L}-]*)(?: \d+)? $/u;
const named = /(?:^|[\s("])(\p{Lu}[\p{L}\p{N}-]*)(?: \d+)? $/u;

function isOthers(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  if (/United Nations(?: \d+)? $/.test(before)) return false;
  // A capital and a small letter: whoever writes so means the members of another body.
  if (text.startsWith('member State', start)) return true;
  const after = /^ of (?:the )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?)/u.exec(text.slice(end, end + 48))?.[1];
  if (after !== undefined) return after !== 'United Nations';
  if (owned.test(before)) return true;
  const name = named.exec(before);
  // A capital that only opens the sentence ("Supporting member states") is nobody's name.
  return name !== null && !opensSentence(text, start - name[0].replace(/^[\s("]/, '').length);
}
