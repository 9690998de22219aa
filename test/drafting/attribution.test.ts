import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import type { Record } from '../../src/records/index.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from './make.js';
import { register } from './style/styled.js';

const key = 'international/action-lines/c4';

/** Known to whoever reads the report. */
const entities = [
  { id: 'clerks', name: 'Clerks’ League', aliases: ["Clerks' League"] },
  { id: 'itu', name: 'International Telecommunication Union', acronym: 'ITU' },
];

function firstOf(text: string, record: Record): string {
  const registers = { entities: { entities }, houseStyle: register };
  const { value } = draft(
    makeOutline([key], [record], () => key),
    {
      cycle: testCycle,
      records: [record],
      base: null,
      registers,
    },
  );
  const [sentence] = value.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((one) => one.sentences);
  return sentence === undefined ? `(left out) ${text}` : plainText(sentence.inlines);
}

const body = (text: string) =>
  firstOf(text, makeRecord('towb', [makeUnit('towb', text)], { name: 'Towns Without Borders' }));

function government(text: string): string {
  const record = makeRecord('peru', [makeUnit('peru', text)], { name: 'Government of Peru', acronym: null });
  return firstOf(text, { ...record, entity: { ...record.entity, kind: 'member-state' } });
}

/** Which of the three forms a unit gets hangs on its text; what is the same in all of them is looked at. */
describe('the first sentence of a paragraph says whose it is', () => {
  test.each([
    'Some 740 clerks in 30 towns were trained in 2020.',
    'The Secretary-General opened 40 libraries in 2020.',
    'The Open Desk Portal was opened in 2020 with 40 courses.',
    'The Open Desk, conceived for towns, was printed in 2020 in 40 copies.',
    'ShelfBuddy, made with the Clerks’ League, answered 1,400 questions in 2020.',
    'The Global Shelf Index (GSI), a work of years, was read in 40 towns in 2020.',
    'Member States asked in 2020 for 40 courses on libraries.',
    'SHELVES, a dashboard of 40 towns, was read in 2020.',
    'Building Shelves, running in Lima since 2017, served 740 people in 2020.',
    'The Division for Libraries, jointly with the Mayors’ League, trained 40 people in 2020.',
    'Chile and Peru completed a first test in July 2020 with 87 books.',
    'The African Centre for Libraries offered 40 courses in 2020.',
    'Limean Post registered 1,260 sellers in 2020.',
    'The Working Group on Counting Books, an intergovernmental body, published 40 reports in 2020.',
    'The Clerkish Union of Towns trained 40 people in 2020.',
  ])('%s', (text) => expect(body(text)).toContain('TOWB'));
  test.each([
    'In Lima, the Clerks’ League connected 3,500 people in 2020.',
    'The Clerks’ League adopted a plan for 40 towns in 2020, the Open Shelf Strategy, covering a decade.',
    'The Clerks’ League and the Mayors’ League trained 40 people in 2020.',
    'ITU and the Clerks’ League are mapping 40 libraries in 2020.',
    'In March 2020, the International Telecommunication Union published a list of 40 towns.',
    'The General Assembly adopted a resolution on 40 libraries in 2020.',
    'The Economic and Social Council, at its session of 2020, adopted 4 resolutions on towns.',
  ])('a body that the report knows keeps the credit: %s', (text) => expect(body(text)).not.toContain('TOWB'));
  test.each([
    'The National Library Centre recorded 1,418 loans in 2020.',
    'The Ministry of Books, with the Peru Library Centre, trained 40 clerks in 2020.',
  ])('a Government: %s', (text) => expect(government(text)).toMatch(/of Peru\b/));
  test.each([
    'In 2020, the Bank of Peru trained 40 clerks.',
    'The Peruvian League of Clerks trained 40 people in 2020.',
  ])('nothing is added where the State is said: %s', (text) => expect(government(text)).toBe(text));
  test('nothing is added where the entity is named', () => {
    expect(body('In 2020, TOWB trained 40 clerks in Lima.')).toBe('In 2020, TOWB trained 40 clerks in Lima.');
  });
});

