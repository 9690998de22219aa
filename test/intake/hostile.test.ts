import { describe, expect, test } from '@jest/globals';
import { readSubmission } from '../../src/intake/index.js';
import type { Problem, problemCodes } from '../../src/problems/index.js';
import { usedMs } from '../cost.js';
import { schemas } from '../cycle.js';
import { read, shown } from './reading.js';

async function outcome(content: string | Uint8Array, path = 'submissions/2020/sender.txt') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readSubmission({ path, bytes }, schemas);
}

function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map((one) => one.code);
}

describe('files that cannot be read end in a problem that says what to do', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string, keyof typeof problemCodes])[] = [
    ['an empty file', '', 'a.txt', 'file-empty'],
    ['100,000 empty lines', ' \n'.repeat(100_000), 'a.txt', 'file-empty'],
    ['front matter and nothing else', '---\nentity: itu\n---\n\n', 'a.txt', 'file-empty'],
    ['a binary file', new Uint8Array([1, 2, 0, 4]), 'a.txt', 'file-binary'],
    ['bytes of no encoding', new Uint8Array([0x61, 0x81, 0x8d, 0x62, 0x90]), 'a.txt', 'encoding-not-utf8'],
    [
      'front matter that would run code',
      '---js\nmodule.exports = {}\n---\nText.',
      'a.txt',
      'front-matter-language',
    ],
    ['front matter with a wrong sender', '---\nentity: [itu]\n---\nText.', 'a.txt', 'schema-wrong-value'],
    ['what is no Word file', 'x', 'itu.docx', 'package-invalid'],
    ['what is no PDF file', 'x', 'itu.PDF', 'pdf-damaged'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'itu.doc', 'format-not-read'],
    ['a picture', 'x', 'itu.jpeg', 'format-not-read'],
    ['a packed file', 'x', 'itu.zip', 'format-not-read'],
    ['an unknown ending', 'x', 'itu.xyz', 'format-not-read'],
    ['no ending', 'x', 'folder.d/itu', 'format-not-read'],
    ['a YAML file alone', 'entity: itu', 'itu.yaml', 'format-not-read'],
  ];
  for (const [name, content, path, code] of cases) {
    test(name, async () => {
      const { ok, problems } = await outcome(content, path);
      expect(ok).toBe(false);
      expect(codes(problems)).toContain(code);
      for (const { place, found, expected, fix } of problems) {
        expect(place.file).toBe(path);
        expect([found, expected, fix].every((text) => text.length > 3)).toBe(true);
      }
    });
  }
});

describe('facts beside a text file', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const submission = (text: string) => ({ path: '2020/itu.txt', bytes: encode(text) });
  const beside = (text: string) => ({ path: '2020/itu.yaml', bytes: encode(text) });

  test('count as front matter', async () => {
    const found = await readSubmission(submission('Words.'), schemas, beside('entity: itu\npart: two\n'));
    expect(found.ok && found.value.frontMatter).toEqual({ entity: 'itu', part: 'two' });
    expect(found.ok && found.value.passages.map((passage) => passage.part)).toEqual(['two']);
  });

  test('are reported where the text has its own', async () => {
    const own = '---\nentity: itu\n---\nWords.';
    const found = await readSubmission(submission(own), schemas, beside('entity: wmo\n'));
    expect(found.ok && found.value.frontMatter).toEqual({ entity: 'itu' });
    expect(codes(found.problems)).toEqual(['front-matter-twice']);
  });

  test('count but for the one that is wrong', async () => {
    const facts = 'entity: itu\nlanguage: English\ntitle: T\n';
    const found = await readSubmission(submission('Words.'), schemas, beside(facts));
    expect(found.ok && found.value.frontMatter).toEqual({ entity: 'itu', title: 'T' });
    expect(found.problems).toMatchObject([
      { code: 'schema-wrong-value', place: { file: '2020/itu.yaml', line: 2, column: 11 } },
    ]);
  });

  test('without a sender are not read, and the text is', async () => {
    const found = await readSubmission(submission('Words.'), schemas, beside('entity: [itu]\ntitle: T\n'));
    expect(found).toMatchObject({ ok: true, value: { frontMatter: null } });
    expect(found.problems[0]?.fix).toMatch(/read without the facts in this file until then\.$/);
  });

  test('are reported where they are wrong, and the text is read', async () => {
    const found = await readSubmission(submission('Words.'), schemas, beside('entity: itu\ncycle: soon\n'));
    expect(found.ok && found.value.passages).toHaveLength(1);
    expect(found.problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['schema-wrong-value', '2020/itu.yaml', 2],
    ]);
  });
});

