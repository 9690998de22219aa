import { literalText } from '../../document/index.js';
import type { BodyBlock } from './body-block.js';
import { coverPieceAt, mostCoverWords } from './cover-pieces.js';
import { wordsOf } from './words.js';

/** The form's longest sentence has some eighty words; the lines of a pasted text hold ten each. */
const mostLines = 10;
const linesToTell = 3;
/** UTF-16 units of a line across a wide page. What is longer is a paragraph: no line of the form, and dear to compare. */
const longestLine = 300;

/**
 * Joins the lines of one sentence of the cover sheet that stand as paragraphs of their own: a pasted text ends them where
 * the form did. Only lines that the form's wording fills to the last word are joined.
 */
export function joinCoverLines(blocks: readonly BodyBlock[], within: number): readonly BodyBlock[] {
  const joined: BodyBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const count = index < within ? linesOfSentence(blocks, index) : 1;
    joined.push(count === 1 ? blocks[index]! : joinedBlock(blocks.slice(index, index + count)));
    index += count;
  }
  return joined;
}

/** How many blocks from `index` on make one sentence of the form; 1 where there is none, or it is whole in one. */
function linesOfSentence(blocks: readonly BodyBlock[], index: number): number {
  let text = '';
  let reached = 0;
  let found = 1;
  for (let count = 1; count <= mostLines; count += 1) {
    const block = blocks[index + count - 1];
    if (block === undefined || (count > 1 && block.kind !== 'paragraph')) break;
    const line = literalText(block.inlines);
    if (line.length > longestLine) break;
    text = text === '' ? line : `${text} ${line}`;
    const words = wordsOf(text, mostCoverWords);
    const piece = coverPieceAt(text, words, 0, new Set());
    const isReached = piece !== null && (count === 1 || piece.end > reached);
    reached = words.length;
    // A few words are not told from others: the second or third line decides.
    if (piece === null && count < linesToTell) continue;
    if (piece === null || !isReached) break;
    if (piece.end === words.length && isSentence(piece.name)) found = count;
  }
  return found;
}

function isSentence(name: string): boolean {
  return name === 'request' || name === 'purpose' || name === 'disclaimer';
}

function joinedBlock(blocks: readonly BodyBlock[]): BodyBlock {
  return {
    ...blocks[0]!,
    inlines: blocks.flatMap(({ inlines }, index) =>
      index === 0 ? inlines : [{ type: 'text' as const, value: ' ' }, ...inlines],
    ),
  };
}
