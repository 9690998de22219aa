import { type CharacterClass, characterClass, firstCharacter, lastCharacter } from './character-class.js';
import type { MarkPiece, Piece, TextPiece } from './inline-pieces.js';

/**
 * Decides which letters beside emphasis marks are written as character references, so that CommonMark's flanking
 * rules (section 6.2) open and close every mark where it should:
 *
 * - just inside a mark no white space may stand;
 * - `_` needs white space or punctuation just outside;
 * - `*` and `**` need it only where punctuation stands just inside.
 *
 * A reference is punctuation on either side, so covering one letter can call for covering another; since covering
 * only grows, going to and fro until nothing changes ends, in practice after two or three rounds. No mark can close
 * a wrong one: texts hold none unescaped, and marks that touch or enclose one another are of different kinds.
 */
export function coverEdges(pieces: readonly Piece[]): void {
  coverLineEnds(pieces);
  if (!pieces.some((piece) => piece.kind === 'open')) return;
  let changed = true;
  while (changed) {
    changed = false;
    for (let index = 0; index < pieces.length; index += 1) changed = coverAt(pieces, index) || changed;
    for (let index = pieces.length - 1; index >= 0; index -= 1) changed = coverAt(pieces, index) || changed;
  }
}

/** Readers trim a line, of no-break and other spaces too. */
function coverLineEnds(pieces: readonly Piece[]): void {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first?.kind === 'text' && /^\s/.test(first.value)) first.coverFirst = true;
  if (last?.kind === 'text' && /\s$/.test(last.value)) last.coverLast = true;
}

function coverAt(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.kind !== 'text') return false;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  let changed = false;
  if (!piece.coverFirst && before !== undefined && isMark(before)) {
    const inside = before.kind === 'close' ? lastClass(pieces[index - 2]) : null;
    if (needsCover(firstClass(piece), before, inside)) {
      piece.coverFirst = true;
      changed = true;
    }
  }
  if (!piece.coverLast && after !== undefined && isMark(after)) {
    const inside = after.kind === 'open' ? firstClass(pieces[index + 2]) : null;
    if (needsCover(lastClass(piece), after, inside)) {
      piece.coverLast = true;
      changed = true;
    }
  }
  return changed;
}

/** `inside` is what stands on the mark's inner side where the edge is outside; null where the edge is the inner side. */
function needsCover(edge: CharacterClass, mark: MarkPiece, inside: CharacterClass | null): boolean {
  if (inside === null) return edge === 'space';
  return edge === 'word' && (mark.source === '_' || inside === 'punctuation');
}

function isMark(piece: Piece): piece is MarkPiece {
  return piece.kind === 'open' || piece.kind === 'close';
}

function firstClass(piece: Piece | undefined): CharacterClass {
  if (piece === undefined) return 'space';
  if (piece.kind !== 'text') return 'punctuation';
  return isCovered(piece, piece.coverFirst) ? 'punctuation' : characterClass(firstCharacter(piece.value));
}

function lastClass(piece: Piece | undefined): CharacterClass {
  if (piece === undefined) return 'space';
  if (piece.kind !== 'text') return 'punctuation';
  return isCovered(piece, piece.coverLast) ? 'punctuation' : characterClass(lastCharacter(piece.value));
}

/** The one letter of a text is both its edges. */
function isCovered(piece: TextPiece, covered: boolean): boolean {
  return covered || ((piece.coverFirst || piece.coverLast) && firstCharacter(piece.value) === piece.value);
}
