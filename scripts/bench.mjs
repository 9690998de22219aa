// What a run costs, as a table: median and best of the wall time, least of the processor's, in seconds. Machines differ
// and are noisy: read the ratios, which compare runs taken in turn.
//   npm run bench                 all rows
//   npm run bench -- small        without the rows of 3,000 submissions and 20,000 paragraphs
//   npm run bench -- regenerate   one group of rows: draft, stages, render, intake or regenerate; several may be named
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchIntake } from './bench/intake.mjs';
import { makeCycle, makeDraft } from './bench/make-cycle.mjs';
import { inTurn, runPandoc, runPenholder, runStage } from './bench/measure.mjs';
import { benchRegenerate } from './bench/regenerate.mjs';

const given = process.argv.slice(2);
const small = given.includes('small');
const folder = mkdtempSync(join(tmpdir(), 'penholder-bench-'));
const rows = [];
const row = (what, result, goal, verdict) => {
  rows.push({
    what,
    seconds: result?.seconds.toFixed(2) ?? '–',
    best: result?.best?.toFixed(2) ?? '–',
    processor: result?.processor?.toFixed(2) ?? '–',
    MB: result?.megabytes.toFixed(0) ?? '–',
    goal,
    reached: verdict,
  });
};

function benchDraft() {
  const sizes = small ? [30, 300] : [30, 300, 3000];
  const results = new Map();
  for (const count of sizes) {
    const cycle = join(folder, `cycle-${count}`);
    makeCycle(cycle, count, 2000);
    const [result] = inTurn(count === 30 ? 5 : 1, () =>
      runPenholder(['draft', '2020', '--quiet', '--out', `out-${performance.now()}`], cycle),
    );
    results.set(count, result);
  }
  const first = results.get(30);
  row('draft, 30 submissions of 2,000 words', first, '1.5 s', yesNo(first.seconds < 1.5));
  const page = pageOf(join(folder, 'cycle-30'));
  row(`  its review page: ${(page / 1e6).toFixed(2)} MB`, null, '3 MB', yesNo(page < 3e6));
  row('draft, 300 submissions', results.get(300), '', '');
  if (small) return;
  const [few, many] = [results.get(300), results.get(3000)];
  const ratio = many.seconds / 3000 / (few.seconds / 300);
  row('draft, 3,000 submissions', many, '1 GB', yesNo(many.megabytes < 1024));
  row(`  cost per submission, 3,000 to 300: ${ratio.toFixed(2)}`, null, '1.3', yesNo(ratio < 1.3));
}

function pageOf(cycle) {
  const out = readdirSync(cycle).find((name) => name.startsWith('out-'));
  return statSync(join(cycle, out, '2020', 'review.html')).size;
}

/** In processor seconds, each stage in a process of its own. */
function benchStages() {
  const [few, many] = (small ? [30, 300] : [300, 3000]).map((count) => {
    const cycle = join(folder, `cycle-${count}`);
    if (!existsSync(cycle)) makeCycle(cycle, count, 2000);
    return runStage('coding', join(cycle, 'submissions', '2020'));
  });
  const goal = small ? 1 : 10;
  row(`coding alone, ${small ? 300 : '3,000'} submissions`, many, `${goal} s`, yesNo(many.seconds < goal));
  row(`  beside a tenth of them: ${(many.seconds / few.seconds).toFixed(1)} times`, null, '', '');
  const paragraphs = small ? 2000 : 20000;
  const draft = join(folder, 'checked.md');
  writeFileSync(draft, makeDraft(paragraphs, paragraphs / 10));
  const checks = runStage('checks', draft);
  const most = (2 * paragraphs) / 20000;
  row(`checks alone, ${paragraphs} paragraphs`, checks, `${most} s`, yesNo(checks.seconds < most));
}

function benchRender() {
  for (const [paragraphs, notes, runs, goal] of small
    ? [[100, 130, 7, 2]]
    : [
        [100, 130, 7, 2],
        [20000, 2000, 1, 1],
      ]) {
    writeFileSync(join(folder, 'draft.md'), makeDraft(paragraphs, notes));
    const [ours, theirs] = inTurn(
      runs,
      () => runPenholder(['render', 'draft.md', '-o', `ours-${performance.now()}.docx`, '--quiet'], folder),
      () => runPandoc(['-f', 'markdown', 'draft.md', '-o', 'theirs.docx'], folder),
    );
    const what = `${paragraphs} paragraphs, ${notes} notes`;
    row(`render, ${what}`, ours, '', '');
    row(`  pandoc on the same Markdown`, theirs, '', theirs === null ? 'not installed' : '');
    if (theirs === null) continue;
    const [time, memory] = [ours.seconds / theirs.seconds, ours.megabytes / theirs.megabytes];
    row(`  time beside pandoc: ${time.toFixed(2)}`, null, String(goal), yesNo(time <= goal));
    if (paragraphs > 1000) row(`  memory beside pandoc: ${memory.toFixed(2)}`, null, '1', yesNo(memory <= 1));
  }
}

const yesNo = (reached) => (reached ? 'yes' : 'NO');

const groups = {
  draft: benchDraft,
  stages: benchStages,
  render: benchRender,
  intake: () => benchIntake(folder, row, { small }),
  regenerate: () => benchRegenerate(folder, row, { small }),
};
const named = given.filter((name) => name in groups);

try {
  console.log(`Load when it began: ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores.`);
  for (const [name, measure] of Object.entries(groups))
    if (named.length === 0 || named.includes(name)) measure();
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
