// What reading a Word file for patching keeps beside the text: where in the XML every letter of it stands.
import type { Anchor, PassageKind } from '../../document/index.js';
import type { XmlElement } from '../xml/element.js';

/** What holds paragraphs one below the other. Number 0 is the body. */
export type Container = {
  readonly number: number;
  readonly kind: 'body' | 'cell' | 'control' | 'box' | 'note';
  readonly entries: Entry[];
  /** The entry of the body it stands in; -1 for the body itself and for notes. */
  readonly top: number;
  /** A content control whose text other things decide. */
  readonly isFrozen: boolean;
};

/** Something that stands in a container: a paragraph, or a table, content control or the like. */
export type Entry = { readonly element: XmlElement; readonly paragraph: WordParagraph | null };

/** One `w:p`. */
export type WordParagraph = {
  readonly element: XmlElement;
  readonly properties: XmlElement;
  readonly container: Container;
  /** Its place among the container's entries. */
  readonly entry: number;
};

/** What cannot be cut: a field, a locked content control. `isWhole` is false where it runs over several paragraphs. */
export type Stretch = { readonly atoms: Atom[] };

/** The smallest thing in a paragraph: a child of a run, or something that stands beside runs. */
export type Atom = {
  readonly element: XmlElement;
  readonly spot: Spot;
  readonly start: number;
  readonly end: number;
  /** Letters at the start of a `w:t` that are no text: the space after the mark of a note. */
  readonly lead: number;
  /** `text` can be cut between its letters; `marker` has no text and is never deleted. */
  readonly what: 'text' | 'unit' | 'nothing' | 'marker';
  readonly isOpaque: boolean;
  readonly stretch: Stretch | null;
};

/** A run, or what stands beside runs. */
export type Spot = {
  readonly element: XmlElement;
  readonly isRun: boolean;
  /** What it stands in below its `w:p`, the outermost first. */
  readonly wrappers: readonly XmlElement[];
  readonly paragraph: WordParagraph;
  readonly atoms: Atom[];
  /** With the bookmark of the note whose mark it is. */
  shellStart: number;
  shellEnd: number;
};

export type ReadBookmark = {
  readonly name: string;
  readonly element: XmlElement;
  /** Null while it is open; a bookmark without an end keeps null. */
  endsIn: OpenParagraph | null;
};

/** A paragraph as the reader sees it once all changes are accepted: one `w:p`, or several whose marks are deleted. */
export type OpenParagraph = {
  readonly parts: WordParagraph[];
  readonly spots: Spot[];
  readonly atoms: Atom[];
  readonly anchors: Anchor[];
  readonly bookmarks: ReadBookmark[];
  text: string;
  isPending: boolean;
  /** Its place among all; -1 while it is open. */
  index: number;
};

export type ReadParagraph = Readonly<OpenParagraph> & {
  readonly kind: PassageKind;
  readonly style: string;
  readonly container: Container;
  /** Whether a paragraph put in right behind it would be glued to other text when only its mark is rejected. */
  readonly isMarkPending: boolean;
};
