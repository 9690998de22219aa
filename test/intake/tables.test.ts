import { describe, expect, test } from '@jest/globals';
import { glueAfter, joinCells, joinCellTexts } from '../../src/intake/table-cells.js';
import { read, shown } from './reading.js';

async function rowsOf(text: string, path?: string) {
  const { submission } = await read(text, path);
  return submission.passages.map(({ kind, headings, inlines }) => [
    kind,
    headings.join(' > '),
    shown(inlines),
  ]);
}

const html = (rows: readonly (readonly string[])[], tag = 'td') =>
  `<p>Our work went on in both countries.</p><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`)
    .join('')}</table><p>It will go on next year.</p>`;

const table = [
  ['Country', 'Activity', 'People trained'],
  ['Kenya', 'Training of teachers', '1,200'],
  ['Nepal', '', '350'],
];
const asRead = [
  ['paragraph', '', 'Our work went on in both countries.'],
  ['table-row', 'Country; Activity; People trained', 'Kenya; Training of teachers; 1,200'],
  ['table-row', 'Country; Activity; People trained', 'Nepal; 350'],
  ['paragraph', '', 'It will go on next year.'],
];
const around = (rows: string) =>
  `Our work went on in both countries.\n\n${rows}\n\nIt will go on next year.\n`;

describe('rows of a table', () => {
  test.each([
    ['a web page', html(table), 'a.html'],
    [
      'Markdown',
      around(
        '| Country | Activity | People trained |\n| --- | --- | --- |\n| Kenya | Training of teachers | 1,200 |\n| Nepal | | 350 |',
      ),
      'a.md',
    ],
    ['text with tabulators', around(table.map((row) => row.join('\t')).join('\n')), 'a.txt'],
  ])('of %s are units whose cells are told apart, under the names of the columns', async (_, text, path) => {
    expect(await rowsOf(text, `submissions/2020/${path}`)).toEqual(asRead);
  });

  test('a head printed again on the next page is one head', async () => {
    const again = [...table, table[0]!, ['Togo', 'Networks', '70']];
    const rows = await rowsOf(html(again), 'submissions/2020/a.html');
    expect(rows.map(([, , text]) => text).slice(1, -1)).toEqual([
      'Kenya; Training of teachers; 1,200',
      'Nepal; 350',
      'Togo; Networks; 70',
    ]);
  });

  test.each([
    ['no usual names of columns', ['Kenya', 'Training of teachers', '1,200']],
    ['figures', ['Country', '2021', '2022']],
    ['a sentence', ['Country', 'The activities that were begun and ended in the year', 'Year']],
  ])('a first row with %s stays a row', async (_, first) => {
    const rows = await rowsOf(html([first, ['Togo', 'Networks', '70']]), 'submissions/2020/a.html');
    expect(rows.filter(([kind]) => kind === 'table-row')).toHaveLength(2);
  });

  test('a row alone is no head', async () => {
    const rows = await rowsOf(html([['Country', 'Activity', 'Year']]), 'submissions/2020/a.html');
    expect(rows[1]).toEqual(['table-row', '', 'Country; Activity; Year']);
  });

  test('a cell that ends with a mark of its own needs no other', () => {
    expect(joinCellTexts(['Name:', 'ITU', '', 'It works.', 'Yes'])).toBe('Name: ITU; It works. Yes');
    expect(glueAfter('"Yes!"')).toBe(' ');
    expect(
      joinCells([[{ type: 'text', value: 'a' }], [], [{ type: 'footnoteReference', identifier: '1' }]]),
    ).toEqual([
      { type: 'text', value: 'a' },
      { type: 'text', value: '; ' },
      { type: 'footnoteReference', identifier: '1' },
    ]);
  });
});
