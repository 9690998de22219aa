import {
  child,
  descendants,
  type Element,
  insertAfter,
  isolate,
  make,
  makeText,
  remove,
  setAttribute,
  visibleRuns,
} from '../word-xml.js';
import { type Desk, isPending, wordsOf } from './desk.js';
import { erase, eraseRun, type } from './typing.js';

function reference(desk: Desk, id: string): Element {
  const look = make(desk.body, 'rPr', {}, make(desk.body, 'rStyle', { val: 'FootnoteReference' }));
  return make(desk.body, 'r', {}, look, make(desk.body, 'footnoteReference', { id }));
}

/** A note at the end of a word, as Word writes one: its id is set when the file is saved. */
export function addNote(desk: Desk, author: string | null): boolean {
  const paragraph = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const words = wordsOf(paragraph);
  if (words.length === 0) return false;
  const at = desk.chance.one(words).end;
  isolate(paragraph, at, at);
  const before = visibleRuns(paragraph).findLast((one) => one.start + one.text.length <= at)?.run;
  if (before === undefined || before.parentNode !== paragraph) return false;
  const id = desk.id();
  const text = `See ${desk.word()}.`;
  const look = make(desk.notes, 'rPr', {}, make(desk.notes, 'rStyle', { val: 'FootnoteReference' }));
  const note = make(
    desk.notes,
    'footnote',
    { id },
    make(
      desk.notes,
      'p',
      {},
      make(desk.notes, 'pPr', {}, make(desk.notes, 'pStyle', { val: 'FootnoteText' })),
      make(desk.notes, 'r', {}, look, make(desk.notes, 'footnoteRef')),
      make(desk.notes, 'r', {}, makeText(desk.notes, 't', ` ${text}`)),
    ),
  );
  desk.notes.documentElement!.appendChild(note);
  const run = reference(desk, id);
  insertAfter(author === null ? run : make(desk.body, 'ins', desk.stamp(author), run), before);
  desk.count(note, 1);
  return true;
}

/** Notes of the content that are still referred to, each with a run that refers to it. */
function standingNotes(desk: Desk): readonly { readonly note: Element; readonly run: Element }[] {
  return desk
    .paragraphs()
    .flatMap((paragraph) => visibleRuns(paragraph))
    .flatMap(({ run, isFixed }) => {
      const mark = descendants(run, 'footnoteReference')[0];
      const note = mark === undefined ? undefined : desk.noteOf(mark);
      return note === undefined || isFixed ? [] : [{ note, run }];
    });
}

export function deleteNote(desk: Desk, author: string | null): boolean {
  const notes = standingNotes(desk);
  if (notes.length === 0) return false;
  const { note, run } = desk.chance.one(notes);
  desk.deleted(note.textContent ?? '');
  desk.countNotes(run, -1);
  eraseRun(desk, run, author === null ? null : desk.stamp(author));
  return true;
}

export function retypeNote(desk: Desk, author: string | null): boolean {
  const notes = standingNotes(desk).filter(({ note }) => !isPending(note));
  if (notes.length === 0) return false;
  const paragraph = child(desk.chance.one(notes).note, 'p')!;
  const words = wordsOf(paragraph).filter(({ end }) => end > 2);
  if (words.length === 0) return false;
  const stretch = desk.chance.one(words);
  type(desk, paragraph, stretch.end, ` ${desk.word()}`, author);
  if (desk.chance.isTrue(0.3)) erase(desk, paragraph, stretch, author);
  return true;
}

/** Gives a copied paragraph notes of its own, as Word does. */
export function cloneNotes(desk: Desk, copied: Element): void {
  for (const mark of descendants(copied, 'footnoteReference')) {
    const note = desk.noteOf(mark);
    if (note === undefined) continue;
    const id = desk.id();
    const clone = note.cloneNode(true) as Element;
    setAttribute(clone, 'id', id);
    for (const one of descendants(clone, 'bookmarkStart', 'bookmarkEnd')) remove(one);
    desk.notes.documentElement!.appendChild(clone);
    setAttribute(mark, 'id', id);
  }
}
