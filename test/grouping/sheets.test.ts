import { describe, expect, test } from '@jest/globals';
import { codeRecords, hangUnits } from '../../src/grouping/index.js';
import { allSections, type GivenUnit, outline, recordOf, registers, unwrapped } from './records.js';

const none = { decisions: [] };

/** Where the units of one record stand, in their order; null for those that no section takes. */
function sectionsOf(units: readonly GivenUnit[], entity = 'undp'): readonly (string | null)[] {
  const coded = codeRecords([recordOf(entity, units)], registers, none).value;
  const { sections } = unwrapped(hangUnits(coded, outline, registers, none));
  const keys = new Map(
    allSections(sections).flatMap(({ key, units: hung }) => hung.map(({ unit }) => [unit.text, key])),
  );
  return coded[0]!.units.map(({ text }) => keys.get(text)?.split('/').at(-1) ?? null);
}

const clinic =
  'Telemedicine and electronic health records connect hospitals, and patients are seen by video.';
const told = '640 firms have used a bench by then.';
const aboutLoans = 'A loan was repaid.';

describe('what stands under one title', () => {
  test('of which nothing tells in what section goes where the others are', () => {
    const headings = ['Sheet 1: OpenBench'];
    expect(
      sectionsOf([
        { headings, text: clinic },
        { headings, text: told },
      ]),
    ).toEqual(['e-health', 'e-health']);
  });

  test('stays where its own words surely put it', () => {
    const headings = ['Sheet 1: OpenBench'];
    const sure = 'Farmers get e-agriculture advice on crops, and digital agriculture services reach farmers.';
    expect(
      sectionsOf([
        { headings, text: clinic },
        { headings, text: sure },
      ]),
    ).toEqual(['e-health', 'e-agriculture']);
  });

  test('of a questionnaire is about anything', () => {
    const headings = ['Progress made'];
    expect(
      sectionsOf([
        { headings, text: clinic },
        { headings, text: told },
      ]),
    ).toEqual(['e-health', null]);
  });

  test('of more units than a sheet has is about anything', () => {
    const headings = ['Sheet 1: OpenBench'];
    const many = Array.from({ length: 10 }, (_, index) => ({ headings, text: `${told} ${index}` }));
    expect(sectionsOf([{ headings, text: clinic }, ...many]).slice(1)).toEqual(many.map(() => null));
  });

  test('of a body of a region stays in its region', () => {
    const headings = ['Sheet 1: OpenBench'];
    expect(
      sectionsOf(
        [
          { headings, text: clinic },
          { headings, text: aboutLoans },
        ],
        'eca',
      ),
    ).toEqual(['africa', 'africa']);
  });
});

describe('a body that the report has a section for, under a heading of the general lines', () => {
  const headings = ['C11. International and regional cooperation'];

  test('stands in that section', () => {
    const text = 'The Partnership on Measuring ICT for Development revised six core indicators.';
    expect(sectionsOf([{ headings, text }])).toEqual(['measuring-ict']);
  });

  test('and not where it is only touched', () => {
    expect(sectionsOf([{ headings, text: 'The treaty was signed, and a WSIS Prize was won.' }])).toEqual([
      'c11',
    ]);
  });

  test('nor under the heading of another line', () => {
    const text = 'The Partnership on Measuring ICT for Development revised six core indicators.';
    expect(sectionsOf([{ headings: ['C4. Capacity-building'], text }])).toEqual(['c4']);
  });
});
