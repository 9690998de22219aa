import { availableParallelism } from 'node:os';
import {
  isPlainText,
  type LoadedSubmission,
  type ReadSubmissions,
  readSubmission,
  type Submission,
  type SubmissionFile,
} from '../intake/index.js';
import { failed, type Outcome, type Problem, problem } from '../problems/index.js';
import type { Schemas } from '../schema/index.js';
import type { KeptReadings } from './kept-readings.js';
import { millisecondsFor, readingLimits } from './limits.js';
import { type Jobs, type Reading, runReaders } from './reader-pool.js';

/** More readers than this only wait for the disk. */
const mostReaders = 8;
/** A process takes as long to start as this many text files take to read. */
const worthAProcess = 40;

export type SideBySide = {
  readonly schemas: Schemas;
  /** The program that a reader process runs, or null to read everything in this one. */
  readonly readerProgram: string | null;
  readonly kept: KeptReadings | null;
};

/**
 * Reads many files on the machine's cores: text in this process, everything else, and text where there is much of it,
 * in reader processes that can be stopped. The order of the answers is that of the files.
 *
 * Problems: those of `readSubmission`; `reading-stopped` where a file took too long or too much memory,
 * `reading-failed` where it met a mistake of ours.
 */
export function readSideBySide({ schemas, readerProgram, kept }: SideBySide): ReadSubmissions {
  return async (files, progress) => {
    const outcomes: Outcome<Submission>[] = [];
    let done = 0;
    const settle = (index: number, outcome: Outcome<Submission>) => {
      outcomes[index] = outcome;
      progress(done, files.length);
      done += 1;
    };
    const waiting: Waiting[] = [];
    const known: Waiting[] = [];
    const held = new Held();
    for (const [index, file] of files.entries()) {
      const loaded = file.load();
      if (!loaded.ok) {
        settle(index, loaded);
        continue;
      }
      const key = kept?.keyOf(loaded.value) ?? '';
      // Of what is kept the bytes are let go; a reader process reads what turns out to be broken.
      if (kept?.has(key) === true) known.push({ load: file.load, file, key, isText: false, index });
      else {
        const isText = isPlainText(loaded.value.file);
        waiting.push({ load: held.hold(file, loaded), file, key, isText, index });
      }
    }
    const keep = (key: string, json: string) => kept?.keep(key, json);
    const work: Work = { schemas, readerProgram, keep, settle };
    // Reader processes take a while to start: what was kept is taken meanwhile.
    const reading = readAll(waiting, work);
    const broken = known.filter(({ key, index }) => {
      const json = kept?.find(key) ?? null;
      if (json !== null) settle(index, JSON.parse(json) as Outcome<Submission>);
      return json === null;
    });
    await reading;
    await readAll(broken, work);
    kept?.tidy();
    return outcomes;
  };
}

/** In bytes: so much of small files stays in memory until their turn. */
const mostHeld = 16 * 1024 * 1024;
const mostHeldOfOne = 1024 * 1024;

/**
 * The bytes of small files are kept until their turn; those of others are let go and loaded again, so that the files of a
 * large cycle are never all in memory.
 */
class Held {
  #sum = 0;

