import type { Board } from './board.js';
import { heaviestRow, type Pair } from './order.js';

/** What lies between two neighbours whose places are known; ends are not part of it. */
export type Gap = {
  readonly afterBase: number;
  readonly beforeBase: number;
  readonly afterEdited: number;
  readonly beforeEdited: number;
};

/** Found passages with the first paragraph each stands in; of those joined in one paragraph the first stands for all. */
export function foundPairs(board: Board): readonly Pair[] {
  return board.base.flatMap((_, base) => {
    const places = board.placesOf(base);
    if (places.length === 0) return [];
    const edited = Math.min(...places);
    return board.ownersOf(edited).some((owner) => owner < base) ? [] : [{ base, edited, weight: 1 }];
  });
}

/** The gaps between neighbours of the found ones that kept their order, ascending, and the one each passage lies in. */
export function gapsOf(board: Board): { readonly gaps: readonly Gap[]; gapOf(passage: number): Gap } {
  const gaps: Gap[] = [];
  const numbers: number[] = [];
  let [afterBase, afterEdited] = [-1, -1];
  const close = (beforeBase: number, beforeEdited: number): void => {
    for (let base = Math.max(0, afterBase); base < beforeBase; base += 1) numbers[base] = gaps.length;
    gaps.push({ afterBase, beforeBase, afterEdited, beforeEdited });
    [afterBase, afterEdited] = [beforeBase, beforeEdited];
  };
  for (const { base, edited } of heaviestRow(foundPairs(board))) close(base, edited);
  close(board.base.length, board.edited.length);
  return { gaps, gapOf: (passage) => gaps[numbers[passage]!]! };
}

/** What lies between the neighbours of each pair in a row, the pair itself included; by passage. */
export function gapsInRow(board: Board, row: readonly Pair[]): ReadonlyMap<number, Gap> {
  return new Map(
    row.map(({ base }, at) => [
      base,
      {
        afterBase: row[at - 1]?.base ?? -1,
        beforeBase: row[at + 1]?.base ?? board.base.length,
        afterEdited: row[at - 1]?.edited ?? -1,
        beforeEdited: row[at + 1]?.edited ?? board.edited.length,
      },
    ]),
  );
}

export function isIn(gap: Gap, paragraph: number): boolean {
  return paragraph > gap.afterEdited && paragraph < gap.beforeEdited;
}
