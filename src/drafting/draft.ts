import type { FootnoteDefinition, Inline } from '../document/index.js';
import type { OutlineSection, SetAsideReason } from '../grouping/index.js';
import type { Record } from '../records/index.js';

/** The text under the outline. Standing texts are templates' and come in at `render`. */
export type Draft = {
  readonly cycle: number;
  /** All records, ordered by the entity's full name: note 1 and the count of entities. */
  readonly contributors: readonly Record[];
  readonly sections: readonly DraftSection[];
  /** Every note that a sentence of the draft refers to. */
  readonly notes: readonly DraftNote[];
  /** One for every unit of every record: the counts add up (law 2). */
  readonly fates: readonly UnitFate[];
};

export type DraftSection = {
  readonly section: Pick<OutlineSection, 'key' | 'heading' | 'depth' | 'numbered' | 'standing' | 'budget'>;
  readonly paragraphs: readonly DraftParagraph[];
  /** Lines for the editor, each with the id of its block. */
  readonly draftingNotes: readonly DraftingNote[];
};

export type DraftParagraph = {
  /** `regional/africa/undp`, then `/2`: section key and lead entity. */
  readonly id: string;
  readonly entity: string;
  readonly sentences: readonly DraftSentence[];
};

export type DraftSentence = {
  /** Third person, with its notes and without links (a link becomes a note). */
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
  /** What was done to the source's words, in order, for the provenance: "we → UNDP". */
  readonly changes: readonly WordingChange[];
  /** Sentences of other entities that say the same and are merged into this one (law 2). */
  readonly alsoIn?: readonly UnitSpan[];
};

/** A note of a unit: what it was made of, and what was done to its words. */
export type DraftNote = FootnoteDefinition & {
  readonly unit: string;
  /** A person's words, in decisions.yaml. */
  readonly decided?: boolean;
  readonly changes: readonly WordingChange[];
};

export type WordingChange = { readonly rule: string; readonly from: string; readonly to: string };

/** A stretch of a unit: `start` and `end` are UTF-16 offsets in the unit's plain text. */
export type UnitSpan = { readonly unit: string; readonly start: number; readonly end: number };

/**
 * Where a sentence comes from (law 1). `joined`: the further spans that gave it words, in the order of the words: the
 * items of the list its own span introduces, or the sentence that names what it points to. `heading`: that of its unit,
 * where what it points to is named there.
 */
export type Origin =
  | ({
      readonly type: 'submission';
      readonly joined?: readonly UnitSpan[];
      readonly heading?: string;
    } & UnitSpan)
  | { readonly type: 'template'; readonly template: string }
  | { readonly type: 'decision'; readonly unit: string };

export type DraftingNote =
  | {
      readonly id: string;
      readonly type: 'empty-section';
      /** Units that hang in the section, none of which could be drafted; 0 where nobody contributed. */
      readonly undrafted: number;
    }
  | {
      readonly id: string;
      readonly type: 'list';
      readonly title: string;
      readonly items: readonly NoteItem[];
    };

/** One unit in a drafting note's list, quoted as received. */
export type NoteItem = {
  readonly unit: string;
  readonly entity: string;
  readonly inlines: readonly Inline[];
};

export type UnitFate =
  | { readonly unit: string; readonly fate: 'used'; readonly blocks: readonly string[] }
  | { readonly unit: string; readonly fate: 'merged'; readonly into: string }
  | { readonly unit: string; readonly fate: 'set-aside'; readonly reason: SetAsideReason };
