import { literalText } from '../../document/index.js';
import type { BodyBlock } from './body-block.js';
import { wordKey } from './words.js';

/** A table of contents stands on one page and its rows are titles. */
const longestRow = 2000;

/**
 * Leaves out the table of contents: rows, or one paragraph, of titles with their page numbers. Only titles that stand
 * again in the text make a table, so that nothing is lost with it.
 */
export function withoutContentsTable(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const titles = new Set(blocks.map((block) => titleKey(block)).filter((key) => key !== ''));
  const entries = blocks.map((block) => entriesIn(block, titles));
  const dropped = new Set<number>();
  for (let start = 0; start < blocks.length; start += 1) {
    if (entries[start]! === 0) continue;
    let end = start;
    let sum = 0;
    while (end < blocks.length && entries[end]! > 0) {
      sum += entries[end]!;
      end += 1;
    }
    if (sum >= 2) {
      for (let index = start; index < end; index += 1) dropped.add(index);
      if (start > 0 && isContentsTitle(blocks[start - 1]!)) dropped.add(start - 1);
    }
    start = end - 1;
  }
  return dropped.size === 0 ? blocks : blocks.filter((_, index) => !dropped.has(index));
}

function isContentsTitle(block: BodyBlock): boolean {
  return /^(?:table of )?contents:?$/i.test(literalText(block.inlines).trim());
}

function titleKey(block: BodyBlock): string {
  const text = literalText(block.inlines).slice(0, 301);
  return text.length > 300 ? '' : wordKey(withLabel(block, text));
}

function withLabel(block: BodyBlock, text: string): string {
  return block.label !== null && /\p{L}|\d/u.test(block.label) ? `${block.label} ${text}` : text;
}

/** How many "title page" entries a block consists of; 0 where it holds anything else. */
function entriesIn(block: BodyBlock, titles: ReadonlySet<string>): number {
  const text = withLabel(block, literalText(block.inlines));
  if (text.length > longestRow || !/\d\s*$/.test(text)) return 0;
  const numbers = [...text.matchAll(/[\s.…·_|;]+(\d{1,3})(?=\s|\p{L}|\||$)/gu)];
  let from = 0;
  let entries = 0;
  for (const number of numbers) {
    // A number inside a title ("Trends in 2021 and 21 others") is passed over: the title goes on.
    if (!titles.has(wordKey(text.slice(from, number.index)))) continue;
    entries += 1;
    from = number.index + number[0].length;
  }
  return text.slice(from).replace(/[\s|]+/g, '') === '' ? entries : 0;
}
