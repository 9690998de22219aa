import { beforeAll, describe, expect, test } from '@jest/globals';
import { readDecisions } from '../../src/records/index.js';
import { sample, schemas } from '../cycle.js';
import { dataOf, decisionsFile, type PageData, type Reviewed, reviewed, withSection } from './reviewed.js';

/** Texts whose opening words are hard to quote. */
const odd: ReadonlyMap<string, string> = new Map([
  [
    'submissions/2020/itu.md',
    [
      '---\nentity: itu\n---\n',
      'L’Union a publié un guide sur la connectivité des écoles rurales en 2020.',
      '"Quoted": it said \\\\ and # no comment, {a: b}, [c], *d* & e.',
      'Unbrokenwordofmanyletters'.repeat(20),
      '𐐷'.repeat(120),
      '... and so it went on, as \u202Ereversed\u202C words may.',
      'yes',
      'We work hard on broadband. This is our aim.',
    ].join('\n\n'),
  ],
]);

describe.each([
  ['the sample', () => sample(2020)],
  ['odd texts', () => odd],
] as const)('lines for decisions.yaml: %s', (_, submissions) => {
  let of: Reviewed;
  let data: PageData;
  beforeAll(async () => {
    of = await reviewed(submissions());
    data = dataOf(of.page);
  });

  test('every unit left out has them, each readable and alone', () => {
    expect(data.left.length).toBeGreaterThan(4);
    for (const one of data.left) {
      const read = readDecisions({ file: decisionsFile, text: `decisions:\n${withSection(one)}\n` }, schemas);
      expect(read.problems).toEqual([]);
      expect(read.ok && read.value.decisions.map(({ unit, select }) => [unit, select])).toEqual([
        [one.unit, true],
      ]);
    }
  });

  test('together they bring these units in; what cannot be drafted without a wording is told', async () => {
    const text = `decisions:\n${data.left.map(withSection).join('\n')}\n`;
    const { drafted, problems } = await reviewed(submissions(), text);
    const fates = new Map(drafted.draft.fates.map((fate) => [fate.unit, fate]));
    expect(problems.filter(({ code }) => code === 'decision-unmatched')).toEqual([]);
    const out = data.left.filter(({ unit }) => fates.get(unit)!.fate === 'set-aside');
    const told = problems.filter(({ code }) => code === 'decision-unfollowed').map(({ place }) => place.path);
    expect(out.filter(({ unit }) => !told.includes(unit))).toEqual([]);
    expect(out.length).toBeLessThanOrEqual(data.left.length / 20);
  });

  test('what is in the draft can be taken out', async () => {
    const outs = Object.values(data.units).flatMap(({ out }) => out ?? []);
    const { drafted, problems } = await reviewed(submissions(), `decisions:\n${outs.join('\n')}\n`);
    const used = Object.entries(data.units).filter(([, { out }]) => out !== undefined);
    expect(problems.filter(({ code }) => code.startsWith('decision'))).toEqual([]);
    for (const [unit] of used)
      expect(drafted.draft.fates.find((fate) => fate.unit === unit)).toMatchObject({
        fate: 'set-aside',
        reason: 'decided-out',
      });
  });
});
