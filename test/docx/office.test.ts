import { expect, test } from '@jest/globals';
import { type Block, type Document, normalizeDocument } from '../../src/document/index.js';
import { readDocx, writeDocx } from '../../src/docx/index.js';
import { convertWithOffice, describeWithOffice, textOfPdf, wordsOfPdf } from '../office.js';
import { baseOf, created, everyBlock, heading, masthead, paragraph, text } from './sample-documents.js';

const paragraphs = (section: string, from: number, count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) =>
    paragraph(`${section}/p${at}`, text(`Paragraph ${from + at} of the text.`)),
  );

/** Headings at every level, an unnumbered one between numbered ones, and paragraphs on several pages. */
const numbered: Document = normalizeDocument({
  masthead,
  blocks: [
    heading('introduction', 1, 'Introduction', false),
    ...paragraphs('introduction', 1, 3),
    heading('one', 1, 'First chapter'),
    heading('one/a', 2, 'First part'),
    ...paragraphs('one/a', 4, 20),
    heading('one/b', 2, 'Second part'),
    heading('one/b/1', 3, 'First piece'),
    heading('one/b/1/a', 4, 'First bit'),
    ...paragraphs('one/b/1/a', 24, 20),
    heading('one/b/1/b', 4, 'Second bit'),
    heading('one/b/1/b/i', 5, 'First crumb'),
    ...paragraphs('one/b/1/b/i', 44, 6),
    heading('one/b/2', 3, 'Second piece'),
    heading('one/b/2/a', 4, 'Bit that begins anew'),
    heading('between', 1, 'Interlude', false),
    heading('between/a', 2, 'Part that begins anew'),
    heading('between/b', 2, 'Part that follows'),
    heading('two', 1, 'Second chapter'),
    heading('two/a', 2, 'Part of the second chapter'),
    ...paragraphs('two/a', 50, 20),
  ],
  notes: [],
});

const headingLines = [
  'Introduction',
  'I. First chapter',
  'A. First part',
  'B. Second part',
  '1. First piece',
  '(a) First bit',
  '(b) Second bit',
  '(i) First crumb',
  '2. Second piece',
  '(a) Bit that begins anew',
  'Interlude',
  'A. Part that begins anew',
  'B. Part that follows',
  'II. Second chapter',
  'A. Part of the second chapter',
];

const written = async (document: Document) =>
  writeDocx(document, { base: baseOf(document), emblem: null, created });

/** Where lines of a page printed in Geneva stand, in points: see the comment at each. */
const tolerance = 3;

describeWithOffice('what LibreOffice makes of our files', () => {
  test('pages: paragraphs in order, headings numbered, lines where the printed page has them', async () => {
    const { numbers, every } = convertWithOffice(
      { numbers: await written(numbered), every: await written(everyBlock) },
      'pdf',
    );
    const lines = textOfPdf(numbers!)
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines.filter((line) => /^\d+\. Paragraph/.test(line))).toEqual(
      Array.from({ length: 69 }, (_, at) => `${at + 1}. Paragraph ${at + 1} of the text.`),
    );
    const headings = lines.filter((line) => headingLines.includes(line));
    expect(headings).toEqual(headingLines);

    const words = wordsOfPdf(every!);
    const at = (page: number, word: string) => words.find((one) => one.page === page && one.text === word)!;
    // x and y of the words on ECE/TRADE/C/CEFACT/2018/6, the box top of our tool lying 0.24 em above the measured top.
    const expected: readonly (readonly [number, string, number, number])[] = [
      [1, 'United', 121, 55 - 3.4],
      [1, 'Distr.:', 397, 86 - 2.4],
      [1, 'Original:', 397, 122 - 2.4],
      [1, 'Progress', 113, 347 - 4.1],
      [1, 'Summary', 74, 462 - 2.9],
      [1, 'GE.21-02829(E)', 57, 735 - 2.4],
      [2, 'A/76/64–E/2021/11', 57, 59 - 2.2],
      [2, 'Introduction', 113, 105 - 3.4],
      [2, '1.', 113, 133 - 2.4],
    ];
    for (const [page, word, x, y] of expected) {
      expect({ word, x: Math.abs(at(page, word).x - x) <= tolerance }).toEqual({ word, x: true });
      if (word !== 'Summary') {
        expect({ word, y: Math.abs(at(page, word).y - y) <= tolerance }).toEqual({ word, y: true });
      }
    }
  });

  test('a Word file it saved again reads as the same document', async () => {
    const document = withoutOddLinks(normalizeDocument(everyBlock));
    const { every } = convertWithOffice({ every: await written(document) }, 'docx');
    const read = await readDocx({ file: 'saved.docx', bytes: every! });
    expect(read.ok && read.value.base).toEqual(baseOf(document));
    expect(read.ok && read.value.document).toEqual(document);
  });
});

/** LibreOffice decodes escapes in addresses and drops links that lead nowhere. */
function withoutOddLinks(document: Document): Document {
  const json = JSON.stringify(document)
    .replace('&d=%20', '')
    .replace('"url":"#"', '"url":"https://example.org/"');
  return JSON.parse(json) as Document;
}
