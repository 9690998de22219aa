import type { SourceFile } from '../intake/index.js';

/** What a reader process is asked: a file and the YAML file beside it. */
export type ReadingJob = {
  readonly file: SourceFile;
  readonly beside: SourceFile | null;
  readonly milliseconds: number;
};

/**
 * What it answers: the JSON of an `Outcome<Submission>`, which is kept on the disk as it is; or, where it met a mistake
 * of ours, that.
 */
export type ReadingAnswer = { readonly outcome: string } | { readonly bug: string };
