// npm calls this after `npm ci`, and also when `npx penholder` is typed before it: then there is nothing to build with yet,
// and failing would leave npx with a broken link for good. The program itself says what to do.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync(fileURLToPath(new URL('../node_modules/esbuild', import.meta.url))))
  await import('./build.mjs');
