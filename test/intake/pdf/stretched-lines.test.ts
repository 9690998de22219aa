import { describe, expect, test } from '@jest/globals';
import { lines, type Placed, page, readBlocks } from './laid-out.js';

const right = 72 + 61 * 5;

/** Words of a line drawn apart until they fill the column. */
function stretched(text: string, y: number): readonly Placed[] {
  const words = text.split(' ');
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const gap = (right - 72 - letters * 5) / (words.length - 1);
  let x = 72;
  return words.map((word) => {
    const placed = { text: word, x, y };
    x += word.length * 5 + gap;
    return placed;
  });
}

const cells = (row: readonly string[], y: number, places: readonly number[]) =>
  row.map((text, index): Placed => ({ text, x: places[index]!, y }));

describe('a line that is drawn apart to fill its column', () => {
  test('is one line, also where the next is drawn apart as well', () => {
    const { blocks } = readBlocks([
      page(1, [
        ...stretched('VILLAGE NETWORKS OF', 80),
        { text: 'THE NORTH', x: 72, y: 92 },
        ...stretched('Twenty-fourth meeting', 120),
        { text: 'Geneva, 17 to 21 May 2021', x: 72, y: 132 },
        ...lines(
          [
            'The network of the villages grew in the year of this report.',
            'It has some twenty places, of which all but two have schools.',
          ],
          72,
          160,
        ),
      ]),
    ]);
    expect(blocks.map(({ kind }) => kind)).not.toContain('table-row');
  });

  test('is a row of a table where rows near it have as many cells, or cells at its places', () => {
    const places = [72, 72 + 26 * 5, 72 + 52 * 5];
    const { blocks } = readBlocks([
      page(1, [
        ...cells(['Northern', 'Southern', 'Westerly'], 80, places),
        ...cells(['schools', 'clinics', 'markets'], 96, places),
        ...cells(['villages', 'townships', 'harbours'], 112, places),
      ]),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row', 'table-row']);
  });

  test('is a row where its last column ends at the edge', () => {
    const atEdge = (one: string, other: string, y: number): readonly Placed[] => [
      { text: one, x: 72, y },
      { text: other, x: right - other.length * 5, y },
    ];
    const { blocks } = readBlocks([
      page(1, [
        ...atEdge('Village', 'Connected', 80),
        ...atEdge('Northport', 'yes', 96),
        ...atEdge('Hill', 'no', 112),
      ]),
    ]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table-row', 'table-row', 'table-row']);
  });
});