  hold(
    file: SubmissionFile,
    loaded: Outcome<LoadedSubmission> & { readonly ok: true },
  ): SubmissionFile['load'] {
    const { length } = loaded.value.file.bytes;
    if (length > mostHeldOfOne || this.#sum + length > mostHeld) return file.load;
    this.#sum += length;
    return () => {
      this.#sum -= length;
      return loaded;
    };
  }
}

type Waiting = {
  /** Asked once. */
  readonly load: SubmissionFile['load'];
  readonly file: SubmissionFile;
  readonly key: string;
  readonly isText: boolean;
  readonly index: number;
};

type Work = {
  readonly schemas: Schemas;
  readonly readerProgram: string | null;
  readonly keep: (key: string, json: string) => void;
  readonly settle: (index: number, outcome: Outcome<Submission>) => void;
};

async function readAll(waiting: readonly Waiting[], work: Work): Promise<void> {
  const { readerProgram } = work;
  if (readerProgram === null) return readHere(waiting, work);
  const texts = waiting.filter(({ isText }) => isText);
  const others = waiting.filter(({ isText }) => !isText);
  const isMuchText = texts.length >= worthAProcess;
  const useful = others.length + Math.floor(texts.length / worthAProcess);
  const readers = Math.min(useful, availableParallelism(), mostReaders);
  // Readers begin with what only they may read; then they help with the text, from its end.
  const busy = runReaders(readerProgram, readers, {
    isEmpty: () => others.length === 0 && !(isMuchText && texts.length > 0),
    take: () => {
      const taken = others.shift() ?? (isMuchText ? texts.pop() : undefined);
      return taken === undefined ? null : jobOf(taken, work);
    },
  });
  for (let one = texts.shift(); one !== undefined; one = texts.shift()) await readHere([one], work);
  await busy;
  await readHere(others, work);
}

function jobOf(taken: Waiting, work: Work): ReturnType<Jobs['take']> {
  const { file, index, load } = taken;
  const loaded = load();
  // It was there a moment ago; an empty job keeps the reader going, and what is told is why it could not be loaded.
  const { value } = loaded.ok ? loaded : { value: { file: { path: file.path, bytes: empty }, beside: null } };
  const milliseconds = millisecondsFor(value.file.bytes.length);
  return {
    job: { ...value, milliseconds },
    settle: (reading) =>
      work.settle(index, loaded.ok ? outcomeOf(taken, reading, milliseconds, work) : loaded),
  };
}

const empty = new Uint8Array();

async function readHere(waiting: readonly Waiting[], { schemas, keep, settle }: Work): Promise<void> {
  for (const { key, index, load } of waiting) {
    const loaded = load();
    const outcome = loaded.ok ? await readOne(loaded.value, schemas) : loaded;
    if (loaded.ok && outcome.problems.every(({ code }) => code !== 'reading-failed')) {
      keep(key, JSON.stringify(outcome));
    }
    settle(index, outcome);
    // Answers of the reader processes come in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function readOne({ file, beside }: LoadedSubmission, schemas: Schemas): Promise<Outcome<Submission>> {
  try {
    return await readSubmission(file, schemas, beside ?? undefined);
  } catch (error) {
    return failed(
      readingFailed(file.path, error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}

function outcomeOf(
  { file, key }: Waiting,
  reading: Reading,
  milliseconds: number,
  { keep }: Work,
): Outcome<Submission> {
  if ('stopped' in reading) return failed(readingStopped(file.path, reading.stopped, milliseconds));
  if ('bug' in reading) return failed(readingFailed(file.path, reading.bug));
  keep(key, reading.outcome);
  return JSON.parse(reading.outcome) as Outcome<Submission>;
}

function readingStopped(file: string, stopped: 'time' | 'memory', milliseconds: number): Problem {
  const seconds = Math.round(milliseconds / 1000);
  const megabytes = readingLimits.memoryBytes / 1024 / 1024;
  return problem(
    'reading-stopped',
    { file },
    {
      found:
        stopped === 'time'
          ? `a file that takes longer than ${seconds} seconds to read`
          : `a file that takes more than ${megabytes} MB of memory to read`,
      expected: 'a file that is read in a few seconds, as those of other senders are',
      fix: 'Open it in Word (which opens PDF files too), save it as a new Word document and put that here; or ask the sender for a Word file. If it comes from somebody you do not know, do not open it.',
    },
  );
}

// Our own bugs end the program elsewhere; here the other submissions must still be drafted (law 10).
function readingFailed(file: string, bug: string): Problem {
  const [first = ''] = bug.split('\n');
  return problem(
    'reading-failed',
    { file },
    {
      found: `a mistake of Penholder's own (${first.slice(0, 200)})`,
      expected: 'a submission that can be read',
      fix: 'Save the file in another format (Word or text) and put that in its place; and please report this to whoever looks after Penholder, with the file.',
    },
  );
}
