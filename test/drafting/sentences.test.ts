import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Inline, literalText, normalizeInlines, plainText } from '../../src/document/index.js';
import { toInlines } from '../../src/drafting/sentences/pieces.js';
import { splitSentences } from '../../src/drafting/sentences/split.js';
import { unitSentences } from '../../src/drafting/sentences/unit-sentences.js';
import { property } from '../property.js';
import { makeRecord, makeUnit } from './make.js';

/** Sentences parted by a bar. */
const table: readonly string[] = [
  'The fund opened in May. | It closed in June.',
  'See No. 5 of the series. | The rest is annexed.',
  'Documents Nos. 12 and 13 were issued. | Both are short.',
  'The answer was no. | Five members left.',
  'Article 3, para. 4, applies. | Art. 5 does not.',
  'See sect. II and chap. 7. | They differ.',
  'The treaty (cf. vol. 3, pp. 4–9) stands. | Nobody left.',
  'Tools, e.g. Moodle, were used. | Teachers liked them.',
  'One body, i.e. ITU, acted. | Others followed.',
  'The U.N. Secretariat moved. | Staff followed.',
  'Staff went to the U.N. | The others stayed.',
  'Document A/1/Rev. 2 replaces it. | Add. 1 follows.',
  'Ms. Ada Roe and Dr. B. C. Doe spoke. | Prof. Low chaired.',
  'The case of Roe v. Doe ended. | Costs were shared.',
  'It began at 5 p.m. | Geneva was dark.',
  'It began at 5 p.m. on Monday. | Geneva was dark.',
  'Schools, clinics, etc. | Roads came later.',
  'Schools, clinics, etc. were reached. | Roads came later.',
  'It rose by 3.5 per cent. | Costs fell.',
  'Aims are: i) reach, ii) skills, and iii) trust. | Work goes on.',
  'They met (a) in Rome; (b) in Bern. | (c) Lima was cancelled.',
  'He said “We will go.” | Then he went.',
  'It was named ‘Open’. | It grew.',
  'Why wait? | Now is the time! | We go.',
  'Internet United.. | Two areas were chosen.',
  'It ended (see para. 3.) | The next began.',
  'In 2020. | 15 countries joined.',
  'The site www.example.org is new. | It works.',
  'Version 2.0 came out. | Version 2.1 followed.',
  'Work with iSPRIT began. iSPRIT leads it. | ITU helps.',
  '1. The fund opened. | 2. It closed.',
  'Ended on 3 Dec. 2020 in Lima. | Nobody came.',
  'The group met in Dec. | The fund opened.',
  'A pause … | Another try.',
  'Acme Inc. Limited sells. | Others buy.',
  'The end. | – A dash opens this one.',
  'No full stop here',
  'St. Lucia joined. | Others did not.',
  'Plan B. | The other plan failed.',
];

describe('sentences', () => {
  test.each(table)('%s', (line) => {
    const text = line.replaceAll(' | ', ' ');
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(line.split(' | '));
  });

  const words = fc.constantFrom(
    ...[
      'UNDP',
      'the',
      'No.',
      'e.g.',
      '5',
      'end.',
      'Why?',
      '(a)',
      '“Open”',
      '…',
      'A.',
      'p.m.',
      '—',
      "it's",
      '½',
      'é',
      '\u0301',
      '.)',
      '\u200b',
      '?!',
    ],
  );
  const anyText = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((some) => some.join(' ')),
    fc.array(words, { maxLength: 20 }).map((some) => some.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const run: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 4, arbitrary: anyText.map((value): Inline => ({ type: 'text', value })) },
    fc.constantFrom('1', '2').map((identifier): Inline => ({ type: 'footnoteReference', identifier })),
    anyText.map((value): Inline => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
    anyText.map(
      (value): Inline => ({ type: 'link', url: 'https://example.org', children: [{ type: 'text', value }] }),
    ),
  );

  test('joined again they are the plain text, and the spans say where each stands', () => {
    property([fc.array(run, { maxLength: 8 })], (inlines) => {
      const normal = normalizeInlines(inlines);
      const unit = makeUnit('entity', 'anything');
      const sentences = unitSentences(makeRecord('entity', [unit]), unit, normal);
      const plain = plainText(normal);
      const spans = sentences.map(({ start, end }) => plain.slice(start, end));
      expect(spans.join(' ')).toBe(plain);
      for (const [index, { text }] of sentences.entries())
        expect(plainText([{ type: 'text', value: text }])).toBe(spans[index]);
      return true;
    });
  });

  test('no word and no note is lost or doubled', () => {
    property([fc.array(run, { maxLength: 8 })], (inlines) => {
      const normal = normalizeInlines(inlines);
      const unit = makeUnit('entity', 'anything');
      const sentences = unitSentences(makeRecord('entity', [unit]), unit, normal);
      if (sentences.length === 0) return true;
      const squeezed = (text: string) => text.replace(/\s+/g, '');
      expect(squeezed(sentences.map(({ text }) => text).join(''))).toBe(squeezed(literalText(normal)));
      const notes = (some: readonly Inline[]) =>
        some.filter(({ type }) => type === 'footnoteReference').length;
      const kept = sentences.reduce((sum, { pieces }) => sum + notes(toInlines(pieces, (label) => label)), 0);
      expect(kept).toBe(notes(normal));
      return true;
    });
  });

  test('a note behind a full stop belongs to the sentence before it', () => {
    const unit = makeUnit('entity', 'anything');
    const inlines: readonly Inline[] = [
      { type: 'text', value: 'It opened.' },
      { type: 'footnoteReference', identifier: '1' },
      { type: 'text', value: ' It closed. ' },
      { type: 'footnoteReference', identifier: '2' },
      { type: 'text', value: 'It ended.' },
    ];
    const sentences = unitSentences(makeRecord('entity', [unit]), unit, inlines);
    const labels = sentences.map(({ pieces }) =>
      pieces.flatMap((piece) => (piece.type === 'note' ? [piece.label] : [])),
    );
    expect(labels).toEqual([['1'], ['2'], []]);
  });

  test('a paragraph of 100,000 words is split in one pass', () => {
    const text = 'The U.N. met (see No. 5). A. B. Roe spoke e.g. of “it.” '.repeat(7000);
    expect(splitSentences(text).length).toBeGreaterThan(10_000);
    expect(splitSentences('. '.repeat(200_000)).length).toBeGreaterThan(0);
    expect(
      splitSentences('('.repeat(200_000) + '. '.repeat(10) + '"'.repeat(200_000)).length,
    ).toBeGreaterThan(0);
  });
});
