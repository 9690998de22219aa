import type { Passage, PassageKind } from './passages.js';

/**
 * A draft as it came back from Word, paragraph by paragraph: what stands there once every tracked change in it, whoever
 * made it, is accepted. The file itself is not touched by reading it so.
 */
export type EditedDraft = {
  /** In the order of the text; those in tables, content controls and text boxes where these stand. */
  readonly paragraphs: readonly EditedParagraph[];
  /** Footnotes and endnotes that the text refers to, in the order of their first mark. Separators are none. */
  readonly notes: readonly EditedNote[];
  /** Comments of the whole file. */
  readonly comments: readonly EditedComment[];
};

export type EditedParagraph = Passage & {
  /** Its place in `paragraphs`. */
  readonly index: number;
  readonly kind: PassageKind;
  /** The style's name as Word shows it, in lower case; empty where it has none. */
  readonly style: string;
  /**
   * The container it stands in: 0 is the body itself; each table cell, content control and text box has a number of its
   * own. New paragraphs are put into the body only.
   */
  readonly container: number;
  /**
   * Penholder's hidden bookmarks (`_ph_…`) that begin in it, by name without `_Copy_N`; a collapsed one counts only in
   * an empty paragraph. `endsAt` is the paragraph in which it ends: another one where somebody split it.
   */
  readonly bookmarks: readonly { readonly name: string; readonly isCopy: boolean; readonly endsAt: number }[];
  /** Stretches where nothing can be spliced in: results of fields, what is no text. Ascending, `start` < `end`. */
  readonly fixed: readonly { readonly start: number; readonly end: number }[];
  /** Whether tracked changes stand in it or in its mark. */
  readonly isPending: boolean;
  /**
   * Whether its own mark was inserted or moved here by a tracked change that is pending. Nothing is put in right behind
   * it but at the end of such a chain: refused, its text would be glued to what follows. False where the paragraph is new
   * as a whole, so that nothing of it is left to be glued. The merge goes there itself, so that
   * it knows the order of the text; behind marks that are deleted (which this view does not show) the patch goes.
   */
  readonly isMarkPending: boolean;
};

export type EditedNote = Passage & {
  /** `footnote:` or `endnote:` and Word's id of it in this file. */
  readonly id: string;
  /** Penholder's bookmark round its mark, where it is still there. */
  readonly bookmark: string | null;
  /** The paragraph of its first mark. */
  readonly paragraph: number;
  readonly fixed: EditedParagraph['fixed'];
};

export type EditedComment = {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The paragraph it is anchored in; null where its anchor is gone. */
  readonly paragraph: number | null;
};
