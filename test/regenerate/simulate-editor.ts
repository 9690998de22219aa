import { authors, type Deed, Desk, type Remark } from './editor/desk.js';
import { addNote, deleteNote, retypeNote } from './editor/notes.js';
import {
  comment,
  intoList,
  intoTable,
  pastePicture,
  pasteTable,
  scatterRuns,
  wrapInControl,
} from './editor/objects.js';
import {
  addHeading,
  addParagraph,
  copy,
  deleteSection,
  deleteWhole,
  deleteWordsAndMark,
  join,
  moveWhole,
  moveWords,
  reorderSections,
  split,
} from './editor/paragraphs.js';
import { deleteInserted, deleteParagraph, insertParagraph, move, settleSome } from './editor/tracked.js';
import {
  addParagraphIds,
  changeSettings,
  curlQuotes,
  renameStyles,
  stripBookmarks,
} from './editor/whole-file.js';
import {
  addWords,
  deleteSentence,
  deleteWords,
  format,
  replaceAll,
  retitle,
  retype,
} from './editor/words.js';
import { Chance } from './random.js';

export type { Deed, Remark } from './editor/desk.js';
export { authors, countedWords } from './editor/desk.js';
export { stripAll } from './editor/whole-file.js';

/** A draft as an editor gave it back, and what was done to it. */
export type Edited = {
  readonly seed: number;
  readonly bytes: Uint8Array;
  readonly deeds: readonly Deed[];
  readonly remarks: readonly Remark[];
  /** How often each word that is counted stands in the text and its notes, everything tracked accepted. */
  readonly account: ReadonlyMap<string, number>;
};

type Kind = {
  readonly weight: number;
  readonly isTracked?: boolean;
  readonly work: (desk: Desk, author: string) => boolean;
};

/** What editors do, the commoner the heavier. */
const kinds: Readonly<Record<string, Kind>> = {
  retype: { weight: 10, work: (desk) => retype(desk, null) },
  'add words': { weight: 6, work: (desk) => addWords(desk, null) },
  'delete words': { weight: 5, work: (desk) => deleteWords(desk, null) },
  'delete a sentence': { weight: 3, work: (desk) => deleteSentence(desk, null) },
  'replace all': { weight: 1, work: replaceAll },
  'retitle a heading': { weight: 2, work: (desk) => retitle(desk, null) },
  format: { weight: 3, work: format },
  split: { weight: 4, work: split },
  join: { weight: 3, work: join },
  'move with its mark': { weight: 4, work: moveWhole },
  'move without its mark': { weight: 3, work: moveWords },
  copy: { weight: 2, work: copy },
  delete: { weight: 4, work: deleteWhole },
  'delete words, then the mark': { weight: 1, work: deleteWordsAndMark },
  'add a paragraph': { weight: 4, work: addParagraph },
  'add a heading': { weight: 1, work: addHeading },
  'reorder sections': { weight: 2, work: reorderSections },
  'delete a section': { weight: 1, work: deleteSection },
  'add a note': { weight: 3, work: (desk) => addNote(desk, null) },
  'delete a note': { weight: 2, work: (desk) => deleteNote(desk, null) },
  'retype a note': { weight: 2, work: (desk) => retypeNote(desk, null) },
  'paste a table': { weight: 1, work: pasteTable },
  'paste a picture': { weight: 1, work: pastePicture },
  comment: { weight: 5, work: comment },
  'wrap in a content control': { weight: 1, work: wrapInControl },
  'put into a table': { weight: 1, work: intoTable },
  'make list items': { weight: 1, work: intoList },
  'track: replace words': { weight: 5, isTracked: true, work: retype },
  'track: add words': { weight: 4, isTracked: true, work: addWords },
  'track: delete words': { weight: 4, isTracked: true, work: deleteWords },
  'track: delete a sentence': { weight: 2, isTracked: true, work: deleteSentence },
  'track: insert a paragraph': { weight: 3, isTracked: true, work: insertParagraph },
  'track: delete a paragraph': { weight: 3, isTracked: true, work: deleteParagraph },
  'track: move': { weight: 2, isTracked: true, work: move },
  'track: retitle a heading': { weight: 1, isTracked: true, work: retitle },
  'track: add a note': { weight: 2, isTracked: true, work: addNote },
  'track: delete a note': { weight: 1, isTracked: true, work: deleteNote },
  'track: retype a note': { weight: 1, isTracked: true, work: retypeNote },
  'track: delete inserted words': { weight: 2, isTracked: true, work: deleteInserted },
  'accept some': { weight: 2, work: (desk) => settleSome(desk, 'accept') },
  'reject some': { weight: 2, work: (desk) => settleSome(desk, 'reject') },
  'scatter runs': { weight: 3, work: scatterRuns },
};

const weights = Object.fromEntries(Object.entries(kinds).map(([name, { weight }]) => [name, weight]));

/** Everything that an editor can do, by name. */
export const deedNames: readonly string[] = Object.keys(kinds);

/** Edits a draft as people and Word do; the same bytes and seed give the same bytes. `only` names the deeds to choose from. */
export function simulateEditor(bytes: Uint8Array, seed: number, only?: readonly string[]): Edited {
  const chance = new Chance(seed);
  const desk = new Desk(bytes, chance);
  const chosen =
    only === undefined ? weights : Object.fromEntries(only.map((name) => [name, weights[name] ?? 1]));
  const count = chance.isTrue(0.2) ? chance.whole(15, 40) : chance.whole(1, 14);
  for (let at = 0; at < count; at += 1) doOne(desk, chance.weighted(chosen));
  const saved = saveAsAProgram(desk);
  return { seed, bytes: saved, deeds: desk.deeds, remarks: desk.remarks, account: standing(desk) };
}

function doOne(desk: Desk, name: string): void {
  const { isTracked = false, work } = kinds[name]!;
  const author = desk.chance.one(authors);
  desk.deed(name, isTracked ? author : null, () => work(desk, author));
}

/** What happens to a whole file: habits of programs more than of people. */
function saveAsAProgram(desk: Desk): Uint8Array {
  const { chance } = desk;
  if (chance.isTrue(0.15)) desk.deed('curl quotes', null, () => curlQuotes(desk));
  if (chance.isTrue(0.3)) desk.deed('change settings', null, () => changeSettings(desk));
  if (chance.isTrue(0.3)) desk.deed('give paragraphs ids', null, () => addParagraphIds(desk));
  if (chance.isTrue(0.08)) desk.deed('strip bookmarks', null, () => stripBookmarks(desk));
  const hasOtherStyles = chance.isTrue(0.1) && desk.deed('rename styles', null, () => true);
  const saved = desk.save();
  return hasOtherStyles ? renameStyles(saved) : saved;
}

function standing({ account }: Desk): ReadonlyMap<string, number> {
  return new Map([...account].filter(([, count]) => count !== 0));
}
