import { literalText, normalizeInlines } from '../../document/index.js';
import { splitInlines } from '../assemble/words.js';
import type { RawBlock } from '../raw-block.js';
import { withoutParagraphNumbers } from '../text/paragraph-numbers.js';

/** Takes off the numbers of paragraphs ("2.1"), typed or automatic, by the rule of text files. */
export function withoutNumbers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (
    !blocks.some(
      ({ kind, inlines }) => kind === 'paragraph' && /^\s*\d/.test(literalText(inlines.slice(0, 2))),
    )
  )
    return blocks;
  // Paragraphs stand between empty lines.
  const lines = blocks.flatMap(({ kind, inlines }) => [kind === 'paragraph' ? literalText(inlines) : '', '']);
  const changed = withoutParagraphNumbers(lines).lines;
  return blocks.map((block, index) => {
    const taken = lines[index * 2]!.length - changed[index * 2]!.length;
    if (taken === 0) return block;
    return { ...block, inlines: normalizeInlines(splitInlines(block.inlines, taken)[1]) };
  });
}
