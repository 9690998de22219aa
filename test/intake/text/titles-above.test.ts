import { describe, expect, test } from '@jest/globals';
import { read } from '../reading.js';

/** Each passage with the headings over it. */
async function passagesOf(text: string): Promise<readonly string[]> {
  const { submission } = await read(`${text}\n`);
  return submission.passages.map(({ headings, inlines }) => {
    const words = inlines.map((one) => ('value' in one ? one.value : '')).join('');
    return [...headings, words].join(' | ');
  });
}

const wide = 'The agency opened forty learning centres in the northern districts of Mali.';

describe('a title right above its paragraph', () => {
  test('is the heading of it, plain or numbered like its fellows', async () => {
    const text = `1. Infrastructure\n\n${wide}\n\n2. Training\nThe centre trained 300 farmers in Ghana. They sold more.\n\nObstacles encountered\n${wide}`;
    expect(await passagesOf(text)).toEqual([
      `1. Infrastructure | ${wide}`,
      '2. Training | The centre trained 300 farmers in Ghana. They sold more.',
      `Obstacles encountered | ${wide}`,
    ]);
  });

  test('over a wrapped paragraph, and in Roman figures below the end of another', async () => {
    const wrapped =
      'The agency opened forty learning centres in the northern districts of the\ncountry and trained 90 teachers in them.';
    const joined = wrapped.replace('\n', ' ');
    const text = `I. Learning centres\n${wrapped}\nII. Lessons for the region\n${wrapped}`;
    expect(await passagesOf(text)).toEqual([
      `I. Learning centres | ${joined}`,
      `II. Lessons for the region | ${joined}`,
    ]);
  });

  const alike: readonly (readonly [string, string])[] = [
    [
      'lines wrapped at 72 letters',
      'In the year under review the agency and the many national partners of the\nMinistry of Education of Mali opened forty learning centres in districts\nof the north.',
    ],
    ['an address', 'Regional Office for Africa\nGigiri Complex, Block 3\nNairobi, Kenya'],
    ['short lines on end', 'Teach each child\nReach each village\nBuild each road\nKeep each word'],
    ['a salutation', `Dear colleagues\n${wide}`],
    ['a salutation without a name', `Excellencies\n${wide}`],
    [
      'the subject of a sentence',
      'The Union,\nTogether with its partners, opened forty learning centres in Mali.',
    ],
    [
      'a sentence broken behind its first words',
      'In 2020 the agency with its partner\nMinistry of Health trained forty nurses in the north of Mali.',
    ],
    ['an item whose words go on, set in', '2. Learning centres\n   The agency opened forty of them in Mali.'],
    ['a line of a form', 'Country: Mali\nThe agency opened forty learning centres in the north.'],
    [
      'a line broken at a preposition',
      'Learning centres in\nNorthern Mali were opened by the agency in the spring.',
    ],
  ];

  test.each(alike)('%s stays one text', async (_, text) => {
    const passages = await passagesOf(`${wide}\n\n${text}\n\n${wide}`);
    const [first, second] = text.split('\n') as [string, string];
    const whole = passages.join('\n').replace(/^2\. /m, '');
    expect(whole).toContain(`${first.replace(/^2\. /, '')} ${second.trim()}`);
  });

  test('a text that breaks its sentences early has no such titles', async () => {
    const broken =
      'Forty learning\ncentres were opened in the north\nof Mali in the spring of the year under review.';
    const passages = await passagesOf(`${wide}\n\n${broken}\n\nLearning centres\n${wide}`);
    expect(passages.at(-1)).toBe(`Learning centres ${wide}`);
  });

  test('two hundred thousand such lines take no longer than others', async () => {
    const { titlesAbove } = await import('../../../src/intake/text/titles-above.js');
    const { groupLines } = await import('../../../src/intake/text/text-lines.js');
    const text = `1. Learning centres\n${wide}\n`.repeat(20_000);
    const start = performance.now();
    expect(titlesAbove(groupLines(text, 1)).size).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