describe('hostile texts are read in time that grows with their length', () => {
  test('a paragraph of 100,000 words is kept and reported', async () => {
    const { submission, problems } = await read('word '.repeat(100_000));
    expect(submission.passages).toHaveLength(1);
    expect(shown(submission.passages[0]!.inlines)).toHaveLength(499_999);
    expect(codes(problems)).toContain('unit-too-long');
  });

  const shapes: readonly (readonly [string, (size: number) => string])[] = [
    ['one line', (size) => 'a line without an end, '.repeat(size / 23)],
    ['empty lines', (size) => `Begun.${'\n'.repeat(size)}Ended.`],
    ['opened brackets', (size) => '['.repeat(size)],
    ['stars', (size) => '*a _b '.repeat(size / 6)],
    ['angle brackets', (size) => '<b<sup>'.repeat(size / 7)],
    ['note marks', (size) => 'a.¹ '.repeat(size / 5)],
    ['notes', (size) => 'Text.¹\n\n¹ note\n\n'.repeat(size / 18)],
    ['rules and half sentences', (size) => 'and so on, for the\n\n---\n\n'.repeat(size / 25)],
    ['titles', (size) => 'A Title Here\n\n'.repeat(size / 14)],
    [
      'deep lists',
      (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => `${' '.repeat(i)}- x`).join('\n'),
    ],
    [
      'cover sheets',
      (size) => 'Submission by\n\nThis submission was prepared as an input to\n\n'.repeat(size / 60),
    ],
    ['questions', (size) => 'Part Three: A brief description of: '.repeat(size / 36)],
    ['contents', (size) => 'Words 1\n\n'.repeat(size / 9)],
    ['long spaces', (size) => `a${' '.repeat(size)}b`],
    ['divided words', (size) => 'under-\nstood '.repeat(size / 14)],
    ['typed notes', (size) => 'Text(1) word^2 end[3]\n\n(1) note\n\n'.repeat(size / 36)],
    ['paragraph numbers', (size) => '1.1 The words go on.\n1.2 They end.\n'.repeat(size / 36)],
    ['running heads', (size) => 'Report 2022 | 3\n\nand so on\n\n'.repeat(size / 28)],
    ['pipes', (size) => '|'.repeat(size)],
    ['quotation marks of a mail', (size) => '> '.repeat(size / 2)],
    ['reworded questions', (size) => 'Future actions to be taken by all to improve it\n\n'.repeat(size / 50)],
    ['capitals', (size) => 'AAAA BBBB 12 '.repeat(size / 13)],
    ['addresses', (size) => 'https://a.example/*_ '.repeat(size / 21)],
  ];
  for (const [name, make] of shapes) {
    test(name, async () => {
      const small = await seconds(make(10_000));
      const large = await seconds(make(200_000));
      // Twenty times the text; a cost that grows with the square would be four hundred times.
      expect(large).toBeLessThan(1 + small * 100);
    });
  }

  test('ten megabytes in one line', async () => {
    const { submission } = await read('no end in sight, '.repeat(600_000));
    expect(submission.passages).toHaveLength(1);
  });
});

async function seconds(text: string): Promise<number> {
  const start = usedMs();
  const { problems } = await outcome(text);
  expect(problems.every((one) => one.place.file !== '')).toBe(true);
  return (usedMs() - start) / 1000;
}
