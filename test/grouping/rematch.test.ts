import { describe, expect, test } from '@jest/globals';
import { matchDecisions } from '../../src/grouping/index.js';
import type { Decisions } from '../../src/records/index.js';
import { makeRecord, makeUnit } from '../drafting/make.js';

type Decision = Decisions['decisions'][number];

const trained = makeUnit('abc', 'In 2020 ABC trained 400 clerks in the towns of Peru and Chile.');
const opened = makeUnit('abc', 'ABC opened 12 libraries with the World Bank.');
const openedToo = makeUnit('abc', 'ABC opened 12 libraries with the League of Towns.');
const others = makeUnit('bcd', 'In 2020 BCD trained 400 clerks in the towns of Peru and Chile.');
const records = [makeRecord('abc', [trained, opened, openedToo]), makeRecord('bcd', [others])];

function matched(...decisions: readonly Decision[]): readonly string[] {
  const { byUnit, problems } = matchDecisions(records, { decisions: [...decisions] });
  return [
    ...[...byUnit].map(([unit, { because }]) => `${unit}: ${because}`),
    ...problems.map(({ code, found }) => `${code} ${found.slice(0, 17)}`),
  ];
}
const gone = (opens: string, id = 'abc-00000000'): Decision => ({ unit: id, opens, because: 'x' });

describe('a decision whose unit is gone', () => {
  test('is put on the one unit that opens with its words, and that is said', () => {
    expect(matched(gone('ABC opened 12 libraries with the Wor…'))).toEqual([
      `${opened.id}: x`,
      'decision-rematched unit abc-00000000',
    ]);
  });

  test('is put on the one unit of its entity that opens much like it', () => {
    expect(matched(gone('In 2020 ABC trained 380 clerks in the towns of Peru'))).toEqual([
      `${trained.id}: x`,
      'decision-rematched unit abc-00000000',
    ]);
  });

  test('is followed where the entity has another id', () => {
    expect(matched(gone('ABC opened 12 libraries with the League', 'a-b-c-00000000'))).toEqual([
      `${openedToo.id}: x`,
      'decision-rematched unit a-b-c-000000',
    ]);
  });

  test.each([
    ['two open like it', 'ABC opened 12 libraries with the'],
    ['two open much like it', 'ABC opened 13 libraries with the Bank'],
    ['only another entity’s opens much like it', 'In 2020 BCD trained 390 clerks in the towns of Peru'],
    ['too little is known', 'In'],
    ['nothing is like it', 'Ministers met in Lima to speak of roads and bridges'],
  ])('is not followed where %s, and that is said', (_, opens) => {
    const unit = opens.startsWith('In 2020 BCD') ? 'abc-00000000' : 'abc-00000000';
    const only = opens.startsWith('In 2020 BCD') ? [makeRecord('abc', [opened]), records[1]!] : records;
    const { byUnit, problems } = matchDecisions(only, { decisions: [gone(opens, unit)] });
    expect([...byUnit]).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['decision-unmatched']);
  });

  test('is not put on a unit that has a decision of its own', () => {
    const own: Decision = { unit: trained.id, opens: 'In 2020 ABC', because: 'own' };
    expect(matched(own, gone('In 2020 ABC trained 400 clerks'))).toEqual([
      `${trained.id}: own`,
      'decision-unmatched unit abc-00000000',
    ]);
  });
});

test('an id that is there is never given up for a likeness', () => {
  expect(matched({ unit: opened.id, opens: 'In 2020 ABC trained 400 clerks', because: 'x' })).toEqual([
    'decision-unmatched opens: "In 2020 A',
  ]);
});
