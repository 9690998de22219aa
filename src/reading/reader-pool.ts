import { type ChildProcess, fork } from 'node:child_process';
import type { ReadingAnswer, ReadingJob } from './messages.js';
import { readerFlags } from './reader-flags.js';

/** How a file's reading ended. */
export type Reading = ReadingAnswer | { readonly stopped: 'time' | 'memory' };

/** The files that wait to be read. `take` is asked whenever a reader is free, and gives null where there is none. */
export type Jobs = {
  readonly isEmpty: () => boolean;
  readonly take: () => { readonly job: ReadingJob; readonly settle: (reading: Reading) => void } | null;
};

/**
 * Keeps `count` reader processes busy until all files are taken and read. A process that was stopped is followed by a
 * new one. Where no process can be started, what is left of the files stays with the caller.
 */
export async function runReaders(program: string, count: number, jobs: Jobs): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => runReader(program, jobs)));
}

async function runReader(program: string, jobs: Jobs): Promise<void> {
  let reader: ChildProcess | null = null;
  while (!jobs.isEmpty()) {
    reader ??= await startReader(program);
    if (reader === null) return;
    const taken = jobs.take();
    if (taken === null) break;
    const reading = await ask(reader, taken.job);
    if ('stopped' in reading) reader = null;
    taken.settle(reading);
  }
  reader?.kill();
}

/** Null where it cannot be started: the file is missing, or the machine allows no more processes. */
function startReader(program: string): Promise<ChildProcess | null> {
  return new Promise((resolve) => {
    const reader = fork(program, {
      serialization: 'advanced',
      execArgv: [...readerFlags],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    reader.once('message', () => {
      reader.removeAllListeners('exit').removeAllListeners('error');
      resolve(reader);
    });
    reader.once('error', () => resolve(null));
    reader.once('exit', () => resolve(null));
  });
}

function ask(reader: ChildProcess, job: ReadingJob): Promise<Reading> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const settle = (reading: Reading) => {
      reader.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      // A late error of a process that is on its way out concerns nobody.
      reader.on('error', () => undefined);
      resolve(reading);
    };
    const stopped = () =>
      settle({ stopped: performance.now() - begun >= job.milliseconds ? 'time' : 'memory' });
    reader.once('message', (answer) => settle(answer as ReadingAnswer));
    reader.once('exit', stopped);
    reader.once('error', stopped);
    reader.send(job);
  });
}
