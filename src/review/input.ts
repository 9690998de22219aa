import type { Document } from '../document/index.js';
import type { Draft } from '../drafting/index.js';
import type { Problem } from '../problems/index.js';

/** Everything the page shows. The same input gives the same bytes. */
export type ReviewInput = {
  readonly draft: Draft;
  /** The draft as it will print. */
  readonly document: Document;
  /** Of blocks that are not made from submissions: the file their words stand in. */
  readonly standing: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** What the editorial checks say of the text. */
  readonly remarks?: readonly Problem[];
  readonly facts: ReviewFacts;
  /** Ids of blocks that are new since an earlier draft; they are marked. */
  readonly fresh?: ReadonlySet<string>;
  readonly assets: ReviewAssets;
};

export type ReviewFacts = {
  /** Words allowed, everything counted. */
  readonly wordLimit: number;
  /** The columns of the heat maps, in their order. */
  readonly actionLines: readonly { readonly code: string; readonly title: string }[];
  readonly regions: readonly { readonly code: string; readonly heading: string }[];
  /** Where decisions are pasted, as the person knows it: `submissions/2020/decisions.yaml`. */
  readonly decisionsFile: string;
};

/** `templates/review/review.css` and `review.js`, as text. */
export type ReviewAssets = { readonly style: string; readonly script: string };
