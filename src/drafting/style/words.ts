import type { Edit } from '../word/edits.js';
import type { Word } from '../word/tokens.js';
import { viewOf } from '../word/view.js';
import type { Term } from './house-style.js';
import { edit, opensBig, opensSentence, opensSmall, type Sheet, withCapital } from './sheet.js';

/** The words of the register: spellings and terms. One look-up for each word of the sentence. */
export function registeredWords(sheet: Sheet): readonly Edit[] {
  if (!sheet.style.mayHaveTerm(sheet.text)) return [];
  const { words } = viewOf(sheet.pieces);
  const edits: Edit[] = [];
  for (let index = 0; index < words.length; ) {
    index += changeAt(sheet, words, index, edits);
  }
  return edits;
}

/** How many words are dealt with. */
function changeAt(sheet: Sheet, words: readonly Word[], index: number, edits: Edit[]): number {
  const word = words[index]!;
  const terms = sheet.style.terms.get(word.lower);
  const term = terms?.find((one) => matches(sheet, words, index, one));
  if (term !== undefined) {
    const last = words[index + term.words.length - 1]!;
    edits.push(...change(sheet, term, word.start, last.end));
    return term.words.length;
  }
  if (/[-'/]/.test(word.text)) changeParts(sheet, word, edits);
  return 1;
}

function matches({ text }: Sheet, words: readonly Word[], index: number, term: Term): boolean {
  for (let n = 1; n < term.words.length; n += 1) {
    const [before, word] = [words[index + n - 1]!, words[index + n]];
    if (word === undefined || word.lower !== term.words[n] || text.slice(before.end, word.start) !== ' ')
      return false;
    if (opensBig(word.text) && !term.anyCase) return false;
  }
  if (term.notAfter.includes(words[index - 1]?.lower ?? '')) return false;
  return !term.notBefore.includes(words[index + term.words.length]?.lower ?? '');
}

/** "internet-based", "re-organised", "internet's": a part, where what takes its place is one word. */
function changeParts(sheet: Sheet, { text, start }: Word, edits: Edit[]): void {
  // A compound in capitals is a name: "Tele-Centres".
  for (const match of text.matchAll(/[^-'/]+/g)) {
    const [part] = match;
    const term = sheet.style.terms
      .get(part.toLowerCase())
      ?.find(({ words, to }) => words.length === 1 && !/[ -]/.test(to));
    if (term === undefined || term.notAfter.length + term.notBefore.length > 0 || !opensSmall(part)) continue;
    edits.push(...change(sheet, term, start + match.index, start + match.index + part.length));
  }
}

function change(sheet: Sheet, { to, rule, anyCase }: Term, start: number, end: number): readonly Edit[] {
  if (!sheet.style.isOn(rule)) return [];
  const { text } = sheet;
  const found = text.slice(start, end);
  const opens = opensSentence(text, start);
  const small = opensSmall(found);
  if (
    small &&
    !(rule === 'spelling' && /(?:ed|es|ing)$/.test(found)) &&
    nameBehind.test(text.slice(end, end + 30))
  )
    return [];
  if (!small || /\p{Lu}/u.test(found)) {
    if (/^\p{Lu}{2,}$/u.test(found)) return [];
    // "Organisation for …", "Roadmap 2030", "the Internet Society": names keep their letters.
    if (!small && !anyCase && !opens) return [];
    if (isBesideName(text, start, end, opens) || (opens && !anyCase && isTitled(found, text, end))) return [];
  }
  return edit(sheet, rule, start, end, opens && (!small || /\p{Lu}/u.test(found)) ? withCapital(to) : to);
}

/**
 * "the FAO elearning Academy": a capital right behind makes it part of a name. Not behind a verb ("organised Forum
 * sessions"), and not where the capital is one that a common word has in the report, or an acronym's.
 */
const nameBehind =
  /^ (?!(?:Internet|Governments?|States?|Member|Parliament|Act|Web)\b)\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/u;

function isBesideName(text: string, start: number, end: number, opens: boolean): boolean {
  if (/^ ["'(]?[\p{Lu}\p{N}]/u.test(text.slice(end, end + 4))) return true;
  const before = /(?:^|[\s"'(])([^\s"'(]+) $/.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  if (opens || before === undefined || !opensBig(before) || /[,;:]$/.test(before)) return false;
  return !opensSentence(text, start - before.length - 1);
}

/** "Organisation for Economic …", "Roadmap to the Future", but "Organised in May". */
function isTitled(found: string, text: string, end: number): boolean {
  return (
    !/(?:ed|ing)$/.test(found) && /^ (?:of|for|on|and|in|to) (?:the )?\p{Lu}/u.test(text.slice(end, end + 12))
  );
}
