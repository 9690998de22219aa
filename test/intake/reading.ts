import { type Inline, inlinesToRuns } from '../../src/document/index.js';
import { readSubmission, type Submission } from '../../src/intake/index.js';
import type { Problem } from '../../src/problems/index.js';
import { schemas } from '../cycle.js';

export async function read(
  content: string | Uint8Array,
  path = 'submissions/2020/sender.txt',
): Promise<{ readonly submission: Submission; readonly problems: readonly Problem[] }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await readSubmission({ path, bytes }, schemas);
  if (!outcome.ok) throw new Error(`not read: ${JSON.stringify(outcome.problems)}`);
  return { submission: outcome.value, problems: outcome.problems };
}

/** Inlines as a person would type them: for eyes and for comparing, not for reading again. */
export function shown(inlines: readonly Inline[]): string {
  return inlinesToRuns(inlines)
    .map((run) => {
      if (run.type !== 'text') return run.type === 'note' ? `[^${run.identifier}]` : '';
      const marked = `${run.strong ? '**' : ''}${run.emphasis ? '*' : ''}`;
      const text = `${marked}${run.value}${[...marked].reverse().join('')}`;
      return run.url === null ? text : `[${text}](${run.url})`;
    })
    .join('');
}
