import type { Base } from '../document/index.js';
import type { Cycle, Decisions, Record } from '../records/index.js';

/** What drafting knows beside the outline. */
export type DraftingContext = {
  readonly cycle: Cycle;
  /** All records of the cycle, coded. */
  readonly records: readonly Record[];
  /** The draft whose choices are kept (law 11), or null. */
  readonly base: Base | null;
  readonly decisions?: Decisions;
  /** Told before each section, with how many are done: for the progress line. */
  readonly onSection?: (done: number, of: number) => void;
  /** For an entity's other names ("UN DESA"). */
  readonly registers?: { readonly entities: { readonly entities: readonly NamedEntity[] } };
};

type NamedEntity = { readonly id: string; readonly aliases?: readonly string[] };
