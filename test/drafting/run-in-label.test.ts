import { describe, expect, test } from '@jest/globals';
import { refusedAsText } from '../../src/drafting/choose/refused-as-text.js';
import { runInLabel } from '../../src/drafting/sentences/run-in-label.js';
import type { UnitSentence } from '../../src/drafting/sentences/unit-sentences.js';
import { viewOf } from '../../src/drafting/word/view.js';
import { makeUnit } from './make.js';
import { piecesOf } from './style/styled.js';

const without = (text: string) => {
  const found = runInLabel(text);
  return found === null ? text : `${found.instead ?? ''}${text.slice(found.label.length)}`;
};

describe('a label at the head of a sentence', () => {
  test.each([
    ['Gender: the campaign reached 360 towns.', 'the campaign reached 360 towns.'],
    ['E-business: Peru Post opened 30 shops.', 'Peru Post opened 30 shops.'],
    ['Capacity building: 30 clerks were trained.', '30 clerks were trained.'],
    ['Privacy and data protection: the League wrote a guide.', 'the League wrote a guide.'],
    ['Results: 1,200 clerks were trained.', '1,200 clerks were trained.'],
    ['E-learning – Through Shelf, 30 towns were mapped.', 'Through Shelf, 30 towns were mapped.'],
    ['e-learning – Through Shelf, 30 towns were mapped.', 'Through Shelf, 30 towns were mapped.'],
    ['Support to e-commerce – 300 shops sold books.', '300 shops sold books.'],
    ['Support to e-commerce: 300 shops sold books.', '300 shops sold books.'],
    ['(4) The model has to change by 2021.', 'The model has to change by 2021.'],
    ['(b) 30 clerks were trained.', '30 clerks were trained.'],
    [
      'Shelves for All Programme: the Programme has 30 towns.',
      'Shelves for All Programme has 30 towns.'.replace(/^/, 'The '),
    ],
  ])('%s', (from, to) => expect(without(from)).toBe(to));
  test.each([
    'Peru: 30 shops were opened.',
    'Training – Lima has none – began.',
    'Mayors agreed on one condition – 40 per cent went to girls.',
    'Open Shelf – Lima has none.',
    '(a) Shops were opened; and (b) clerks were trained.',
    '(e) shops were opened.',
    'In Lima: the League opened 30 shops.',
    'The League has one aim: the shelf in every town.',
    'Open Shelf: the books came in May.',
    'Training: shelves, books and tables.',
    'At 12:30 the shop opened.',
    'Towns Without Borders: A history appeared in May.',
  ])('stays: %s', (text) => expect(runInLabel(text)).toBeNull());
});

describe('a heading and what it heads are no sentence', () => {
  const refused = (text: string) => {
    const pieces = piecesOf(text);
    const view = viewOf(pieces);
    const sentence = { unit: makeUnit('towb', text), index: 0, siblings: [], pieces, text };
    return refusedAsText(sentence as unknown as UnitSentence, view, view.words);
  };
  test.each([
    'The obstacles: shelves first of all, followed by books, and the tongue in which they are written.',
    'Peruvian coffee: 15 tonnes sold in one minute in May by the League.',
    'Among the obstacles met in Peru are the following.',
    'ShelfX assessments in 10 more towns, with priority to small towns.',
    'Second phase: courses in reading delivered in 30 towns.',
  ])('%s', (text) => expect(refused(text)).toBe('fragment'));
  test.each([
    'The League has one aim: a shelf in every town.',
    'Peru: 30 shops were opened in May 2020.',
    'Results: 1,200 clerks were trained in 30 towns.',
    'The League was told of it in the following year.',
    'ShelfX supports 30 towns.',
  ])('stands: %s', (text) => expect(refused(text)).toBeNull());
});
