import type { WordingChange } from '../draft.js';
import { applyEdits, type Edit, type Reworded } from '../word/edits.js';
import { letterAt } from '../word/letters.js';
import { addressesIn, type Sheet } from './sheet.js';

/**
 * Curly quotation marks and apostrophes, inside quotations and titles too: they are how words are printed, not words.
 * Feet and inches, addresses and marks that cannot be paired stay. A change is told with the word it stands in.
 */
export function quotationMarks(sheet: Sheet): Reworded {
  const { own, pieces } = sheet;
  if (!/["']/.test(own)) return { pieces, changes: [] };
  const kept = new Uint8Array(own.length);
  for (const { start, end } of addressesIn(own)) kept.fill(1, start, end);
  const edits = [...doubles(sheet), ...singles(own)].filter(({ start }) => kept[start] === 0);
  return { pieces: applyEdits(pieces, edits).pieces, changes: inWords(own, edits) };
}

function mark(start: number, from: string, to: string): Edit {
  return { start, from, to, rule: 'quotation-marks' };
}

/** Straight double marks, paired in their order; none where one opens behind a word or closes before one. */
function doubles({ own, unbalanced }: Sheet): readonly Edit[] {
  if (unbalanced || !own.includes('"')) return [];
  const edits: Edit[] = [];
  let opens = true;
  for (let at = 0; at < own.length; at += 1) {
    const char = own.charAt(at);
    if (!'"\u201C\u201D\u201E\u00AB\u00BB'.includes(char)) continue;
    const [before, after] = [own.charAt(at - 1), own.charAt(at + 1)];
    const fits = opens
      ? !/[^\s([\u2013\u2014/'\u2018-]/.test(before) && /\S/.test(after)
      : /\S/.test(before) && letterAt(after, 0) === 0;
    if (!fits) return [];
    if (char === '"') edits.push(mark(at, char, opens ? '\u201C' : '\u201D'));
    opens = !opens;
  }
  return edits;
}

/** An apostrophe, a closing mark, or an opening one that has a closing one behind it. */
function singles(own: string): readonly Edit[] {
  if (!own.includes("'")) return [];
  let lastClosing = -1;
  for (let at = own.length - 1; at > 0 && lastClosing < 0; at -= 1)
    if (own.charAt(at) === "'" && closes(own, at)) lastClosing = at;
  const edits: Edit[] = [];
  for (let at = own.indexOf("'"); at >= 0; at = own.indexOf("'", at + 1)) {
    const [before, after] = [own.charAt(at - 1), own.charAt(at + 1)];
    // "''" is a double mark of old typewriters, "5'" are feet.
    if (before === "'" || after === "'") continue;
    if (closes(own, at)) {
      if (!/\d/.test(before) || letterAt(after, 0) > 0) edits.push(mark(at, "'", '\u2019'));
    } else if (/\d/.test(after) && /^$|[\s(]/.test(before)) edits.push(mark(at, "'", '\u2019'));
    else if (!/[^\s(["\u201C[\u2013\u2014/-]/.test(before) && letterAt(after, 0) > 0 && lastClosing > at)
      edits.push(mark(at, "'", '\u2018'));
  }
  return edits;
}

/** Behind a word or its punctuation. */
function closes(own: string, at: number): boolean {
  const before = own.charAt(at - 1);
  return letterAt(before, 0) > 0 || (/[.,;:!?…)\]%]/.test(before) && letterAt(own.charAt(at + 1), 0) === 0);
}

/** One change for each word that has marks changed. */
function inWords(own: string, edits: readonly Edit[]): readonly WordingChange[] {
  const changes: WordingChange[] = [];
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let end = -1;
  for (let index = 0; index < sorted.length; ) {
    const { start } = sorted[index]!;
    const from = Math.max(wordStart(own, start), end);
    end = wordEnd(own, start);
    let to = '';
    let done = from;
    for (; index < sorted.length && sorted[index]!.start < end; index += 1) {
      const one = sorted[index]!;
      to += own.slice(done, one.start) + one.to;
      done = one.start + 1;
    }
    changes.push({ rule: 'quotation-marks', from: own.slice(from, end), to: to + own.slice(done, end) });
  }
  return changes;
}

const longest = 60;

function wordStart(own: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longest && !/\s/.test(own.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(own: string, at: number): number {
  let end = at + 1;
  while (end < own.length && end - at < longest && !/\s/.test(own.charAt(end))) end += 1;
  return end;
}
