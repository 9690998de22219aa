// Makes the code cache of the bundle given: of the functions that a small run compiled, since V8 compiles a function when
// it is first called. Nothing stays but the cache.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheOf, loadProgram } from '../../bin/load-program.js';
import { smallFiles } from './small-files.mjs';

const [bundle] = process.argv.slice(2);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { program, script } = loadProgram(bundle);
if (program.run !== undefined) {
  const out = mkdtempSync(join(tmpdir(), 'penholder-build-'));
  const exitCode = await program.run(['draft', '2020', '--quiet', '--out', out]);
  // Half the submissions are late: regenerating has functions of its own.
  const half = join(out, 'half');
  cpSync('submissions/2020', join(half, '2020'), { recursive: true });
  const names = readdirSync(join(half, '2020'))
    .filter((name) => name.endsWith('.md'))
    .sort();
  for (const name of names.slice(0, names.length / 2)) rmSync(join(half, '2020', name));
  const first = join(out, 'first');
  const regenerated =
    (await program.run(['draft', '2020', '--quiet', '--submissions', half, '--out', first])) === 0 &&
    [0, 3].includes(
      await program.run([
        'regenerate',
        '2020',
        '--quiet',
        '--edited',
        join(first, '2020', 'draft.docx'),
        '--out',
        out,
      ]),
    );
  if (!regenerated)
    console.warn('The sample was not regenerated: regenerating will start slower than it could.');
  rmSync(out, { recursive: true, force: true });
  if (exitCode !== 0)
    console.warn('The sample was not drafted: every start will be slower than it could be.');
} else {
  for (const file of smallFiles()) {
    const answer = await program.read({ file, beside: null, milliseconds: 0 });
    if (JSON.parse(answer.outcome ?? '{}').ok !== true)
      console.warn(`${file.path} was not read: every start of a reader will be slower.`, answer);
  }
}
writeFileSync(cacheOf(bundle), script.createCachedData());
process.exit();
