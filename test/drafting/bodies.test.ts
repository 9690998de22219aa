import { describe, expect, test } from '@jest/globals';
import { hasUnnamedBodyInside } from '../../src/drafting/choose/bodies.js';
import { opensWithEntityOf } from '../../src/drafting/word/opening-entity.js';

describe('a body that stands with its kind alone', () => {
  const isUnnamed = (text: string, own = '') => hasUnnamedBodyInside(text, (word) => word === own);
  test.each([
    'With the Regional Office for Asia the Programme trained 300 clerks.',
    'In 2020 the Fellowship was given to 130 clerks.',
    'Clerks met at the August session of the Committee.',
  ])('%s', (text) => expect(isUnnamed(text)).toBe(true));
  test.each([
    'TOWB launched Lima Learn in 2019, and the Initiative has connected 500 towns.',
    'Shelf stocktaking was begun in 2020, and the Platform now has 14,000 books.',
    'The Programme of the League trained 300 clerks.',
  ])('not: %s', (text) => expect(isUnnamed(text)).toBe(false));
  test('not where it is the sender', () => {
    expect(isUnnamed('With the League the Programme trained 300 clerks.', 'Programme')).toBe(false);
  });
});

describe('a sentence that opens with an entity of the register', () => {
  const opens = opensWithEntityOf([
    { id: 'itu', name: 'International Telecommunication Union', acronym: 'ITU' },
    { id: 'who', name: 'World Health Organization', acronym: 'WHO', aliases: ['World Health Organisation'] },
    { id: 'bank', name: 'World Bank', acronym: null },
  ]);
  test.each([
    'ITU and UNICEF are mapping schools.',
    'ITU, with UNICEF, is mapping schools.',
    'In May, the World Bank opened a fund.',
    'The International Telecommunication Union published a list.',
    'The World Health Organisation published a list.',
    'The General Assembly adopted a resolution.',
    'The Commission on Science and Technology for Development met in June.',
    'The African Union adopted a strategy.',
  ])('%s', (text) => expect(opens(text)).toBe(true));
  test.each([
    'African Union of Broadcasting launched a fund.',
    'European Union Agency for Cybersecurity published a list.',
    'World Bank Institute clerks were trained.',
    'UNICEF opened a fund.',
    'Who owns the data is not said.',
    'The Division for Libraries met ITU.',
    '',
  ])('not: %s', (text) => expect(opens(text)).toBe(false));
});
