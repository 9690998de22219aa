#!/usr/bin/env node
// The program is compiled into dist/ by `npm ci`. A clone without it gets a sentence, not a stack.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(built)) {
  const { run } = await import(built.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  console.error('Penholder is not built yet. Run "npm ci" in its folder, then try again.');
  process.exitCode = 2;
}
