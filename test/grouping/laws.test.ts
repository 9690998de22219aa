import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeRecords, hangUnits, type Outline } from '../../src/grouping/index.js';
import type { Decisions, Record } from '../../src/records/index.js';
import { property } from '../property.js';
import { allSections, outline, recordOf, registers, unwrapped } from './records.js';

const noDecisions: Decisions = { decisions: [] };

/** Sentences that pull in every direction, alone and together. */
const sentences = [
  'UNDP trained four hundred mayors in digital skills.',
  'In Uganda, village shops were connected to broadband networks.',
  'The pandemic has shown worldwide how many people remain offline.',
  'Cybersecurity drills were carried out in Peru, Chile and Brazil.',
  'The Internet Governance Forum met online.',
  'The Office will publish a report on disinformation next year.',
  'Lack of electricity is an obstacle for rural schools.',
  'Farmers use e-agriculture services in Nepal, Ghana and Jordan.',
  'It has a mandate and serves as a platform.',
  'Something else happened.',
];
const entities = ['undp', 'itu', 'apc', 'escap', 'escwa', 'desa', 'icc', 'fao'];
const headings = ['Action Line C3', 'C7. ICT applications', 'Africa', 'Internet governance', 'Other matters'];

const unit = fc.record({
  text: fc
    .uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 })
    .map((some) => some.join(' ')),
  part: fc.constantFrom('one', 'two', 'three', 'three-a', 'three-b', 'other' as const),
  headings: fc.subarray(headings, { maxLength: 2 }),
  language: fc.constantFrom('en', 'en', 'en', 'fr'),
  // 1: an item of the list that the unit before introduces.
  item: fc.constantFrom(0, 0, 1),
});

const records: fc.Arbitrary<readonly Record[]> = fc
  .uniqueArray(fc.record({ entity: fc.constantFrom(...entities), units: fc.array(unit, { maxLength: 6 }) }), {
    selector: ({ entity }) => entity,
    minLength: 1,
    maxLength: 5,
  })
  .map((given) =>
    given.map(({ entity, units }) =>
      recordOf(
        entity,
        units.map(({ item, ...rest }, i) => ({
          ...rest,
          lead_in: item === 1 && i > 0 ? `${entity}-${i}` : null,
        })),
      ),
    ),
  );

function grouped(given: readonly Record[], decisions = noDecisions): Outline {
  const coded = codeRecords(given, registers, decisions);
  return unwrapped(hangUnits(coded.value, outline, registers, decisions));
}

function homes(result: Outline): readonly string[] {
  return [
    ...allSections(result.sections).flatMap(({ key, units }) =>
      units.map((hung) => `${hung.unit.id} in ${key}`),
    ),
    ...result.setAside.map(({ unit: { id }, reason }) => `${id} set aside: ${reason}`),
  ];
}

describe('laws of grouping', () => {
  test('law 2: every unit hangs once or is set aside once', () => {
    property(
      [records],
      (given) => {
        const result = grouped(given);
        const found = [
          ...allSections(result.sections).flatMap(({ units }) => units.map((hung) => hung.unit.id)),
          ...result.setAside.map((one) => one.unit.id),
        ];
        expect(found.sort()).toEqual(given.flatMap((record) => record.units.map(({ id }) => id)).sort());
        return undefined;
      },
      100,
    );
  });

  test('law 3: the order of the submissions makes no difference', () => {
    property(
      [records, fc.infiniteStream(fc.nat())],
      (given, order) => {
        const shuffled = given
          .map((record) => ({ record, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        expect(grouped(shuffled)).toEqual(grouped(given));
        return undefined;
      },
      40,
    );
  });

  test('law 11: one more submission changes no coding and no section of the others', () => {
    property(
      [records],
      (given) => {
        const [late, ...early] = given;
        const all = homes(grouped(given)).filter((one) => !one.startsWith(`${late!.id}-`));
        expect(all).toEqual(homes(grouped(early)));
        const codings = codeRecords(given, registers, noDecisions).value.slice(1);
        expect(codings).toEqual(codeRecords(early, registers, noDecisions).value);
        return undefined;
      },
      100,
    );
  });

  test('coding twice gives the same, and what a record held before makes no difference', () => {
    property(
      [records],
      (given) => {
        const once = codeRecords(given, registers, noDecisions).value;
        expect(codeRecords(once, registers, noDecisions).value).toEqual(once);
        return undefined;
      },
      40,
    );
  });

  test('scores lie between 0 and 1 with two decimals, likeliest first, each with its reasons', () => {
    property(
      [records],
      (given) => {
        for (const record of codeRecords(given, registers, noDecisions).value) {
          for (const { action_lines, regions, topics } of record.units) {
            for (const labels of [action_lines, regions, topics]) {
              const scores = labels.map(({ score }) => score);
              expect(scores).toEqual([...scores].sort((a, b) => b - a));
              expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
              expect(scores).toEqual(scores.map((score) => Number(score.toFixed(2))));
              expect(labels.every(({ because }) => because.length > 0)).toBe(true);
            }
          }
        }
        return undefined;
      },
      100,
    );
  });

  test('the units of a section stand by the full name of their entity, then as submitted', () => {
    property(
      [records],
      (given) => {
        for (const { units } of allSections(grouped(given).sections)) {
          const keys = units.map(({ record, unit: { id } }) => `${record.entity.name} ${id}`);
          expect(keys).toEqual([...keys].sort());
        }
        return undefined;
      },
      40,
    );
  });

  test('whatever the text, coding ends and gives reasons found in it', () => {
    property(
      [fc.string({ unit: 'grapheme', maxLength: 300 })],
      (text) => {
        const [record] = codeRecords(
          [recordOf('undp', [{ text, headings: [text] }])],
          registers,
          noDecisions,
        ).value;
        expect(record!.units).toHaveLength(1);
        expect(record!.units[0]!.text).toBe(text);
        return undefined;
      },
      100,
    );
  });

  test('a paragraph of a hundred thousand words is coded in time that grows with its length alone', () => {
    const words =
      'digital broadband Uganda e-government pandemic lack of gap C7 e- (C1 UNDP launched '.repeat(8_000);
    const [record] = codeRecords(
      [recordOf('undp', [{ text: words }, { text: 'y'.repeat(500_000) }])],
      registers,
      noDecisions,
    ).value;
    expect(record!.units[0]!.topics[0]).toMatchObject({ code: 'pandemic' });
    expect(record!.units[1]!.action_lines).toEqual([]);
  });
});
