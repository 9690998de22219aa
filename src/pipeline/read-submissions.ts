import {
  type ReadSubmissions,
  readSubmission,
  type Submission,
  type SubmissionFile,
} from '../intake/index.js';
import type { Outcome, Problem, Result } from '../problems/index.js';
import { makeRecords, type Record, type RecordContext, type Registers, readCycle } from '../records/index.js';
import type { Schemas } from '../schema/index.js';
import type { EarlierFiles, Settings } from './cycle-files.js';

/** The records of the cycle before, not coded: only their words are asked for. What is wrong there was told then. */
export async function readEarlier(
  earlier: EarlierFiles | null,
  registers: Registers,
  { schemas, progress, read }: Settings,
): Promise<readonly Record[]> {
  if (earlier === null) return [];
  const cycle = readCycle(earlier.cycle, schemas);
  if (!cycle.ok) return [];
  const reader = earlier.read ?? read;
  const submissions = await readSubmissions(earlier.submissions, {
    schemas,
    progress,
    ...(reader === undefined ? {} : { read: reader }),
  });
  return recordsOf(submissions, { cycle: cycle.value, registers }).value;
}

/** The submissions are given up here: those of a large cycle would fill a quarter of the memory to the end. */
export function recordsOf(
  submissions: { value: readonly Submission[] },
  context: RecordContext,
): Result<readonly Record[]> {
  const records = makeRecords(submissions.value, context);
  submissions.value = [];
  return records;
}

/**
 * What is to be known of a file before it is imported was told when it was: from then on its Markdown counts, and that
 * it was replaced since is a problem of its own. A mistake in the facts beside it is told still.
 */
export function withoutThoseOfOriginals(
  problems: readonly Problem[],
  records: readonly Record[],
): readonly Problem[] {
  const originals = new Set(
    records.flatMap(({ source }) =>
      source.others.filter(({ relation }) => relation === 'original').map(({ file }) => file),
    ),
  );
  return problems.filter(({ severity, place }) => severity === 'error' || !originals.has(place.file));
}

export async function readSubmissions(
  files: readonly SubmissionFile[],
  { schemas, progress, read = oneByOne(schemas) }: Settings,
): Promise<{ value: readonly Submission[]; readonly problems: readonly Problem[] }> {
  const outcomes = await read(files, (done, of) => progress({ stage: 'reading', done, of }));
  return {
    value: outcomes.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function oneByOne(schemas: Schemas): ReadSubmissions {
  return async (files, progress) => {
    const outcomes: Outcome<Submission>[] = [];
    for (const [index, { load }] of files.entries()) {
      progress(index, files.length);
      const loaded = load();
      outcomes.push(
        loaded.ok
          ? await readSubmission(loaded.value.file, schemas, loaded.value.beside ?? undefined)
          : loaded,
      );
    }
    return outcomes;
  };
}
