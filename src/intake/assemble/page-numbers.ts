import { literalText } from '../../document/index.js';
import type { Result } from '../../problems/index.js';
import { numbersTaken } from '../numbers-taken.js';
import type { RawBlock } from '../raw-block.js';

/**
 * Turns printed page numbers into page ends: "Page 3 of 7", "- 3 -", and lone numbers that count up through the text.
 * What is taken out is reported. `isPaged`: the format's reader knows pages, and has taken their numbers out; a lone
 * number that it left is text.
 */
export function pageNumbersToEnds(
  blocks: readonly RawBlock[],
  { file, isPaged }: { readonly file: string; readonly isPaged: boolean },
): Result<readonly RawBlock[]> {
  const ends = new Set(isPaged ? [] : countingNumbers(blocks));
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph' && isPageLine(shortText(block))) ends.add(index);
  });
  if (ends.size === 0) return { value: blocks, problems: [] };
  const taken = blocks.filter((_, index) => ends.has(index)).map((block) => shortText(block).trim());
  return {
    value: blocks.map((block, index) =>
      ends.has(index) ? { ...block, kind: 'page-end', inlines: [] } : block,
    ),
    problems: [numbersTaken(file, taken)],
  };
}

function countingNumbers(blocks: readonly RawBlock[]): readonly number[] {
  const lone = blocks.flatMap((block, index) => {
    const number = block.kind === 'paragraph' ? /^\s*(\d{1,3})\s*$/.exec(shortText(block)) : null;
    return number === null ? [] : [{ index, number: Number(number[1]) }];
  });
  // Between the numbers of pages stand their texts.
  const counts =
    lone.length >= 2 &&
    lone.every(
      ({ number, index }, i) =>
        i === 0 || (isNext(lone[i - 1]!.number, number) && index > lone[i - 1]!.index + 1),
    );
  return counts ? lone.map(({ index }) => index) : [];
}

// A page whose number was lost with a picture or a table is passed over.
function isNext(before: number, number: number): boolean {
  return number > before && number <= before + 2;
}

function isPageLine(text: string): boolean {
  return /^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:page|p\.)\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?)\s*$/i.test(text);
}

function shortText(block: RawBlock): string {
  const text = literalText(block.inlines);
  return text.length > 40 ? '' : text;
}
