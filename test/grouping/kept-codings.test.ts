import { expect, test } from '@jest/globals';
import { type Coding, codeRecords, type KeptCodings } from '../../src/grouping/index.js';
import type { Decisions, Record } from '../../src/records/index.js';
import { recordOf, registers } from './records.js';

const none: Decisions = { decisions: [] };
const record = recordOf('undp', [
  { text: 'In Kenya, 40 clinics received tablets for telemedicine.' },
  { text: 'Teachers in Nepal learned to write lessons for the radio.' },
]);

/** A store in memory, by the record's first text. */
function store() {
  const held = new Map<string, readonly Coding[]>();
  const asked: string[] = [];
  const keyOf = (one: Record) => one.units[0]!.text;
  const kept: KeptCodings = {
    hasAny: () => held.size > 0,
    find: (one) => {
      asked.push(keyOf(one));
      return held.get(keyOf(one)) ?? null;
    },
    keep: (one, codings) => void held.set(keyOf(one), codings),
    tidy: () => {
      for (const key of held.keys()) if (!asked.includes(key)) held.delete(key);
    },
  };
  return { kept, held, asked };
}

test('what was coded is kept, and taken in the next run', () => {
  const { kept, held } = store();
  const fresh = codeRecords([record], registers, none, kept);
  expect(fresh).toEqual(codeRecords([record], registers, none));
  expect([...held.values()].map((codings) => codings.length)).toEqual([2]);
  expect(codeRecords([record], registers, none, kept)).toEqual(fresh);
  // Not coded anew: what is held is believed.
  const [key, [first, second]] = [...held][0]! as [string, Coding[]];
  held.set(key, [{ ...first!, regions: [] }, second!]);
  expect(codeRecords([record], registers, none, kept).value[0]!.units[0]!.regions).toEqual([]);
});

test('a person’s decisions stand over what was kept; of another part a unit is coded anew', () => {
  const { kept } = store();
  codeRecords([record], registers, none, kept);
  const [clinics, teachers] = record.units;
  const decisions: Decisions = {
    decisions: [
      { unit: clinics!.id, opens: clinics!.text.slice(0, 30), action_lines: ['C4'] },
      { unit: teachers!.id, opens: teachers!.text.slice(0, 30), part: 'two' },
    ],
  };
  const decided = codeRecords([record], registers, decisions, kept);
  expect(decided).toEqual(codeRecords([record], registers, decisions));
  expect(decided.value[0]!.units.map(({ part }) => part)).toEqual([clinics!.part, 'two']);
  expect(decided.value[0]!.units[0]!.action_lines[0]!.code).toBe('C4');
});

test('what a run does not ask for is forgotten', () => {
  const { kept, held, asked } = store();
  codeRecords([record], registers, none, kept);
  asked.length = 0;
  codeRecords([recordOf('undp', [{ text: 'A guide for libraries was printed.' }])], registers, none, kept);
  expect([...held.keys()]).toEqual(['A guide for libraries was printed.']);
});