describe('how it says so', () => {
  test.each([
    [
      'The Secretary-General opened 40 libraries in 2020.',
      'TOWB reported that the Secretary-General opened 40',
    ],
    [
      'Buy from Towns is a platform that has reached 40 towns since 2020.',
      'TOWB reported that Buy from Towns is',
    ],
  ])('what is its own it reports: %s', (from, to) => expect(body(from)).toMatch(new RegExp(`^${to}`)));
  test.each([
    'Some 740 clerks were trained in 2020 in their towns.',
    'Sixteen towns opened libraries in 2020 for 40,000 guests.',
  ])('others in any form: %s', (text) =>
    expect(body(text)).toMatch(/^(?:According to TOWB, |TOWB reported that )|, according to TOWB\.$/),
  );
  test('a small word that is written with a hyphen loses its capital, a quoted name keeps its mark', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) =>
      body(`Sub-Saharan Africa’s gap fell in region ${one} to a quarter in 2020 with 40 new libraries.`),
    );
    for (const text of texts) expect(text).toMatch(/^Sub-Saharan|(?:TOWB, |that )sub-Saharan Africa[’']s/);
    expect(body('"Sub-Saharan Shelf" was read in 40 towns in 2020.')).toMatch(/["“]Sub-Saharan Shelf["”]/);
  });
  test.each([
    [
      'In Lima, the survey of 2020 led to 40 shelves.',
      /^In Lima, according to TOWB, the survey|^In Lima, the survey .* according to TOWB\.$/,
    ],
    [
      'Through the Lima Fund, 40 clerks were trained in 2020.',
      /^Through the Lima Fund, (?:according to TOWB, )?40 clerks/,
    ],
  ])('a phrase of place or time stays in front: %s', (text, form) => {
    for (const one of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      expect(body(text.replace('40', `40 (${one})`)).replace(` (${one})`, '')).toMatch(form);
  });
  test.each([
    'In Mali, Niger and Chad, 40 clerks were trained in 2020.',
    'Under ShelfX, a project of 2020, 40 clerks were trained.',
    'Through the Lima Fund, financed by Peru, 40 clerks were trained in 2020.',
  ])('nothing is put into a list, an explanation or before a participle: %s', (text) => {
    for (const one of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      expect(body(text.replace('40', `40 (${one})`))).not.toMatch(/(?:Mali|ShelfX|Fund), according to TOWB,/);
  });
  test('a number in words that no longer opens the sentence becomes a figure', () => {
    const texts = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((one) =>
      body(`Sixteen towns in region ${one} opened libraries in 2020.`),
    );
    const inFront = texts.filter((text) => !text.startsWith('Sixteen'));
    expect(inFront.length).toBeGreaterThan(0);
    for (const text of inFront) expect(text).toMatch(/(?:TOWB, |that )16 towns/);
    for (const text of texts)
      if (!inFront.includes(text)) expect(text).toMatch(/^Sixteen towns .*, according to TOWB\.$/);
  });
});

test('behind a sentence of another place, the sender’s own word for itself is its acronym', () => {
  const texts = [
    'In 2020, TOTB trained 40 clerks in Lima.',
    'The Organization trained 60 mayors in Quito in 2020.',
  ];
  const units = texts.map((text) => makeUnit('totb', text));
  const record = makeRecord('totb', units, {
    name: 'Towns Organization of the Bay',
    selfNames: ['the Organization'],
  });
  const { value } = draft(
    makeOutline([key], [record], () => key),
    {
      cycle: testCycle,
      records: [record],
      base: null,
      registers: { entities: { entities: [] }, houseStyle: register },
    },
  );
  const said = value.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((one) => one.sentences);
  expect(said.map(({ inlines }) => plainText(inlines)).toSorted()).toEqual([
    'In 2020, TOTB trained 40 clerks in Lima.',
    'TOTB trained 60 mayors in Quito in 2020.',
  ]);
});
