import { literalText } from '../../document/index.js';
import type { RawBlock } from '../raw-block.js';

/**
 * Turns printed page numbers into page ends: "Page 3 of 7", "- 3 -", and lone numbers that count up through the text.
 */
export function pageNumbersToEnds(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const lone = blocks.flatMap((block, index) => {
    const number = block.kind === 'paragraph' ? /^\s*(\d{1,3})\s*$/.exec(shortText(block)) : null;
    return number === null ? [] : [{ index, number: Number(number[1]) }];
  });
  const counts =
    lone.length >= 2 && lone.every(({ number }, i) => i === 0 || isNext(lone[i - 1]!.number, number));
  const ends = new Set(counts ? lone.map(({ index }) => index) : []);
  return blocks.map((block, index) =>
    ends.has(index) || (block.kind === 'paragraph' && isPageLine(shortText(block)))
      ? { ...block, kind: 'page-end', inlines: [] }
      : block,
  );
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
