import type { Relationship } from '../package/relationships.js';
import type { InlineHandler } from './inlines.js';
import type { NumberFormats } from './numbering.js';
import type { RunHandler } from './run.js';
import type { StyleTable } from './styles.js';
import type { UnsupportedKind } from './unsupported.js';

/** What reading needs of the whole file. */
export type Reading = {
  readonly file: string;
  readonly styles: StyleTable;
  readonly formats: NumberFormats;
  /** Takes note of what the document model has no word for. */
  readonly unsupported: { readonly add: (kind: UnsupportedKind, part: string) => void };
};

/**
 * What another reading than that of drafts makes of the same elements. Whatever it does not name is read as in a
 * draft.
 */
export type Projection = {
  /** In a paragraph. */
  readonly inline: ReadonlyMap<string, InlineHandler>;
  readonly unknown: InlineHandler;
  /** In a run. */
  readonly run: ReadonlyMap<string, RunHandler>;
  readonly unknownInRun: RunHandler;
};

/** One part with running text: the body, or the notes. Fields may run over several of its paragraphs. */
export type Story = {
  readonly reading: Reading;
  readonly part: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly fields: OpenField[];
  /** Gives the identifier of the note that a mark refers to, or null where there is no such note. */
  readonly noteOf: NoteLookup;
  readonly projection?: Projection;
};

export type OpenField = {
  instruction: string;
  /** Before the separator comes the instruction, after it the result. */
  inResult: boolean;
  url: string | null;
  /** The result is not text of the document: the number of a note that is referred to. */
  isSilent: boolean;
  /** The address of the link it stands in, and whether it stands in something that is not shown. */
  readonly outerUrl: string | null;
  readonly isHidden: boolean;
};

export type NoteLookup = {
  readonly byReference: (kind: 'footnote' | 'endnote', id: string, isMarked: boolean) => string | null;
  readonly byBookmark: (name: string) => string | null;
  readonly openBookmark: (id: string, name: string) => void;
  readonly closeBookmark: (id: string) => void;
  /** Whether a bookmark is that of a note of the base. */
  readonly isNoteBookmark: (name: string) => boolean;
};
