import { describe, expect, test } from '@jest/globals';
import { lines, type Placed, page, readBlocks } from './laid-out.js';

/** Lines 12 points apart without a gap: "_" begins one in italics, "*" one in bold. Full ones have some 60 letters. */
function tight(texts: readonly string[]): readonly Placed[] {
  return texts.map((text, index) => ({
    text: text.replace(/^[_*]/, ''),
    x: 72,
    y: 80 + index * 12,
    emphasis: text.startsWith('_'),
    strong: text.startsWith('*'),
  }));
}

function shown(texts: readonly string[], more: readonly Placed[] = []) {
  return readBlocks([page(1, [...tight(texts), ...more])]).shown;
}

const full = [
  'The network of the villages grew in the year of this report to',
  'some twenty places, of which all but two have a school that is',
];

describe('a title that stands among the lines of text without a gap', () => {
  test.each(['_', '*'])('in another style (%s), above and below plain lines', (mark) => {
    expect(
      shown([
        ...full,
        'connected to the fibre and to the power of its own solar roof.',
        `${mark}Schools and their teachers`,
        'Teachers of all the schools were trained in two courses of one',
        'week each.',
      ]),
    ).toEqual([
      `${full.join(' ')} connected to the fibre and to the power of its own solar roof.`,
      'Schools and their teachers',
      'Teachers of all the schools were trained in two courses of one week each.',
    ]);
  });

  test('of two lines, and one that fills its line where others show the style', () => {
    expect(
      shown([
        ...full,
        'connected to the fibre and to the power of its own solar roof.',
        '_Schools in the villages of the northern region, and how the',
        '_teachers learn',
        'Teachers of all the schools were trained.',
        '_Health services for the villages of the three highland regions',
        'Connected clinics were opened in all of the villages that have',
        'a road.',
      ]),
    ).toEqual([
      `${full.join(' ')} connected to the fibre and to the power of its own solar roof.`,
      'Schools in the villages of the northern region, and how the teachers learn',
      'Teachers of all the schools were trained.',
      'Health services for the villages of the three highland regions',
      'Connected clinics were opened in all of the villages that have a road.',
    ]);
  });

  test('at the end of a column, above the text in the next', () => {
    const left = [
      ...tight([
        '_Roads and fibre in the north',
        'Roads were built with fibre beside them, so',
        'that all of the villages can be reached by',
        'the end of the year.',
        'Their keepers are paid by the region itself.',
      ]),
      { text: '_Schools of the northern'.slice(1), x: 72, y: 140, emphasis: true },
      { text: 'villages and their staff', x: 72, y: 152, emphasis: true },
    ];
    const right = lines(
      [
        'Narrowing the gap between the villages and',
        'the towns remains the aim of all the work.',
        'Its cost was met by the members and by the',
        'funds that they have set up for the schools',
        'and for the clinics of the villages. Others',
        'have given their time, and a number of old',
        'machines that still do what they have to.',
      ],
      310,
    );
    const blocks = readBlocks([page(1, [...left, ...right])]).shown;
    expect(blocks).toContain('Schools of the northern villages and their staff');
    expect(blocks.some((text) => text.startsWith('Narrowing the gap'))).toBe(true);
  });

  test('in the style of the text, where it leaves half of its line free', () => {
    expect(
      shown([
        ...full,
        'connected to the fibre and to the power of its own solar roof.',
        'Village Schools Forum (VSF)',
        'The fourth meeting of the forum was held in the capital in May',
        'and was open to all.',
      ]),
    ).toContain('Village Schools Forum (VSF)');
  });

  test('whose number has a stop', () => {
    expect(
      shown([
        'III. Future actions',
        'In the coming year the members will open the network to all of',
        'the farms.',
      ]),
    ).toEqual([
      'III. Future actions',
      'In the coming year the members will open the network to all of the farms.',
    ]);
  });
});

describe('what only looks like such a title goes on', () => {
  test('a title of a publication that fills a line inside a sentence', () => {
    expect(
      shown([
        'The results were printed with the help of the members in their',
        '_Atlas of Village Networks in the Northern Highlands of 2020, by',
        'Members of the forum, and were sent to all.',
      ]),
    ).toHaveLength(1);
  });

  test('one that begins a sentence at the head of a line, and goes on in the next', () => {
    expect(
      shown([
        ...full,
        'connected to the fibre and to the power of its own solar roof.',
        '_Atlas of Village Networks in the Northern Highlands, an edition',
        'of the forum, was printed.',
      ]),
    ).toHaveLength(1);
  });

  test('one that fills the first line, where no title shows the style', () => {
    expect(
      shown([
        '_Atlas of the Village Networks in the Northern Highlands of 2020',
        'ITU and its members have printed it and sent it to the schools',
        'of the region.',
      ]),
    ).toHaveLength(1);
  });

  test('first words in bold, with plain text behind them in their line', () => {
    const y = 80 + 3 * 12;
    const lead: Placed[] = [
      { text: 'Schools.', x: 72, y, strong: true },
      { text: 'Teachers of all the schools were trained in two courses', x: 72 + 9 * 5, y },
      { text: 'Each lasted for a week.', x: 72, y: y + 12 },
    ];
    expect(
      shown([...full, 'connected to the fibre and to the power of its own solar roof.'], lead).filter(
        (text) => /^Schools\.$/.test(text),
      ),
    ).toEqual([]);
  });

  test('the last words of a paragraph, if they are long', () => {
    expect(
      shown([
        ...full,
        'connected to the fibre and to the power of its own solar roof.',
        'Members of the forum have a part in it and will go on to',
        'help.',
      ]),
    ).toHaveLength(1);
  });
});
