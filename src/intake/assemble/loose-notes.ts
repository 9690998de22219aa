import { literalText, normalizeInlines } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Passage, PassageNote } from '../submission.js';
import type { BodyBlock } from './body-block.js';
import { marksIn, type NoteText, placeIn } from './note-marks.js';
import { notesOf } from './passages.js';

/**
 * Notes that no passage's mark points to, so that nothing a sender wrote is lost: they are reported, and hung at the
 * end of the passage before them, or, where the mark stands in a heading or title, of the passage after it.
 */
export function hangLooseNotes(
  passages: readonly Passage[],
  orders: readonly number[],
  notes: readonly NoteText[],
  body: readonly BodyBlock[],
  noteOf: ReadonlyMap<string, PassageNote>,
  file: string,
): { readonly passages: readonly Passage[]; readonly problems: readonly Problem[] } {
  const attached = new Set(passages.flatMap((passage) => passage.notes.map((note) => note.label)));
  const loose = notes.filter((note) => !attached.has(note.label));
  if (loose.length === 0) return { passages, problems: [] };
  const markedAt = new Map(
    body.flatMap((block) => marksIn(block.inlines).map((label) => [label, block.order])),
  );
  const added = new Map<number, string[]>();
  const problems = loose.map((note) => {
    const marked = markedAt.get(note.label);
    const index = marked === undefined ? passageBefore(orders, note.order) : passageAfter(orders, marked);
    if (index !== null) {
      const labels = added.get(index);
      if (labels === undefined) added.set(index, [note.label]);
      else labels.push(note.label);
    }
    return problem('note-unattached', placeIn(file, note.place), {
      // Without a passage to hang at, the message is all that is left of the note.
      found: `note "${note.printed}" (${index === null ? literalText(note.inlines) : short(literalText(note.inlines))})${
        marked === undefined ? ', and no mark of that number in the text' : ', whose mark stands in a title'
      }`,
      expected: 'a mark in a sentence for every note',
      fix:
        index === null
          ? 'Add the text the note belongs to.'
          : 'It now hangs at the end of the passage next to it: write its mark where it belongs.',
    });
  });
  const hung = passages.map((passage, index): Passage => {
    const labels = added.get(index);
    if (labels === undefined) return passage;
    const inlines = normalizeInlines([
      ...passage.inlines,
      ...labels.map((identifier) => ({ type: 'footnoteReference', identifier }) as const),
    ]);
    return { ...passage, inlines, notes: notesOf(inlines, noteOf) };
  });
  return { passages: hung, problems };
}

/** The last passage that begins before; the first where there is none. */
function passageBefore(orders: readonly number[], order: number): number | null {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orders[middle]! < order) low = middle + 1;
    else high = middle;
  }
  return orders.length === 0 ? null : Math.max(low - 1, 0);
}

function passageAfter(orders: readonly number[], order: number): number | null {
  const before = passageBefore(orders, order);
  if (before === null) return null;
  return orders[before]! >= order ? before : Math.min(before + 1, orders.length - 1);
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
