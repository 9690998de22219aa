import { sha256 } from '../document/index.js';
import type { LoadedSubmission } from '../intake/index.js';
import { KeptResults } from './kept-results.js';

/** What files gave when they were last read, in `out/<year>/cache/`: each the JSON of an `Outcome<Submission>`. */
export class KeptReadings extends KeptResults {
  /** Of the program, the file and what lies beside it. */
  keyOf({ file, beside }: LoadedSubmission): string {
    return this.keyFor(
      [file, beside].map((one) => (one === null ? null : [one.path, one.bytes.length, sha256(one.bytes)])),
    );
  }
}
