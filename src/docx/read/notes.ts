import {
  type FootnoteDefinition,
  type Inline,
  normalizeInlines,
  runsToInlines,
} from '../../document/index.js';
import { noteBookmarkName } from '../bookmark-names.js';
import type { Relationship } from '../package/relationships.js';
import { attribute, childElements, childrenNamed, missingElement, type XmlElement } from '../xml/element.js';
import { readInlines } from './inlines.js';
import { newSink } from './run.js';
import type { NoteLookup, Reading, Story } from './story.js';

/** A part that holds notes. */
export type NotePart = {
  readonly name: string;
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
};

/**
 * Finds notes as the text refers to them. A note is known by the hidden bookmark round its first mark; one without
 * gets a name of its own.
 */
export class NoteReader implements NoteLookup {
  readonly #reading: Reading;
  readonly #parts: Readonly<Record<'footnote' | 'endnote', NotePart>>;
  readonly #elements: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  readonly #identifierOf: ReadonlyMap<string, string>;
  readonly #open = new Map<string, string>();
  readonly #byElement = new Map<XmlElement, string>();
  readonly #elementOf = new Map<string, { readonly element: XmlElement; readonly part: NotePart }>();
  #unnamed = 0;

  /** `known` are the identifiers of the base's notes. */
  constructor(
    reading: Reading,
    parts: Readonly<Record<'footnote' | 'endnote', NotePart>>,
    known: readonly string[],
  ) {
    this.#reading = reading;
    this.#parts = parts;
    this.#elements = {
      footnote: byId(parts.footnote.root, 'w:footnote'),
      endnote: byId(parts.endnote.root, 'w:endnote'),
    };
    this.#identifierOf = new Map(known.map((identifier) => [noteBookmarkName(identifier), identifier]));
  }

  /**
   * The notes in the order of their first reference. Asked for once the text is read: a note may refer to one whose
   * own mark comes after it.
   */
  definitions(): readonly FootnoteDefinition[] {
    const found: FootnoteDefinition[] = [];
    // A note that a note refers to joins the end while this runs.
    for (const [identifier, { element, part }] of this.#elementOf) {
      found.push({ type: 'footnoteDefinition', identifier, paragraphs: this.#paragraphs(element, part) });
    }
    return found;
  }

  /** A note as it stands in its part; the missing element where there is none. */
  element(kind: 'footnote' | 'endnote', id: string): XmlElement {
    return this.#elements[kind].get(id) ?? missingElement;
  }

  byReference(kind: 'footnote' | 'endnote', id: string, isMarked: boolean): string | null {
    const element = this.#elements[kind].get(id);
    if (element === undefined) return null;
    const known = this.#byElement.get(element);
    if (known !== undefined) return known;
    const identifier = this.#nameOf();
    this.#byElement.set(element, identifier);
    if (kind === 'endnote') this.#reading.unsupported.add('endnote', this.#parts.endnote.name);
    if (isMarked) this.#reading.unsupported.add('mark', this.#parts[kind].name);
    this.#elementOf.set(identifier, { element, part: this.#parts[kind] });
    return identifier;
  }

  byBookmark(name: string): string | null {
    const identifier = this.#identifierOf.get(name);
    return identifier !== undefined && this.#elementOf.has(identifier) ? identifier : null;
  }

  isNoteBookmark(name: string): boolean {
    return this.#identifierOf.has(name.replace(/_Copy_\d+$/, ''));
  }

  openBookmark(id: string, name: string): void {
    const identifier = this.#identifierOf.get(name.replace(/_Copy_\d+$/, ''));
    if (identifier !== undefined) this.#open.set(id, identifier);
  }

  closeBookmark(id: string): void {
    this.#open.delete(id);
  }

  #nameOf(): string {
    for (const identifier of this.#open.values()) if (!this.#elementOf.has(identifier)) return identifier;
    for (;;) {
      this.#unnamed += 1;
      const identifier = `note/${this.#unnamed}`;
      if (!this.#elementOf.has(identifier) && !this.#isOfBase(identifier)) return identifier;
    }
  }

  #isOfBase(identifier: string): boolean {
    return this.#identifierOf.has(noteBookmarkName(identifier));
  }

  #paragraphs(note: XmlElement, part: NotePart): readonly (readonly Inline[])[] {
    const story: Story = {
      reading: this.#reading,
      part: part.name,
      relationships: part.relationships,
      fields: [],
      noteOf: this,
    };
    return paragraphsOf(note, () => this.#reading.unsupported.add('noteContent', part.name)).map(
      (paragraph) => {
        const sink = newSink();
        readInlines(paragraph, story, sink);
        return normalizeInlines(runsToInlines(sink.runs));
      },
    );
  }
}

function byId(root: XmlElement, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(childrenNamed(root, name).map((note) => [attribute(note, 'w:id') ?? '', note]));
}

/** The paragraphs of a note, also those inside tables and content controls. */
export function paragraphsOf(element: XmlElement, onTable: () => void): readonly XmlElement[] {
  return childElements(element).flatMap((one) => {
    if (one.name === 'w:p') return [one];
    if (one.name === 'w:tbl') onTable();
    return paragraphsOf(one, onTable);
  });
}
