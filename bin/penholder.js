#!/usr/bin/env node
// The program is compiled into dist/ by `npm ci`. A clone without it gets a sentence, not a stack.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program.js';

const built = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url));
if (existsSync(built)) {
  process.exitCode = await loadProgram(built).program.run(process.argv.slice(2));
} else {
  console.error('Penholder is not built yet. Run "npm ci" in its folder, then try again.');
  process.exitCode = 2;
}
