import type { ActionLines, Regions, TermIndex, Topics } from '../records/index.js';

/** The registers that grouping needs; the whole set of `records/` does. */
export type CodingRegisters = {
  readonly actionLines: ActionLines;
  readonly regions: Regions;
  readonly topics: Topics;
  /** Null, or left out, where the terms have to be taken apart first. */
  readonly terms?: TermIndex | null;
};
