import { diffWords, type Standing, type Stretch } from '../align/index.js';
import {
  type Change,
  type DocumentPassage,
  type FootnoteDefinition,
  type Inline,
  inlinesToRuns,
  type Passage,
  type PassageKind,
  passageOfNote,
} from '../document/index.js';
import { conflictComment } from './conflict-comment.js';
import type { ConflictReason, Entry, EntryKind } from './entries.js';
import type { Sides } from './merge.js';
import type { News } from './news.js';
import { placesInWords } from './places-in-words.js';

const gone: Standing = { type: 'gone' };

/** One merge while it runs: the sides, what is found out about them once, and what is decided so far. */
export class MergeRun {
  readonly changes: Change[] = [];
  readonly entries: Entry[] = [];
  readonly #identifierOf: ReadonlyMap<string, string>;
  readonly #offered = new Set<string>();
  readonly #keptOut = new Set<string>();
  readonly #again = new Set<string>();
  #places: readonly string[] | null = null;
  #owned: ReadonlySet<number> | null = null;
  /** Paragraphs of the edited draft that say a new passage letter for letter, and that no base passage says. */
  readonly #written: ReadonlyMap<string, number>;
  readonly #taken: ReadonlySet<number>;

  constructor(
    readonly sides: Sides,
    readonly news: News,
  ) {
    const before = new Set([...news.baseByKey.values()].map(({ text }) => text));
    const added = new Set(
      news.added.map(({ text }) => text).filter((text) => text !== '' && !before.has(text)),
    );
    this.#written = new Map(
      sides.edited.paragraphs.flatMap(({ text, index }) => (added.has(text) ? [[text, index] as const] : [])),
    );
    this.#taken = new Set(this.#written.values());
    this.#identifierOf = new Map(
      [...sides.alignment.notes].flatMap(([identifier, id]) => (id === null ? [] : [[id, identifier]])),
    );
  }

  /** A place in the edited file as its reader would say it. */
  placeOf(paragraph: number): string {
    this.#places ??= placesInWords(this.sides.edited);
    return this.#places[paragraph] ?? 'the beginning';
  }

  /** The paragraph that says a new passage letter for letter: it is there already, whatever else it is like. */
  placeOfSameText(passage: DocumentPassage): number | null {
    return this.#written.get(passage.text) ?? null;
  }

  /**
   * Where a passage of the base stands. A paragraph that says a new passage letter for letter is that one, and no other
   * that it is only like.
   */
  standingOf(id: string): Standing {
    const standing = this.sides.alignment.standing.get(id) ?? gone;
    if (standing.type !== 'found' || standing.by === 'text') return standing;
    const isAnother = standing.stretches.some(({ paragraph }) => this.#taken.has(paragraph));
    return isAnother ? gone : standing;
  }

  /** Whether a paragraph of the edited file is where some passage of the base stands. */
  isOwned(paragraph: number): boolean {
    this.#owned ??= new Set(
      [...this.sides.alignment.standing.values()].flatMap((standing) =>
        standing.type === 'found' ? standing.stretches.map((one) => one.paragraph) : [],
      ),
    );
    return this.#owned.has(paragraph);
  }

  /** Where a passage of the base stands in the edited file, in words. */
  standingPlace(id: string): string | null {
    const standing = this.standingOf(id);
    const [first] = standing.type === 'found' ? standing.stretches : [];
    return first === undefined ? null : this.placeOf(first.paragraph);
  }

  /** What every entry on a passage says of it. */
  about({ block, kind }: Told, place: string | null): Pick<Entry, 'block' | 'source' | 'place' | 'kind'> {
    return { block, source: this.sides.sourceOf(block), place, kind: entryKind(block, kind) };
  }

  tell(entry: Entry): void {
    this.entries.push(entry);
  }

  /** Remembers that the editor was offered what a block says now. */
  offer(block: string): void {
    this.#offered.add(block);
  }

  /** Written anew although the base has it: what the editor turned down was made from something else. */
  addAgain(passage: DocumentPassage): void {
    this.#again.add(passage.id);
  }

  isAdded(key: string, passage: DocumentPassage): boolean {
    return (!this.news.baseByKey.has(key) || this.#again.has(passage.id)) && !this.#keptOut.has(passage.id);
  }

  /** A new passage is not written: where its words stood before is for a person to settle. */
  keepOut(id: string): void {
    this.#keptOut.add(id);
  }

  /** What the editor took out does not come back under another heading. */
  stayDeleted(passage: DocumentPassage): void {
    if (this.#keptOut.has(passage.id)) return;
    this.keepOut(passage.id);
    this.tell({ ...this.about(passage, null), type: 'listed', reason: 'stays-deleted', text: passage.text });
  }

  /** Whether the editor turned an offer of this block down, and it is made from something else now. */
  isOfferAnew(block: string): boolean {
    const earlier = this.sides.base.offers.find((one) => one.block === block);
    return earlier !== undefined && earlier.source !== this.sides.sourceHashOf(block);
  }

  /** A conflict, with a comment on the place where one place can be told. */
  conflict(
    passage: Told,
    reason: ConflictReason,
    words: { readonly edited: string | null; readonly before: string; readonly offered: string | null },
    stretch: Stretch | null,
  ): void {
    const about = this.about(passage, stretch === null ? null : this.placeOf(stretch.paragraph));
    if (stretch !== null)
      this.changes.push({
        type: 'comment',
        ...stretch,
        lines: conflictComment(reason, words.before, words.offered, about.source),
      });
    this.tell({ ...about, type: 'conflict', reason, ...words, commented: stretch !== null });
    this.offer(passage.block);
  }

  /** A passage of the edited draft with its notes named as the base names them. */
  named<T extends Passage>(passage: T): T {
    return {
      ...passage,
      anchors: passage.anchors.map((anchor) =>
        anchor.type === 'note'
          ? { ...anchor, identifier: this.#identifierOf.get(anchor.identifier) ?? anchor.identifier }
          : anchor,
      ),
    };
  }

  /** Whether nothing can be spliced into a stretch: it holds a field's result, or something that is no text. */
  isFixed({ paragraph, start, end }: Stretch): boolean {
    return this.sides.edited.paragraphs[paragraph]!.fixed.some(
      (one) => (start < one.end && one.start < end) || (one.start < start && start < one.end),
    );
  }

  /** Whether a stretch holds the mark of a note whose text the editor worked on: the note would go with its mark. */
  holdsEditedNote({ paragraph, start, end }: Stretch): boolean {
    return this.sides.edited.paragraphs[paragraph]!.anchors.some(
      ({ at, ...anchor }) =>
        anchor.type === 'note' && at >= start && at < end && this.#isNoteEdited(anchor.identifier),
    );
  }

  #isNoteEdited(id: string): boolean {
    const { base, edited } = this.sides;
    const identifier = this.#identifierOf.get(id);
    const before = base.document.notes.find((one) => one.identifier === identifier);
    const now = edited.notes.find((one) => one.id === id);
    return before === undefined || now === undefined || diffWords(passageOfNote(before), now).length > 0;
  }

  /** The definitions of all notes that the changes bring in. */
  newNotes(): readonly FootnoteDefinition[] {
    const wanted = new Set(
      this.changes.flatMap((change) => {
        switch (change.type) {
          case 'replace-text':
          case 'replace-note-text':
            return notesIn(change.by);
          case 'insert-paragraph':
            return notesIn(change.paragraph.children);
          case 'delete-paragraph':
          case 'comment':
            return [];
          default:
            return change satisfies never;
        }
      }),
    );
    return this.sides.regenerated.document.notes.filter(({ identifier }) => wanted.has(identifier));
  }

  /** The offers of earlier regenerations whose blocks are still written, and those of this one. */
  offers(): Sides['base']['offers'] {
    const { base, sourceHashOf } = this.sides;
    const earlier = base.offers.filter(({ block }) => !this.#offered.has(block));
    const now = [...this.#offered].map((block) => ({ block, source: sourceHashOf(block) }));
    return [...earlier, ...now].sort((a, b) => (a.block < b.block ? -1 : a.block > b.block ? 1 : 0));
  }
}

/** A passage that something is told of; a note has no kind of paragraph. */
export type Told = { readonly block: string; readonly kind: PassageKind | null };

function entryKind(block: string, kind: PassageKind | null): EntryKind {
  if (kind === null) return 'note';
  if (block.startsWith('masthead/')) return 'page-one';
  if (kind.type === 'heading') return 'heading';
  return kind.role === 'drafting-note' ? 'drafting-note' : 'paragraph';
}

function notesIn(inlines: readonly Inline[]): readonly string[] {
  return inlinesToRuns(inlines).flatMap((run) => (run.type === 'note' ? [run.identifier] : []));
}
