import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { literalText } from '../../src/document/index.js';
import { asyncProperty } from '../property.js';
import { read } from './reading.js';

/** Words that are no mark of any kind: no list, no heading, no note, no part of the form. */
const word = fc
  .stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}[,;]?$/)
  .filter((one) => !/^(?:part|[ivx]+|[a-z])$/i.test(one));
const sentence = fc
  .array(word, { minLength: 1, maxLength: 25 })
  .chain((words) => fc.constantFrom('.', '', ':', '?', ',', ')').map((end) => words.join(' ') + end));
const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  },
  { weight: 2, arbitrary: sentence.map((text) => `- ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: sentence.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: sentence.map((text) => `(a) ${text}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), sentence).map(([n, text]) => `[^${n}]: ${text}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 9 }), sentence).map(([n, text]) => `${text}[^${n}]`),
  },
  { weight: 1, arbitrary: fc.constantFrom('---', '\f', '___') },
);

describe('nothing a sender wrote is lost', () => {
  test('every letter is in a passage, a heading, a note, the title or a problem', async () => {
    await asyncProperty(
      [fc.array(block, { minLength: 1, maxLength: 14 })],
      async (blocks) => {
        const source = blocks.join('\n\n');
        if (!/[A-Za-z]/.test(source)) return true;
        const { submission, problems } = await read(source);
        const found = [
          submission.title ?? '',
          ...submission.passages.flatMap(({ inlines, headings, notes }) => [
            literalText(inlines),
            ...headings,
            ...notes.map((note) => literalText(note.inlines)),
          ]),
          ...problems.map((one) => one.found),
        ];
        const words = new Set(found.flatMap(wordsIn));
        return wordsIn(source.replaceAll('(a)', '')).every((one) => words.has(one));
      },
      300,
    );
  });

  test('arbitrary strings are read to the end, and no carrier refuses what comes out', async () => {
    await asyncProperty(
      [fc.string({ unit: 'binary', maxLength: 400 })],
      async (text) => {
        const bytes = new TextEncoder().encode(`Begun. ${text} Ended.`);
        const { submission } = await read(bytes).catch(() => ({ submission: null }));
        // A zero byte makes the file binary; anything else is text.
        if (submission === null) return text.includes('\u0000');
        return submission.passages.every(
          ({ inlines }) => !/[\u0001-\u0008\uFFFE\uFFFF]/.test(literalText(inlines)),
        );
      },
      300,
    );
  });
});

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}]+/gu) ?? [];
}
