// What a reader process runs: it reads the files that the program sends it, and can be stopped when one goes wrong.
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program.js';

loadProgram(fileURLToPath(new URL('../dist/cli/reader.cjs', import.meta.url))).program.serve();
