import { describe, expect, test } from '@jest/globals';
import { type Base, literalText } from '../../src/document/index.js';
import { type Draft, draft, writeProvenance } from '../../src/drafting/index.js';
import type { Record } from '../../src/records/index.js';
import { baseOf, makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const same =
  'A network of 40 libraries was opened in the towns of Peru, Chile and Ecuador in March 2020 with the help of mayors.';
const section = 'trends/connectivity';
const keys = [section];
const inSection = () => section;

function drafted(records: readonly Record[], more: { base?: Base; earlier?: readonly Record[] } = {}): Draft {
  const { base = null, earlier = [] } = more;
  return draft(makeOutline(keys, records, inSection), { cycle: testCycle, records, base, earlier }).value;
}

const textsOf = (one: Draft) =>
  one.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ entity, sentences }) => [
      entity,
      ...sentences.map(({ inlines }) => literalText(inlines)),
    ]),
  );
const fatesOf = (one: Draft) =>
  one.fates.map((fate) => (fate.fate === 'set-aside' ? fate.reason : fate.fate)).sort();

describe('what two entities say in nearly the same words', () => {
  const gap = `${same.replace('.', '')}, and the gap widened.`;
  const early = makeRecord('zyx', [makeUnit('zyx', gap)], { received: '2020-12-01' });
  const late = makeRecord('abc', [makeUnit('abc', gap.replace('A network', 'One network'))], {
    received: '2021-02-01',
  });

  test('is said once, by the one that came first, and credits both', () => {
    const one = drafted([late, early]);
    const [[entity, text] = []] = textsOf(one);
    expect(textsOf(one)).toHaveLength(1);
    expect(entity).toBe('zyx');
    expect(text).toMatch(/ZYX and ABC/);
    expect(one.fates).toContainEqual({ unit: late.units[0]!.id, fate: 'merged', into: early.units[0]!.id });
    expect(one.sections[0]!.draftingNotes).toMatchObject([
      { id: `${section}/notes/merged`, type: 'list', items: [{ unit: late.units[0]!.id, entity: 'abc' }] },
    ]);
    expect(writeProvenance(one)).toContain(`also_in: [{unit: "${late.units[0]!.id}"`);
    expect(drafted([late, early], { base: baseOf(one) })).toEqual(one);
  });

  test('keeps the words of a base, which a latecomer is merged into', () => {
    const first = drafted([late]);
    const second = drafted([late, early], { base: baseOf(first) });
    expect(textsOf(second)).toEqual(textsOf(first));
    expect(fatesOf(second)).toEqual(['merged', 'used']);
  });

  test('is said twice where the figures differ', () => {
    const other = makeRecord('abc', [makeUnit('abc', gap.replace('40', '50'))]);
    expect(textsOf(drafted([other, early])).map(([entity]) => entity)).toEqual(['abc', 'zyx']);
  });
});

describe('what an entity sent in an earlier cycle', () => {
  const gap = `${same.replace('.', '')}, and the gap widened.`;
  const now = makeRecord('abc', [makeUnit('abc', gap)]);
  const before = (id: string, text: string) => [makeRecord(id, [makeUnit(id, text)])];

  test('is no news', () => {
    expect(fatesOf(drafted([now], { earlier: before('abc', gap) }))).toEqual(['repeats-earlier-cycle']);
  });

  test.each([
    ['a new figure is', before('abc', gap.replace('40', '30'))],
    ['what another entity sent is', before('bcd', gap)],
  ])('%s', (_, earlier) => {
    expect(fatesOf(drafted([now], { earlier }))).toEqual(['used']);
  });
});
