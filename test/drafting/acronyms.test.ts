import { describe, expect, test } from '@jest/globals';
import { literalText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import { toInlines, toPieces } from '../../src/drafting/sentences/pieces.js';
import { acronymsInFull } from '../../src/drafting/word/acronyms.js';
import { namesBehind, registeredNames } from '../../src/drafting/word/names-behind.js';
import { parseInlines } from '../../src/markdown/index.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from './make.js';
import { register } from './style/styled.js';

const registered = registeredNames([
  ...(register.short_forms ?? []),
  { short: 'ITU', name: 'International Telecommunication Union', the: true },
  { short: 'WHO', name: 'World Health Organization', the: true },
  { short: 'WMO', name: 'World Meteorological Organization', the: true },
]);
const nameOf = (acronym: string) => registered.get(acronym) ?? null;

/** The sentences of one paragraph, separated by " | " on both sides. */
function inFull(paragraph: string, names = nameOf): string {
  const sentences = paragraph.split(' | ').map((text) => toPieces(parseInlines({ file: '', text }).value));
  return acronymsInFull(sentences, names)
    .map(({ pieces }) => literalText(toInlines(pieces, (label) => label)))
    .join(' | ');
}

describe('an acronym that note 1 does not give is written out', () => {
  test.each([
    [
      'It trained 40 clerks with ITU in 2020.',
      'It trained 40 clerks with the International Telecommunication Union in 2020.',
    ],
    ['ITU trained 40 clerks.', 'The International Telecommunication Union trained 40 clerks.'],
    [
      'It asked ITU, WHO and WMO to join.',
      'It asked the International Telecommunication Union, the World Health Organization and the World Meteorological Organization to join.',
    ],
    [
      'The report followed ITU standards.',
      'The report followed International Telecommunication Union standards.',
    ],
    ['It used the ITU guide.', 'It used the International Telecommunication Union guide.'],
    ['ITU’s members met.', 'The International Telecommunication Union’s members met.'],
    ['The UK’s fund gave US$ 5.', 'The United Kingdom’s fund gave US$ 5.'],
    ['It joined the UK’s Open Shelf Fund.', 'It joined the United Kingdom’s Open Shelf Fund.'],
    ['AI changes work.', 'Artificial intelligence changes work.'],
    [
      'It trained SMEs in using AI.',
      'It trained small and medium-sized enterprises in using artificial intelligence.',
    ],
    [
      'An SME opened a shop with an NGO.',
      'A small and medium-sized enterprise opened a shop with a non-governmental organization.',
    ],
    [
      'Courses for LDCs and SIDS were held.',
      'Courses for least developed countries and small island developing States were held.',
    ],
    [
      'It organized with ITU the fair of 2020.',
      'It organized with the International Telecommunication Union the fair of 2020.',
    ],
  ])('%s', (text, expected) => expect(inFull(text).replaceAll("'", '’')).toBe(expected));

  test('named often in a paragraph, it is given once in brackets', () => {
    expect(inFull('It joined ITU. | ITU trained clerks. | The ITU course was long.')).toBe(
      'It joined the International Telecommunication Union (ITU). | ITU trained clerks. | The ITU course was long.',
    );
  });

  test('named twice, it is written out twice', () => {
    expect(inFull('It joined ITU. | ITU trained clerks.')).toBe(
      'It joined the International Telecommunication Union. | The International Telecommunication Union trained clerks.',
    );
  });
});

describe('an acronym stays', () => {
  test.each([
    'The AI for Good Global Summit was held.',
    'The Committee on Development and AI met.',
    'It opened the Arab IGF in Amman.',
    'It presented AI-based tools.',
    'The ITU-D study group met.',
    'It joined the Focus Group on AI for Natural Disaster Management.',
    'It said that “AI changes work”.',
    'It published *AI and jobs* in 2020.',
    'The International Telecommunication Union (ITU) met. | ITU agreed.',
    'A member of the Union (ITU) spoke.',
    'The page is at itu.int/ITU/report.',
    'COVID and WSIS were discussed.',
    'THE ITU AND WHO MET IN GENEVA.',
    'It spoke with experts of ITU/UNESCO.',
    'The wider ITU agreed.',
  ])('%s', (text) => expect(inFull(text)).toBe(literalText(parseInlines({ file: '', text }).value)));
});

describe('the submission’s own word for it goes before the register’s', () => {
  const names = (...texts: string[]) =>
    namesBehind(
      makeRecord(
        'towb',
        texts.map((text) => makeUnit('towb', text)),
        { name: 'Towns Without Borders' },
      ),
      registered,
      new Set(['WHO']),
    );
  test.each([
    ['The Atlas of Islands (AI) was drawn in 2019.', 'AI', 'Atlas of Islands'],
    [
      'It works with small and medium-sized village enterprises (SMVEs).',
      'SMVE',
      'small and medium-sized village enterprise',
    ],
    ['Training was held by the League of Clerks and Mayors (LCM).', 'LCM', 'League of Clerks and Mayors'],
    ['Nobody says it here.', 'AI', 'artificial intelligence'],
  ])('%s', (text, acronym, expected) => expect(names(text)(acronym)?.name).toBe(expected));
  test('what says that it is a system or a fund takes an article, though it is introduced without', () => {
    expect(names('Town Early Warning System (TEWS)')('TEWS')?.article).toBe(true);
    expect(names('Towns for Open Reading (TOR)')('TOR')?.article).toBe(false);
  });
  test.each([
    ['of two names neither', ['The Atlas of Islands (AI) grew.', 'The Archive of Ideas (AI) grew.'], 'AI'],
    ['letters that the words do not give', ['It met in the town hall of Lima (LCM).'], 'LCM'],
    ['a comment in brackets', ['The price was paid in dollars (USD).'], 'USD'],
    ['that of a usual contributor', ['The World Health Organization (WHO) met.'], 'WHO'],
  ])('%s', (_, texts, acronym) => expect(names(...texts)(acronym)).toBeNull());
});

describe('in a draft', () => {
  const key = 'international/action-lines/c4';
  const said = (off: 'acronym'[]) => {
    const record = makeRecord(
      'towb',
      [
        makeUnit('towb', 'TOWB trained 40 clerks with the AU and the League of Clerks and Mayors in 2020.'),
        makeUnit('towb', 'TOWB published a guide to portals with UNCDF in 2020.'),
      ],
      { name: 'Towns Without Borders', acronym: 'TOWB' },
    );
    const other = makeRecord('uncdf', [], {
      name: 'United Nations Capital Development Fund',
      acronym: 'UNCDF',
    });
    const { value } = draft(
      makeOutline([key], [record], () => key),
      {
        cycle: testCycle,
        records: [record, other],
        base: null,
        registers: {
          entities: { entities: [{ id: 'uncdf', acronym: 'UNCDF' }] },
          houseStyle: { ...register, off },
        },
      },
    );
    return value.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
      .map(({ inlines, changes }) => [
        literalText(inlines),
        changes.filter(({ rule }) => rule === 'acronym'),
      ]);
  };
  test('what note 1 gives stays, and the change is told', () =>
    expect(said([])).toEqual([
      [
        'TOWB trained 40 clerks with the African Union and the League of Clerks and Mayors in 2020.',
        [{ rule: 'acronym', from: 'AU', to: 'African Union' }],
      ],
      ['TOWB published a guide to portals with UNCDF in 2020.', []],
    ]));
  test('switched off, they all stay', () =>
    expect(said(['acronym']).map(([text]) => text)[0]).toContain('with the AU and'));
});

test('a name that is one of a kind keeps the word for it', () => {
  const said = 'The Open Shelf for All (OSA) programme began in 2020.';
  const record = makeRecord('towb', [makeUnit('towb', said)], { name: 'Towns Without Borders' });
  const names = namesBehind(record, registered, new Set());
  expect(inFull('The use of OSA rose by 41 per cent.', names)).toBe(
    'The use of the Open Shelf for All programme rose by 41 per cent.',
  );
  expect(inFull('The OSA programme has 30 books.', names)).toBe(
    'The Open Shelf for All programme has 30 books.',
  );
});
