// Builds dist/ from src/: one bundle, and beside it V8's code cache of it, so that a start reads two files and compiles
// next to nothing. Three hundred small modules took a quarter of a second longer to load. Types are checked by
// `npm run check`, not here.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const bundle = inRoot('dist/cli/main.cjs');
rmSync(inRoot('dist'), { recursive: true, force: true });
await build({
  entryPoints: [inRoot('src/cli/main.ts')],
  outfile: bundle,
  bundle: true,
  // V8 caches scripts; for an ES module Node gives no way to. What is imported by `import()` is still run on first use only.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  logLevel: 'warning',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
// In a process of its own, so that the cache is of a run like any other.
const cached = spawnSync(process.execPath, [inRoot('scripts/build/make-code-cache.mjs'), bundle], {
  stdio: 'inherit',
});
process.exitCode = cached.status ?? 1;
