// The generated tests again, with ten times the cases and another seed than `npm test`, printed so that a failing
// run can be repeated: PENHOLDER_SEED=… npm run test:deep
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = process.env.PENHOLDER_SEED ?? '7654321';
const runs = process.env.PENHOLDER_RUNS ?? '10';
console.log(`deep tests: PENHOLDER_SEED=${seed} PENHOLDER_RUNS=${runs}`);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const done = spawnSync(process.execPath, [...jest, '--testPathPatterns', '(property|laws?)\\.test\\.ts$'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PENHOLDER_SEED: seed, PENHOLDER_RUNS: runs },
});
process.exitCode = done.status ?? 1;
