import { describe, expect, test } from '@jest/globals';
import { contributorNames } from '../../src/render/contributor-names.js';
import { printedDate, printedPeriod } from '../../src/render/printed-dates.js';
import { printedCount } from '../../src/render/printed-numbers.js';
import { makeRecord } from './draft-builder.js';

describe('numbers', () => {
  test.each([
    [0, 'no entities'],
    [1, 'one entity'],
    [2, 'two entities'],
    [9, 'nine entities'],
    [10, '10 entities'],
    [29, '29 entities'],
    [999, '999 entities'],
    [1000, '1,000 entities'],
    [1234567, '1,234,567 entities'],
  ])('%d', (count, printed) => {
    expect(printedCount(count, 'entity', 'entities')).toBe(printed);
  });
});

describe('dates and periods', () => {
  test.each([
    ['2021-03-04', '4 March 2021'],
    ['2021-12-31', '31 December 2021'],
    ['spring 2021', 'spring 2021'],
    ['2021-13-01', '2021-13-01'],
  ])('the date %s', (date, printed) => {
    expect(printedDate(date)).toBe(printed);
  });

  test.each([
    ['2020-01-01', '2020-12-31', 'in 2020'],
    ['2024-01-01', '2025-12-31', 'in 2024 and 2025'],
    ['2023-01-01', '2025-12-31', 'in 2023, 2024 and 2025'],
    ['2020-01-01', '2025-12-31', 'from 2020 to 2025'],
    ['2020-07-01', '2021-06-30', 'from 1 July 2020 to 30 June 2021'],
    ['2020-01-01', '2020-06-30', 'from 1 January to 30 June 2020'],
  ])('from %s to %s', (from, to, printed) => {
    expect(printedPeriod({ from, to })).toBe(printed);
  });
});

describe('the contributors in note 1', () => {
  const names = (entities: readonly (readonly [string, string, string | null])[], defined = '') =>
    contributorNames(
      entities.map(([id, name, acronym]) => makeRecord({ id, name, acronym })),
      defined,
    );

  test('are in alphabetical order, with the acronym where the report gives one', () => {
    const given = [
      ['who', 'World Health Organization', 'WHO'],
      ['unep', 'United Nations Environment Programme', null],
      ['apc', 'Association for Progressive Communications', 'APC'],
    ] as const;
    const printed = [
      'Association for Progressive Communications (APC)',
      'United Nations Environment Programme',
      'World Health Organization (WHO)',
    ];
    expect(names(given)).toEqual(printed);
    expect(names([...given].reverse())).toEqual(printed);
  });

  test('stand once, however many submissions they sent', () => {
    expect(
      names([
        ['undp', 'Programme', 'UNDP'],
        ['undp-2', 'Programme', 'UNDP'],
      ]),
    ).toEqual(['Programme (UNDP)']);
  });

  test('keep the words that name and acronym share outside the brackets', () => {
    expect(names([['igf', 'Internet Governance Forum secretariat', 'IGF secretariat']])).toEqual([
      'Internet Governance Forum (IGF) secretariat',
    ]);
  });

  test('go by their acronym, also in the order, once the text has defined it', () => {
    const defined =
      'a letter from the Secretary-General of the United Nations Conference on Trade and Development (UNCTAD)';
    expect(
      names(
        [
          ['unicef', 'United Nations Children’s Fund', 'UNICEF'],
          ['unctad', 'United Nations Conference on Trade and Development', 'UNCTAD'],
        ],
        defined,
      ),
    ).toEqual(['UNCTAD', 'United Nations Children’s Fund (UNICEF)']);
  });

  test('accents and capitals do not order them', () => {
    expect(
      names([
        ['z', 'Zebra', null],
        ['e', 'État civil', null],
        ['f', 'forum', null],
      ]),
    ).toEqual(['État civil', 'forum', 'Zebra']);
  });
});
