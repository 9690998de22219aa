// Builds dist/ from src/: two bundles, the program and the reader process, and beside each V8's code cache of it, so that
// a start reads two files and compiles next to nothing (three hundred small modules took a quarter of a second longer to
// load); and the registers as shipped, parsed. Types are checked by `npm run check`, not here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inAscii } from './build/in-ascii.mjs';
import { lazyLibraries } from './build/lazy-libraries.mjs';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Stands in the bundles until they are made, as long as what takes its place: the source maps stay right. */
const placeholder = '????????????????';

const bundle = (source, target, more) =>
  build({
    entryPoints: [inRoot(source)],
    outfile: inRoot(target),
    bundle: true,
    write: false,
    // V8 caches scripts; for an ES module Node gives no way to. What is imported by `import()` is still run on first use only.
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
    plugins: [lazyLibraries],
    define: { 'import.meta.url': 'moduleUrl', penholderBuild: `"${placeholder}"` },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    ...more,
  });

const bundles = await Promise.all([
  bundle('src/cli/main.ts', 'dist/cli/main.cjs', {
    // The reader process has these; in the program they would be two megabytes that are hardly ever run.
    external: ['unpdf', 'parse5', 'postal-mime'],
    sourcemap: true,
  }),
  // Without what nobody reads a process starts a twentieth of a second sooner; a mistake in it is told by its message.
  bundle('src/reading/reader-process.ts', 'dist/cli/reader.cjs', { minifyWhitespace: true }),
]);
const files = bundles
  .flatMap(({ outputFiles }) => outputFiles)
  .map(({ path, text }) => ({ path, text: path.endsWith('.cjs') ? inAscii(text) : text }));
const digest = createHash('sha256');
for (const { text } of files) digest.update(text);
const buildId = digest.digest('hex').slice(0, placeholder.length);

rmSync(inRoot('dist'), { recursive: true, force: true });
for (const { path, text } of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replaceAll(placeholder, buildId));
}
const require = createRequire(import.meta.url);
try {
  const registers = await require(inRoot('dist/cli/main.cjs')).compileShippedRegisters();
  writeFileSync(registers.file, registers.json);
} catch (error) {
  // Somebody has edited them: the program tells where, with what to do, whenever it is run.
  console.warn(`The registers were not compiled, every start will be slower: ${error.message}`);
}
// In processes of their own, with the flags that the program will be started with: V8 takes a cache for no others.
const { readerFlags } = require(inRoot('dist/cli/reader.cjs'));
for (const [name, flags] of [
  ['main', []],
  ['reader', readerFlags],
]) {
  const cached = spawnSync(
    process.execPath,
    [...flags, inRoot('scripts/build/make-code-cache.mjs'), inRoot(`dist/cli/${name}.cjs`)],
    { stdio: 'inherit' },
  );
  process.exitCode ||= cached.status ?? 1;
}
