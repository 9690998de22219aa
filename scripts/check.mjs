// Everything that can be checked without running the program: types, lint, generated types, and the import table.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['generated types', 'scripts/generate-types.mjs', '--check'],
  ['generated validators', 'scripts/generate-validators.mjs', '--check'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['import table', 'scripts/check-imports.mjs'],
];
let failed = 0;
for (const [name, script, ...args] of steps) {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  console.log(`${done.status === 0 ? 'passed' : 'FAILED'}: ${name}`);
  if (done.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
