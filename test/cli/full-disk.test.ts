import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../cycle.js';
import { cycleYaml, submission } from './shell.js';

// A limit on the size of a file makes the system refuse a write in the middle, as a full disk does; shells of Windows have none.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a write that the system cuts short leaves no half of a file, and the next run recovers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-full-'));
  try {
    mkdirSync(join(folder, 'submissions/2020'), { recursive: true });
    writeFileSync(join(folder, 'submissions/2020/cycle.yaml'), cycleYaml);
    writeFileSync(join(folder, 'submissions/2020/undp.md'), submission('undp'));
    const draft = (before: string) =>
      spawnSync(
        'sh',
        [
          '-c',
          `${before} exec "$0" "$@"`,
          process.execPath,
          join(root, 'bin/penholder.js'),
          'draft',
          '2020',
          '--quiet',
        ],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
    // Eight blocks of 512 or 1,024 bytes: enough for the record and the Markdown, too few for the Word file.
    const cut = draft("trap '' XFSZ; ulimit -f 8;");
    expect(cut.status).toBe(1);
    expect(cut.stderr).toContain('file-not-written');
    expect(existsSync(join(folder, 'out/2020/draft.docx'))).toBe(false);
    const left = readdirSync(join(folder, 'out'), { recursive: true }).map(String);
    expect(left.filter((name) => name.includes('penholder-tmp'))).toEqual([]);

    expect(draft('').status).toBe(0);
    expect(existsSync(join(folder, 'out/2020/draft.docx'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
