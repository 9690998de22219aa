import {
  type Inline,
  inlinesToRuns,
  literalText,
  normalizeInlines,
  type Run,
  runsToInlines,
} from '../document/index.js';
import { splitInlines } from './assemble/words.js';
import type { RawBlock } from './raw-block.js';
import { bracketNoteMark } from './text/line-marks.js';

/**
 * Reads "[1] …" typed below a text as notes, and "word[1]", "word [1]", "word [2, 3]" as their marks, where a file has
 * such, as in text files. `known`: labels of notes that the reader has found already.
 */
export function withBracketNotes(
  blocks: readonly RawBlock[],
  known: ReadonlySet<string> = new Set(),
): readonly RawBlock[] {
  const marks = blocks.map(({ kind, inlines }) => {
    if (kind !== 'paragraph') return null;
    const text = literalText(inlines);
    const mark = text.startsWith('[') ? bracketNoteMark(text) : null;
    return mark?.kind === 'note' ? { label: mark.label, length: text.length - mark.rest.length } : null;
  });
  const labels = new Set([...known, ...marks.flatMap((mark) => (mark === null ? [] : [mark.label]))]);
  if (labels.size === 0) return blocks;
  return blocks.map((block, index): RawBlock => {
    const mark = marks[index];
    if (mark === null || mark === undefined)
      return block.kind === 'note' ? block : { ...block, inlines: marked(block.inlines, labels) };
    const inlines = normalizeInlines(splitInlines(block.inlines, mark.length)[1]);
    return { ...block, kind: 'note', label: mark.label, inlines };
  });
}

function marked(inlines: readonly Inline[], labels: ReadonlySet<string>): readonly Inline[] {
  if (!literalText(inlines).includes('[')) return inlines;
  const runs = inlinesToRuns(inlines).flatMap((run): readonly Run[] => {
    if (run.type !== 'text') return [run];
    const pieces = run.value.split(bracketMark);
    return pieces.flatMap((piece, index): readonly Run[] => {
      if (index % 2 === 0) {
        const isBeforeMark = index + 1 < pieces.length && areKnown(pieces[index + 1]!, labels);
        return [{ ...run, value: isBeforeMark ? piece.replace(/ $/, '') : piece }];
      }
      return areKnown(piece, labels)
        ? numbersIn(piece).map((identifier) => ({ type: 'note', identifier }))
        : [{ ...run, value: piece }];
    });
  });
  return normalizeInlines(runsToInlines(runs));
}

/** "[1]", "[2, 3]", behind a word or mark, or a space after one. */
const bracketMark = /(?<=\S ?)(\[\d{1,3}(?:, ?\d{1,3}){0,9}\])(?![(:[])/;

function areKnown(printed: string, labels: ReadonlySet<string>): boolean {
  return numbersIn(printed).every((label) => labels.has(label));
}

function numbersIn(printed: string): readonly string[] {
  return printed.match(/\d+/g) ?? [];
}
