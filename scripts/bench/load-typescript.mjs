// Runs TypeScript of the project or its tests, which Node cannot load by itself: bundled in memory.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What `source` exports; all in it takes itself to stand in the folder `place`, when it looks for files beside it. */
export async function loadTypeScript(source, place = 'scripts/bench') {
  const { href } = pathToFileURL(`${root}/${place}/bundle.js`);
  const bundled = await build({
    entryPoints: [`${root}/${source}`],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
    external: ['unpdf', 'parse5', 'postal-mime'],
    define: { 'import.meta.url': 'moduleUrl' },
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', 'moduleUrl', bundled.outputFiles[0].text)(
    module,
    module.exports,
    createRequire(href),
    href,
  );
  return module.exports;
}
