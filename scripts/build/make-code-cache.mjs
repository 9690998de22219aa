// Makes the code cache of the bundle given: of the functions that drafting the sample compiled, since V8 compiles a
// function when it is first called. Nothing is written but the cache.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cacheOf, loadProgram } from '../../bin/load-program.js';

const [bundle] = process.argv.slice(2);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { program, script } = loadProgram(bundle);
const exitCode = await program.run(['draft', '2020', '--dry-run', '--quiet']);
if (exitCode !== 0) console.warn('The sample was not drafted: every start will be slower than it could be.');
writeFileSync(cacheOf(bundle), script.createCachedData());
