import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

  test('in another time zone', async () => {
    // The built program in child processes: a time zone is settled when a process begins.
    const built = fileURLToPath(new URL('../../dist/docx/index.js', import.meta.url));
    if (!existsSync(built)) throw new Error('the program is not built: run "npm run build" first');
    const script = `
      import { writeDocx } from ${JSON.stringify(built)};
      import { createHash } from 'node:crypto';
      let input = '';
      for await (const piece of process.stdin) input += piece;
      const { document, options } = JSON.parse(input);
      console.log(createHash('sha256').update(await writeDocx(document, options)).digest('hex'));`;
    const input = JSON.stringify({ document: everyBlock, options });
    const hashes = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        input,
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }).trim(),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(1);
  });
});
