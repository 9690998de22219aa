import { expect, test } from '@jest/globals';
import { read } from '../reading.js';
import { item, lists, p, style, styled, wordFile } from './packages.js';

const long =
  'The Office ran nine projects in Kenya, Uganda and Togo in that year, and trained officials. '.repeat(4);
const short = 'It mapped forty schools in Togo.';

test('numbers that count on behind headings are those of paragraphs, also of a short one', async () => {
  const { submission } = await read(
    wordFile({
      styles: style('H', 'heading 1'),
      numbering: lists([['decimal', '%1.']]),
      body:
        styled('Access', 'H') +
        item(long, 1) +
        item(long, 1) +
        styled('Skills', 'H') +
        item(short, 1) +
        p('They are:') +
        p('(a) in Togo;') +
        p('(b) in Benin.'),
    }),
    'submissions/2020/sender.docx',
  );
  expect(submission.passages.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
    'list-item',
    'list-item',
  ]);
});
