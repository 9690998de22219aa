import type { Progress } from '../pipeline.js';
import type { Terminal } from './terminal.js';

const names: Readonly<Record<string, string>> = {
  reading: 'Reading submissions',
  coding: 'Coding units',
  drafting: 'Drafting',
  writing: 'Writing the Word file',
};

/** One line on standard error that is drawn over; nothing at all where nobody watches. */
export function progressLine(
  terminal: Terminal,
  quiet: boolean,
): { readonly step: Progress; readonly end: () => void } {
  if (!terminal.watched || quiet) return { step: () => undefined, end: () => undefined };
  return {
    step: ({ stage, done, of }) => {
      const count = stage === 'reading' && of > 1 ? ` ${done + 1} of ${of}` : '';
      terminal.error(`\r\x1b[K${names[stage] ?? stage}${count} …`);
    },
    end: () => terminal.error('\r\x1b[K'),
  };
}
