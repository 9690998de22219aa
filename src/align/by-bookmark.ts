import { bookmarkName } from '../document/index.js';
import type { Board } from './board.js';
import { Candidates } from './candidates.js';
import { overlapOf, rest } from './overlap.js';

type Claim = { readonly passage: number; readonly paragraph: number; readonly endsAt: number };

/** Words in common that confirm a bookmark: little, since a person may have rewritten nearly all of it. */
const confirming = 0.2;
/** Words in common that show where a text went, or whose text it is. */
const clear = 0.45;

/**
 * First layer: Penholder's bookmarks, where some of the text bears them out. A bookmark is no more than a hint: cutting
 * and pasting leaves it where the text no longer is. Gives those that stand on other words, for `takeRetyped`.
 */
export function findByBookmark(board: Board): readonly Claim[] {
  const { whole, copied } = claimsOf(board);
  const doubtful: Claim[] = [];
  // Bookmarks without `_Copy_` first: only where the true one is gone did the copy come from cutting.
  for (const claims of [whole, copied])
    for (const some of claims.values()) {
      const open = some.filter(({ passage }) => board.isSought(passage));
      const [best] = open
        .filter((claim) => isConfirmed(board, claim))
        .sort((a, b) => likenessOf(board, b) - likenessOf(board, a) || a.paragraph - b.paragraph);
      if (best !== undefined) take(board, best);
      else doubtful.push(...open.filter(() => claims === whole));
    }
  return doubtful;
}

/** Where nobody else can be what stands at a bookmark, and its own text is nowhere, the paragraph was written anew. */
export function takeRetyped(board: Board, doubtful: readonly Claim[]): void {
  if (doubtful.length === 0) return;
  const profiles = (numbers: readonly number[], of: Board['base']) =>
    numbers.map((number) => [number, of[number]!] as const);
  const free = new Candidates(profiles(board.free(), board.edited), board.vocabulary);
  const sought = new Candidates(profiles(board.sought(), board.base), board.vocabulary);
  for (const { passage, paragraph } of doubtful) {
    if (!board.isSought(passage) || !board.isFree(paragraph)) continue;
    const isElsewhere = free
      .of(board.base[passage]!)
      .some((other) => other !== paragraph && board.overlap(passage, other).likeness >= clear);
    const isAnothers = sought
      .of(board.edited[paragraph]!)
      .some((other) => other !== passage && board.overlap(other, paragraph).likeness >= clear);
    if (!isElsewhere && !isAnothers) board.put(passage, paragraph, 'bookmark');
  }
}

function claimsOf(board: Board): {
  readonly whole: ReadonlyMap<number, readonly Claim[]>;
  readonly copied: ReadonlyMap<number, readonly Claim[]>;
} {
  const passages = new Map<string, number>();
  // The bookmark of a list or table begins with its first line.
  for (const [number, { id, block }] of board.passages.entries())
    if (id === block || id === `${block}#1`) passages.set(bookmarkName(block), number);
  const whole = new Map<number, Claim[]>();
  const copied = new Map<number, Claim[]>();
  for (const { index, bookmarks } of board.paragraphs)
    for (const { name, isCopy, endsAt } of bookmarks) {
      const passage = passages.get(name);
      if (passage === undefined) continue;
      const { id, block } = board.passages[passage]!;
      const claims = isCopy ? copied : whole;
      const claim = { passage, paragraph: index, endsAt: id === block ? endsAt : index };
      const some = claims.get(passage);
      if (some === undefined) claims.set(passage, [claim]);
      else some.push(claim);
    }
  return { whole, copied };
}

function likenessOf(board: Board, { passage, paragraph }: Claim): number {
  return board.overlap(passage, paragraph).likeness;
}

function isConfirmed(board: Board, { passage, paragraph }: Claim): boolean {
  const base = board.base[passage]!;
  const edited = board.edited[paragraph]!;
  if (base.print === edited.print) return true;
  // The very text of another passage is that passage, whatever bookmark strayed to it.
  if (board.passagesWith(edited.print).length > 0) return false;
  const { likeness, ofBase, ofEdited } = board.overlap(passage, paragraph);
  const words = Math.min(base.words.length, edited.words.length);
  return likeness >= confirming || (words >= 4 && Math.max(ofBase, ofEdited) >= 2 * confirming);
}

function take(board: Board, { passage, paragraph, endsAt }: Claim): void {
  board.put(passage, paragraph, 'bookmark');
  let left = rest(board.base[passage]!, board.edited[paragraph]!, board.vocabulary);
  for (let next = paragraph + 1; next <= endsAt; next += 1) {
    const edited = board.edited[next]!;
    if (edited.words.length === 0 || board.passagesWith(edited.print).length > 0) continue;
    const { ofEdited } = overlapOf(left, edited, board.vocabulary);
    // What was typed in between is the editor's own; the last stretch holds the bookmark's end as a second witness.
    if (ofEdited < (next === endsAt ? confirming : 2 * confirming)) continue;
    board.put(passage, next, 'bookmark');
    left = rest(left, edited, board.vocabulary);
  }
}
