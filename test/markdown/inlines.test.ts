import { describe, expect, test } from '@jest/globals';
import { type Inline, normalizeInlines } from '../../src/document/index.js';
import { parseInlines, writeInlines } from '../../src/markdown/index.js';
import { property } from '../property.js';
import { anyInlines, nastyTexts, noteId } from './generated-inlines.js';

const read = (text: string) => parseInlines({ file: 'draft.md', text });
const text = (value: string): Inline => ({ type: 'text', value });
const em = (...children: Inline[]): Inline => ({ type: 'emphasis', children });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const note = (identifier: string): Inline => ({ type: 'footnoteReference', identifier });

describe('inline Markdown', () => {
  test('comes back as the inlines it was written from', () => {
    property(
      [anyInlines(noteId)],
      (inlines) => {
        const line = writeInlines(inlines);
        expect(line).not.toMatch(/\n/);
        expect(read(line)).toEqual({ value: normalizeInlines(inlines), problems: [] });
        return true;
      },
      2000,
    );
  });

  test.each(nastyTexts)('any text is text: %j', (value) => {
    expect(read(writeInlines([text(value)]))).toEqual({
      value: normalizeInlines([text(value)]),
      problems: [],
    });
    expect(read(writeInlines([strong(text(value)), text(value), em(text(value))])).value).toEqual(
      normalizeInlines([strong(text(value)), text(value), em(text(value))]),
    );
  });

  test.each<[string, readonly Inline[]]>([
    [
      'In Africa, UNDP (with EIB) gave $5 – 50% – to “C2” [date to be added].',
      [text('In Africa, UNDP (with EIB) gave $5 – 50% – to “C2” [date to be added].')],
    ],
    ['see snake_case and 1 < 2 & 3 > 2', [text('see snake_case and 1 < 2 & 3 > 2')]],
    ['**Lead** and *title*', [strong(text('Lead')), text(' and '), em(text('title'))]],
    ['a*b*c', [text('a'), em(text('b')), text('c')]],
    ['**bold _both_** end', [strong(text('bold '), em(text('both'))), text(' end')]],
    ['*a*[^6]', [em(text('a')), note('6')]],
    ['[text](https://example.org/a_(b))', [link('https://example.org/a_(b)', text('text'))]],
    ['<https://example.org/a_b>', [link('https://example.org/a_b', text('https://example.org/a_b'))]],
    ['12\\. A line', [text('12. A line')]],
    ['(**&#32;in** and *"*', [text('('), strong(text(' in')), text(' and '), em(text('"'))]],
    ['se&#101;**&#32;this**', [text('see'), strong(text(' this'))]],
  ])('is written as readably as is safe: %s', (line, inlines) => {
    expect(writeInlines(inlines)).toBe(line);
    expect(read(line).value).toEqual(normalizeInlines(inlines));
  });

  test('reports what the Document has no word for and keeps the words', () => {
    const { value, problems } = parseInlines({
      file: 'draft.md',
      line: 7,
      text: 'a `code` <u>b</u> ![chart](c.png) [d](e "t")',
    });
    expect(value).toEqual([text('a code b chart '), link('e', text('d'))]);
    expect(problems.map(({ code, place, found }) => [code, place.line, found])).toEqual([
      ['markdown-unsupported', 7, 'text set as code: code'],
      ['markdown-unsupported', 7, 'an HTML tag: <u>'],
      ['markdown-unsupported', 7, 'an HTML tag: </u>'],
      ['markdown-unsupported', 7, 'a picture: chart'],
      ['markdown-unsupported', 7, 'a link with a title: t'],
    ]);
  });

  test('does not hang on hostile lines', () => {
    for (const piece of [
      '[',
      '![',
      '*',
      '_',
      '**a ',
      '`',
      '``a',
      '<',
      '<a ',
      '<!--',
      '&',
      '&#',
      '[^',
      '[a](',
      '](',
      '\\',
      '*a_',
      '<a b="',
      '[a][b]',
      ' ',
    ]) {
      const started = performance.now();
      const line = piece.repeat(100_000 / piece.length);
      const { value } = read(line);
      expect(value.length).toBeLessThanOrEqual(line.length);
      expect([piece, performance.now() - started < 10_000]).toEqual([piece, true]);
    }
  });
});
