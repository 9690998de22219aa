/** A stretch of an edited paragraph's text. */
export type Stretch = { readonly paragraph: number; readonly start: number; readonly end: number };

/** Where a passage of the base stands in the edited draft. */
export type Standing =
  | {
      readonly type: 'found';
      /**
       * In the order of the base's text: one where it is one paragraph; several where somebody split it; part of a
       * paragraph where it was joined to others.
       */
      readonly stretches: readonly Stretch[];
      readonly by: FoundBy;
      /** Its order among those found changed; as few as possible count as moved. */
      readonly isMoved: boolean;
      readonly isSplit: boolean;
      readonly isJoined: boolean;
      /** Other paragraphs that say the same. No base passage owns them, so they stand in `Alignment.own` too. */
      readonly copies: readonly number[];
    }
  /** Several places are as likely, or one place as likely another passage's: a person is asked. */
  | { readonly type: 'unsure'; readonly among: readonly number[] }
  | { readonly type: 'gone' };

/** What it was recognized by: Penholder's bookmark, the very text, or likeness of text and place. */
export type FoundBy = 'bookmark' | 'text' | 'likeness';

export type Alignment = {
  /** By passage id of the base; those without a letter or digit in them are left out. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** By the base's note identifier: the `EditedNote`'s id, or null where it is gone. */
  readonly notes: ReadonlyMap<string, string | null>;
  /** Paragraphs of the edited draft that no base passage owns, with text. Ascending. */
  readonly own: readonly number[];
  /** Of the base's report text (headings and body, by characters), the part whose words were recognized, 0..1. */
  readonly recognized: number;
};
