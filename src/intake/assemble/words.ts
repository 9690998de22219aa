import { type Inline, inlinesToRuns, type Run, runsToInlines } from '../../document/index.js';

/** A word of a text in lower case, and where it stands in it (UTF-16 units). */
export type Word = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a text; no more than `most`, so that a hostile paragraph costs no more than a fair one. */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  // Property classes are slow; they are asked only about pieces that hold anything but ASCII.
  for (const { 0: piece, index } of text.matchAll(/[A-Za-z0-9\u0080-\uFFFF]+/g)) {
    if (words.length >= most) break;
    if (/^[A-Za-z0-9]+$/.test(piece)) words.push(wordAt(index, piece));
    else
      for (const found of piece.matchAll(/[\p{L}\p{N}]+/gu))
        words.push(wordAt(index + found.index, found[0]));
  }
  return words.length > most ? words.slice(0, most) : words;
}

function wordAt(start: number, text: string): Word {
  return { text: text.toLowerCase(), start, end: start + text.length };
}

/** A text as its words alone, to compare titles whatever their punctuation and case. */
export function wordKey(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}

/** Parts inlines at an offset of their literal text; a note mark at the offset stays with what is before it. */
export function splitInlines(
  inlines: readonly Inline[],
  offset: number,
): readonly [readonly Inline[], readonly Inline[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let left = offset;
  for (const run of inlinesToRuns(inlines)) {
    if (after.length > 0) after.push(run);
    else if (run.type !== 'text' || run.value.length <= left) {
      before.push(run);
      if (run.type === 'text') left -= run.value.length;
    } else {
      if (left > 0) before.push({ ...run, value: run.value.slice(0, left) });
      after.push({ ...run, value: run.value.slice(left) });
    }
  }
  return [runsToInlines(before), runsToInlines(after)];
}
