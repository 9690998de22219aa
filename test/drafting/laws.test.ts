import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Base, literalText, plainText } from '../../src/document/index.js';
import { type Draft, type DraftSentence, draft, writeProvenance } from '../../src/drafting/index.js';
import { parseInlines } from '../../src/markdown/index.js';
import type { Record, Unit } from '../../src/records/index.js';
import { property as anyProperty } from '../property.js';
import { addedFacts } from './facts.js';
import { baseOf, makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

/** Each case is several drafts: fewer of them than elsewhere. */
const property: typeof anyProperty = (arbitraries, law, runs = 80) => anyProperty(arbitraries, law, runs);

const keys = ['lines/c1', 'lines/c2', 'trends/connectivity', 'regional/africa'] as const;

const sentence = fc.constantFrom(
  'We launched 12 portals in 2020.',
  'Over 40 of our Country Offices opened 90 labs.',
  'In Africa, we trained 300 judges with the World Bank.',
  'This reached 5,000 people.',
  'It also supported 9 ministries.',
  'The gap widened by 4 per cent, and half of all villages remain offline.',
  'The Body serves as focal point.',
  'Trade matters.',
  'Moreover, partners hosted a [forum](https://example.org/f) in Lima on 3 May 2020.',
  'They published *Our Towns*, a report on 30 towns.[^1]',
  'What comes next?',
  'UNICEF and ITU are mapping 800 schools.',
  'An online hub was launched in March 2020, with 7 partners.',
  'ends in the middle of',
  'I met 12 people.',
);
const unitText = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const recordOf = (id: string) =>
  fc.uniqueArray(unitText, { minLength: 1, maxLength: 4 }).map(
    (texts): Record =>
      makeRecord(
        id,
        texts.map((text) =>
          makeUnit(id, text, text.includes('[^1]') ? { notes: { '1': 'See *Towns*, p. 3' } } : {}),
        ),
        {
          name: `The ${id.toUpperCase()} Body`,
          acronym: id === 'bcd' ? null : id.toUpperCase(),
          // The laws below add "bcd" to the others: it came later.
          received: id === 'bcd' ? '2021-02-01' : '2020-12-01',
          selfNames: ['the Body'],
        },
      ),
  );
const someRecords = fc.tuple(recordOf('abc'), recordOf('bcd'), recordOf('cde'));

/** Where a test hangs a unit: by its id, so that no other unit has a say in it. */
const sectionOf = ({ id }: Unit) => keys[Number.parseInt(id.slice(-2), 16) % keys.length]!;

function drafted(
  records: readonly Record[],
  base: Base | null = null,
  section: (unit: Unit) => string = sectionOf,
): Draft {
  return draft(makeOutline(keys, records, section), { cycle: testCycle, records, base }).value;
}

const paragraphsOf = (one: Draft) => one.sections.flatMap(({ paragraphs }) => paragraphs);
const sentencesOf = (one: Draft) => paragraphsOf(one).flatMap(({ sentences }) => sentences);
const sourceOf = (records: readonly Record[], { origin }: DraftSentence): string => {
  if (origin.type !== 'submission') return '';
  const units = records.flatMap((record) => record.units);
  return [origin, ...(origin.joined ?? [])]
    .map(({ unit, start, end }) => {
      const { text } = units.find(({ id }) => id === unit)!;
      return plainText(parseInlines({ file: 'test', text }).value).slice(start, end);
    })
    .join(' ');
};

/** The names of others who said the same. */
const creditedBy = (records: readonly Record[], { alsoIn = [] }: DraftSentence): string =>
  records
    .filter(({ units }) => units.some(({ id }) => alsoIn.some(({ unit }) => unit === id)))
    .map(({ entity }) => `${entity.name} ${entity.acronym ?? ''}`)
    .join(' ');

/** What is not the newcomer's, nor what it is merged into. */
const untouched = (one: Draft, newcomer: string) =>
  paragraphsOf(one).filter(
    ({ entity, sentences }) =>
      entity !== newcomer &&
      !sentences.some(({ alsoIn }) => alsoIn?.some(({ unit }) => unit.startsWith(`${newcomer}-`))),
  );

describe('law 1: every sentence has its span, and says no fact that is not in it', () => {
  test('numbers, dates, names, acronyms', () => {
    property([someRecords], (records) => {
      const one = drafted(records);
      for (const { entity, sentences } of paragraphsOf(one)) {
        const record = records.find(({ id }) => id === entity)!;
        const own = `${record.entity.name} ${record.entity.acronym ?? ''} According The`;
        for (const some of sentences)
          expect(
            addedFacts(
              literalText(some.inlines),
              `${sourceOf(records, some)} ${own} ${creditedBy(records, some)}`,
            ),
          ).toEqual([]);
      }
      return true;
    });
  });

  test('look-alikes are told apart, and one value in two spellings is one', () => {
    expect(addedFacts('Nine towns', 'in 9 towns')).toEqual([]);
    expect(addedFacts('5,000 people', '5000 people')).toEqual([]);
    expect(addedFacts('4 per cent', '4%')).toEqual([]);
    expect(addedFacts('90 labs', '9 labs')).toEqual(['number 90']);
    expect(addedFacts('1.5 million', '15 million')).toEqual(['number 1500000']);
    expect(addedFacts('UNCDF acted', 'UNDP acted')).toEqual(['UNCDF']);
    expect(addedFacts('in Niger', 'in Nigeria')).toEqual(['Niger']);
    expect(addedFacts('in 2021', 'in 2020')).toEqual(['number 2021']);
    expect(addedFacts('3 May', '3 March')).toEqual(['date -----05-03']);
  });

  test('every note a sentence refers to is there, once, and no other', () => {
    property([someRecords], (records) => {
      const one = drafted(records);
      const referred = new Set(
        sentencesOf(one).flatMap(
          ({ inlines }) => JSON.stringify(inlines).match(/"identifier":"[^"]+"/g) ?? [],
        ),
      );
      expect(new Set(one.notes.map(({ identifier }) => `"identifier":"${identifier}"`))).toEqual(referred);
      expect(one.notes).toHaveLength(referred.size);
      return true;
    });
  });

  test('no drafted sentence speaks in the first person or carries a link', () => {
    property([someRecords], (records) => {
      for (const { inlines } of sentencesOf(drafted(records))) {
        expect(literalText(inlines).replaceAll('Our Towns', '')).not.toMatch(/\b(?:we|our|us|I|my)\b/i);
        expect(JSON.stringify(inlines)).not.toContain('"type":"link"');
      }
      return true;
    });
  });
});

describe('law 2: every unit has one fate', () => {
  test('and the counts add up', () => {
    property([someRecords], (records) => {
      const one = drafted(records);
      const units = records.flatMap((record) => record.units.map(({ id }) => id));
      expect(one.fates.map(({ unit }) => unit).sort()).toEqual([...units].sort());
      const used = new Set(
        sentencesOf(one).flatMap(({ origin }) => (origin.type === 'submission' ? [origin.unit] : [])),
      );
      expect(one.fates.filter(({ fate }) => fate === 'used')).toHaveLength(used.size);
      return true;
    });
  });
});

describe('law 11: regeneration is minimal', () => {
  test('one more record changes only its own paragraphs', () => {
    property([someRecords], ([first, second, third]) => {
      const without = drafted([first, third]);
      const withAll = drafted([first, second, third]);
      const others = untouched(withAll, second.id);
      const before = paragraphsOf(without);
      expect(others).toEqual(before.filter(({ id }) => others.some((one) => one.id === id)));
      expect(
        paragraphsOf(withAll)
          .filter(({ entity }) => entity !== second.id)
          .map(({ id }) => id),
      ).toEqual(before.map(({ id }) => id));
      return true;
    });
  });

  test('the order of the records changes nothing', () => {
    property([someRecords], ([first, second, third]) => {
      expect(drafted([third, first, second])).toEqual(drafted([first, second, third]));
      return true;
    });
  });

  test('a draft on its own base is the same draft, changes and all', () => {
    property([someRecords], (records) => {
      const one = drafted(records);
      expect(drafted(records, baseOf(one))).toEqual(one);
      expect(drafted(records, baseOf(one, null))).toEqual(one);
      return true;
    });
  });

  test('with a base, one more record still changes only its own paragraphs', () => {
    property([someRecords], ([first, second, third]) => {
      const without = drafted([first, third]);
      const withAll = drafted([first, second, third], baseOf(without));
      // Also where the newcomer is merged into it: the base's words stand, and a drafting note gives the credit.
      const words = (one: Draft) =>
        paragraphsOf(one)
          .filter(({ entity }) => entity !== second.id)
          .map(({ id, sentences }) => [id, ...sentences.map(({ inlines }) => literalText(inlines))]);
      expect(words(withAll)).toEqual(words(without));
      const again = drafted([first, second, third]);
      expect(paragraphsOf(withAll).map(({ id }) => id)).toEqual(paragraphsOf(again).map(({ id }) => id));
      return true;
    });
  });

  test('the base’s wording stands, whatever the program would write now', () => {
    property([someRecords], (records) => {
      const one = drafted(records);
      const before = baseOf(one);
      const reworded: Base = {
        ...before,
        sentences: before.sentences.map((carried, index) => ({
          ...carried,
          markdown: `Sentence ${index} as it was.`,
        })),
      };
      const again = drafted(records, reworded);
      expect(sentencesOf(again).map(({ inlines }) => literalText(inlines))).toEqual(
        before.sentences.map((_, index) => `Sentence ${index} as it was.`),
      );
      expect(paragraphsOf(again).map(({ id }) => id)).toEqual(paragraphsOf(one).map(({ id }) => id));
      return true;
    });
  });

  test('what the base left out stays out, and a unit it did not know comes in as a new paragraph', () => {
    const old = makeUnit('abc', 'ABC launched 12 portals in 2020.');
    const late = makeUnit('abc', 'ABC trained 900 clerks in 30 towns in 2020.');
    const idle = makeUnit('abc', 'ABC opened 44 labs with the World Bank in Lima, Peru, in 2020.');
    const all = () => 'lines/c1';
    const base: Base = {
      ...baseOf(drafted([makeRecord('abc', [old])], null, all)),
      units: [old.id, idle.id],
    };
    const again = drafted([makeRecord('abc', [late, old, idle])], base, all);
    expect(
      paragraphsOf(again).map(({ id, sentences }) => [
        id,
        sentences.map(({ inlines }) => literalText(inlines)),
      ]),
    ).toEqual([
      ['lines/c1/abc', ['ABC launched 12 portals in 2020.']],
      ['lines/c1/abc/2', ['ABC trained 900 clerks in 30 towns in 2020.']],
    ]);
    expect(again.fates.map((one) => (one.fate === 'set-aside' ? one.reason : one.fate))).toEqual([
      'used',
      'used',
      'stronger-units',
    ]);
  });

  test('a corrected sentence keeps its place and says the new words; its neighbours keep theirs', () => {
    const all = () => 'lines/c1';
    const first = 'ABC launched 12 portals in 2020. ABC trained 900 clerks in 30 towns.';
    const before = drafted([makeRecord('abc', [makeUnit('abc', first)])], null, all);
    const corrected = makeUnit('abc', first.replace('900', '950'));
    const other = makeUnit('abc', 'ABC opened 44 labs with the World Bank in Lima, Peru, in 2020.');
    const records = [makeRecord('abc', [corrected, other])];
    const { value, problems } = draft(makeOutline(keys, records, all), {
      cycle: testCycle,
      records,
      base: baseOf(before),
    });
    const texts = paragraphsOf(value).map(({ id, sentences }) => [
      id,
      ...sentences.map(({ inlines }) => literalText(inlines)),
    ]);
    expect(texts[0]).toEqual([
      'lines/c1/abc',
      'ABC launched 12 portals in 2020.',
      expect.stringContaining('trained 950 clerks in 30 towns.'),
    ]);
    expect(texts.slice(1).map(([id]) => id)).toEqual(['lines/c1/abc/2']);
    expect(problems.filter(({ code }) => code === 'base-stale')).toEqual([]);
  });

  test('of two new sentences as near to an old one, none is taken for its correction', () => {
    const all = () => 'lines/c1';
    const base = baseOf(
      drafted([makeRecord('abc', [makeUnit('abc', 'ABC trained 900 clerks in 30 towns.')])], null, all),
    );
    const records = [
      makeRecord('abc', [
        makeUnit('abc', 'ABC trained 950 clerks in 30 towns.'),
        makeUnit('abc', 'ABC trained 900 clerks in 31 towns.'),
      ]),
    ];
    const { value, problems } = draft(makeOutline(keys, records, all), { cycle: testCycle, records, base });
    expect(paragraphsOf(value).map(({ id }) => id)).not.toContain('lines/c1/abc/3');
    expect(problems.filter(({ code }) => code === 'base-stale')).toHaveLength(1);
  });

  test('a sentence whose unit is gone leaves the draft, and that is said', () => {
    const [gone, stays] = [
      makeUnit('abc', 'ABC launched 12 portals in 2020.'),
      makeUnit('abc', 'ABC trained 900 clerks in 30 towns.'),
    ];
    const before = drafted([makeRecord('abc', [gone, stays])], null, () => 'lines/c1');
    const records = [makeRecord('abc', [stays])];
    const { value, problems } = draft(
      makeOutline(keys, records, () => 'lines/c1'),
      {
        cycle: testCycle,
        records,
        base: baseOf(before),
      },
    );
    expect(paragraphsOf(value).map(({ id }) => id)).toEqual(['lines/c1/abc']);
    expect(sentencesOf(value).map(({ inlines }) => literalText(inlines))).toEqual([
      'ABC trained 900 clerks in 30 towns.',
    ]);
    expect(problems.filter(({ code }) => code === 'base-stale')).toHaveLength(1);
  });
});

describe('provenance', () => {
  test('is YAML that says the draft again, whatever the text holds', () => {
    property(
      [fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 }), someRecords],
      (strange, records) => {
        const one = drafted(records);
        const changed: Draft = {
          ...one,
          sections: [
            {
              section: { ...one.sections[0]!.section },
              draftingNotes: [],
              paragraphs: [
                {
                  id: 'x/strange',
                  entity: 'abc',
                  sentences: strange.map((text) => ({
                    inlines: [{ type: 'text', value: text }],
                    origin: { type: 'submission', unit: records[0].units[0]!.id, start: 0, end: 3 },
                    changes: [{ rule: 'we', from: text, to: `${text}#: ` }],
                  })),
                },
              ],
            },
            ...one.sections,
          ],
        };
        // Lone surrogates do not survive any file; the records have none.
        const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
        const yaml = parse(writeProvenance(changed, new Map([['introduction/mandate', 'mandate.md.hbs']])));

        expect(yaml.blocks['x/strange'].map(({ text }: { text: string }) => wellFormed(text))).toEqual(
          strange.map(wellFormed),
        );
        expect(yaml.blocks['introduction/mandate']).toEqual([{ origin: { template: 'mandate.md.hbs' } }]);
        expect(Object.keys(yaml.blocks)).toHaveLength(paragraphsOf(changed).length + 1);
        expect(yaml.units).toHaveLength(one.fates.length);
        const { units, used, merged, set_aside, reasons } = yaml.counts;
        expect(used + merged + set_aside).toBe(units);
        const shares = Object.values<{ share: number }>(reasons).reduce((sum, { share }) => sum + share, 0);
        expect(set_aside === 0 ? 1 : Math.round(shares * 100) / 100).toBeCloseTo(1, 1);
        return true;
      },
      60,
    );
  });
});

test('100,000 words in one unit, and 3,000 units in one section, are drafted in linear time', () => {
  const long = makeUnit('abc', 'word we our (us) “'.repeat(25_000));
  const many = Array.from({ length: 3000 }, (_, index) =>
    makeUnit('abc', `We launched ${index} portals in town ${index} of 2020.`),
  );
  const one = drafted([makeRecord('abc', [long, ...many])], null, () => 'lines/c1');
  expect(one.fates).toHaveLength(3001);
  expect(one.fates[0]).toMatchObject({ fate: 'set-aside', reason: 'too-long' });
});
