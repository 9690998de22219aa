import type { ActionLines, Regions, Topics } from '../records/index.js';

/** The registers that grouping needs; the whole set of `records/` does. */
export type CodingRegisters = {
  readonly actionLines: ActionLines;
  readonly regions: Regions;
  readonly topics: Topics;
};
