import { expect, test } from '@jest/globals';
import { type Document, plainTextOf, unifyText } from '../../src/document/index.js';
import type { Drafted } from '../../src/pipeline.js';
import type { Record, Unit } from '../../src/records/index.js';
import { cycleFiles, drafted } from '../cycle.js';
import { describeWithSeeds, seed } from '../seeds.js';

const years = { 2020: ['2020-undp'], 2021: ['2021-undesa', '2021-oset'], 2023: ['2023-undesa'] } as const;
type Year = keyof typeof years;

const runs = new Map<Year, Promise<Drafted>>();
function cycle(year: Year): Promise<Drafted> {
  const known = runs.get(year);
  if (known !== undefined) return known;
  const submissions = new Map(
    years[year].map((name) => [`submissions/${year}/${name}.txt`, seed(`${name}.txt`)]),
  );
  const run = drafted(cycleFiles(submissions, year)).then(({ value }) => value);
  runs.set(year, run);
  return run;
}
const recordOf = async (year: Year, entity: string): Promise<Record> => {
  const found = (await cycle(year)).draft.contributors.find((record) => record.entity.id === entity);
  if (found === undefined) throw new Error(`no record of ${entity}`);
  return found;
};
const unitWith = (record: Record, words: string): Unit => {
  const found = record.units.filter((unit) => unifyText(unit.text).includes(words));
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return found[0]!;
};
const paragraphWith = (document: Document, words: string) =>
  document.blocks.find((block) => block.type === 'paragraph' && plainTextOf(block).includes(words));

describeWithSeeds('the real submissions, end to end', () => {
  test('each is known by its cover sheet, in its year', async () => {
    expect((await recordOf(2020, 'undp')).facts).toMatchObject({
      from: 'cover-sheet',
      year: 2020,
      session: 'twenty-fourth',
    });
    expect((await recordOf(2021, 'oset')).facts).toMatchObject({
      from: 'cover-sheet',
      year: 2021,
      session: 'twenty-fifth',
    });
    expect((await recordOf(2021, 'desa')).facts).toMatchObject({
      from: 'cover-sheet',
      year: 2021,
      session: 'twenty-fifth',
    });
    expect((await recordOf(2023, 'desa')).facts).toMatchObject({
      from: 'cover-sheet',
      year: 2023,
      session: 'twenty-seventh',
    });
  });

  test('nothing of cover, questions or contents is in a unit', async () => {
    for (const year of [2020, 2021, 2023] as const) {
      for (const record of (await cycle(year)).draft.contributors) {
        for (const unit of record.units) {
          expect(unit.text).not.toMatch(
            /DISCLAIMER|prepared as an input|Submission by|COMMISSION ON SCIENCE|brief analytical overview|executive summary of activities|Innovative policies, programmes and projects which|Where specific targets|new commitments made to further implement/i,
          );
          expect(unit.text).not.toMatch(/^(Part|\*\*Part) |^I+\.? |Summary\s+\d$/);
        }
      }
    }
  });

  test('no unit begins or ends in the middle of a sentence', async () => {
    for (const year of [2020, 2021, 2023] as const) {
      for (const record of (await cycle(year)).draft.contributors) {
        for (const unit of record.units) {
          if (unit.kind !== 'paragraph') continue;
          const text = unit.text.replaceAll(/\[\^[^\]]+\]/g, '').trim();
          expect(text).toMatch(/^["“'‘([*_<]*[\p{Lu}\d]/u);
          expect(text).toMatch(/[.:;?!][)\]"”’'*_>]*$|\)$/u);
        }
      }
    }
  });

  test('sentences that a page end cut are whole again', async () => {
    const oset = await recordOf(2021, 'oset');
    unitWith(oset, 'upcoming events at the Internet Governance Forum in December 2021');
    unitWith(oset, 'throughout the United Nations system, so as to assess where there is room');
    unitWith(oset, 'use of technology and has actively promoted civil society engagement');
    const undp = await recordOf(2020, 'undp');
    unitWith(undp, 'digital transformation as one of the four pillars');
    const desa = await recordOf(2021, 'desa');
    unitWith(desa, 'and how e-government has emerged from a technocratic role');
    unitWith(desa, 'With the pandemic, national statistical offices');
    unitWith(await recordOf(2023, 'desa'), 'included the acceleration in artificial intelligence');
  });

  test('every note stands at its mark', async () => {
    const undp = await recordOf(2020, 'undp');
    const labels = undp.units.flatMap((unit) => Object.keys(unit.notes));
    expect(labels).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(Object.values(unitWith(undp, 'European Investment Bank and Bearing Point').notes)[0]).toContain(
      'www.eib.org',
    );
    const oset = await recordOf(2021, 'oset');
    expect(Object.values(unitWith(oset, 'mapped over 800,000 schools').notes)).toEqual([
      expect.stringContaining('gigaconnect.org'),
    ]);
    for (const year of [2020, 2021, 2023] as const) {
      for (const record of (await cycle(year)).draft.contributors) {
        for (const unit of record.units) {
          const marks = [...unit.text.matchAll(/\[\^([^\]]+)\]/g)].map(([, label]) => label!);
          expect(marks).toEqual(Object.keys(unit.notes));
        }
      }
    }
  });

  test('links stay on their words', async () => {
    const oset = await recordOf(2021, 'oset');
    expect(unitWith(oset, 'dynamic website in all six official').text).toMatch(
      /\[www\.un\.org\/techenvoy\]\(<?http:\/\/www\.un\.org\/techenvoy>?\)/,
    );
  });

  test("the seven action-line headings of the Envoy's submission are followed", async () => {
    const { document } = await cycle(2021);
    const oset = await recordOf(2021, 'oset');
    const lines = [
      ['mapped over 800,000 schools', 'C2'],
      ['network of networks', 'C3'],
      ['Multi-?Stakeholder Network on Capacity', 'C4'],
      ['safe and trustworthy deployment', 'C5'],
      ['Coalition for Digital Environment', 'C7-e-environment'],
      ['transparency and disinformation', 'C10'],
      ['biweekly basis', 'C11'],
    ] as const;
    for (const [words, code] of lines) {
      const units = oset.units.filter((unit) => new RegExp(words).test(unifyText(unit.text)));
      expect(units.map((unit) => unit.action_lines[0])).toEqual(
        units.map(() => expect.objectContaining({ code, score: 1 })),
      );
      expect(units.length).toBeGreaterThan(0);
    }
    expect(paragraphWith(document, 'mapped over 800,000 schools')?.id).toMatch(/lines\/c2\/oset/);
  });

  test('one region goes to its section', async () => {
    const { document } = await cycle(2020);
    expect(paragraphWith(document, 'European Investment Bank')?.id).toBe('regional/africa/undp');
  });

  test('"we" is the entity', async () => {
    for (const year of [2020, 2021, 2023] as const) {
      const { draft } = await cycle(year);
      const said = draft.sections.flatMap((section) =>
        section.paragraphs.flatMap((paragraph) => paragraph.sentences),
      );
      expect(said.length).toBeGreaterThan(5);
      const bare = said.map((sentence) =>
        JSON.stringify(sentence.inlines).replaceAll(/[“"][^“”"]*[”"]/g, ''),
      );
      expect(bare.filter((text) => /\b(we|our|ours|ourselves)\b/i.test(text))).toEqual([]);
    }
  });
});
