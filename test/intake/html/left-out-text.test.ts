import { describe, expect, test } from '@jest/globals';
import { read } from '../reading.js';
import { blocksOf } from './blocks.js';

describe('words that were taken back', () => {
  test.each([
    ['by their tag', '<p>One <s>two</s> three</p>'],
    ['by an old tag', '<p>One <strike>two</strike> three</p>'],
    [
      'by a style',
      '<p>One <span style="color:red; text-decoration: underline line-through">two</span> three</p>',
    ],
    [
      'by a style sheet',
      '<style>.c4{text-decoration:line-through}</style><p>One <span class="c4">two</span> three</p>',
    ],
    ['by the newer name', '<p>One <span style="text-decoration-line:line-through">two</span> three</p>'],
  ])('%s, are left out and told', async (_, html) => {
    const { lines, problems } = await blocksOf(html);
    expect(lines).toEqual(['paragraph One three']);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['text-removed', 'struck-through text (two)'],
    ]);
  });

  test('many are told with all their words, deleted ones apart', async () => {
    const struck = Array.from({ length: 12 }, (_, index) => `<p>Kept <s>word${index} gone</s></p>`).join('');
    const { problems } = await blocksOf(`${struck}<p>One <del>two</del></p>`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.found).toContain(
      'deleted text (two), struck-through text (24 words, "word0 gone … word1',
    );
  });

  test.each([
    ['underlined', '<p>One <u>two</u> <span style="text-decoration:underline">three</span></p>'],
    ['set back to standing', '<p>One <s style="text-decoration:none">two</s> three</p>'],
    ['inserted', '<p>One <ins>two</ins> three</p>'],
    ['small, or a sample', '<p>One <small>two</small> <samp>three</samp></p>'],
  ])('words that are only %s stay', async (_, html) => {
    const { lines, problems } = await blocksOf(html);
    expect(lines).toEqual(['paragraph One two three']);
    expect(problems).toEqual([]);
  });
});

describe('a raised figure without a link', () => {
  const mark = (kind: string, number: number) =>
    `<sup><a name="sd${kind}${number}anc" href="#sd${kind}${number}sym"><sup>${number}</sup></a></sup>`;
  const note = (kind: string, number: number, text: string) =>
    `<div id="sd${kind}${number}"><p><a name="sd${kind}${number}sym" href="#sd${kind}${number}anc">${number}</a>${text}</p></div>`;

  test('hangs on neither of two notes of its number, and is told', async () => {
    const { lines, problems } = await blocksOf(
      `<p>Towns joined${mark('endnote', 1)}. Nurses learned<sup>1</sup>.</p><p>A guide came${mark('footnote', 1)}.</p>${note('footnote', 1, 'The guide.')}${note('endnote', 1, 'The towns.')}`,
    );
    expect(lines).toEqual([
      'paragraph Towns joined[^1-2]. Nurses learned.',
      'paragraph A guide came[^1].',
      'note 1 The guide.',
      'note 1-2 The towns.',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['note-unattached']);
    expect(problems[0]!.found).toContain('"1" after "…Towns joined. Nurses learned"');
  });

  test('cites the only note of its number again; a power stays a power', async () => {
    const { lines, problems } = await blocksOf(
      `<p>Towns joined${mark('endnote', 1)}. Nurses learned<sup>1</sup> in 12 km<sup>2</sup>.</p>${note('endnote', 1, 'The towns.')}`,
    );
    expect(lines[0]).toBe('paragraph Towns joined[^1]. Nurses learned[^1] in 12 km².');
    expect(problems).toEqual([]);
  });
});

describe('how words are set', () => {
  const headingsOf = async (html: string) => {
    const { submission } = await read(html, 'submissions/2020/itu.html');
    return submission.passages.map(({ headings }) => headings.join(' | '));
  };
  const text = '<p>The centres trained 500 teachers in the north of the country.</p>';

  test('words below a picture, and lines of an address, are no headings', async () => {
    expect(
      await headingsOf(
        `<h2>Skills</h2>${text}<figure><figcaption><b>Teachers at work</b></figcaption></figure>${text}<p>House of Learning<br>North Road</p>${text}`,
      ),
    ).toEqual(['Skills', 'Skills', 'Skills', 'Skills', 'Skills']);
  });

  test('a line of its own, a bold title on two lines and an action line still are', async () => {
    expect(
      await headingsOf(
        `${text}<p>Learning centres</p>${text}<p><b>Learning centres<br>in the north</b></p>${text}<p>WSIS Action Line C4<br>Capacity building</p>${text}`,
      ),
    ).toEqual([
      '',
      expect.stringContaining('Learning centres'),
      expect.stringContaining('Learning centres in the north'),
      expect.stringContaining('WSIS Action Line C4 Capacity building'),
    ]);
  });

  test('hyphens that only say where a word may be divided are no part of it', async () => {
    const { lines } = await blocksOf('<p>The pan&shy;demic</p><pre>A long pan&shy;demic.</pre>');
    expect(lines).toEqual(['paragraph The pandemic', 'paragraph A long pandemic.']);
  });
});
