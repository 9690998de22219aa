// The generated tests again, with ten times the cases and another seed than `npm test`, printed so that a failing
// run can be repeated: PENHOLDER_SEED=… npm run test:deep
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = process.env.PENHOLDER_SEED ?? '7654321';
const runs = process.env.PENHOLDER_RUNS ?? '10';
console.log(`deep tests: PENHOLDER_SEED=${seed} PENHOLDER_RUNS=${runs}`);
const generated = readdirSync(join(root, 'test'), { recursive: true })
  .map((name) => join('test', String(name)))
  .filter((name) => name.endsWith('.test.ts') && /property\.js'/.test(readFileSync(join(root, name), 'utf8')))
  .map((name) => name.replaceAll('\\', '/'));
// A run that found no test would pass for ever.
if (generated.length < 5) throw new Error(`only ${generated.length} files with generated tests were found`);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const done = spawnSync(
  process.execPath,
  [...jest, '--testTimeout=900000', '--runTestsByPath', ...generated],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PENHOLDER_SEED: seed, PENHOLDER_RUNS: runs },
  },
);
process.exitCode = done.status ?? 1;
