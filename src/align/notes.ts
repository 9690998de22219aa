import { bookmarkName, type EditedDraft, type FootnoteDefinition, passageOfNote } from '../document/index.js';
import type { Board } from './board.js';
import { likeness } from './likeness.js';
import { Vocabulary } from './profile.js';

/** Words in common that let a note at its place be the same one, edited; and one that stands alone at its place. */
const leastLikeness = 0.4;
const leastAlone = 0.15;

/** By the base's note identifier the edited note: by bookmark, then its very text, then likeness beside the same text. */
export function findNotes(
  board: Board,
  notes: readonly FootnoteDefinition[],
  edited: EditedDraft,
): ReadonlyMap<string, string | null> {
  return new NoteFinder(board, notes, edited).find();
}

type BaseNote = {
  readonly identifier: string;
  readonly text: string;
  readonly print: string;
  readonly paragraphs: readonly number[];
};

class NoteFinder {
  readonly #found = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #base: readonly BaseNote[];
  readonly #edited: readonly {
    readonly id: string;
    readonly text: string;
    readonly print: string;
    readonly bookmark: string | null;
    readonly paragraph: number;
  }[];

  constructor(board: Board, notes: readonly FootnoteDefinition[], edited: EditedDraft) {
    const vocabulary = new Vocabulary();
    const places = new Map<string, number[]>();
    for (const [passage, { anchors }] of board.passages.entries())
      for (const anchor of anchors)
        if (anchor.type === 'note')
          places.set(anchor.identifier, [
            ...(places.get(anchor.identifier) ?? []),
            ...board.placesOf(passage),
          ]);
    this.#base = notes.map((note) => {
      const passage = passageOfNote(note);
      return {
        identifier: note.identifier,
        text: passage.text,
        print: vocabulary.add(passage).print,
        paragraphs: places.get(note.identifier) ?? [],
      };
    });
    this.#edited = edited.notes.map(({ id, bookmark, paragraph, ...passage }) => ({
      id,
      bookmark,
      paragraph,
      text: passage.text,
      print: vocabulary.add(passage).print,
    }));
  }

  find(): ReadonlyMap<string, string | null> {
    this.#byBookmark();
    this.#byText();
    this.#byPlace();
    return new Map(this.#base.map(({ identifier }) => [identifier, this.#found.get(identifier) ?? null]));
  }

  #byBookmark(): void {
    const byName = grouped(this.#edited, ({ bookmark }) => bookmark);
    for (const note of this.#base) {
      const named = byName.get(bookmarkName(`note:${note.identifier}`)) ?? [];
      const [best] = [...named].sort(
        (a, b) =>
          Number(b.print === note.print) - Number(a.print === note.print) ||
          Number(note.paragraphs.includes(b.paragraph)) - Number(note.paragraphs.includes(a.paragraph)),
      );
      if (best !== undefined) this.#take(note, best.id);
    }
  }

  /** Many notes give one address: those beside the same text first, then in order. */
  #byText(): void {
    const byPrint = grouped(this.#edited, ({ print }) => print);
    for (const isBeside of [true, false])
      for (const note of this.#left()) {
        const same = (byPrint.get(note.print) ?? []).find(
          ({ id, paragraph }) => !this.#taken.has(id) && (!isBeside || note.paragraphs.includes(paragraph)),
        );
        if (same !== undefined && note.print !== '') this.#take(note, same.id);
      }
  }

  #byPlace(): void {
    const byParagraph = grouped(this.#edited, ({ paragraph }) => paragraph);
    const beside = (note: BaseNote) =>
      note.paragraphs
        .flatMap((paragraph) => byParagraph.get(paragraph) ?? [])
        .filter(({ id }) => !this.#taken.has(id));
    for (const note of this.#left()) {
      const [best] = beside(note)
        .map(({ id, text }) => ({ id, like: likeness(note.text, text) }))
        .sort((a, b) => b.like - a.like);
      if (best !== undefined && best.like >= leastLikeness) this.#take(note, best.id);
    }
    const waiting = grouped(
      this.#left().flatMap((note) => note.paragraphs.map((paragraph) => ({ note, paragraph }))),
      ({ paragraph }) => paragraph,
    );
    for (const note of this.#left()) {
      const places = beside(note);
      const [only] = places;
      const others = note.paragraphs.flatMap((paragraph) => waiting.get(paragraph) ?? []);
      const isAlone = others.every((other) => other.note === note);
      if (places.length !== 1 || !isAlone || only === undefined) continue;
      if (likeness(note.text, only.text) >= leastAlone) this.#take(note, only.id);
    }
  }

  #left(): readonly BaseNote[] {
    return this.#base.filter(({ identifier }) => !this.#found.has(identifier));
  }

  #take({ identifier }: BaseNote, id: string): void {
    if (this.#taken.has(id)) return;
    this.#found.set(identifier, id);
    this.#taken.add(id);
  }
}

function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const some = groups.get(key);
    if (some === undefined) groups.set(key, [value]);
    else some.push(value);
  }
  return groups;
}
