// What it costs to write late submissions into a file that an editor worked on, what part of it is drafting, and what
// docxodus' consolidation of the same files costs and keeps.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReport } from './make-late.mjs';
import { inTurn, run, runPenholder, runStage } from './measure.mjs';

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const changes = 200;
const scenarios = 18;

export function benchRegenerate(folder, row, { small }) {
  benchReport(join(folder, 'report-140'), row, { paragraphs: 140, notes: 150, seconds: 1, megabytes: 300 });
  if (!small) benchReport(join(folder, 'report-2000'), row, { paragraphs: 2000, notes: 200, seconds: 5 });
  benchScenarios(row, small ? 6 : scenarios);
}

function benchReport(folder, row, { paragraphs, notes, seconds, megabytes }) {
  const { submissions, words, arrive } = makeReport(folder, paragraphs, notes);
  runPenholder(['draft', '2020', '--quiet'], folder);
  const editing = spawnSync(
    process.execPath,
    [script('edit.mjs'), 'out/2020/draft.docx', 'edited.docx', '1', String(changes)],
    { cwd: folder, encoding: 'utf8' },
  );
  if (editing.status !== 0) throw new Error(`the draft could not be edited:\n${editing.stderr}`);
  arrive();
  // What docxodus is given: the late submissions are drafted for it.
  runPenholder(['draft', '2020', '--quiet', '--base', 'out/2020/draft.docx', '--out', 'out-again'], folder);
  const regenerate = () => {
    for (const end of ['docx', 'md', 'json'])
      rmSync(join(folder, `out/2020/regenerated-1.${end}`), { force: true });
    // 3: conflicts wait for a person.
    return runPenholder(['regenerate', '2020', '--edited', 'edited.docx', '--quiet'], folder, [0, 3]);
  };
  // What is read of the late submissions is kept from then on.
  regenerate();
  const files = ['out/2020/draft.docx', 'edited.docx', 'out-again/2020/draft.docx', 'consolidated.docx'];
  const [ours, theirs] = inTurn(5, regenerate, () => run([script('consolidate.mjs'), ...files], folder));
  const what = `${paragraphs} paragraphs, ${notes} notes, ${changes} edits, 3 late submissions`;
  row(`regenerate, ${what}`, ours, `${seconds} s`, yesNo(ours.seconds < seconds));
  row(`  drafted from ${submissions} submissions of ${words} words in all`, null, '', '');
  if (megabytes !== undefined)
    row(
      `  its memory: ${ours.megabytes.toFixed(0)} MB`,
      null,
      `${megabytes} MB`,
      yesNo(ours.megabytes < megabytes),
    );
  for (const [stage, part] of stagesOf(folder)) row(`  ${stage}: ${part}`, null, '', '');
  row('  docxodus on the same files, drafted for it', theirs, '', theirs === null ? 'failed' : '');
  if (theirs === null) return;
  const ratio = ours.seconds / theirs.seconds;
  row(`  time beside docxodus: ${ratio.toFixed(2)}`, null, '1', yesNo(ratio < 1));
}

/** In a process that has no compiled code to start from: the parts hold, the sum is more than a run takes. */
function stagesOf(folder) {
  const times = runStage('regenerating', 'edited.docx', folder);
  const sum = times.reduce((total, [, seconds]) => total + seconds, 0);
  const told = (names) => {
    const some = times.filter(([name]) => names.includes(name));
    const own = some.reduce((total, [, seconds]) => total + seconds, 0);
    const each =
      some.length > 1 ? ` (${some.map(([name, one]) => `${name} ${one.toFixed(2)}`).join(', ')})` : '';
    return `${own.toFixed(2)} s of the processor, ${((100 * own) / sum).toFixed(0)} %${each}`;
  };
  return [
    ['drafting', told(['draft'])],
    ['reading, merging, writing', told(['open', 'base', 'readEdited', 'align', 'merge', 'patchDocx'])],
    ['its own check, the review page', told(['checkPatched', 'review page'])],
  ];
}

function benchScenarios(row, count) {
  const done = spawnSync(process.execPath, [script('consolidate.mjs'), '1', String(count)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`the scenarios ended with ${done.status}:\n${done.stderr}`);
  const { ours, theirs } = JSON.parse(done.stdout.trim().split('\n').at(-1));
  const failed = (one) => (one.failed.length === 0 ? '' : `, ${one.failed.length} failed`);
  const ratio = ours.seconds / theirs.seconds;
  row(
    `${count} generated scenarios, processor: ${ours.seconds.toFixed(2)} s${failed(ours)}; docxodus ${theirs.seconds.toFixed(2)} s${failed(theirs)}`,
    null,
    '',
    '',
  );
  row(`  time beside docxodus: ${ratio.toFixed(2)}`, null, '1', yesNo(ratio < 1));
  for (const [what, { all, kept }] of Object.entries(ours.kept)) {
    const other = theirs.kept[what].kept;
    row(`  ${what} kept: ${kept} of ${all}; docxodus ${other}`, null, String(all), yesNo(kept === all));
  }
}

const yesNo = (reached) => (reached ? 'yes' : 'NO');
