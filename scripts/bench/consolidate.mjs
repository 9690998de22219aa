// Beside docxodus on generated scenarios, in turn in one process: node consolidate.mjs <seed> <scenarios>. Or one
// consolidation with the start of the program: node consolidate.mjs <base> <edited> <regenerated> <result>.
// The answer is JSON; docxodus keeps its process open, so it is ended here.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docxDiffConsolidate, initialize } from 'docxodus/core';

await initialize(fileURLToPath(new URL('wasm/', import.meta.resolve('docxodus/core'))));

/** As friendly as its settings allow: with what the editor tracked left as it is. */
const consolidate = (base, edited, regenerated) =>
  docxDiffConsolidate(
    base,
    [
      { document: edited, author: 'Editor' },
      { document: regenerated, author: 'Penholder' },
    ],
    { preserveInputRevisions: true },
  );

const given = process.argv.slice(2);
if (given.length === 4) {
  const [base, edited, regenerated] = given.slice(0, 3).map((path) => new Uint8Array(readFileSync(path)));
  writeFileSync(given[3], await consolidate(base, edited, regenerated));
  process.exit(0);
}

const { loadTypeScript } = await import('./load-typescript.mjs');
const { makeScenarios, keptOf } = await loadTypeScript('scripts/bench/consolidation.ts', 'test');
const scenarios = await makeScenarios(Number(given[0]), Number(given[1]));
const totals = { ours: empty(), theirs: empty() };
// Nobody pays here for what is loaded or compiled once.
await scenarios[0].regenerate();
await consolidate(scenarios[0].base, scenarios[0].edited, scenarios[0].regenerated).catch(() => null);
for (const one of scenarios) {
  await add(totals.ours, one, () => one.regenerate());
  await add(totals.theirs, one, async () => ({
    bytes: await consolidate(one.base, one.edited, one.regenerated),
    listed: [],
  }));
}
console.log(JSON.stringify(totals));
process.exit(0);

function empty() {
  return { seconds: 0, failed: [], kept: {} };
}

async function add(total, scenario, work) {
  const before = process.cpuUsage();
  const result = await work().catch((error) => {
    total.failed.push(String(error).slice(0, 200));
    return null;
  });
  const { user, system } = process.cpuUsage(before);
  total.seconds += (user + system) / 1e6;
  for (const [what, { all, kept }] of Object.entries(keptOf(scenario, result))) {
    const sum = total.kept[what] ?? { all: 0, kept: 0 };
    total.kept[what] = { all: sum.all + all, kept: sum.kept + kept };
  }
}
