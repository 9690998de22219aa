import type { Problem } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { closeAboveAnswers } from './closing-lines.js';
import { leftOutLines, textOf, wordsOf } from './left-out.js';
import { headOf, isAttribution, isMailersAttribution, opensForwarded } from './mail-starts.js';
import { isQuestion } from './quoted-lines.js';

export type QuotedBlocks = {
  readonly kept: readonly RawBlock[];
  readonly removed: readonly RawBlock[];
  /** The close of the words above the answers. */
  readonly close: readonly RawBlock[];
};

/**
 * A mail's blocks without those that its page marks as quoted and the "On …, … wrote:" above them: what stands between them
 * are the sender's answers. Questions stay that are answered below. Nothing goes where no such line stands above a
 * quotation, which may be of anything, or where nothing else would be left.
 */
export function withoutQuotedBlocks(
  blocks: readonly RawBlock[],
  quoted: ReadonlySet<RawBlock>,
  isMailFile: boolean,
): QuotedBlocks {
  const all = { kept: blocks, removed: [], close: [] };
  if (quoted.size === 0) return all;
  const isSaid = isMailFile ? isAttribution : isMailersAttribution;
  const saysSo = (index: number) =>
    !quoted.has(blocks[index]!) && isSaid(headOf(blocks[index]!)) && quoted.has(next(blocks, index)!);
  const first = blocks.findIndex((_, index) => saysSo(index));
  if (first < 0 || blocks.slice(0, first).some((block) => opensForwarded(headOf(block)))) return all;
  const lastOwn = blocks.findLastIndex(
    (block, index) => !quoted.has(block) && block.kind !== 'rule' && !saysSo(index),
  );
  const goes = (block: RawBlock, index: number) =>
    index >= first &&
    (saysSo(index) || (quoted.has(block) && !(index < lastOwn && isQuestion(textOf([block])))));
  const closes = lastOwn > first ? closeAboveAnswers(blocks.slice(0, first).map(headOf)) : null;
  const close = closes === null ? [] : blocks.slice(closes, first);
  const kept = blocks.filter((block, index) => !goes(block, index) && !close.includes(block));
  return wordsOf(kept) === 0 ? all : { kept, removed: blocks.filter(goes), close };
}

/** What of it a person is told. Problems: `furniture-removed`, `text-removed`. */
export function toldOfQuoted({ kept, removed, close }: QuotedBlocks, file: string): readonly Problem[] {
  return leftOutLines(
    file,
    { removed: removed.map((block) => textOf([block])), close: textOf(close) },
    wordsOf(kept),
  );
}

/** The block below, past rules. */
function next(blocks: readonly RawBlock[], index: number): RawBlock | undefined {
  return blocks.slice(index + 1, index + 4).find(({ kind }) => kind !== 'rule');
}
