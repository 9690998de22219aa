import { type Inline, inlinesToRuns, type Run, runsToInlines } from '../../document/index.js';
import type { Unit } from '../../records/index.js';
import { withPlainAddresses } from './plain-addresses.js';

/** A link of a unit; `number` counts the unit's links from 1, so that the name of its note never changes. */
export type PieceLink = { readonly number: number; readonly url: string; readonly unit?: Unit };

/**
 * A unit's text flattened, for cutting and rewording. A note's `label` is as the record has it: "6". `unit` is set where
 * a sentence has pieces of several units: notes and links are a unit's own.
 */
export type Piece =
  | {
      readonly type: 'text';
      readonly value: string;
      readonly emphasis: boolean;
      readonly strong: boolean;
      readonly link: PieceLink | null;
    }
  | { readonly type: 'note'; readonly label: string; readonly unit?: Unit };

export type TextPiece = Extract<Piece, { type: 'text' }>;

export function toPieces(inlines: readonly Inline[]): readonly Piece[] {
  let links = 0;
  let last = null as PieceLink | null;
  const pieces: Piece[] = [];
  for (const run of inlinesToRuns(inlines)) {
    if (run.type === 'note') {
      pieces.push({ type: 'note', label: run.identifier });
    } else if (run.type === 'text') {
      if (run.url === null) last = null;
      else if (last?.url !== run.url) last = { number: ++links, url: run.url };
      const { value, emphasis, strong } = run;
      pieces.push({ type: 'text', value, emphasis, strong, link: last });
    }
  }
  return withPlainAddresses(pieces, links);
}

/**
 * Back to inlines; links are dropped (they have become notes), and `identify` names each note. So is bold type: a report
 * of the United Nations has none in its text, and a submission uses it for heads and names alike.
 */
export function toInlines(
  pieces: readonly Piece[],
  identify: (label: string, unit: Unit | undefined) => string,
): readonly Inline[] {
  return runsToInlines(
    pieces.map((piece): Run => {
      if (piece.type === 'note') return { type: 'note', identifier: identify(piece.label, piece.unit) };
      const { value, emphasis } = piece;
      return { type: 'text', value, emphasis, strong: false, url: null };
    }),
  );
}

/** Pieces that say which unit they are of, so that they can stand beside those of another. */
export function ofUnit(pieces: readonly Piece[], unit: Unit): readonly Piece[] {
  return pieces.map((piece): Piece => {
    if (piece.type === 'note') return { ...piece, unit };
    return piece.link === null ? piece : { ...piece, link: { ...piece.link, unit } };
  });
}

/** The pieces without the last `cut` characters of their text; notes stay. */
export function withoutEnd(pieces: readonly Piece[], cut: number): readonly Piece[] {
  const result: Piece[] = [];
  let left = cut;
  for (const piece of pieces.toReversed()) {
    if (piece.type === 'note' || left === 0) result.push(piece);
    else {
      const value = piece.value.slice(0, Math.max(0, piece.value.length - left));
      left -= piece.value.length - value.length;
      if (value !== '') result.push({ ...piece, value });
    }
  }
  return result.reverse();
}

export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) if (piece.type === 'text') text += piece.value;
  return text;
}

/** The pieces of each stretch, in one pass. A note stands with the word before it, so also with a full stop. */
export function cutPieces(
  pieces: readonly Piece[],
  stretches: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly Piece[])[] {
  const cut: Piece[][] = stretches.map(() => []);
  let at = 0;
  let first = 0;
  for (const piece of pieces) {
    // The last stretch that began before this place: a mark in the space between two belongs to the earlier.
    while (first + 1 < stretches.length && stretches[first + 1]!.start < at) first += 1;
    if (piece.type === 'note') {
      cut[first]?.push(piece);
      continue;
    }
    const end = at + piece.value.length;
    for (let index = first; index < stretches.length && stretches[index]!.start < end; index += 1) {
      const stretch = stretches[index]!;
      const from = Math.max(at, stretch.start);
      const to = Math.min(end, stretch.end);
      if (to > from) cut[index]!.push({ ...piece, value: piece.value.slice(from - at, to - at) });
    }
    at = end;
  }
  return cut;
}
