/**
 * What became of one piece of news, for `regenerated-N.json` and for prose. `block` is a block's id, or a note's
 * identifier behind `note:`; `source` names the submission, the template or the decision it comes from.
 */
export type Entry = {
  readonly block: string;
  readonly source: string | null;
  /** Where it stands in the edited file, as its reader would say: "paragraph 12"; null where it stands nowhere. */
  readonly place: string | null;
  readonly kind: EntryKind;
} & (
  | { readonly type: 'added'; readonly text: string }
  | {
      readonly type: 'changed';
      readonly before: string;
      readonly text: string;
      /** What differs between the two, in their order. */
      readonly words: readonly { readonly from: string; readonly to: string }[];
    }
  | { readonly type: 'removed'; readonly text: string }
  | { readonly type: 'listed'; readonly reason: ListedReason; readonly text: string }
  | {
      readonly type: 'conflict';
      readonly reason: ConflictReason;
      /** What the edited draft says; null where no one place could be told. */
      readonly edited: string | null;
      /** What the base said. */
      readonly before: string;
      /** What the program would write; null where it would take the text out. */
      readonly offered: string | null;
      /** Whether a comment on the place says so in the Word file. */
      readonly commented: boolean;
    }
);

/** What a reader would call it: text of the report, a line for the editor, a footnote, or page one. */
export type EntryKind = 'heading' | 'paragraph' | 'drafting-note' | 'note' | 'page-one';

export const listedReasons = {
  'stays-deleted': 'the editor deleted it, and it stays deleted',
  'already-typed': 'the editor has written it already',
  'already-done': 'the editor has made the same change already',
  'section-deleted': 'the editor deleted the section it belongs to',
  copied: 'the paragraph was copied; the likelier of the copies was taken',
  'by-hand': 'it stands on page one in pieces; please change it by hand',
} as const;
export type ListedReason = keyof typeof listedReasons;

export const conflictReasons = {
  'same-words': 'the editor changed the same words',
  'fixed-words': 'the words stand in a field, or over the end of a paragraph, where nothing can be put in',
  'gone-but-edited': 'its source is gone, but the editor worked on it',
  'moved-section': 'it belongs to another section now, but the editor worked on it where it was',
  'look-alikes': 'several paragraphs are so alike that it cannot be told which one it is',
} as const;
export type ConflictReason = keyof typeof conflictReasons;

/** A conflict of an earlier regeneration whose comment is still in the file. */
export type OpenConflict = { readonly paragraph: string; readonly comment: string };
