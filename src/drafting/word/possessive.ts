import { type Piece, textOf } from '../sentences/pieces.js';
import { applyEdits, type Reworded } from './edits.js';
import { viewOf } from './view.js';

/** A row of capitalized words, "and" and "for" among them; "of" inside would not tell whose the last is. */
const owned =
  /^(\p{Lu}[\p{L}\p{N}-]*\p{Lu}(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{2}-\p{Lu}\p{Ll}+)'s ((?:\p{Lu}[\p{L}\p{N}-]*)(?: (?:(?:and|for) )?\p{Lu}[\p{L}\p{N}-]*){1,9}(?: \(\p{Lu}[\p{L}\p{N}&-]{1,11}\))?)(?=,? \p{Ll})/u;

/**
 * "ITU's Open Desk Programme has …" → "The Open Desk Programme of ITU has …": the report gives an acronym at the head of a
 * sentence no possessive. Only before a name, whose end its capitals show.
 */
export function withoutPossessive(pieces: readonly Piece[]): Reworded {
  const { text, isFixed } = viewOf(pieces);
  const found = text.includes("'s ") ? owned.exec(text) : null;
  if (found === null || isFixed(0)) return { pieces, changes: [] };
  const [whole, owner = '', name = ''] = found;
  const end = whole.length;
  // What goes on with "of" or with a second owner would be taken for the owner's.
  if (/^ (?:of|for|and|or|in|on)\b/.test(text.slice(end, end + 5)) || isFixed(end - 1))
    return { pieces, changes: [] };
  return applyEdits(pieces, [
    { start: 0, from: textOf(pieces).slice(0, owner.length + 3), to: 'The ', rule: 'possessive' },
    { start: owner.length + 3 + name.length, from: '', to: ` of ${owner}`, rule: 'possessive' },
  ]);
}
