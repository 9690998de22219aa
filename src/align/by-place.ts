import type { Board } from './board.js';
import { gapsOf, isIn } from './gaps.js';

/** In a gap with one passage and one paragraph left, little likeness is enough; for a heading of the same depth none. */
const leastAlone = 0.25;

/** Last layer: what stands alone between found neighbours, on both sides. */
export function findByPlace(board: Board): void {
  for (const gap of gapsOf(board).gaps) {
    const passages: number[] = [];
    for (let number = gap.afterBase + 1; number < gap.beforeBase; number += 1)
      if (board.isSought(number)) passages.push(number);
    if (passages.length === 0) continue;
    const paragraphs: number[] = [];
    for (let number = gap.afterEdited + 1; isIn(gap, number); number += 1)
      if (board.isFree(number)) paragraphs.push(number);
    takeRetitled(board, passages, paragraphs);
    const left = passages.filter((number) => board.isSought(number) && !board.unsure.has(number));
    const free = paragraphs.filter((number) => board.isFree(number));
    if (left.length !== 1 || free.length !== 1) continue;
    const [passage, paragraph] = [left[0]!, free[0]!];
    if (board.passages[passage]!.kind.type === 'heading') continue;
    if (board.overlap(passage, paragraph).likeness >= leastAlone) board.put(passage, paragraph, 'likeness');
  }
}

function takeRetitled(board: Board, passages: readonly number[], paragraphs: readonly number[]): void {
  for (let depth = 1; depth <= 6; depth += 1) {
    const titles = passages.filter((number) => depthOf(board.passages[number]!.kind) === depth);
    const others = paragraphs.filter((number) => depthOf(board.paragraphs[number]!.kind) === depth);
    if (titles.length === 1 && others.length === 1) board.put(titles[0]!, others[0]!, 'likeness');
  }
}

function depthOf(kind: Board['passages'][number]['kind']): number | null {
  return kind.type === 'heading' ? kind.depth : null;
}
