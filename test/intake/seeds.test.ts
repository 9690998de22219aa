import { beforeAll, expect, test } from '@jest/globals';
import { literalText, plainText } from '../../src/document/index.js';
import type { Passage, Submission } from '../../src/intake/index.js';
import type { Problem } from '../../src/problems/index.js';
import { describeWithSeeds, seed } from '../seeds.js';
import { read, shown } from './reading.js';

type Facts = {
  readonly file: string;
  readonly cover: Submission['cover'];
  readonly title: RegExp;
  /** How many passages each part has. */
  readonly parts: Readonly<Record<string, number>>;
  readonly headings: readonly string[];
  /** Words of a passage, and the labels of the notes that must hang there. */
  readonly notes: readonly (readonly [string, readonly string[]])[];
  /** The words around each place where a page end cut a sentence. */
  readonly joins: readonly string[];
};

const seeds: readonly Facts[] = [
  {
    file: '2020-undp.txt',
    cover: { entityNamed: 'United Nations Development Programme', session: 'twenty-fourth', year: 2020 },
    title: /^UNDP INPUTS TO UNCTAD .* December 2020$/,
    parts: { one: 3, two: 2, three: 6 },
    headings: [],
    notes: [
      ['75-year history.[^1]', ['1']],
      ['hit hard by the pandemic.[^2]', ['2']],
      ['the pandemic and its impact](#)[^3]', ['3', '4']],
      ['[digital solutions](#)[^5] for disease monitoring', ['5']],
      ['on which many communities and families rely.[^7]', ['6', '7', '8']],
    ],
    joins: ['digital transformation as one of the four pillars'],
  },
  {
    file: '2021-oset.txt',
    cover: {
      entityNamed: "Office of the Secretary-General's Envoy on Technology",
      session: 'twenty-fifth',
      year: 2021,
    },
    title: /^Implementation of Outcomes .* – October 2021$/,
    parts: { one: 1, two: 6, three: 19 },
    headings: [
      'WSIS Action Line C2. Information and communication infrastructure',
      'WSIS Action Line C3. Access to information and knowledge',
      'WSIS Action Line C4. Capacity building',
      'WSIS Action Line C5. Building confidence and security in the use of ICTs',
      'WSIS Action Line C7. ICT Applications: E-environment',
      'WSIS Action Line C10. Ethical dimensions of the Information Society',
      'WSIS Action Line C11. International and regional cooperation',
    ],
    notes: [
      ['[Digital Public Goods Alliance (DPGA)](#)[^1]', ['1']],
      ['“GIGA”[^2]', ['2']],
    ],
    joins: [
      'at the Internet Governance Forum in December',
      'so as to assess where there is room',
      'in the area of emergency telecommunication',
      'use of technology and has actively promoted',
    ],
  },
  {
    file: '2021-undesa.txt',
    cover: {
      entityNamed: 'United Nations Department of Economic and Social Affairs',
      session: 'twenty-fifth',
      year: 2021,
    },
    title: /^Report on the Implementation .* \(January – December 2021\) – United Nations Department/,
    parts: { other: 4, one: 1, two: 17, 'three-b': 5 },
    headings: [
      'Global e-government development',
      'Local e-government development',
      'Internet governance',
      'Science, Technology and Innovation for the Sustainable Development Goals',
      'SDGs and ICT indicators',
      'Other relevant activities',
    ],
    notes: [
      ['IGF Secretariat[^1]', ['1']],
      ['sixth annual STI Forum[^2]', ['2', '3']],
      ['WSIS 2021 session[^4]', ['4']],
    ],
    joins: [
      'how e-government has emerged from',
      'scientific community to the pandemic, its impact',
      'recognizes need for appropriate information technology',
      'With the pandemic, national statistical offices',
    ],
  },
  {
    file: '2023-undesa.txt',
    cover: {
      entityNamed: 'United Nations Department of Economic and Social Affairs',
      session: 'twenty-seventh',
      year: 2023,
    },
    title: /^Report on the Implementation .* \(January – December 2023\) – United Nations Department/,
    parts: { other: 4, one: 2, two: 20, 'three-b': 2 },
    headings: [
      'Global e-government development',
      'Internet Governance Forum (IGF)',
      'Science, Technology and Innovation for the Sustainable Development Goals',
      'High-Level Political Forum (HLPF) 2023',
      'SDGs and ICT indicators',
    ],
    notes: [
      ['IGF Secretariat[^1]', ['1']],
      ['in September 2023[^2]', ['2']],
    ],
    joins: [
      'recovery measures from the pandemic and reviewed',
      'included the acceleration in artificial intelligence',
      'education and life-long learning opportunities',
      'engagement, enhancing transparency',
    ],
  },
];

