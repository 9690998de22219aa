import { type Inline, normalizeInlines } from '../document/index.js';
import { characterReference, firstCharacter, lastCharacter } from './character-class.js';
import { coverEdges } from './cover-edges.js';
import { escapeText } from './escape-text.js';
import { listPieces, type Piece, type TextPiece } from './inline-pieces.js';

/**
 * One line of Markdown that reads as these inlines again, wherever a template puts it: as a paragraph, a heading, a
 * list item, a table cell or a note. `parseInlines` of it gives the inlines in normal form, whatever their text.
 *
 * Nothing at all is written as a space that is kept, so that an empty paragraph still has a line. Opaque Word
 * content has no Markdown and shows as its name in brackets.
 */
export function writeInlines(inlines: readonly Inline[]): string {
  const normal = normalizeInlines(inlines);
  const plain = writePlain(normal);
  if (plain !== null) return plain;
  const pieces = listPieces(normal);
  if (pieces.length === 0) return '&#32;';
  coverEdges(pieces);
  return pieces.map((piece, index) => writePiece(piece, index, pieces)).join('');
}

/** Most sentences are letters, commas and note marks, and stand as they are. Null where anything may need an escape. */
function writePlain(inlines: readonly Inline[]): string | null {
  let line = '';
  for (const inline of inlines) {
    if (inline.type === 'text' && !perhapsEscaped.test(inline.value)) line += inline.value;
    else if (inline.type === 'footnoteReference') line += `[^${inline.identifier}]`;
    else return null;
  }
  return harmlessEdges.test(line) ? line : null;
}

// "(" and ":" at its beginning matter behind a note.
const perhapsEscaped = /[\\`*_|<&[\]!]|^[(:]/;
const harmlessEdges = /^[A-Za-z"'](?:.*[^#\s])?$/;

function writePiece(piece: Piece, index: number, pieces: readonly Piece[]): string {
  return piece.kind === 'text' ? writeText(piece, pieces[index - 1], pieces[index + 1]) : piece.source;
}

function writeText(piece: TextPiece, before: Piece | undefined, after: Piece | undefined): string {
  const first = firstCharacter(piece.value);
  if (first === piece.value && (piece.coverFirst || piece.coverLast)) return characterReference(first);
  const last = lastCharacter(piece.value);
  const head = piece.coverFirst ? characterReference(first) : '';
  const tail = piece.coverLast ? characterReference(last) : '';
  const core = piece.value.slice(
    piece.coverFirst ? first.length : 0,
    piece.value.length - (piece.coverLast ? last.length : 0),
  );
  const escaped = escapeText(core, {
    atLineStart: before === undefined && !piece.coverFirst,
    atLineEnd: after === undefined && !piece.coverLast,
    inLink: piece.inLink,
    afterNote: before?.kind === 'note' && !piece.coverFirst,
    beforeBracket: after !== undefined && (after.kind === 'bracket' || after.kind === 'note'),
  });
  return head + escaped + tail;
}
