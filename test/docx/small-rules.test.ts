import { describe, expect, test } from '@jest/globals';
import { checkEmblem } from '../../src/docx/index.js';
import { linkTarget } from '../../src/docx/link-target.js';
import { nestLines } from '../../src/docx/read/list-items.js';
import { HeadingNumbers } from '../../src/docx/write/heading-numbers.js';
import { heading, text } from './sample-documents.js';

describe('what a relationship may point to', () => {
  test.each([
    [
      'https://unctad.org/publications-search?f[0]=product%3A667',
      'https://unctad.org/publications-search?f[0]=product%3A667',
    ],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/ü', 'https://example.org/%C3%BC'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
    ['mailto:cstd@example.org', 'mailto:cstd@example.org'],
    ['#', null],
    ['page.html', null],
    ['http://', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    [`https://example.org/${'a'.repeat(2100)}`, null],
  ])('%s', (address, target) => {
    expect(linkTarget(address)).toBe(target);
  });
});

describe('the list of a heading', () => {
  const numbersOf = (...headings: readonly (readonly [1 | 2 | 3, boolean])[]) => {
    let next = 10;
    const numbers = new HeadingNumbers(() => next++);
    const lists = headings.map(([depth, numbered]) => {
      const block = heading('x', depth, 'X', numbered);
      if (block.type !== 'heading') throw new Error('no heading');
      return numbers.listOf(block)?.numId ?? null;
    });
    return { lists, restarts: numbers.restarts };
  };

  test('one list serves where Word counts as the text does', () => {
    expect(numbersOf([1, false], [1, true], [2, true], [2, true], [1, true], [2, true])).toEqual({
      lists: [null, 1, 1, 1, 1, 1],
      restarts: [],
    });
  });

  test('under an unnumbered heading the level begins anew and those above go on', () => {
    expect(numbersOf([1, true], [2, true], [1, false], [2, true], [2, true], [1, true])).toEqual({
      lists: [1, 1, null, 10, 10, 10],
      restarts: [{ numId: 10, starts: [2, 1] }],
    });
  });
});

test('a list line that skips a level hangs under the nearest line above it', () => {
  const line = (level: number, value: string) => ({ level, children: [text(value)] });
  expect(nestLines([line(2, 'a'), line(3, 'b'), line(0, 'c'), line(1, 'd')])).toEqual([
    { children: [text('a')], items: [{ children: [text('b')], items: [] }] },
    { children: [text('c')], items: [{ children: [text('d')], items: [] }] },
  ]);
});

test('a picture that is no PNG is no emblem', () => {
  const checked = checkEmblem({
    file: 'templates/a76/emblem.png',
    bytes: new Uint8Array([0xff, 0xd8, 0xff]),
  });
  expect(checked.ok).toBe(false);
  expect(checked.problems.map(({ code, place }) => [code, place.file])).toEqual([
    ['emblem-unusable', 'templates/a76/emblem.png'],
  ]);
});
