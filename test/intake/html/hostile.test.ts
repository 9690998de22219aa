import { describe, expect, test } from '@jest/globals';
import { usedMs } from '../../cost.js';
import { blocksOf } from './blocks.js';

const size = 30_000;

describe('hostile pages are read in time, whatever is wrong with them', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['elements in elements', `${'<div>'.repeat(size)}x`, 1],
    ['lists in lists', `${'<ul><li>'.repeat(size)}x`, 1],
    ['bold in bold', '<b>x'.repeat(size), 1],
    ['tables in tables', `${'<table><tr><td>'.repeat(size / 2)}x`, 1],
    ['paragraphs with marks', '<p>a<sup>1</sup>'.repeat(size), size],
    ['menus in menus', `${'<nav>a'.repeat(size)}`, 0],
    ['hidden in hidden', '<div style="display:none">x'.repeat(size), 0],
    ['line ends', '<br>x'.repeat(size), 1],
    ['an attribute of a megabyte', `<p title="${'x'.repeat(1e6)}">x`, 1],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 1e5 }, (_, i) => `a${i}=b`).join(' ')}>x`,
      1,
    ],
    ['a megabyte of brackets', '<'.repeat(1e6), 1],
    ['a comment that does not end', `<p>x<!-- ${'y '.repeat(size)}`, 1],
    ['a script that does not end', `<p>x<script> ${'y '.repeat(size)}`, 1],
    [
      'a style sheet of braces',
      `<style>${'{'.repeat(size)}</style><style>${'.a{font-weight:bold}'.repeat(size)}</style><p>x`,
      1,
    ],
    ['tags that do not match', '<i><b></i></b>x'.repeat(size / 2), 1],
    [
      'notes',
      `${Array.from({ length: 20_000 }, (_, i) => `<a href="#n${i}" id=r${i}>${i % 1000}</a>`).join('')}${Array.from({ length: 20_000 }, (_, i) => `<p id=n${i}>note`).join('')}`,
      20_001,
    ],
    ['marks of one note', `${'<a href="#n" id=r>1</a>'.repeat(20_000)}<p id=n>note`, 2],
    ['plaintext', `<p>a<plaintext>${'</p><b>'.repeat(1000)}`, 2],
  ];
  test.each(cases)('%s', async (_, html, blocks) => {
    const started = usedMs();
    const { lines } = await blocksOf(html);
    expect(lines).toHaveLength(blocks);
    expect(usedMs() - started).toBeLessThan(5000);
  });

  test('a zero byte makes it no text', async () => {
    expect((await blocksOf('<p>a\0b c')).problems.map(({ code }) => code)).toEqual(['file-binary']);
  });

  test('three megabytes', async () => {
    const paragraph =
      '<p class=MsoNormal style="margin:0">The centres opened <b>twelve</b> <a href="https://a.example">maps</a> in a year, and more.</p>\n';
    const { lines, places } = await blocksOf(paragraph.repeat(Math.floor(3e6 / paragraph.length)));
    expect(lines).toHaveLength(Math.floor(3e6 / paragraph.length));
    expect(places.at(-1)).toBe(lines.length);
  }, 30_000);
});
