import type { Base } from '../document/index.js';
import type { Cycle, Decisions, HouseStyleRegister, Record } from '../records/index.js';

/** What drafting knows beside the outline. */
export type DraftingContext = {
  readonly cycle: Cycle;
  /** All records of the cycle, coded. */
  readonly records: readonly Record[];
  /** The draft whose choices are kept (law 11), or null. */
  readonly base: Base | null;
  readonly decisions?: Decisions;
  /** The records of an earlier cycle, where they are at hand: what an entity said there is no news. */
  readonly earlier?: readonly Record[];
  /** Told before each section, with how many are done: for the progress line. */
  readonly onSection?: (done: number, of: number) => void;
  /** For an entity's other names ("UN DESA"), and the house style; without one, sentences keep their own. */
  readonly registers?: {
    readonly entities: { readonly entities: readonly NamedEntity[] };
    readonly houseStyle?: HouseStyleRegister | null;
  };
};

export type NamedEntity = {
  readonly id: string;
  readonly name?: string;
  readonly acronym?: string | null;
  readonly aliases?: readonly string[];
};
