import type { WordingChange } from '../draft.js';
import type { Piece } from '../sentences/pieces.js';

/** Replaces `from` at UTF-16 offset `start` of a sentence's text by `to`. An empty `from` inserts. */
export type Edit = {
  readonly start: number;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
};

export type Reworded = { readonly pieces: readonly Piece[]; readonly changes: readonly WordingChange[] };

/**
 * Makes edits that do not overlap, in text order. New words take the marks of the words they replace; what is put before
 * words in type, or a link, has none. Notes stay behind the words they stood behind.
 */
export function applyEdits(pieces: readonly Piece[], edits: readonly Edit[]): Reworded {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  if (sorted.length === 0) return { pieces, changes: [] };
  const result: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    if (piece.type === 'note') {
      result.push(piece);
      continue;
    }
    const end = at + piece.value.length;
    let value = '';
    let done = at;
    // An edit may run over several pieces: the first takes the new words, the others lose the old ones.
    for (let index = next; index < sorted.length; index += 1) {
      const edit = sorted[index]!;
      if (edit.start >= end && !(edit.start === end && edit.from === '' && isLast(pieces, piece))) break;
      const editEnd = edit.start + edit.from.length;
      if (edit.start >= at) {
        const lead = edit.start === at && value === '' && isMarked(piece) ? leadOf(edit) : '';
        if (lead !== '') result.push({ ...piece, value: lead, emphasis: false, strong: false, link: null });
        value += piece.value.slice(done - at, edit.start - at) + edit.to.slice(lead.length);
      }
      done = Math.max(done, Math.min(editEnd, end));
      if (editEnd <= end) next = index + 1;
    }
    value += piece.value.slice(done - at);
    if (value !== '') result.push({ ...piece, value });
    at = end;
  }
  return { pieces: result, changes: sorted.map(({ rule, from, to }) => ({ rule, from, to })) };
}

function isMarked({ emphasis, strong, link }: Extract<Piece, { readonly type: 'text' }>): boolean {
  return emphasis || strong || link !== null;
}

/** What an edit puts before words that stay: "UNDP reported that " before a title in italics is no part of it. */
function leadOf({ from, to }: Edit): string {
  const kept = to.slice(to.length - from.length);
  return to.length > from.length && kept.toLowerCase() === from.toLowerCase()
    ? to.slice(0, to.length - from.length)
    : '';
}

function isLast(pieces: readonly Piece[], piece: Piece): boolean {
  return pieces.findLast(({ type }) => type === 'text') === piece;
}
