import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../src/document/index.js';
import { writeDocx } from '../../src/docx/index.js';
import { baseOf, created, everyBlock } from './sample-documents.js';

const options = { base: baseOf(everyBlock), emblem: null, created };

describe('the same input gives the same bytes (law 4)', () => {
  test('on another day, and after other files in one run', async () => {
    const first = sha256(await writeDocx(everyBlock, options));
    jest.useFakeTimers({
      now: Date.UTC(2031, 6, 1, 3, 4, 5),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
    });
    try {
      expect(sha256(await writeDocx(everyBlock, options))).toBe(first);
    } finally {
      jest.useRealTimers();
    }
  });

  test('in another time zone', () => {
    // In child processes, because a time zone is settled when a process begins; bundled, because they read no TypeScript.
    const folder = mkdtempSync(join(tmpdir(), 'penholder-zones-'));
    try {
      const bundle = join(folder, 'docx.mjs');
      runModule(`
        import { build } from 'esbuild';
        await build({
          entryPoints: ['src/docx/index.ts'], outfile: ${JSON.stringify(bundle)}, bundle: true, format: 'esm', platform: 'node',
          banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
        });`);
      const script = `
        import { createHash } from 'node:crypto';
        import { writeDocx } from ${JSON.stringify(pathToFileURL(bundle).href)};
        let input = '';
        for await (const piece of process.stdin) input += piece;
        const { document, options } = JSON.parse(input);
        console.log(createHash('sha256').update(await writeDocx(document, options)).digest('hex'));`;
      const input = JSON.stringify({ document: everyBlock, options });
      const hashes = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
        runModule(script, { input, zone }).trim(),
      );
      expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(hashes).size).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function runModule(script: string, { input = '', zone = 'UTC' } = {}): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
}
