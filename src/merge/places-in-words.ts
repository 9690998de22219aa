import { anchorCharacter, type EditedDraft, type EditedNote } from '../document/index.js';

/** For each paragraph of the edited draft, what its reader would call it: by its number, by its heading, else by what is before it. */
export function placesInWords({ paragraphs }: EditedDraft): readonly string[] {
  let number = 0;
  let near = 'page one';
  return paragraphs.map(({ kind, text }) => {
    if (kind.type === 'paragraph' && kind.role === 'body') {
      number += 1;
      near = `behind paragraph ${number}`;
      return `paragraph ${number}`;
    }
    if (kind.type !== 'heading') return near;
    const title = text.replaceAll(anchorCharacter, '').trim();
    near = `under the heading “${title}”`;
    return `the heading “${title}”`;
  });
}

/** A note by the number it bears; those of page one bear asterisks and are not counted. */
export function noteInWords({ paragraphs, notes }: EditedDraft, note: EditedNote): string {
  const text = paragraphs.findIndex(({ kind }) => kind.type === 'heading');
  const numbered = notes.filter(({ paragraph }) => paragraph >= text);
  const number = numbered.indexOf(note) + 1;
  return number === 0 ? 'a note on page one' : `note ${number}`;
}
