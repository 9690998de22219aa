import type { DocumentPassage, EditedDraft, FootnoteDefinition } from '../document/index.js';
import { Board } from './board.js';
import { findByBookmark, takeRetyped } from './by-bookmark.js';
import { findByLikeness } from './by-likeness.js';
import { findByPlace } from './by-place.js';
import { findByText } from './by-text.js';
import { findNotes } from './notes.js';
import { heaviestRow } from './order.js';
import { copiesOf, findInsideOthers, findPartsElsewhere } from './remainders.js';
import type { Alignment, Standing, Stretch } from './standing.js';
import { stretchesOf } from './stretches.js';

/** The base as it is recognized: its paragraphs in the order of the text, and its notes. */
export type AlignedBase = {
  readonly passages: readonly DocumentPassage[];
  readonly notes: readonly FootnoteDefinition[];
};

/**
 * Where each passage of the base stands in an edited draft: in layers, by bookmark, by the very text, by likeness of
 * text and place. Works without any bookmark. What two places may be with nearly equal right is `unsure`, never guessed.
 * Cost grows with the length of both, not with their product.
 */
export function align(base: AlignedBase, edited: EditedDraft): Alignment {
  const board = new Board(base.passages, edited);
  const doubtful = findByBookmark(board);
  findByText(board);
  takeRetyped(board, doubtful);
  findByLikeness(board);
  findInsideOthers(board);
  findPartsElsewhere(board);
  findByPlace(board);
  const standing = standingsOf(board);
  return {
    standing,
    notes: findNotes(board, base.notes, edited),
    own: board.free(),
    recognized: recognizedPart(board),
  };
}

function standingsOf(board: Board): ReadonlyMap<string, Standing> {
  const stretches = stretchesOf(board);
  const copies = copiesOf(board);
  const moved = movedOf(stretches);
  const standing = new Map<string, Standing>();
  for (const [number, { id }] of board.passages.entries()) {
    if (board.base[number]!.words.length === 0) continue;
    const found = stretches.get(number);
    const among = board.unsure.get(number) ?? [];
    if (found !== undefined)
      standing.set(id, {
        type: 'found',
        stretches: found,
        by: board.foundBy(number)!,
        isMoved: moved.has(number),
        isSplit: found.length > 1,
        isJoined: found.some(({ paragraph }) => board.ownersOf(paragraph).length > 1),
        copies: copies.get(number) ?? [],
      });
    else standing.set(id, among.length > 0 ? { type: 'unsure', among } : { type: 'gone' });
  }
  return standing;
}

/** All but the longest row that kept its order. */
function movedOf(stretches: ReadonlyMap<number, readonly Stretch[]>): ReadonlySet<number> {
  const places = [...stretches]
    .map(([passage, [first]]) => ({ passage, ...first! }))
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || a.passage - b.passage);
  const row = heaviestRow(places.map(({ passage }, edited) => ({ base: passage, edited, weight: 1 })));
  const stayed = new Set(row.map(({ base }) => base));
  return new Set([...stretches.keys()].filter((passage) => !stayed.has(passage)));
}

/** A bookmark alone is no recognition: last year's draft has many of the same names, round other texts. */
const leastRecognized = 0.3;

function recognizedPart(board: Board): number {
  let [all, found] = [0, 0];
  for (const [number, { kind, text }] of board.passages.entries()) {
    if (board.base[number]!.words.length === 0) continue;
    if (kind.type !== 'heading' && kind.role === 'drafting-note') continue;
    all += text.length;
    const isLike = board.placesOf(number).some((place) => {
      const { likeness, ofBase, ofEdited } = board.overlap(number, place);
      return Math.max(likeness, ofBase, ofEdited) >= leastRecognized;
    });
    if (isLike) found += text.length;
  }
  return all === 0 ? 1 : found / all;
}
