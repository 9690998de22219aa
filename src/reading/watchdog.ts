import { Worker } from 'node:worker_threads';
import { readingLimits } from './limits.js';

/**
 * Watches a reader process from a thread of its own, because a file that keeps the main thread busy keeps its timers
 * waiting too. The process is killed where a file takes too long or too much memory; whoever waits for it sees it end.
 */
export type Watchdog = { readonly begin: (milliseconds: number) => void; readonly end: () => void };

// A thread needs a file of its own or its code as a text; this is a text so that the reader stays one bundle.
const watch = `
const { workerData } = require('node:worker_threads');
const deadline = new BigInt64Array(workerData.shared);
setInterval(() => {
  const end = Atomics.load(deadline, 0);
  const late = end > 0n && BigInt(Date.now()) > end;
  if (late || process.memoryUsage.rss() > workerData.memoryBytes) process.kill(process.pid, 'SIGKILL');
}, 25);
`;

export function startWatchdog(): Watchdog {
  const shared = new SharedArrayBuffer(8);
  const deadline = new BigInt64Array(shared);
  const { memoryBytes } = readingLimits;
  const worker = new Worker(watch, {
    eval: true,
    workerData: { shared, memoryBytes },
    // What the reader was started with is not for a thread that does nothing.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  worker.unref();
  return {
    begin: (milliseconds) => Atomics.store(deadline, 0, BigInt(Date.now() + milliseconds)),
    end: () => Atomics.store(deadline, 0, 0n),
  };
}
