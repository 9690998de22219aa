import { describe, expect, test } from '@jest/globals';
import { type Block, normalizeDocument } from '../../src/document/index.js';
import { parseBlocks, writeBlocks } from '../../src/markdown/index.js';
import { property } from '../property.js';
import { body } from './generated-blocks.js';

const read = (text: string) => parseBlocks({ file: 'draft.md', text });
const normal = (blocks: readonly Block[], notes: Parameters<typeof writeBlocks>[1]) => {
  const { masthead, ...rest } = normalizeDocument({ masthead: undefined as never, blocks, notes });
  return rest;
};
const found = (text: string) =>
  read(text).problems.map(({ code, place, found }) => `${code} ${place.line}: ${found}`);
const words = (text: string) => JSON.stringify(read(text).value);

describe('the dialect of draft.md', () => {
  test('comes back as the blocks and notes it was written from', () => {
    property(
      [body],
      ({ blocks, notes }) => {
        const text = writeBlocks(blocks, notes);
        expect(read(text)).toEqual({ value: normal(blocks, notes), problems: [] });
        expect(read(text.replaceAll('\n', '\r\n')).value).toEqual(normal(blocks, notes));
        return true;
      },
      300,
    );
  });

  const sample = [
    '<!-- introduction unnumbered -->',
    '# Introduction',
    '',
    '<!-- introduction/mandate -->',
    'Pursuant to resolution 2006/46, **the report** covers C1.[^note/source] [date to be added]',
    '',
    '<!-- introduction/list unnumbered -->',
    '1. First',
    '   1. Below',
    '2. Second',
    '',
    '<!-- introduction/table -->',
    '| Head | of the table |',
    '| --- | --- |',
    '| cell | |',
    '',
    '<!-- introduction/missing drafting-note -->',
    '12\\. No contribution',
    '',
    '[^note/source]: A note.',
    '',
    '    Its second paragraph.',
    '',
  ].join('\n');

  test('is written as it is read', () => {
    const { value, problems } = read(sample);
    expect(problems).toEqual([]);
    expect(value.blocks.map(({ type, id }) => [type, id])).toEqual([
      ['heading', 'introduction'],
      ['paragraph', 'introduction/mandate'],
      ['list', 'introduction/list'],
      ['table', 'introduction/table'],
      ['paragraph', 'introduction/missing'],
    ]);
    expect(value.blocks[0]).toMatchObject({ numbered: false, depth: 1 });
    expect(value.blocks[2]).toMatchObject({ role: 'unnumbered', ordered: true });
    expect(value.blocks[4]).toMatchObject({
      role: 'drafting-note',
      children: [{ value: '12. No contribution' }],
    });
    expect(value.notes[0]?.paragraphs).toHaveLength(2);
    expect(writeBlocks(value.blocks, value.notes)).toBe(sample);
  });

  test.each<[string, string, readonly string[]]>([
    ['no id', 'One.\n\n<!-- a -->\nTwo.', ['block-id-missing 1: a block with no id']],
    [
      'one id twice',
      '<!-- a -->\nOne.\n\n<!-- a -->\nTwo.',
      ['block-id-twice 5: a second block with the id "a"'],
    ],
    [
      'an id for nothing',
      '<!-- a -->\n\n<!-- b -->\nTwo.',
      ['markdown-unsupported 1: the id "a" with no block after it'],
    ],
    ['an id in capitals', '<!-- a -->\nOne.\n\n<!-- B -->', ['markdown-unsupported 4: <!-- B -->']],
    ['a quotation', '<!-- a -->\n> One.', ['markdown-unsupported 2: a quotation (>)']],
    ['code', '<!-- a -->\n```\nOne.\n```', ['markdown-unsupported 2: code: One.']],
    ['indented code', '<!-- a -->\n\n    One.', ['markdown-unsupported 3: code: One.']],
    ['a rule', '<!-- a -->\nOne.\n\n---', ['markdown-unsupported 4: a line (---)']],
    ['HTML', '<!-- a -->\n<div>One.</div>', ['markdown-unsupported 2: HTML: <div>One.</div>']],
    ['a hard break', '<!-- a -->\nOne.  \nTwo', ['markdown-unsupported 2: a line break inside a paragraph']],
    [
      'a mark without note',
      '<!-- a -->\nOne.[^x]',
      ['markdown-unsupported 2: the mark [^x] without its note'],
    ],
    [
      'a note without mark',
      '<!-- a -->\nOne.\n\n[^x]: Two.',
      ['markdown-unsupported 4: the note [^x] without a mark: Two.'],
    ],
    [
      'two notes',
      '<!-- a -->\nOne.[^x]\n\n[^x]: 1\n\n[^x]: Two.',
      ['markdown-unsupported 6: a second note [^x]: Two.'],
    ],
    [
      'a note in a note',
      '<!-- a -->\nOne.[^x]\n\n[^x]: 1[^y]',
      ['markdown-unsupported 4: a note mark inside a note'],
    ],
    ['a list in a note', '<!-- a -->\nOne.[^x]\n\n[^x]: - Two', ['markdown-unsupported 4: a list']],
    [
      'paragraphs in an item',
      '<!-- a -->\n- One\n\n  Two',
      ['markdown-unsupported 4: an item of several paragraphs'],
    ],
    ['a heading in an item', '<!-- a -->\n- # One', ['markdown-unsupported 2: a heading']],
    ['mixed marks', '<!-- a -->\n- x\n  1. One', ['markdown-unsupported 3: numbers and dashes in one list']],
    ['a list from 3', '<!-- a -->\n3. One', ['markdown-unsupported 2: a list that begins with 3']],
    [
      'too many cells',
      '<!-- a -->\n| x |\n| --- |\n| y | One |',
      ["markdown-unsupported 4: cells beyond the head's 1: One"],
    ],
    [
      'an id in a list',
      '<!-- a -->\n- One\n  <!-- b -->',
      ['markdown-unsupported 3: the id of a block inside a block'],
    ],
  ])('reports %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    if (!/without a mark|second note|beyond|<!-- B/.test(expected[0]!))
      expect(words(text)).toMatch(/One|Two/);
  });

  test('tells lines of the file, not of the body', () => {
    expect(
      parseBlocks({ file: 'draft.md', text: '> x', line: 40 }).problems.map(({ place }) => place.line),
    ).toEqual([40, 40]);
  });

  test('keeps the text of what is nested beyond its levels, without exhausting the stack', () => {
    for (const mark of ['> ', '- ', '1. ']) {
      const { value, problems } = read(`<!-- a -->\n${mark.repeat(20_000)}deep`);
      expect(JSON.stringify(value)).toContain('deep');
      expect(problems.map(({ found }) => found)).toContain('text nested too deeply');
    }
  });

  test('keeps the id and the place of a block whose id is taken', () => {
    const { value } = read('<!-- a -->\nOne.\n\n<!-- a -->\nTwo.');
    expect(value.blocks.map(({ id }) => id)).toEqual(['a', 'a/line-5']);
  });
});
