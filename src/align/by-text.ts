import type { Board } from './board.js';
import { commonRuns } from './common-runs.js';
import { foundPairs, gapsOf } from './gaps.js';
import { heaviestRow } from './order.js';

/**
 * Second layer: the very same text. First where it stands once on both sides and in order, then by the order among
 * neighbours. What was moved is left to `findByLikeness`: where the paragraph at its old place is like it, that may be
 * the original and this its copy.
 */
export function findByText(board: Board): void {
  const fixed = foundPairs(board);
  const free = byPrint(board.free(), (number) => board.edited[number]!.print);
  const single = [...byPrint(board.sought(), (number) => board.base[number]!.print)].flatMap(
    ([print, passages]) => {
      const paragraphs = free.get(print) ?? [];
      if (passages.length !== 1 || paragraphs.length !== 1) return [];
      return [{ base: passages[0]!, edited: paragraphs[0]!, weight: 1 }];
    },
  );
  for (const { base, edited } of heaviestRow([...fixed, ...single]))
    if (board.isSought(base)) board.put(base, edited, 'text');
  findInGaps(board);
  findBesideNeighbours(board);
}

function byPrint(numbers: readonly number[], printOf: (number: number) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const number of numbers) {
    const print = printOf(number);
    const some = found.get(print);
    if (some === undefined) found.set(print, [number]);
    else some.push(number);
  }
  return found;
}

function findInGaps(board: Board): void {
  for (const { afterBase, beforeBase, afterEdited, beforeEdited } of gapsOf(board).gaps) {
    const passages = numbersBetween(afterBase, beforeBase).filter((number) => board.isSought(number));
    if (passages.length === 0) continue;
    const paragraphs = numbersBetween(afterEdited, beforeEdited).filter((number) => board.isFree(number));
    const runs = commonRuns(
      passages.map((number) => board.base[number]!.print),
      paragraphs.map((number) => board.edited[number]!.print),
    );
    for (const { at, otherAt, length } of runs)
      for (let step = 0; step < length; step += 1)
        board.put(passages[at + step]!, paragraphs[otherAt + step]!, 'text');
  }
}

function numbersBetween(after: number, before: number): number[] {
  return Array.from({ length: Math.max(0, before - after - 1) }, (_, step) => after + 1 + step);
}

/** Text that stands several times and was moved: beside the neighbour it had before; all of them, where none is missing. */
function findBesideNeighbours(board: Board): void {
  const free = byPrint(board.free(), (number) => board.edited[number]!.print);
  for (const [print, passages] of byPrint(board.sought(), (number) => board.base[number]!.print)) {
    const paragraphs = free.get(print) ?? [];
    if (paragraphs.length === 0 || (paragraphs.length === 1 && passages.length === 1)) continue;
    if (passages.length === paragraphs.length) {
      for (const [at, passage] of passages.entries()) board.put(passage, paragraphs[at]!, 'text');
      continue;
    }
    for (const passage of passages) {
      const beside = paragraphs.find(
        (number) => board.isFree(number) && isBesideNeighbour(board, passage, number),
      );
      if (beside !== undefined) board.put(passage, beside, 'text');
      else
        board.unsure.set(
          passage,
          paragraphs.filter((number) => board.isFree(number)),
        );
    }
  }
}

function isBesideNeighbour(board: Board, passage: number, paragraph: number): boolean {
  return (
    board.ownersOfNeighbour(paragraph, -1).includes(passage - 1) ||
    board.ownersOfNeighbour(paragraph, 1).includes(passage + 1)
  );
}
