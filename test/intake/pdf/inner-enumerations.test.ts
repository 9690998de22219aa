import { describe, expect, test } from '@jest/globals';
import { lines, page, readBlocks } from './laid-out.js';

const shown = (texts: readonly string[]) => readBlocks([page(1, lines(texts))]).shown;

describe('marks of an enumeration inside a sentence that come to begin lines', () => {
  test.each([
    ['(i)', '(ii)', '(iii)'],
    ['i)', 'ii)', 'iii)'],
    ['(iv)', '(v)', '(vi)'],
  ])('%s inside a line, %s and %s at the head of others', (one, two, three) => {
    const texts = [
      `The forum has three aims that are open to all: ${one} schools of;`,
      `${two} farms that have a well of their own and a road to a town;`,
      `${three} clinics.`,
    ];
    expect(shown(texts)).toEqual([texts.join(' ')]);
  });

  test('the first at the head of a line, the second inside one', () => {
    const texts = [
      'The members of the forum have chosen two areas after a debate:',
      '(i) Social inclusion and the rights of all (ii) Universal access',
      'and meaningful networks. Others were (i) Emerging regulation of:',
      'market structure, content and the rights of users (ii) Climate',
      'and soil.',
    ];
    expect(shown(texts)).toEqual([texts.join(' ')]);
  });

  test('not where each mark begins its line, or names another item', () => {
    expect(
      shown([
        'The members of the forum have chosen two areas after a debate:',
        '(i) Social inclusion and the rights of all, if not met by (ii) at',
        'least in part;',
        '(ii) Universal access.',
      ]),
    ).toEqual([
      'The members of the forum have chosen two areas after a debate:',
      'list-item1 | (i) | Social inclusion and the rights of all, if not met by (ii) at least in part;',
      'list-item1 | (ii) | Universal access.',
    ]);
  });

  test('not where the letters before the mark belong to a word', () => {
    expect(
      shown(['The index has been made by the members (data), and has shown:', '(b) that the work goes on.']),
    ).toContain('list-item1 | (b) | that the work goes on.');
  });
});
