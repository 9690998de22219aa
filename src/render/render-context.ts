import type { Cycle } from '../records/index.js';

/** The templates of one report: the files of `templates/<report>/`, an office's own before those shipped. */
export type Templates = {
  /** The folder's name: `a76`. */
  readonly report: string;
  /** A template by its file name, `section.md.hbs`; null where there is none. */
  readonly read: (name: string) => { readonly file: string; readonly text: string } | null;
};

/** What outline.yaml says of the report as a whole. */
export type ReportTitles = {
  readonly title: string;
  readonly subtitle: string;
  /** Principal organs, in the order of the masthead. */
  readonly organs: readonly string[];
  readonly report: string;
};

export type RenderContext = {
  readonly cycle: Cycle;
  readonly outline: ReportTitles;
  readonly templates: Templates;
  /** What to call the cycle's file in messages; `submissions/<year>/cycle.yaml` where not given. */
  readonly cycleFile?: string;
};

/** draft.md, and where its standing texts come from (law 1). */
export type RenderedDraft = {
  readonly text: string;
  /**
   * Block or note id → the file in the report's folder its words stand in: `introduction/mandate` →
   * `introduction.md.hbs`, `regional/africa` → `outline.yaml`. The ids of the Summary, which is front matter, are
   * among them. Paragraphs made from submissions are not: their sentences have origins of their own.
   */
  readonly standing: ReadonlyMap<string, string>;
};
