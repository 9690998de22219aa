import type { Inline } from '../../document/index.js';
import type { SetAs } from '../raw-block.js';
import type { Part } from '../submission.js';

/** A block of running text: what is left of the raw blocks once notes, rules and page ends are taken out. */
export type BodyBlock = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'table-row';
  readonly level: number | null;
  readonly label: string | null;
  readonly inlines: readonly Inline[];
  readonly place: BlockPlace;
  /** Where it stood among the raw blocks, so that a note can be held against the text before it. */
  readonly order: number;
  /** A note, rule or page end stood between it and the block before: a sentence may have been cut there. */
  readonly afterCut: boolean;
  /** A title that was parted from the text behind it: a heading, whatever it looks like alone. */
  readonly isTitle?: true;
  readonly setAs?: SetAs;
};

export type BlockPlace = { readonly line: number | null; readonly page: number | null };

/** A printed question or a "Part One" title stood here. */
export type PartMark = { readonly kind: 'part'; readonly part: Part };

export type Element = BodyBlock | PartMark;
