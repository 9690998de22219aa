import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diskFiles, type Files, memoryFiles } from '../src/files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-files-')).replaceAll('\\', '/');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const both: readonly (readonly [string, () => Files])[] = [
  ['disk', () => diskFiles],
  ['memory', () => memoryFiles()],
];

describe.each(both)('%s', (_, make) => {
  test('what is written is read, listed in code-unit order, and removed', () => {
    const files = make();
    for (const name of ['b.md', 'a.md', 'B.md'])
      expect(files.write(`${folder}/in/${name}`, name).ok).toBe(true);
    const read = files.read(`${folder}/in/a.md`);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('a.md');
    expect(files.list(`${folder}/in`)).toMatchObject({ ok: true, value: ['B.md', 'a.md', 'b.md'] });
    expect(files.remove(`${folder}/in/a.md`).ok).toBe(true);
    expect(files.exists(`${folder}/in/a.md`)).toBe(false);
    expect(files.exists(`${folder}/in`)).toBe(true);
  });

  test('a text of many megabytes is written letter for letter', () => {
    const files = make();
    // Letters of two units each stand over every border there may be.
    const text = `x${'\u{1F4DA}'.repeat(1_500_000)}`;
    expect(files.write(`${folder}/long.txt`, text).ok).toBe(true);
    const read = files.read(`${folder}/long.txt`);
    expect(read.ok && new TextDecoder().decode(read.value) === text).toBe(true);
  });

  test('a missing file is a problem, a missing folder is empty', () => {
    expect(make().read(`${folder}/none.md`)).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-found' }],
    });
    expect(make().list(`${folder}/none`)).toMatchObject({ ok: true, value: [] });
  });
});

describe('on the disk', () => {
  test('a write that fails leaves the old file and no temporary one', () => {
    // A folder where the file should be: the rename at the end fails, on every system and as any user.
    mkdirSync(join(folder, 'draft.docx'));
    writeFileSync(join(folder, 'draft.docx', 'inside'), 'kept');
    const written = diskFiles.write(`${folder}/draft.docx`, 'new');
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'file-not-written', severity: 'error' }] });
    expect(readdirSync(folder)).toEqual(['draft.docx']);
    expect(readFileSync(join(folder, 'draft.docx', 'inside'), 'utf8')).toBe('kept');
  });

  test('a file in place of the folder is a problem that says so', () => {
    writeFileSync(join(folder, 'out'), 'a file');
    const written = diskFiles.write(`${folder}/out/2020/draft.docx`, 'new');
    expect(written).toMatchObject({ ok: false, problems: [{ code: 'file-not-written' }] });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test('a read-only folder is a problem that says so', () => {
    // The superuser may write anywhere, so there the test would prove nothing.
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o555);
    const written = diskFiles.write(`${folder}/locked/draft.docx`, 'new');
    expect(written).toMatchObject({
      ok: false,
      problems: [{ code: 'file-not-written', found: 'no permission' }],
    });
    expect(existsSync(join(folder, 'locked', 'draft.docx'))).toBe(false);
  });
});
