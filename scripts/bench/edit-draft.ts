// An editor's work on a long draft, with the deeds of the simulated editors of the tests.
import { authors, Desk } from '../../test/regenerate/editor/desk.js';
import { addNote, retypeNote } from '../../test/regenerate/editor/notes.js';
import { comment } from '../../test/regenerate/editor/objects.js';
import {
  addParagraph,
  deleteWhole,
  join,
  moveWhole,
  split,
} from '../../test/regenerate/editor/paragraphs.js';
import { deleteParagraph, insertParagraph, move } from '../../test/regenerate/editor/tracked.js';
import { addWords, deleteWords, format, retype } from '../../test/regenerate/editor/words.js';
import { Chance } from '../../test/regenerate/random.js';

type Deed = (desk: Desk, author: string) => boolean;

/** A round of the forty commonest things that editors do. */
const round: readonly (readonly [count: number, name: string, deed: Deed])[] = [
  [8, 'retype words', (desk) => retype(desk, null)],
  [4, 'add words', (desk) => addWords(desk, null)],
  [3, 'delete words', (desk) => deleteWords(desk, null)],
  [1, 'format', format],
  [2, 'split', split],
  [1, 'join', join],
  [2, 'move', moveWhole],
  [1, 'delete a paragraph', deleteWhole],
  [2, 'add a paragraph', addParagraph],
  [1, 'add a note', (desk) => addNote(desk, null)],
  [1, 'retype a note', (desk) => retypeNote(desk, null)],
  [3, 'comment', comment],
  [4, 'track: retype words', retype],
  [3, 'track: add words', addWords],
  [1, 'track: delete words', deleteWords],
  [1, 'track: insert a paragraph', insertParagraph],
  [1, 'track: delete a paragraph', deleteParagraph],
  [1, 'track: move', move],
];

/** `count` changes, under two names; the same bytes and seed give the same bytes. */
export function editDraft(
  bytes: Uint8Array,
  seed: number,
  count: number,
): { readonly bytes: Uint8Array; readonly deeds: readonly string[] } {
  const chance = new Chance(seed);
  const desk = new Desk(bytes, chance);
  const all = round.flatMap(([times, ...deed]) => Array.from({ length: times }, () => deed));
  let open: (typeof all)[number][] = [];
  for (let tries = 0; desk.deeds.length < count && tries < 10 * count; tries += 1) {
    if (open.length === 0) open = chance.shuffled(all);
    const [name, deed] = open.pop()!;
    const author = chance.one(authors);
    desk.deed(name, author, () => deed(desk, author));
  }
  return { bytes: desk.save(), deeds: desk.deeds.map(({ what }) => what) };
}
