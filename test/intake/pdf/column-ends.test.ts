import { describe, expect, test } from '@jest/globals';
import { lines, type Placed, page, readBlocks } from './laid-out.js';

const right = 310;
const leftText = [
  'The network of the villages grew in the year',
  'of this report to some twenty places, all of',
  'which have a school',
];
const leftRest = [
  'connected to the fibre and to the power of',
  'its own roof. Farms were the next to have it,',
  'and the clinics of the villages will follow in',
  'the coming year.',
];
const rightText = [
  'Teachers of all the schools were trained in',
  'two courses of one week each, and have then',
  'taught what they know to others. Their pay',
  'is met by the members and by the region for',
  'as long as the funds of the forum allow it,',
  'and after that by the towns that are near',
  'enough to have a use for them, as it is the',
  'custom in the whole of the northern region.',
];

/** The mark of a note in the text of the left column. */
const mark: Placed = { text: '1', x: 72 + 20 * 5, y: 80 + 2 * 12 - 4, size: 6 };

describe('a note at the foot of the left column whose mark stands alone in its line', () => {
  const foot: readonly Placed[] = [
    { text: '1', x: 72, y: 170, size: 6 },
    { text: 'https://example.org/report/of/the/villages/', x: 72, y: 187 },
    { text: '2020/session/407', x: 72, y: 199 },
  ];
  const left = [...lines([...leftText, ...leftRest]), mark, ...foot];

  test('is the note of its mark, where the right column ends beside it', () => {
    const { blocks } = readBlocks([page(1, [...left, ...lines(rightText, right, 90)])]);
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ label }) => label)).toEqual(['1']);
    expect(JSON.stringify(notes)).toContain('villages/2020/session/407');
  });

  test('a title below both columns begins what follows them', () => {
    const below: readonly Placed[] = [
      { text: 'Future actions', x: 72, y: 200, strong: true },
      { text: 'The network will go on.', x: 72, y: 214 },
    ];
    const { shown } = readBlocks([
      page(1, [...lines([...leftText, ...leftRest]), ...lines(rightText, right, 90), ...below]),
    ]);
    expect(shown.slice(-2)).toEqual(['Future actions', 'The network will go on.']);
  });
});

describe('a paragraph that ends with its page, with a note below it', () => {
  const first = [
    'The network of the villages grew in the year of this report to',
    'some twenty places, of which all but two have a school now.',
  ];
  const note: readonly Placed[] = [{ text: '1 An atlas of the villages', x: 72, y: 700, size: 8 }];
  const next = lines(['The forum met four times in the year, and will meet again.']);
  const withMark = (text: readonly string[], row: number): readonly Placed[] => [
    ...lines(text),
    { text: '1', x: 72 + text[row]!.length * 5, y: 80 + row * 12 - 4, size: 6 },
    ...note,
  ];

  test('ends where the next word would have fitted', () => {
    const text = [...first, 'They share it.'];
    const { shown } = readBlocks([page(1, withMark(text, 2)), page(2, next)]);
    expect(shown.some((one) => one.startsWith('The forum met'))).toBe(true);
  });

  test('goes on where its sentence does', () => {
    const text = [...first, 'They share it with'];
    const { shown } = readBlocks([page(1, withMark(text, 1)), page(2, lines(['all of the farms nearby.']))]);
    expect(shown.some((one) => one.includes('share it with'))).toBe(true);
    expect(shown.some((one) => one.startsWith('all of the farms'))).toBe(false);
  });
});
