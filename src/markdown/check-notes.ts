import { type Block, type FootnoteDefinition, isBlockId, plainText } from '../document/index.js';
import type { Place, Problem } from '../problems/index.js';
import { inlinesOfBlock, withoutNotes } from './block-inlines.js';
import type { BlockReader } from './block-reader.js';
import { shorten, unsupported } from './unsupported.js';

/**
 * Holds marks and notes against each other. Gives the blocks without marks that have no note, and the notes in the
 * order of their first mark, each once; everything left out is reported.
 */
export function checkNotes(
  blocks: readonly Block[],
  notes: readonly FootnoteDefinition[],
  reader: BlockReader,
): { readonly blocks: readonly Block[]; readonly notes: readonly FootnoteDefinition[] } {
  const defined = defineOnce(notes, reader);
  const ordered = new Map<string, FootnoteDefinition>();
  const checked = blocks.map((block, index) => {
    const missing = new Set<string>();
    for (const identifier of marksOf(block)) {
      const note = defined.get(identifier);
      if (note === undefined) missing.add(identifier);
      else ordered.set(identifier, note);
    }
    if (missing.size === 0) return block;
    for (const identifier of missing) {
      reader.problems.push(
        unsupported(
          reader.placeAt(reader.lines[index]),
          `the mark [^${identifier}] without its note`,
          `a line "[^${identifier}]: …" at the end of the text`,
          'Add the note, or remove the mark.',
        ),
      );
    }
    return withoutNotes(block, missing);
  });
  notes.forEach((note, index) => {
    if (!ordered.has(note.identifier) && defined.get(note.identifier) === note) {
      reader.problems.push(unusedNote(note, reader.placeAt(reader.noteLines[index])));
    }
  });
  return { blocks: checked, notes: [...ordered.values()] };
}

function defineOnce(
  notes: readonly FootnoteDefinition[],
  reader: BlockReader,
): ReadonlyMap<string, FootnoteDefinition> {
  const defined = new Map<string, FootnoteDefinition>();
  notes.forEach((note, index) => {
    const { identifier } = note;
    const place = reader.placeAt(reader.noteLines[index]);
    if (!isBlockId(identifier)) {
      const expected = 'a label of small letters, digits, ".", "_", "-" and "/"';
      reader.problems.push(
        unsupported(place, `the note [^${identifier}]`, expected, 'Rename the note and its mark.'),
      );
    }
    if (defined.has(identifier)) {
      const found = `a second note [^${identifier}]: ${textOf(note)}`;
      reader.problems.push(
        unsupported(place, found, 'one note for each label', 'Give it a label of its own.'),
      );
    } else {
      defined.set(identifier, note);
    }
  });
  return defined;
}

function unusedNote(note: FootnoteDefinition, place: Place): Problem {
  return unsupported(
    place,
    `the note [^${note.identifier}] without a mark: ${textOf(note)}`,
    `a mark [^${note.identifier}] in the text`,
    'Put the mark where the note belongs, or remove the note.',
  );
}

function textOf(note: FootnoteDefinition): string {
  return shorten(note.paragraphs.map((paragraph) => plainText(paragraph)).join(' '));
}

function marksOf(block: Block): readonly string[] {
  return inlinesOfBlock(block).flatMap((inlines) =>
    // Normal form keeps marks outside emphasis, strong and links.
    inlines.flatMap((inline) => (inline.type === 'footnoteReference' ? [inline.identifier] : [])),
  );
}
