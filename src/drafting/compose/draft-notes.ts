import type { Base, FootnoteDefinition, Inline } from '../../document/index.js';
import { writeInlines } from '../../markdown/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftNote, DraftSection } from '../draft.js';
import { noteInThirdPerson } from '../word/note-voice.js';
import type { Workshop } from './choices.js';

/** The notes the paragraphs refer to, in the order of their first reference; in the base's words where it has them. */
export function draftNotes(
  drafted: readonly DraftSection[],
  from: { readonly contributors: readonly Record[]; readonly base: Base | null; readonly shop: Workshop },
): readonly DraftNote[] {
  const { shop } = from;
  // A decision's words are taken anew each time, so their notes are too.
  const worded = new Map(
    [...shop.decided.values()]
      .flatMap(({ wording }) => wording?.notes ?? [])
      .map((note) => [note.identifier, note]),
  );
  const known = new Map(from.base?.document.notes.map((note) => [note.identifier, note]) ?? []);
  const homes = new Map<string, readonly [Record, Unit]>();
  for (const record of from.contributors)
    for (const unit of record.units) if (!homes.has(unit.id)) homes.set(unit.id, [record, unit]);
  const notes = new Map<string, DraftNote>();
  for (const identifier of referredTo(drafted)) {
    if (notes.has(identifier)) continue;
    const unit = identifier.replace(/\/[^/]*$/, '');
    const own = worded.get(identifier);
    const home = homes.get(unit);
    const fresh = own === undefined && home !== undefined ? freshNote(identifier, home, shop) : null;
    const base = own === undefined ? known.get(identifier) : undefined;
    if (own !== undefined) notes.set(identifier, { ...own, unit, decided: true, changes: [] });
    else if (base !== undefined) notes.set(identifier, asBefore(base, unit, fresh));
    else if (fresh !== null) notes.set(identifier, fresh);
  }
  return [...notes.values()];
}

function freshNote(
  identifier: string,
  [record, unit]: readonly [Record, Unit],
  { texts, namesOf }: Workshop,
): DraftNote | null {
  const note = texts.of(record, unit).definition(identifier);
  if (note === null) return null;
  const voiced = note.paragraphs.map((inlines) => noteInThirdPerson(inlines, namesOf(record)));
  return {
    ...note,
    paragraphs: voiced.map(({ inlines }) => inlines),
    unit: unit.id,
    changes: voiced.flatMap(({ changes }) => changes),
  };
}

/** A note as the base has it; how its words came about is told where they come about so again. */
function asBefore(note: FootnoteDefinition, unit: string, fresh: DraftNote | null): DraftNote {
  const isSame = fresh !== null && wordsOf(fresh) === wordsOf(note);
  return { ...note, unit, changes: isSame ? fresh.changes : [{ rule: 'as-before', from: '', to: '' }] };
}

function wordsOf({ paragraphs }: FootnoteDefinition): string {
  return paragraphs.map(writeInlines).join('\n');
}

function referredTo(drafted: readonly DraftSection[]): readonly string[] {
  return drafted
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
    .flatMap(({ inlines }) => references(inlines));
}

function references(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnoteReference') return [inline.identifier];
    return 'children' in inline ? references(inline.children) : [];
  });
}
