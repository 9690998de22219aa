import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { LoadedSubmission, SubmissionFile } from '../../src/intake/index.js';
import { done, failed, type Outcome, problem } from '../../src/problems/index.js';
import { readSideBySide } from '../../src/reading/index.js';
import { type Reading, runReaders } from '../../src/reading/reader-pool.js';
import { root, sample, schemas } from '../cycle.js';

const program = join(root, 'bin/reader.js');
const folder = mkdtempSync(join(tmpdir(), 'penholder-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encode = (text: string) => new TextEncoder().encode(text);
const page = (text: string) => encode(`<!doctype html><html><body><p>${text}</p></body></html>`);

function submission(path: string, bytes: Uint8Array, load?: () => Outcome<LoadedSubmission>): SubmissionFile {
  return { path, load: load ?? (() => done({ file: { path, bytes }, beside: null })) };
}

/** Reads one page in a reader process that has so many milliseconds. */
async function readOnce(runner: string, milliseconds: number, times = 1): Promise<Reading | null> {
  const file = { path: 'a.html', bytes: page('In 2020, ITU trained 12 teachers. '.repeat(times)) };
  let waiting = true;
  let reading: Reading | null = null;
  await runReaders(runner, 1, {
    isEmpty: () => !waiting,
    take: () => {
      waiting = false;
      return {
        job: { file, beside: null, milliseconds },
        settle: (one) => {
          reading = one;
        },
      };
    },
  });
  return reading;
}

describe('reading side by side', () => {
  test('processes give what this process gives, in the order of the files', async () => {
    const pages = Array.from({ length: 9 }, (_, index) =>
      submission(`p${index}.html`, page(`In 2020, UNDP trained ${index + 10} teachers in rural schools.`)),
    );
    const texts = [...sample(2021)].map(([path, bytes]) => submission(path, bytes));
    const files = [...pages.slice(0, 4), ...texts, ...pages.slice(4)];
    const told: number[] = [];
    const there = await readSideBySide({ schemas, readerProgram: program, kept: null })(
      files,
      (count, of) => {
        told.push(count);
        expect(of).toBe(files.length);
      },
    );
    const here = await readSideBySide({ schemas, readerProgram: null, kept: null })(files, () => undefined);
    expect(there).toEqual(here);
    expect(there.map((one) => (one.ok ? one.value.file : null))).toEqual(files.map(({ path }) => path));
    expect(told).toEqual(files.map((_, index) => index));
  });

  test('much text is shared with processes', async () => {
    const files = Array.from({ length: 90 }, (_, index) =>
      submission(`t${index}.txt`, encode(`In 2020, UNDP trained ${index + 10} teachers in rural schools.`)),
    );
    const outcomes = await readSideBySide({ schemas, readerProgram: program, kept: null })(
      files,
      () => undefined,
    );
    expect(outcomes.map((one) => (one.ok ? one.value.file : null))).toEqual(files.map(({ path }) => path));
  });

  test('a file that cannot be loaded is told, and the others are read', async () => {
    const gone = problem('file-unreadable', { file: 'b.html' }, { found: 'f', expected: 'e', fix: 'x' });
    const files = [
      submission('a.html', page('In 2020, ITU trained 12 teachers.')),
      submission('b.html', page(''), () => failed(gone)),
      submission('c.html', page('In 2020, ITU trained 14 teachers.')),
    ];
    const outcomes = await readSideBySide({ schemas, readerProgram: program, kept: null })(
      files,
      () => undefined,
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]!.problems).toEqual([gone]);
  });

  test('without a program to start, everything is read here', async () => {
    const files = [submission('a.html', page('In 2020, ITU trained 12 teachers.'))];
    const outcomes = await readSideBySide({ schemas, readerProgram: join(folder, 'none.js'), kept: null })(
      files,
      () => undefined,
    );
    expect(outcomes).toMatchObject([{ ok: true, value: { file: 'a.html' } }]);
  });
});

describe('a reader process', () => {
  test('is stopped when its time is over', async () => {
    expect(await readOnce(program, 60, 200_000)).toEqual({ stopped: 'time' });
    expect(await readOnce(program, 20_000)).toMatchObject({
      outcome: expect.stringContaining('12 teachers'),
    });
  });

  test('that ends by itself is told, and the next file has a new one', async () => {
    const dying = join(folder, 'dying.cjs');
    writeFileSync(dying, "process.send('ready'); process.on('message', () => process.exit(3));\n");
    expect(await readOnce(dying, 20_000)).toEqual({ stopped: 'memory' });
  });

  test('that meets a mistake of ours names it, and the run goes on', async () => {
    const wrong = join(folder, 'wrong.cjs');
    writeFileSync(
      wrong,
      "process.send('ready'); process.on('message', () => process.send({ bug: 'TypeError: x is undefined\\n at y' }));\n",
    );
    const files = [
      submission('a.html', page('In 2020, ITU trained 12 teachers.')),
      submission('b.txt', encode('In 2020, ITU trained 14 teachers.')),
    ];
    const outcomes = await readSideBySide({ schemas, readerProgram: wrong, kept: null })(
      files,
      () => undefined,
    );
    expect(outcomes[0]).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'reading-failed',
          place: { file: 'a.html' },
          found: expect.stringContaining('x is undefined'),
        },
      ],
    });
    expect(outcomes[1]).toMatchObject({ ok: true });
  });
});
