import { type FootnoteDefinition, type Inline, normalizeInlines } from '../document/index.js';
import type { BlockReader } from './block-reader.js';
import { readFlattened } from './read-flattened.js';
import { noteLabel } from './read-inline-tokens.js';

/** Reads the note that opens at the current token. A mark inside a note has no place in a Word file. */
export function readNote(reader: BlockReader): FootnoteDefinition {
  const identifier = noteLabel(reader.current());
  reader.beginNote();
  reader.advance();
  const paragraphs: (readonly Inline[])[] = [];
  while (reader.current().type !== 'footnote_reference_close') {
    const inlines =
      reader.current().type === 'paragraph_open' ? readOne(reader) : normalizeInlines(readFlattened(reader));
    if (inlines.some((inline) => inline.type === 'footnoteReference')) {
      reader.report(
        'a note mark inside a note',
        'notes without notes',
        'Put the text of the second note into the first.',
      );
    }
    paragraphs.push(normalizeInlines(inlines.filter((inline) => inline.type !== 'footnoteReference')));
  }
  reader.advance();
  return { type: 'footnoteDefinition', identifier, paragraphs: paragraphs.length === 0 ? [[]] : paragraphs };
}

function readOne(reader: BlockReader): readonly Inline[] {
  reader.advance();
  const inlines = reader.takeInlines();
  reader.advance();
  return inlines;
}
