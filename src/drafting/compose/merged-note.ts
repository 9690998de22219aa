import type { DraftingNote, DraftParagraph, NoteItem } from '../draft.js';
import { toInlines } from '../sentences/pieces.js';
import { sentenceAt } from './candidates.js';
import type { Workshop } from './choices.js';

/** For the editor: what other entities sent in nearly the same words as a sentence of the section, to credit them. */
export function mergedNote(
  section: string,
  paragraphs: readonly DraftParagraph[],
  { mergedInto, texts }: Workshop,
): readonly DraftingNote[] {
  const items = paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ origin, alsoIn }): readonly NoteItem[] => {
      if (origin.type !== 'submission' || alsoIn === undefined) return [];
      return mergedInto(origin.unit, origin.start).map(({ record, place, text }) => {
        const pieces = sentenceAt(record, place, texts)?.pieces.filter(({ type }) => type === 'text') ?? [];
        const inlines = toInlines(pieces, () => '');
        return {
          unit: place.unit.id,
          entity: record.entity.id,
          inlines: inlines.length > 0 ? inlines : [{ type: 'text', value: text }],
        };
      });
    }),
  );
  const title = 'Also reported, in nearly the same words as a sentence above, by';
  return items.length === 0 ? [] : [{ id: `${section}/notes/merged`, type: 'list', title, items }];
}
