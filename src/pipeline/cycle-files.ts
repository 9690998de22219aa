import type { Base, Document } from '../document/index.js';
import type { Draft } from '../drafting/index.js';
import type { KeptCodings } from '../grouping/index.js';
import type { ReadSubmissions, SubmissionFile } from '../intake/index.js';
import type { Problem } from '../problems/index.js';
import type { Cycle, Decisions, Record, Registers, RegisterTexts } from '../records/index.js';
import type { Templates } from '../render/index.js';
import type { Schemas, YamlText } from '../schema/index.js';

/** Everything a cycle is made from, as it lay on the disk. */
export type CycleFiles = {
  /** The year the folder is named for; cycle.yaml must say the same. */
  readonly year: string;
  readonly submissions: readonly SubmissionFile[];
  /** The cycle before, where its folder is there: what an entity said then is no news now. */
  readonly earlier?: EarlierFiles | null | undefined;
  readonly cycle: YamlText;
  readonly decisions: YamlText | null;
  readonly registers: RegisterTexts;
  readonly outline: YamlText;
  readonly templates: Templates;
};

export type EarlierFiles = {
  readonly submissions: readonly SubmissionFile[];
  readonly cycle: YamlText;
  readonly read?: ReadSubmissions;
};

export type Progress = (step: { readonly stage: string; readonly done: number; readonly of: number }) => void;
export type Settings = {
  readonly schemas: Schemas;
  readonly progress: Progress;
  /** How submissions are read where it is not one after the other. */
  readonly read?: ReadSubmissions;
  /** What an earlier run coded. */
  readonly codings?: KeptCodings | null;
};

/** A cycle read and checked: what `check` looks at and `draft` goes on from. */
export type ReadCycle = {
  readonly cycle: Cycle;
  readonly decisions: Decisions;
  readonly registers: Registers;
  readonly records: readonly Record[];
};

/** A whole draft, ready to be written. */
export type Drafted = {
  readonly cycle: Cycle;
  /** Left unwritten: the YAML of 3,000 records is larger than all the rest of a draft. */
  readonly records: readonly Record[];
  readonly draft: Draft;
  readonly markdown: string;
  readonly document: Document;
  readonly provenance: string;
  readonly base: Base;
  readonly words: number;
  /** Of standing texts, the file their words stand in. */
  readonly standing: ReadonlyMap<string, string>;
  readonly registers: Registers;
  /** What the editorial checks say of the draft: for who works on it, not for who drafts. */
  readonly findings: readonly Problem[];
};
