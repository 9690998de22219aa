import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../src/document/index.js';
import { readSubmission, type Submission, writePassages } from '../../src/intake/index.js';
import { sample, schemas } from '../cycle.js';
import { asyncProperty } from '../property.js';
import { describeWithSeeds, seed, seedsFolder } from '../seeds.js';

const hash = 'a'.repeat(64);

async function read(path: string, bytes: Uint8Array): Promise<Submission> {
  const outcome = await readSubmission({ path, bytes }, schemas);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function imported(submission: Pick<Submission, 'passages'>): Promise<Submission> {
  const text = `---\nentity: undp\nsource_sha256: ${hash}\n---\n\n${writePassages(submission)}`;
  return read('imported.md', new TextEncoder().encode(text));
}

/** What an import must keep. */
function kept({ passages }: Submission) {
  return passages.map(({ kind, part, headings, leadIn, label, inlines, notes }) => ({
    kind,
    part,
    headings,
    leadIn,
    label,
    inlines,
    text: plainText(inlines),
    notes: notes.map(({ inlines: note }) => plainText(note)),
  }));
}

describe('an imported submission reads as its original', () => {
  for (const [path, bytes] of [...sample(2020), ...sample(2021)]) {
    test(path, async () => {
      const original = await read(path, bytes);
      expect(kept(await imported(original))).toEqual(kept(original));
    });
  }
});

describe('numbers and letters of items', () => {
  const text = `The union supported the following:

3. a network of schools;
4. clinics:

   (a) in the highlands,
   (b) on the coast; and

10) boats.

It also supported:

• (c) is what one of them is called;
- teachers.
`;

  test('stand in the Markdown, and in no unit', async () => {
    const original = await read('a.txt', new TextEncoder().encode(text));
    expect(original.passages.map(({ label }) => label)).toEqual([
      undefined,
      '3.',
      '4.',
      '(a)',
      '(b)',
      '10)',
      undefined,
      undefined,
      undefined,
    ]);
    const written = writePassages(original);
    for (const line of [
      '3. a network',
      '4. clinics',
      '- (a) in the',
      '10) boats',
      '* (c) is',
      '- teachers',
    ]) {
      expect(written).toContain(line);
    }
    expect(kept(await imported(original))).toEqual(kept(original));
  });

  test('any items come back as they were', async () => {
    const label = fc.constantFrom(undefined, '1.', '2)', '17.', '(a)', 'b)', 'iv.', '(3)');
    const words = fc.constantFrom(
      'schools',
      '(a) schools',
      'a. schools',
      '3.5 million',
      '4. more',
      '* star',
      '- dash',
    );
    const item = fc.tuple(label, words, fc.constantFrom<'paragraph' | 'list-item'>('paragraph', 'list-item'));
    await asyncProperty([fc.array(item, { minLength: 1, maxLength: 8 })], async (items) => {
      const passages = items.map(([one, value, kind]): Submission['passages'][number] => ({
        kind,
        part: 'one',
        headings: [],
        leadIn: null,
        ...(one === undefined || kind === 'paragraph' ? {} : { label: one }),
        inlines: [{ type: 'text', value }],
        notes: [],
        place: { line: null, page: null },
      }));
      const again = await imported({ passages });
      expect(again.passages.map((one) => [one.kind, one.label, plainText(one.inlines)])).toEqual(
        passages.map((one) => [one.kind, one.label, plainText(one.inlines)]),
      );
      return true;
    });
  });
});

describeWithSeeds('an imported real submission reads as its original', () => {
  const names = ['', 'docx/', 'pdf/'].flatMap((folder) =>
    readdirSync(`${seedsFolder}/${folder}`)
      .filter((name) => /^20\d\d-.*\.(?:txt|docx|pdf)$/.test(name))
      .map((name) => `${folder}${name}`),
  );
  for (const name of names) {
    test(name, async () => {
      const original = await read(name, seed(name));
      expect(kept(await imported(original))).toEqual(kept(original));
    });
  }
});
