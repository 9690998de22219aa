import { describe, expect, test } from '@jest/globals';
import { codeRecords, hangUnits } from '../../src/grouping/index.js';
import { allSections, type GivenUnit, outline, recordOf, registers, unwrapped } from './records.js';

const none = { decisions: [] };

function hung(entity: string, unit: GivenUnit) {
  const coded = codeRecords([recordOf(entity, [unit])], registers, none).value;
  const found = allSections(unwrapped(hangUnits(coded, outline, registers, none)).sections).flatMap(
    ({ key, units }) => units.map(({ because }) => ({ key, because })),
  );
  expect(found).toHaveLength(1);
  return { ...found[0]!, unit: coded[0]!.units[0]! };
}

describe('a unit under a heading that names an action line', () => {
  test.each(['escwa', 'african-union-commission', 'council-of-europe'])(
    'of a regional body (%s) stays in its region, and is coded by the line',
    (entity) => {
      const found = hung(entity, { headings: ['Action Line C5'], text: 'A workshop was held.' });
      expect(found.key).toMatch(/^regional\//);
      expect(found.because).toMatch(/is a body of the region, also under a heading that names C5$/);
      expect(found.unit.action_lines[0]).toMatchObject({ code: 'C5', score: 1 });
    },
  );

  test.each([
    ['apc', 'from civil society'],
    ['icc', 'from private sector'],
    ['lacnic', 'from civil society'],
  ])('of %s follows the heading, and says so', (entity, from) => {
    const found = hung(entity, { headings: ['Action Line C5'], text: 'A workshop was held.' });
    expect(found.key).toBe('international/action-lines/lines/c5');
    expect(found.because).toBe(`C5: heading: Action Line C5; ${from}, under a heading that names the line`);
  });

  test('of any other entity follows the heading, also where it speaks of one region', () => {
    const found = hung('undp', { headings: ['Action Line C5'], text: 'In Kenya, UNDP held a workshop.' });
    expect(found).toMatchObject({
      key: 'international/action-lines/lines/c5',
      because: 'C5: heading: Action Line C5',
    });
  });
});

test('a trend that a regional body does not tell of the world stands in its region', () => {
  const text = 'The pandemic has shown how many people lack access to the Internet: 46 per cent of children.';
  expect(hung('escwa', { part: 'two', text }).key).toBe('regional/western-asia');
  expect(hung('itu', { part: 'two', text }).key).toMatch(/^trends\//);
});

test('a trend of the world told by a regional body stands with the trends, also under a heading that names a line', () => {
  const text = 'Worldwide, the pandemic has shown how many people lack access to the Internet.';
  expect(hung('escwa', { part: 'two', text }).key).toMatch(/^trends\//);
  expect(hung('escwa', { part: 'two', headings: ['Action Line C2'], text }).key).toMatch(/^trends\//);
});

test('a region named in passing keeps its score, below what a unit is about', () => {
  const { unit } = hung('fao', {
    text: 'FAO launched an e-agriculture course in 12 countries. In Africa, it trained 340 officers.',
  });
  expect(unit.regions).toEqual([{ code: 'africa', score: 0.49, because: ['Africa'] }]);
});

test('names of bodies and sentences without end are read in time that grows with their length alone', () => {
  const text = 'Ministry of Kenya and Kenya. Kenya National of Kenya & '.repeat(20_000);
  const coded = codeRecords([recordOf('undp', [{ text }])], registers, none).value;
  expect(coded[0]!.units[0]!.regions[0]).toMatchObject({ code: 'africa' });
});

describe('what is told as a trend', () => {
  const history =
    'Over the past decade telemedicine and electronic health records have grown rapidly in hospitals, while health workers increasingly use a mobile phone';

  test('and is surely of one line stands under that line', () => {
    const { key, unit } = hung('itu', { part: 'two', text: history });
    expect(unit.aspects).toContain('trend');
    expect(key).toBe('international/action-lines/lines/c7/e-health');
  });

  test('and is of its matter stands with the trends', () => {
    const text =
      'Since 2005 the digital divide has narrowed, and mobile broadband coverage has grown. Affordability of Internet access remains low.';
    expect(hung('itu', { part: 'two', text }).key).toBe('trends/connectivity');
  });
});

describe('words that are hardly of a line', () => {
  const keyOf = (entity: string, score: number) => {
    const coded = codeRecords(
      [recordOf(entity, [{ text: 'A strategy was adopted in 2020.' }])],
      registers,
      none,
    );
    const records = coded.value.map((record) => ({
      ...record,
      units: record.units.map((unit) => ({
        ...unit,
        aspects: ['activity' as const],
        action_lines: [{ code: 'C1' as const, score, because: ['strategy'] }],
      })),
    }));
    const sections = allSections(unwrapped(hangUnits(records, outline, registers, none)).sections);
    return sections.find(({ units }) => units.length > 0)?.key;
  };

  test('from an entity of one line stand under that line', () => {
    expect(keyOf('who', 0.54)).toBe('international/action-lines/lines/c7/e-health');
  });

  test('from an entity of several lines, or of none, stand where they are', () => {
    expect(keyOf('unesco', 0.54)).toBe('international/action-lines/lines/c1');
    expect(keyOf('world-bank', 0.54)).toBe('international/action-lines/lines/c1');
  });

  test('and words that are surely of another stand under that one', () => {
    expect(keyOf('who', 0.6)).toBe('international/action-lines/lines/c1');
  });
});
