// node build-child.mjs <out.cjs>: the child of the fuzzer as one file, from the sources as they are.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('child.ts', import.meta.url))],
  outfile: process.argv[2],
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  sourcemap: 'inline',
  logLevel: 'error',
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
