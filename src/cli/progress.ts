import type { Progress } from '../pipeline.js';
import { makeMemoryKeeper } from './memory.js';
import type { Terminal } from './terminal.js';

const names: Readonly<Record<string, string>> = {
  reading: 'Reading submissions',
  coding: 'Coding units',
  drafting: 'Drafting',
  rendering: 'Rendering',
  writing: 'Writing the Word file',
};

/** One line on standard error that is drawn over; nothing at all where nobody watches. */
export function progressLine(
  terminal: Terminal,
  quiet: boolean,
): { readonly step: Progress; readonly end: () => void } {
  const keepMemory = makeMemoryKeeper();
  if (!terminal.watched || quiet) return { step: keepMemory, end: () => undefined };
  return {
    step: ({ stage, done, of }) => {
      keepMemory();
      const count = stage === 'reading' && of > 1 ? ` ${done + 1} of ${of}` : '';
      terminal.error(`\r\x1b[K${names[stage] ?? stage}${count} …`);
    },
    end: () => terminal.error('\r\x1b[K'),
  };
}
