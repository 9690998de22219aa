import type { Masthead } from './masthead.generated.js';

/**
 * A named subset of mdast (https://github.com/syntax-tree/mdast) with an id on every block, in the normal form
 * of `normalize.ts`: equal documents are deep-equal.
 */
export type Document = {
  readonly masthead: Masthead;
  readonly blocks: readonly Block[];
  /** In the order of their first reference. Every note is referenced, every reference has its note. */
  readonly notes: readonly FootnoteDefinition[];
};

export type Block = Heading | Paragraph | List | Table | OpaqueBlock;

/**
 * What a block is to the reader of the report:
 * `body` is numbered report text; `unnumbered` is report text without a number (front matter, summary, lists in
 * the text); `drafting-note` is a line for the editor: unnumbered, uncounted, removed before the text leaves the
 * house.
 */
export type Role = 'body' | 'unnumbered' | 'drafting-note';

/** `depth` 1 is I., 2 is A., 3 is 1., 4 is (a), 5 is (i), 6 is a. `numbered` is false for "Introduction" alone. */
export type Heading = {
  readonly type: 'heading';
  readonly id: string;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly numbered: boolean;
  readonly children: readonly Inline[];
};

export type Paragraph = {
  readonly type: 'paragraph';
  readonly id: string;
  readonly role: Role;
  readonly children: readonly Inline[];
};

export type List = {
  readonly type: 'list';
  readonly id: string;
  readonly role: Role;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
};

/** One item's own line and the items below it; a level below has the same kind of marks as the list. */
export type ListItem = { readonly children: readonly Inline[]; readonly items: readonly ListItem[] };

/** The first row is the head. All rows have as many cells as the head. */
export type Table = {
  readonly type: 'table';
  readonly id: string;
  readonly role: Role;
  readonly rows: readonly TableRow[];
};
export type TableRow = { readonly cells: readonly TableCell[] };
export type TableCell = { readonly children: readonly Inline[] };

/** Where the bytes of something stand that the model has no word for: a part of the package and UTF-16 offsets in it. */
export type XmlSpan = { readonly part: string; readonly start: number; readonly end: number };

/** A block of a Word file that is kept as it is: a picture, a text box, a chart. Never written from scratch. */
export type OpaqueBlock = {
  readonly type: 'opaque';
  readonly id: string;
  readonly what: string;
  readonly xml: XmlSpan;
};

export type Inline = Text | Emphasis | Strong | Link | FootnoteReference | OpaqueInline;
export type Text = { readonly type: 'text'; readonly value: string };
export type Emphasis = { readonly type: 'emphasis'; readonly children: readonly Inline[] };
export type Strong = { readonly type: 'strong'; readonly children: readonly Inline[] };
export type Link = { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] };
/** `identifier` is the id of the note: `note/contributors`, or its unit's id and label, `undp-3f9a1c07/6`. */
export type FootnoteReference = { readonly type: 'footnoteReference'; readonly identifier: string };
export type OpaqueInline = { readonly type: 'opaqueInline'; readonly what: string; readonly xml: XmlSpan };

/** A note of one or more paragraphs; only the first bears the mark. */
export type FootnoteDefinition = {
  readonly type: 'footnoteDefinition';
  readonly identifier: string;
  readonly paragraphs: readonly (readonly Inline[])[];
};
