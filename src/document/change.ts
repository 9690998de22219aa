import type { FootnoteDefinition, Inline } from './blocks.js';
import type { PassageKind } from './passages.js';

/**
 * One thing to do to an edited draft, written into it as a tracked change (a comment is not tracked). Paragraphs and
 * offsets are those of the `EditedDraft`, all before anything is changed. Changes of one paragraph do not overlap; of
 * two at one place the first given stands first.
 */
export type Change =
  /** `start` = `end` inserts, an empty `by` deletes. Whole words, as the eye would mark them. */
  | {
      readonly type: 'replace-text';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
      readonly by: readonly Inline[];
    }
  | {
      readonly type: 'replace-note-text';
      readonly note: string;
      readonly start: number;
      readonly end: number;
      readonly by: readonly Inline[];
    }
  /** `after`: -1 is before the first paragraph. Those after the same paragraph stand in the order given. */
  | { readonly type: 'insert-paragraph'; readonly after: number; readonly paragraph: NewParagraph }
  /** The paragraph with all it holds. */
  | { readonly type: 'delete-paragraph'; readonly paragraph: number }
  | {
      readonly type: 'comment';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
      readonly lines: readonly string[];
    };

export type NewParagraph = {
  /** Of the block; null for a further item of a list, whose block has its bookmark already. */
  readonly id: string | null;
  readonly kind: PassageKind;
  readonly children: readonly Inline[];
  /** A paragraph of the same kind whose look it takes; null: the nearest of its kind, else the style of that kind by its name. */
  readonly like: number | null;
};

/** All changes of one regeneration, and what is written with them. */
export type Patch = {
  readonly changes: readonly Change[];
  /** What new note marks refer to. A mark in `by` or `children` always stands for a new note. */
  readonly notes: readonly FootnoteDefinition[];
  /** Who Word says made the changes. */
  readonly author: string;
  /** ISO 8601, of the changes and comments. */
  readonly date: string;
};
