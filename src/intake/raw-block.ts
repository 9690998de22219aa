import type { Inline } from '../document/index.js';

/**
 * What a format's reader sees, before anything is understood: one block after another, in reading order. What all
 * formats share (cover sheet, printed questions, parts, contents tables, notes, sentences cut by a page end) is done
 * once, in `assemble/`, so that one submission gives one record whatever format it came in.
 */
export type RawBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'note' | 'rule' | 'page-end';
  /** Depth of a heading or list level, from 1; null elsewhere. */
  readonly level: number | null;
  /** Label of a note ("6"), or an item's mark as printed ("(ii)", "-"); null elsewhere. */
  readonly label: string | null;
  /** Note marks stand as footnoteReference with the printed label as identifier. */
  readonly inlines: readonly Inline[];
  readonly place: { readonly line: number | null; readonly page: number | null };
  readonly setAs?: SetAs;
};

/**
 * What the file says of how a paragraph is set, where its words alone would read like a title: the words below a picture
 * are never one; lines with line ends between them are one only by a number, capitals or bold letters.
 */
export type SetAs = 'caption' | 'lines';
