// How well the program labels units and judges sentences, measured on the gold set (test/gold/README.md).
//   npm run eval                        both halves, the other sets, the real submissions beside the checkout, and the sentences
//   npm run eval -- --tune              only the half to tune on, with the units it got wrong
//   npm run eval -- --report            only the half to report on; its single units are never shown
//   npm run eval -- --blind             only passages by another writer that nothing was learned from; not shown either
//   npm run eval -- --plain             passages in plain prose that nothing was learned from; not shown either
//   npm run eval -- --places            passages that name places in many roles, with the units it got wrong
//   npm run eval -- --seeds             only the real submissions, with the units it got wrong
//   npm run eval -- --sentences         only the sentences, with those it got wrong
//   npm run eval -- --file other.yaml   another file of units, or of sentences, of the same shape
//   npm run eval -- --json              everything as JSON
// It runs the code in src/, not dist/: nothing need be built before.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const bundled = await build({
  entryPoints: [inRoot('scripts/eval/main.ts')],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  define: { 'import.meta.url': 'moduleUrl', penholderBuild: '"eval"' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
const folder = mkdtempSync(join(tmpdir(), 'penholder-eval-'));
try {
  const file = join(folder, 'eval.cjs');
  writeFileSync(file, bundled.outputFiles[0].text);
  const { main } = createRequire(import.meta.url)(file);
  process.exitCode = await main(process.argv.slice(2), inRoot('.'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
