import { describe, expect, test } from '@jest/globals';
import { type Record, storyTitle, titleAbove, type Unit } from '../../src/records/index.js';

type Row = { readonly text: string } & Partial<Unit>;

function recordOf(rows: readonly Row[]): Record {
  const units = rows.map((row, index) => ({
    id: `u${index}`,
    kind: 'paragraph',
    part: 'three-a',
    headings: [],
    lead_in: null,
    ...row,
  }));
  return { units } as unknown as Record;
}

const opener = { text: '**Shelf Passport.** It was built in Lima in 2019. Thirty towns use it.' };
const titles = (rows: readonly Row[]) => {
  const record = recordOf(rows);
  return record.units.map((unit) => storyTitle(unit, record));
};

describe('a story in running prose', () => {
  test('begins with a paragraph that has a title, and holds for those behind it', () => {
    expect(
      titles([opener, { text: 'It lent 400 books in Peru.' }, { text: 'It went on to Chile.' }]),
    ).toEqual(['Shelf Passport', 'Shelf Passport', 'Shelf Passport']);
  });

  test('gives the title that stands above', () => {
    const record = recordOf([opener, { text: 'It lent 400 books.' }]);
    expect(titleAbove(record.units[1]!, record)).toBe('Shelf Passport');
  });

  test('is none where nothing goes on from it', () => {
    expect(titles([opener])).toEqual([null]);
  });

  test('ends at the next title, at another heading, in another part and at a turn', () => {
    const next = { text: '**Lamp Fund.** It pays for lamps. Towns apply.' };
    expect(titles([opener, { text: 'It lent one book.' }, next, { text: 'It lit two lamps.' }])).toEqual([
      'Shelf Passport',
      'Shelf Passport',
      'Lamp Fund',
      'Lamp Fund',
    ]);
    expect(titles([opener, { text: 'It lent 400 books in Peru.', headings: ['Plans'] }])).toEqual([
      null,
      null,
    ]);
    expect(titles([opener, { text: 'It lent 400 books in Peru.', part: 'three-b' }])).toEqual([null, null]);
    expect(titles([opener, { text: 'More generally, towns read.' }, { text: 'They lend.' }])).toEqual([
      null,
      null,
      null,
    ]);
    expect(titles([opener, { text: 'On lamps, TOWB met.' }])).toEqual([null, null]);
    expect(titles([opener, { text: 'A second project lent lamps.' }])).toEqual([null, null]);
  });

  test('is no longer than four paragraphs behind its title', () => {
    const behind = [
      'It had lamps in one.',
      'It had lamps in two.',
      'It had lamps in three.',
      'It had lamps in four.',
      'It had lamps in five.',
    ].map((text) => ({ text }));
    expect(titles([opener, ...behind]).at(-1)).toBeNull();
    expect(titles([opener, ...behind]).at(-2)).toBe('Shelf Passport');
  });

  test.each([
    'It was then opened to Chile.',
    'These towns lent 400 books.',
    'The platform lists 1,400 shelves.',
    'The passport was read in 30 towns.',
    'Peru’s passport was the second.',
    'Uptake was patchy to begin with.',
    'Not all went well.',
    'Through these towns, clerks lent books.',
    'Clerks used the towns of Lima.',
  ])('goes on with “%s”', (text) => expect(titles([opener, { text }])[1]).toBe('Shelf Passport'));

  test.each([
    'Lamp Labs. The network of labs lit 30 towns.',
    '**The Lamp Platform** was opened in 2020.',
    'A guidance note on lamps was issued in May 2020.',
    'Online safety of children has been on the agenda of the League since 2012.',
    'The TOWB lamp platform counted 41,000 users.',
    'Access to lamps has not been forgotten.',
    'Clerks of Lima lent 400 books.',
    'By October, 400 clerks had joined the league.',
    'Some 300 judges were trained in lamps.',
    'In Peru, the Literacy Programme of the Government lit 61,000 lamps.',
    'In May 2020, UNICEF published a brief on lamps.',
    'Women’s access to finance remains low.',
    'There are 3.7 billion people offline.',
    'It is estimated that 300 lamps were lit.',
    'This report was prepared by the clerks.',
    'Both ITU and UNICEF support lamps.',
    'Shelves of Africa were lit.',
    'In a different area, the Lamp Fund lit 30 towns.',
  ])('does not go on with “%s”', (text) => expect(titles([opener, { text }])).toEqual([null, null]));

  test('is not begun by a label of one line, a part of the questionnaire or words in type', () => {
    expect(titles([{ text: '*Obstacle:* two towns closed.' }, { text: 'It lent one book.' }])).toEqual([
      null,
      null,
    ]);
    expect(titles([{ text: '**Obstacles.** Two closed. One left.' }, { text: 'It lent one book.' }])).toEqual(
      [null, null],
    );
    expect(
      titles([{ text: '**Lima Books Ltd.** and TOWB opened. They lent.' }, { text: 'It lent one book.' }]),
    ).toEqual([null, null]);
  });

  test('passes over the lists within it', () => {
    const item = { text: 'of Lima;', kind: 'list-item' as const, lead_in: 'u0' };
    expect(titles([opener, item, { text: 'It lent 400 books in Peru.' }])).toEqual([
      'Shelf Passport',
      null,
      'Shelf Passport',
    ]);
  });
});
