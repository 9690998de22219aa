// What each stage of regenerating takes of a run in one process, in the order of src/pipeline/regenerate-file.ts.
import { readFileSync } from 'node:fs';
import { align } from '../../src/align/index.js';
import { readCycleFiles } from '../../src/cli/cycle-files.js';
import { baseOfEdited } from '../../src/cli/find-base.js';
import { makeReviewPage } from '../../src/cli/make-review-page.js';
import { submissionReader } from '../../src/cli/submission-reader.js';
import { Workspace } from '../../src/cli/workspace.js';
import { passagesOf } from '../../src/document/index.js';
import { baseText, checkPatched, openPackage, patchDocx, readEdited } from '../../src/docx/index.js';
import { diskFiles } from '../../src/files.js';
import { merge } from '../../src/merge/index.js';
import { sourceHashes, sourcesInWords } from '../../src/pipeline/sources.js';
import { draft } from '../../src/pipeline.js';
import type { Outcome } from '../../src/problems/index.js';
import { schemas } from '../../src/schema/index.js';

/** Processor seconds by stage: others on the machine do not change them. */
export type StageTimes = readonly (readonly [stage: string, seconds: number])[];

/** Of the cycle 2020 of the current folder; nothing is written. */
export async function timesOf(root: string, edited: string): Promise<StageTimes> {
  const times: [string, number][] = [];
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    times.push([stage, (user + system) / 1e6]);
    return result;
  };
  const workspace = new Workspace(
    diskFiles,
    { submissions: 'submissions', templates: 'templates', out: 'out' },
    root,
  );
  const [author, date] = ['Penholder', '2020-12-10T00:00:00Z'];
  const bytes = new Uint8Array(readFileSync(edited));
  const opened = await timed('open', async () => resultOf(await openPackage({ file: edited, bytes })));
  const base = await timed('base', () => resultOf(baseOfEdited(workspace, '2020', opened)));
  const drafted = await timed('draft', async () =>
    resultOf(
      await draft(resultOf(readCycleFiles(workspace, '2020')), {
        schemas,
        progress: () => undefined,
        read: submissionReader(workspace, '2020', false),
        base,
      }),
    ),
  );
  const read = await timed('readEdited', () => resultOf(readEdited(opened)));
  const alignment = await timed('align', () =>
    align({ passages: passagesOf(base.document), notes: base.document.notes }, read),
  );
  const merged = await timed('merge', () =>
    merge({
      base,
      regenerated: drafted.base,
      edited: read,
      alignment,
      author,
      sourceOf: sourcesInWords(base, drafted),
      sourceHashOf: sourceHashes(drafted),
    }),
  );
  const patched = await timed('patchDocx', () => {
    const value = { ...drafted.base, offers: merged.offers };
    const patch = { changes: merged.changes, notes: merged.notes, author, date };
    return resultOf(patchDocx(opened, patch, { value, text: baseText(value) }));
  });
  await timed('checkPatched', async () => {
    const after = resultOf(await openPackage({ file: edited, bytes: patched }));
    const findings = checkPatched(opened, after, { author, date, paragraphs: null });
    if (findings.length > 0) throw new Error(findings.join('\n'));
  });
  await timed('review page', () => {
    for (const _ of resultOf(makeReviewPage(workspace, '2020', drafted, [])));
  });
  return times;
}

function resultOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ found }) => found).join('; '));
}
