import { type FootnoteDefinition, type Inline, literalText, sha256 } from '../../document/index.js';
import type { Unit } from '../../records/index.js';
import type { WordingChange } from '../draft.js';
import type { Piece, TextPiece } from '../sentences/pieces.js';

/** The notes of one unit: inlines by label, as the record has them. */
export type UnitNotes = ReadonlyMap<string, readonly Inline[]>;

/** A note of the draft: its unit's id and its label, in the letters an id may have. */
export function noteIdentifier(unit: Unit, label: string): string {
  const plain = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(label);
  return `${unit.id}/${plain ? label : `note-${sha256(label).slice(0, 8)}`}`;
}

export function isUsableLink(url: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(url);
}

const linkLabel = (number: number) => `link-${number}`;

/**
 * Links leave the text and stand as notes behind their words, after the punctuation that closes on them. One note for
 * an address in a paragraph (`seen` is the paragraph's), and none where a note of the sentence has it already. `notesOf`:
 * the notes of a unit, those of the sentence's own where none is said.
 */
export function linksToNotes(
  pieces: readonly Piece[],
  notesOf: (unit: Unit | undefined) => UnitNotes,
  seen: Set<string>,
): { readonly pieces: readonly Piece[]; readonly changes: readonly WordingChange[] } {
  const changes: WordingChange[] = [];
  for (const piece of pieces) {
    if (piece.type === 'note')
      for (const url of addressesIn(notesOf(piece.unit).get(piece.label) ?? [])) seen.add(url);
  }
  const shown = withoutPrintedAddresses(pieces, changes);
  const result: Piece[] = [];
  for (const [index, piece] of shown.entries()) {
    if (piece.type === 'note') {
      if (notesOf(piece.unit).has(piece.label)) result.push(piece);
      continue;
    }
    const { link } = piece;
    result.push({ ...piece, link: null });
    const next = shown.slice(index + 1).find((one): one is TextPiece => one.type === 'text');
    if (link === null || (next?.link?.number === link.number && next.link.unit === link.unit)) continue;
    if (!isUsableLink(link.url) || seen.has(addressKey(link.url))) continue;
    seen.add(addressKey(link.url));
    const label = linkLabel(link.number);
    result.push(link.unit === undefined ? { type: 'note', label } : { type: 'note', label, unit: link.unit });
    changes.push({ rule: 'link-to-note', from: link.url, to: label });
  }
  return { pieces: marksAfterPunctuation(result), changes };
}

/** "a website (www.un.org/…)": the address goes to the note, and the brackets with it. */
function withoutPrintedAddresses(pieces: readonly Piece[], changes: WordingChange[]): readonly Piece[] {
  return pieces.map((piece, index): Piece => {
    if (piece.type === 'note') return piece;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (isPrintedAddress(piece) && endsOpen(before) && startsClosed(after)) {
      changes.push({ rule: 'address-to-note', from: `(${piece.value})`, to: '' });
      return { ...piece, value: '' };
    }
    let { value } = piece;
    if (after !== undefined && isPrintedAddress(after) && endsOpen(piece) && startsClosed(pieces[index + 2]))
      value = value.replace(/\s*\($/, '');
    if (
      before !== undefined &&
      isPrintedAddress(before) &&
      startsClosed(piece) &&
      endsOpen(pieces[index - 2])
    )
      value = value.slice(1);
    return { ...piece, value };
  });
}

function isPrintedAddress(piece: Piece): piece is TextPiece {
  return (
    piece.type === 'text' &&
    piece.link !== null &&
    isUsableLink(piece.link.url) &&
    /^(?:https?:\/\/|www\.)\S+$/.test(piece.value)
  );
}

function endsOpen(piece: Piece | undefined): boolean {
  return piece?.type === 'text' && piece.link === null && /\S\s*\($/.test(piece.value);
}

function startsClosed(piece: Piece | undefined): boolean {
  return piece?.type === 'text' && piece.link === null && piece.value.startsWith(')');
}

/** A mark stands after a comma, full stop or closing mark, never before one, and never after a space. */
function marksAfterPunctuation(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let held: Piece[] = [];
  for (const piece of pieces) {
    if (piece.type === 'note') {
      held.push(piece);
      continue;
    }
    if (piece.value === '') continue;
    if (held.length > 0) {
      const closing = /^(?:[.,;:!?…"”»)\]]|’(?!\p{L}))*/u.exec(piece.value)?.[0] ?? '';
      if (closing !== '') result.push({ ...piece, value: closing });
      if (closing === piece.value) continue;
      result.push(...held);
      held = [];
      result.push({ ...piece, value: piece.value.slice(closing.length) });
      continue;
    }
    result.push(piece);
  }
  return [...withoutSpaceBefore(result), ...held];
}

function withoutSpaceBefore(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    piece.type === 'text' && pieces[index + 1]?.type === 'note'
      ? { ...piece, value: piece.value.trimEnd() }
      : piece,
  );
}

/** The definition of a note a sentence refers to: bare addresses end with a full stop, as in the report. */
export function noteDefinition(
  unit: Unit,
  notes: UnitNotes,
  links: ReadonlyMap<number, string>,
  label: string,
): FootnoteDefinition | null {
  const identifier = noteIdentifier(unit, label);
  const number = /^link-(\d+)$/.exec(label)?.[1];
  const url = number === undefined || notes.has(label) ? undefined : links.get(Number(number));
  if (url !== undefined)
    return { type: 'footnoteDefinition', identifier, paragraphs: [[{ type: 'text', value: `${url}.` }]] };
  const inlines = notes.get(label);
  return inlines === undefined
    ? null
    : { type: 'footnoteDefinition', identifier, paragraphs: [noteText(inlines)] };
}

function noteText(inlines: readonly Inline[]): readonly Inline[] {
  const shown = inlines.flatMap(plainLink);
  const text = literalText(shown).trimEnd();
  return /[.!?]["”')]*$/.test(text) || text === '' ? shown : [...shown, { type: 'text', value: '.' }];
}

/** A link in a note prints its address, once. */
function plainLink(inline: Inline): readonly Inline[] {
  if (inline.type !== 'link') return [inline];
  const words = literalText(inline.children);
  if (addressKey(words) === addressKey(inline.url)) return [{ type: 'text', value: inline.url }];
  return isUsableLink(inline.url)
    ? [...inline.children, { type: 'text', value: `, ${inline.url}` }]
    : inline.children;
}

function addressesIn(inlines: readonly Inline[]): readonly string[] {
  const printed = [...literalText(inlines).matchAll(/https?:\/\/[^\s<>"]+/g)].map(([url]) => addressKey(url));
  const linked = inlines.flatMap((inline) => (inline.type === 'link' ? [addressKey(inline.url)] : []));
  return [...printed, ...linked];
}

/** Addresses that open the same page: without the scheme, "www." and what punctuation trails. */
export function addressKey(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/.,;:]+$/, '');
}

/** The addresses of a unit's links by number. */
export function linksOf(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  return new Map(
    pieces.flatMap((piece) =>
      piece.type === 'text' && piece.link !== null ? [[piece.link.number, piece.link.url] as const] : [],
    ),
  );
}
