import { describe, expect, test } from '@jest/globals';
import { read, shown } from './reading.js';

async function readText(text: string) {
  const { submission, problems } = await read(text);
  return {
    units: submission.passages.map(({ inlines }) => shown(inlines)),
    taken: problems.filter(({ code }) => code === 'furniture-removed').map(({ found }) => found),
  };
}

describe('numbers of pages in a text', () => {
  test('go, and are named', async () => {
    const { units, taken } = await readText(
      'The union trained people in all states.\n\n1\n\nIt met.\n\nIt built schools.\n\n2\n\nIt built clinics.\n\nPage 3 of 3\n',
    );
    expect(units).toEqual([
      'The union trained people in all states.',
      'It met.',
      'It built schools.',
      'It built clinics.',
    ]);
    expect(taken).toEqual(['lines taken for the numbers of pages: "1", "2", "Page 3 of 3"']);
  });

  test('set in from the margin as well', async () => {
    const { taken } = await readText(
      'The union trained people.\n\n            7\n\nIt built schools.\n\n            8\n\nIt built clinics.\n',
    );
    expect(taken).toEqual(['lines taken for the numbers of pages: "7", "8"']);
  });

  test('are none where they do not count pages, or stand below each other', async () => {
    const one = await readText('The union trained people in so many states:\n\n12\n\nIt built schools.\n');
    expect(one.units.join(' ')).toContain('12');
    const below = await readText('The union built schools in:\n\n7\n\n8\n\nIt built clinics.\n');
    expect(below.units.join(' ')).toContain('7');
    expect(below.units.join(' ')).toContain('8');
    expect([...one.taken, ...below.taken]).toEqual([]);
  });
});
