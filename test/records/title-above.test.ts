import { describe, expect, test } from '@jest/globals';
import { headingsOf, listTitle, type Record, type Unit } from '../../src/records/index.js';

/** Units "u0", "u1", … of one record; `under` is the place of the line that leads in. */
function record(rows: readonly { text: string; under?: number; headings?: string[] }[]): Record {
  const units = rows.map(({ text, under, headings = [] }, index) => ({
    id: `u${index}`,
    headings,
    lead_in: under === undefined ? null : `u${under}`,
    text,
  }));
  return { units: units as unknown as Unit[] } as Record;
}

const nested = record([
  { text: '**Office package (C7 e-government)**', headings: ['(a) Projects'] },
  { text: 'Software is supplied on request. In 2020:', under: 0, headings: ['(a) Projects'] },
  { text: '*Paraguay* scanned 410 files.', under: 1, headings: ['(a) Projects'] },
  { text: '**Shelf transit** (C5, C6)' },
  { text: 'A test was made.', under: 3 },
  { text: '**Trade Lamps.** The project places advisers in ministries:' },
  { text: 'Senegal adopted a strategy.', under: 5 },
  { text: 'The following was done:' },
  { text: '**E-health.** Lamps were lit.', under: 7 },
  { text: 'Two of them turn.', under: 10 },
  { text: 'In a circle.', under: 9 },
]);
const [, , file, , transit, , senegal, , lamps, circle] = nested.units;

describe('the titles that an item stands under', () => {
  test('the nearest list with a title gives it', () => {
    expect(listTitle(file!, nested)).toBe('Office package (C7 e-government)');
    expect(listTitle(transit!, nested)).toBe('Shelf transit');
    expect(listTitle(senegal!, nested)).toBe('Trade Lamps');
    expect(listTitle(lamps!, nested)).toBeNull();
  });

  test('headings, titles of lists with their codes and its own title, outermost first', () => {
    expect(headingsOf(file!, nested)).toEqual(['(a) Projects', 'Office package (C7 e-government)']);
    expect(headingsOf(transit!, nested)).toEqual(['Shelf transit (C5, C6)']);
    expect(headingsOf(lamps!, nested)).toEqual(['E-health']);
    expect(headingsOf(nested.units[0]!, nested)).toEqual(['(a) Projects']);
  });

  test('a list that leads in to itself ends', () => expect(listTitle(circle!, nested)).toBeNull());
});
