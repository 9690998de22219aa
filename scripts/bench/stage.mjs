// What one stage alone costs, in a process of its own: node stage.mjs <coding|checks> <cycle or draft>, an answer in JSON.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundled = await build({
  entryPoints: [join(root, 'scripts/bench/stages.ts')],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  external: ['unpdf', 'parse5', 'postal-mime'],
  define: { 'import.meta.url': 'moduleUrl' },
});
const module = { exports: {} };
const moduleUrl = import.meta.url;
new Function('module', 'exports', 'require', 'moduleUrl', bundled.outputFiles[0].text)(
  module,
  module.exports,
  createRequire(import.meta.url),
  moduleUrl,
);
const [stage, input] = process.argv.slice(2);
const { costOfCoding, costOfChecks } = module.exports;
const cost = stage === 'coding' ? await costOfCoding(root, input) : costOfChecks(root, input);
console.log(JSON.stringify(cost));
