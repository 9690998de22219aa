import type { Run } from '../../document/index.js';

/** Letters set high: a note mark typed by hand, or the "th" of "25th"; who reads them decides. */
export type RaisedText = { readonly type: 'raised'; readonly value: string };

/**
 * Runs of a paragraph; none is opaque. In their text "\n" is a line break, "\f" a page break, "\t" a tab. A note's
 * identifier is its label as printed.
 */
export type WordRun = Run | RaisedText;

export type WordParagraph = {
  readonly type: 'paragraph';
  /** 0 is the title of the document, 1 to 9 are headings as Word counts them; null for text. */
  readonly heading: number | null;
  readonly list: WordListMark | null;
  /** It stands in a table of contents that Word made. */
  readonly isContents: boolean;
  /** It says what a picture or table shows. */
  readonly isCaption: boolean;
  /** The smallest size of its letters, in half points; null where it has none. */
  readonly size: number | null;
  /** Where its text begins from the margin, in twentieths of a point, as far as that is said of the paragraph itself. */
  readonly indent: number | null;
  readonly runs: readonly WordRun[];
  readonly place: WordPlace;
};

/** Automatic number, letter or bullet of a paragraph. */
export type WordListMark = {
  /** As printed: "1.2", "(a)", "•". */
  readonly label: string;
  readonly isBullet: boolean;
  readonly numId: number;
  /** From 0. */
  readonly level: number;
  /** Where the mark stands from the margin, in twentieths of a point. */
  readonly indent: number;
};

/** `paragraph` counts the paragraphs with text from 1, those of tables and text boxes as well; `page` as Word last laid it out. */
export type WordPlace = { readonly paragraph: number; readonly page: number | null };

export type WordTable = { readonly type: 'table'; readonly rows: readonly (readonly WordCell[])[] };
/**
 * `blocks` are paragraphs, and tables within the table; `span` counts the columns it covers; `continues` says that it is
 * one cell with the one above it.
 */
export type WordCell = {
  readonly blocks: readonly WordBlock[];
  readonly span: number;
  readonly continues: boolean;
};
export type WordBlock = WordParagraph | WordTable;

export type WordNote = {
  /** As printed; made unique with "-2" where two notes print the same. */
  readonly label: string;
  readonly paragraphs: readonly (readonly WordRun[])[];
  /** Of its mark. */
  readonly place: WordPlace;
};

/** A Word file as a person reads it: tracked insertions taken, deletions, comments and hidden text left out. */
export type WordText = {
  /** In reading order; a text box stands behind the paragraph it hangs on. */
  readonly blocks: readonly WordBlock[];
  /** In the order of their first marks. */
  readonly notes: readonly WordNote[];
  /** As the program that saved it last counted them; null where it did not say. */
  readonly pages: number | null;
  /** Lines at the head of the pages. They are no text; they may name the sender. */
  readonly heads: readonly string[];
};
