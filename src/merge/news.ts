import {
  type Base,
  type DocumentPassage,
  type FootnoteDefinition,
  type Passage,
  passageOfNote,
  passagesOf,
} from '../document/index.js';
import { mastheadPassages } from './masthead-passages.js';

/** What the program would write differently now. */
export type News = {
  readonly changed: readonly { readonly base: DocumentPassage; readonly regenerated: DocumentPassage }[];
  readonly gone: readonly DocumentPassage[];
  /** In the order of the text. */
  readonly added: readonly DocumentPassage[];
  readonly changedNotes: readonly {
    readonly base: FootnoteDefinition;
    readonly regenerated: FootnoteDefinition;
  }[];
  /** By the key that base and regenerated share: the passage of the base. */
  readonly baseByKey: ReadonlyMap<string, DocumentPassage>;
  /** The regenerated draft with the keys. */
  readonly order: readonly KeyedPassage[];
};

export type KeyedPassage = { readonly key: string; readonly passage: DocumentPassage };

type Written = Pick<Base, 'document'>;

export function newsBetween(base: Written, regenerated: Written): News {
  const before = keyed(passagesOf(base.document));
  const sameNote = notesUnderOtherNames(base, regenerated);
  const order = keyed(passagesOf(regenerated.document).map((one) => withNotesNamed(one, sameNote)));
  const baseByKey = new Map(before.map(({ key, passage }) => [key, passage]));
  const after = new Map(order.map(({ key, passage }) => [key, passage]));
  const changed = [...before, ...frontChanges(base, regenerated)].flatMap((one) => {
    const now = 'regenerated' in one ? one.regenerated : after.get(one.key);
    return now === undefined || isSame(one.passage, now) ? [] : [{ base: one.passage, regenerated: now }];
  });
  const notesNow = new Map(regenerated.document.notes.map((note) => [note.identifier, note]));
  return {
    changed,
    gone: before.filter(({ key }) => !after.has(key)).map(({ passage }) => passage),
    added: order.filter(({ key }) => !baseByKey.has(key)).map(({ passage }) => passage),
    changedNotes: base.document.notes.flatMap((note) => {
      const now = notesNow.get(note.identifier);
      return now === undefined || passageOfNote(now).text === passageOfNote(note).text
        ? []
        : [{ base: note, regenerated: now }];
    }),
    baseByKey,
    order,
  };
}

/**
 * A note's name holds its unit's id, which a correction changes although the note is the same: by the regenerated
 * draft's name, that of the base.
 */
function notesUnderOtherNames(base: Written, regenerated: Written): ReadonlyMap<string, string> {
  const names = new Set(base.document.notes.map(({ identifier }) => identifier));
  const kept = new Set(regenerated.document.notes.map(({ identifier }) => identifier));
  const free = new Map<string, string[]>();
  for (const note of base.document.notes) {
    if (kept.has(note.identifier)) continue;
    const { text } = passageOfNote(note);
    free.set(text, [...(free.get(text) ?? []), note.identifier]);
  }
  const found = new Map<string, string>();
  for (const note of regenerated.document.notes) {
    if (names.has(note.identifier)) continue;
    const before = free.get(passageOfNote(note).text)?.shift();
    if (before !== undefined) found.set(note.identifier, before);
  }
  return found;
}

/** `children` keep the true names: what is written anew refers to the regenerated draft's notes. */
function withNotesNamed(passage: DocumentPassage, names: ReadonlyMap<string, string>): DocumentPassage {
  if (names.size === 0) return passage;
  return {
    ...passage,
    anchors: passage.anchors.map((anchor) =>
      anchor.type === 'note'
        ? { ...anchor, identifier: names.get(anchor.identifier) ?? anchor.identifier }
        : anchor,
    ),
  };
}

function frontChanges(
  base: Written,
  regenerated: Written,
): readonly { readonly passage: DocumentPassage; readonly regenerated: DocumentPassage }[] {
  const now = new Map(mastheadPassages(regenerated.document.masthead).map((one) => [one.id, one]));
  return mastheadPassages(base.document.masthead).flatMap((passage) => {
    const other = now.get(passage.id);
    return other === undefined || other.text === passage.text ? [] : [{ passage, regenerated: other }];
  });
}

/** Ids; of list items the words, for an item has no name and its number changes with those before it. */
function keyed(passages: readonly DocumentPassage[]): readonly KeyedPassage[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    if (passage.kind.type !== 'item') return { key: passage.id, passage };
    const words = `${passage.block}#${passage.text}`;
    const repeat = (seen.get(words) ?? 0) + 1;
    seen.set(words, repeat);
    return { key: `${words}#${repeat}`, passage };
  });
}

/** Emphasis is the editor's to give and take: it is no news. */
function isSame(one: Passage, other: Passage): boolean {
  return (
    one.text === other.text &&
    one.anchors.every(
      (anchor, index) => JSON.stringify(anchor) === JSON.stringify(other.anchors[index] ?? null),
    )
  );
}
