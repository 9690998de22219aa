import type { Outcome } from '../problems/index.js';
import { fileKind } from './file-kind.js';
import type { SourceFile, Submission } from './submission.js';

/** A submission's file and the YAML file of the same name beside it, as they lay in the folder. */
export type LoadedSubmission = { readonly file: SourceFile; readonly beside: SourceFile | null };

/** A submission that is loaded at its turn: the bytes of a large cycle are never in memory together. */
export type SubmissionFile = {
  /** As messages show it, with forward slashes. */
  readonly path: string;
  readonly load: () => Outcome<LoadedSubmission>;
};

/** Reads submissions, each by itself, and gives them in the order of their files. `progress` is told how many are done. */
export type ReadSubmissions = (
  files: readonly SubmissionFile[],
  progress: (done: number, of: number) => void,
) => Promise<readonly Outcome<Submission>[]>;

/** Whether a file is text by its bytes: read in a moment, and with no library that could be led astray. */
export function isPlainText(file: SourceFile): boolean {
  return fileKind(file.bytes) === 'text';
}
