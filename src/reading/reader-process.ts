/** A process that reads one file after another, so that a file that hangs or eats memory ends this and not the program. */
import { readSubmission } from '../intake/index.js';
import { schemas } from '../schema/index.js';
import type { ReadingAnswer, ReadingJob } from './messages.js';
import { startWatchdog } from './watchdog.js';

export { readerFlags } from './reader-flags.js';

/** Reads what the parent process sends until it hangs up. */
export function serve(): void {
  const watchdog = startWatchdog();
  // The PDF library starts work that nobody waits for; what the file holds is in what is waited for.
  process.on('unhandledRejection', () => undefined);
  process.on('disconnect', () => process.exit());
  process.on('message', async (job: ReadingJob) => {
    watchdog.begin(job.milliseconds);
    const answer = await read(job);
    watchdog.end();
    process.send?.(answer);
  });
  process.send?.('ready');
}

/** Also what the build runs, so that the functions it calls are compiled beforehand. */
export async function read({ file, beside }: ReadingJob): Promise<ReadingAnswer> {
  try {
    return { outcome: JSON.stringify(await readSubmission(file, schemas, beside ?? undefined)) };
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
