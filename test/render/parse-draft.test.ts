import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { plainTextOf } from '../../src/document/index.js';
import { parseDraft, renderMarkdown } from '../../src/render/index.js';
import { contextWith, draftWith, schemas } from './draft-builder.js';

const parse = (text: string) => parseDraft({ file: 'out/2020/draft.md', text }, schemas);

const frontMatter = [
  '---',
  '# yaml-language-server: $schema=../../schemas/masthead.schema.json',
  'cycle: 2020',
  'organs: [General Assembly]',
  'symbols: [A/76/64]',
  'distribution: General',
  'date: 4 March 2021',
  'language: English',
  'notation: []',
  'title: Progress made',
  'subtitle: Report of the Secretary-General',
  'summary: []',
  'notes: []',
  'job_number: "[GE number]"',
  '---',
];
const draftOf = (...lines: readonly string[]) => [...frontMatter, ...lines, ''].join('\n');

describe('draft.md', () => {
  test('is all a Document needs', () => {
    const parsed = parse(
      draftOf(
        '',
        '<!-- introduction unnumbered -->',
        '# Introduction',
        '',
        '<!-- introduction/x -->',
        'Text.[^a]',
        '',
        '[^a]: Note.',
      ),
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value).toEqual({
      masthead: {
        cycle: 2020,
        organs: ['General Assembly'],
        symbols: ['A/76/64'],
        distribution: 'General',
        date: '4 March 2021',
        language: 'English',
        notation: [],
        title: 'Progress made',
        subtitle: 'Report of the Secretary-General',
        summary: [],
        notes: [],
        job_number: '[GE number]',
      },
      blocks: [
        {
          type: 'heading',
          id: 'introduction',
          depth: 1,
          numbered: false,
          children: [{ type: 'text', value: 'Introduction' }],
        },
        {
          type: 'paragraph',
          id: 'introduction/x',
          role: 'body',
          children: [
            { type: 'text', value: 'Text.' },
            { type: 'footnoteReference', identifier: 'a' },
          ],
        },
      ],
      notes: [
        { type: 'footnoteDefinition', identifier: 'a', paragraphs: [[{ type: 'text', value: 'Note.' }]] },
      ],
    });
  });

  test('may have been saved on Windows', async () => {
    const rendered = await renderMarkdown(draftWith(), contextWith());
    if (!rendered.ok) throw new Error('not rendered');
    const { text } = rendered.value;
    const saved = parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(saved.ok).toBe(true);
    expect(saved).toEqual(parse(text));
  });

  test('has its notes in the order of their marks, wherever they are written', () => {
    const parsed = parse(draftOf('<!-- a -->', 'One[^z] two[^y] one[^z].', '', '[^y]: Y.', '', '[^z]: Z.'));
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value.notes.map(({ identifier }) => identifier)).toEqual(['z', 'y']);
  });
});

describe('mistakes in draft.md have their place', () => {
  const problemsOf = (text: string) =>
    parse(text).problems.map(({ code, place }) => [code, place.line, place.column]);

  test.each([
    ['an empty file', '', 1],
    ['no front matter', '# Introduction\n', 1],
    ['front matter in another language', '---js\nprocess.exit()\n---\n', 1],
    ['front matter that is never closed', '---\ncycle: 2020\n', 1],
  ])('%s', (_, text, line) => {
    const parsed = parse(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.problems).toMatchObject([
      { code: 'front-matter-invalid', place: { file: 'out/2020/draft.md', line } },
    ]);
  });

  test('a masthead that lacks a field, has a strange one, and a wrong value', () => {
    const text = draftOf('')
      .replace('language: English\n', '')
      .replace('title:', 'titel:')
      .replace('cycle: 2020', 'cycle: soon');
    const parsed = parse(text);
    expect(parsed.ok).toBe(false);
    expect(problemsOf(text)).toEqual(
      expect.arrayContaining([
        ['schema-missing-field', 3, 1],
        ['schema-unknown-field', 9, 1],
        ['schema-wrong-value', 3, 8],
      ]),
    );
  });

  test('front matter that is not YAML', () => {
    expect(problemsOf(draftOf('').replace('title: Progress made', 'title: "Progress'))).toEqual(
      expect.arrayContaining([['yaml-invalid', expect.any(Number), expect.any(Number)]]),
    );
  });

  test('a block without an id, two blocks of one id', () => {
    const text = draftOf('', 'No id.', '', '<!-- a -->', 'One.', '', '<!-- a -->', 'Two.');
    expect(parse(text).problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['block-id-missing', 17],
      ['block-id-twice', 23],
    ]);
  });

  test('a mark without a note and a note without a mark', () => {
    const text = draftOf('<!-- a -->', 'One.[^x]', '', '[^y]: Y.');
    expect(parse(text).problems.map(({ code, place, found }) => [code, place.line, found])).toEqual([
      ['markdown-unsupported', 17, 'the mark [^x] without its note'],
      ['markdown-unsupported', 19, 'the note [^y] without a mark: Y.'],
    ]);
  });

  test('in the body leave a document with what could be read', () => {
    const parsed = parse(draftOf('<!-- a -->', 'One.', '', 'Two.'));
    expect(parsed.ok && parsed.value.blocks.map((block) => plainTextOf(block))).toEqual(['One.', 'Two.']);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['block-id-missing']);
  });
});

test('reading a draft.md does not load the template engine', () => {
  // Follows static imports from the room's door, as Node does.
  const seen = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm,
    );
    for (const [, from] of imports) {
      if (from!.startsWith('.')) follow(resolve(dirname(file), from!.replace(/\.js$/, '.ts')));
      else packages.add(from!);
    }
  };
  follow(fileURLToPath(new URL('../../src/render/index.ts', import.meta.url)));
  expect(packages).toContain('markdown-it');
  expect(packages).not.toContain('handlebars');
});
