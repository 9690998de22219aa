import { describe, expect, test } from '@jest/globals';
import { addedValues, differences, valuesOf } from './values.js';

describe('the same said in two ways', () => {
  test.each([
    ['9 countries', 'nine countries'],
    ['12 countries', 'Twelve countries'],
    ['45 people', 'forty-five people'],
    ['250 schools', 'two hundred and fifty schools'],
    ['50% of them', '50 per cent of them'],
    ['50 percent of them', 'Fifty per cent of them'],
    ['12000 schools', '12,000 schools'],
    ['12\u00A0000 schools', '12,000 schools'],
    ['some 12 000 schools', 'some 12,000 schools'],
    ['1.5 million people', '1,500,000 people'],
    ['on March 4, 2021', 'on 4 March 2021'],
    ['on the 4th of March 2021', 'on 4 March 2021'],
    ['on 4-Mar-2021', 'on 4 March 2021'],
    ['on March 4-6, 2021', 'on 4–6 March 2021'],
    ['in 2020-2021', 'in 2020–2021'],
    ['UN agencies', 'United Nations agencies'],
    ['the SDGs and SDG 4', 'the Sustainable Development Goals and Goal 4'],
    ['the internet', 'the Internet'],
    ['organised roadmaps', 'organized road maps'],
    ['Covid-19 grew', 'COVID-19 grew'],
    ['Africa\'s "plan"', 'Africa’s “plan”'],
    ['the 2nd of them', 'the second of them'],
  ])('%s = %s', (one, other) => {
    expect(differences(one, other)).toEqual([]);
  });
});

describe('look-alikes that are not the same', () => {
  test.each([
    ['1,000 people', '1.000 people'],
    ['in zone 4 200 people', 'in zone 4,200 people'],
    ['by May 5 200 schools', 'by May 5,200 schools'],
    ['1.000 people', '1 people'],
    ['the second school', '2 schools'],
    ['half of them', '50 per cent of them'],
    ['50 per cent', '50'],
    ['five per cent', 'five'],
    ['on 4 March 2021', 'on 4 March 2020'],
    ['on 4 March 2021', 'on 3 April 2021'],
    ['on 4 March 2021', 'in March 2021'],
    ['1.5 million', '1.5 billion'],
    ['1.5 million', '1.5'],
    ['15 million', '1.5 million'],
    ['nine', 'ninety'],
    ['nineteen', 'ninety'],
    ['12,000', '1,200'],
    ['Niger', 'Nigeria'],
    ['ITU', 'ITC'],
    ['WHO', 'who'],
    ['UNDP agencies', 'United Nations agencies'],
    ['the Millennium Development Goals', 'the Sustainable Development Goals'],
    ['Goal 4', 'Goal 5'],
    ['target 4.1', 'target 4.10'],
    ['resolution 70/1', 'resolution 70/125'],
    ['see https://example.org/a', 'see https://example.org/b'],
    ['said “yes, all”', 'said “yes, some”'],
    ['5 schools and 5 homes', '5 schools and homes'],
    ['21st', '21'],
  ])('%s ≠ %s', (one, other) => {
    expect(differences(one, other)).not.toEqual([]);
  });
});

test('what a source does not have is found, and a capital gained is not', () => {
  expect(addedValues('The Internet reached nine countries.', 'internet in 9 countries, the')).toEqual([]);
  expect(addedValues('It reached 10 countries in Kenya.', 'It reached nine countries.')).toEqual([
    'number 10',
    'Kenya',
  ]);
  expect(valuesOf('It met on 4 March 2021 with 50% of UNDP.').facts).toEqual([
    'date 2021-03-04',
    'per cent 50',
  ]);
});
