import { describe, expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/files.js';
import type { SubmissionFile } from '../../src/intake/index.js';
import { done } from '../../src/problems/index.js';
import { KeptReadings, readSideBySide } from '../../src/reading/index.js';
import { sample, schemas } from '../cycle.js';

const folder = 'out/2020/cache';

/** A folder that counts how often a file is loaded and its bytes are looked at: twice for its key, more to be read. */
function watched(files: ReadonlyMap<string, Uint8Array | string>) {
  const loads = new Map<string, number>();
  const looks = new Map<string, number>();
  const submissions = [...files].map(([path, content]): SubmissionFile => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return {
      path,
      load: () => {
        loads.set(path, (loads.get(path) ?? 0) + 1);
        const file = {
          path,
          get bytes() {
            looks.set(path, (looks.get(path) ?? 0) + 1);
            return bytes;
          },
        };
        return done({ file, beside: null });
      },
    };
  });
  return {
    submissions,
    loads,
    read: () => [...looks].filter(([, count]) => count > 2).map(([path]) => path),
  };
}

const reader = (disk: ReturnType<typeof memoryFiles>, program = 'one', writes = true) =>
  readSideBySide({
    schemas,
    readerProgram: null,
    kept: new KeptReadings(disk, [folder], program, writes),
  });
const nothing = () => undefined;

describe('what was read is kept', () => {
  test('a file that did not change is not read again, and gives the same', async () => {
    const disk = memoryFiles();
    const first = watched(sample(2020));
    const fresh = await reader(disk)(first.submissions, nothing);
    expect(first.read()).toHaveLength(first.submissions.length);
    const second = watched(sample(2020));
    expect(await reader(disk)(second.submissions, nothing)).toEqual(fresh);
    expect(second.read()).toEqual([]);
  });

  test('a changed file is read, the others are not, and its old reading goes', async () => {
    const disk = memoryFiles();
    await reader(disk)(watched(sample(2020)).submissions, nothing);
    const before = disk.tree.size;
    const changed = new Map(sample(2020));
    const path = [...changed.keys()][3]!;
    changed.set(path, new TextEncoder().encode('---\nentity: itu\n---\n\nITU trained 12 people in 2020.\n'));
    const files = watched(changed);
    const outcomes = await reader(disk)(files.submissions, nothing);
    expect(files.read()).toEqual([path]);
    expect(outcomes[3]).toMatchObject({ ok: true, value: { file: path, passages: [{ kind: 'paragraph' }] } });
    expect(disk.tree.size).toBe(before);
  });

  test('a small file is loaded once, a large one is let go and loaded again', async () => {
    const files = watched(
      new Map([
        ['a.txt', 'A text.'],
        ['b.rtf', `{\\rtf1 ${'x'.repeat(1_200_000)}}`],
      ]),
    );
    await reader(memoryFiles())(files.submissions, nothing);
    expect([...files.loads]).toEqual([
      ['a.txt', 1],
      ['b.rtf', 2],
    ]);
  });

  test('what another folder holds is taken, and nothing is written there', async () => {
    const disk = memoryFiles();
    await reader(disk)(watched(sample(2020)).submissions, nothing);
    const kept = [...disk.tree.keys()];
    const changed = new Map(sample(2020));
    changed.set([...changed.keys()][3]!, new TextEncoder().encode('---\nentity: itu\n---\n\nITU works.\n'));
    const both = (files: ReturnType<typeof watched>) =>
      readSideBySide({
        schemas,
        readerProgram: null,
        kept: new KeptReadings(disk, ['out/2021/cache/2020', folder], 'one', true),
      })(files.submissions, nothing);
    const first = watched(changed);
    await both(first);
    expect(first.read()).toHaveLength(1);
    expect([...disk.tree.keys()].filter((path) => path.startsWith(folder))).toEqual(kept);
    const second = watched(changed);
    await both(second);
    expect(second.read()).toEqual([]);
  });

  test('another version of the program trusts nothing', async () => {
    const disk = memoryFiles();
    await reader(disk, 'one')(watched(sample(2021)).submissions, nothing);
    const files = watched(sample(2021));
    await reader(disk, 'two')(files.submissions, nothing);
    expect(files.read()).toHaveLength(files.submissions.length);
  });

  test('what somebody changed or cut short is not believed', async () => {
    const disk = memoryFiles();
    const fresh = await reader(disk)(watched(sample(2021)).submissions, nothing);
    const names = [...disk.tree.keys()];
    names.forEach((name, index) => {
      const text = new TextDecoder().decode(disk.tree.get(name));
      const spoilt = [text.slice(0, -20), text.replace('"ok":true', '"ok":fals'), '{}', ''][index % 4]!;
      disk.write(name, spoilt);
    });
    const files = watched(sample(2021));
    expect(await reader(disk)(files.submissions, nothing)).toEqual(fresh);
    expect(files.read()).toHaveLength(files.submissions.length);
  });

  test('a command that writes nothing keeps nothing, and removes nothing', async () => {
    const disk = memoryFiles();
    await reader(disk, 'one', false)(watched(sample(2021)).submissions, nothing);
    expect(disk.tree.size).toBe(0);
    await reader(disk)(watched(sample(2021)).submissions, nothing);
    const kept = [...disk.tree.keys()];
    await reader(disk, 'one', false)(watched(new Map([['a.txt', 'A text.']])).submissions, nothing);
    expect([...disk.tree.keys()]).toEqual(kept);
  });

  test('a file that fails gives its problems again', async () => {
    const disk = memoryFiles();
    const bad = new Map([['submissions/2020/empty.txt', '   ']]);
    const fresh = await reader(disk)(watched(bad).submissions, nothing);
    expect(fresh[0]).toMatchObject({ ok: false, problems: [{ code: 'file-empty' }] });
    expect(await reader(disk)(watched(bad).submissions, nothing)).toEqual(fresh);
  });
});