for (const facts of seeds) {
  describeWithSeeds(facts.file, () => {
    let submission: Submission;
    let problems: readonly Problem[];
    let texts: readonly string[];
    beforeAll(async () => {
      ({ submission, problems } = await read(seed(facts.file), facts.file));
      texts = submission.passages.map((passage) => shown(passage.inlines));
    });

    test('cover sheet and title are facts', () => {
      expect(submission.cover).toEqual(facts.cover);
      expect(submission.title).toMatch(facts.title);
    });

    test('every passage is in its part', () => {
      expect(countBy(submission.passages, (passage) => passage.part)).toEqual(facts.parts);
    });

    test('headings are followed, in their order', () => {
      const found = submission.passages
        .map((passage) => passage.headings.at(-1))
        .filter((one) => one !== undefined);
      expect([...new Set(found)]).toEqual(facts.headings);
    });

    test('every note hangs at its mark', () => {
      for (const [words, labels] of facts.notes) {
        const index = texts.findIndex((text) => text.includes(words));
        expect(submission.passages[index]?.notes.map((note) => note.label)).toEqual(labels);
      }
      const all = submission.passages.flatMap((passage) => passage.notes.map((note) => note.label));
      expect(all).toEqual(facts.notes.flatMap(([, labels]) => labels));
    });

    test('every link is kept', () => {
      const inPassages = submission.passages.flatMap((passage) => [
        passage.inlines,
        ...passage.notes.map((n) => n.inlines),
      ]);
      const source = new TextDecoder().decode(seed(facts.file));
      const written = source.match(/\]\([^)]+\)|<https?:/g) ?? [];
      expect(
        inPassages
          .map(shown)
          .join('\n')
          .match(/\]\([^)\s]+\)/g),
      ).toHaveLength(written.length);
    });

    test('no sentence is cut in two by a page', () => {
      for (const words of facts.joins) expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
      for (const { kind, inlines } of submission.passages) {
        if (kind !== 'paragraph') continue;
        expect(plainText(inlines)).toMatch(/^["'(]?[\p{Lu}\d]/u);
        expect(plainText(inlines)).toMatch(/[.:"')]$/u);
      }
      expect(problems).toEqual([]);
    });

    test('nothing of the form, the contents table or the markup is in a passage', () => {
      const all = submission.passages.map((passage) => literalText(passage.inlines)).join('\n');
      for (const words of [
        /DISCLAIMER/,
        /Submission by/,
        /An executive summary of activities/,
        /A brief (?:analytical|description)/,
        /^Future actions or initiatives/m,
        /You are encouraged/,
        /I - Summary/,
        /\t|\*\*|<\/?\w|\\/,
        /^Part (?:One|Two|Three)/m,
      ])
        expect(all).not.toMatch(words);
    });

    test('line ends, a byte-order mark and spaces at line ends change nothing (law 3)', async () => {
      const text = new TextDecoder().decode(seed(facts.file));
      for (const changed of [
        text.replaceAll('\n', '\r\n'),
        `\uFEFF${text}`,
        text.replaceAll('\n', '   \n'),
        text.replace(/\n{2,}/g, '\n \n\t\n\n'),
      ]) {
        const again = await read(changed, facts.file);
        expect(again.submission.passages.map(withoutPlace)).toEqual(submission.passages.map(withoutPlace));
      }
    });
  });
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function withoutPlace({ place: _, ...passage }: Passage): Omit<Passage, 'place'> {
  return passage;
}
