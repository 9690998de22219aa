import { describe, expect, test } from '@jest/globals';
import { readDocxBlocks } from '../../../src/intake/docx/index.js';
import { usedMs } from '../../cost.js';
import { footnote, item, lists, p, r, t, type WordParts, wordFile } from './packages.js';

const times = (count: number, inside: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => inside(index)).join('');

/** Files of twenty thousand of one thing: a cost that grows with its square would take minutes. */
const many = 20_000;
const files: Readonly<Record<string, WordParts>> = {
  'fields that are never closed': {
    body: times(many, () => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('x')}</w:p>`),
  },
  'paragraphs whose marks are deleted': {
    body: times(many, (index) => p(r(`word${index} `), '<w:rPr><w:del w:id="1"/></w:rPr>')),
  },
  'changes in one paragraph': {
    body: p(times(many, () => `<w:ins w:id="1" w:author="A">${r('x')}</w:ins><w:del w:id="2"/>`)),
  },
  'notes with one mark of their own': {
    footnotes: times(many / 4, (index) => footnote(index + 1, 'n')),
    body: p(
      times(
        many / 4,
        (index) =>
          `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${index + 1}"/>${t('*')}</w:r>${r('x')}`,
      ),
    ),
  },
  'lists of one definition': {
    numbering: lists(
      [['decimal', '%1.']],
      times(many, (index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/></w:num>`),
    ),
    body: times(many, (index) => item('x', index + 1)),
  },
  'line breaks': { body: p(`<w:r>${times(many, () => `${t('word')}<w:br/>`)}</w:r>`) },
  'branches within branches': {
    body: p(
      `${times(150, () => '<w:r><mc:AlternateContent><mc:Choice>')}${times(many, () => '<w:tab/>')}${t('x')}${times(150, () => '</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>')}`,
    ),
  },
  'one long paragraph': { body: p(r('word '.repeat(many * 5))) },
};

describe('reading costs no more than the length of a file', () => {
  test.each(Object.keys(files))('%s', async (name) => {
    const bytes = wordFile(files[name]!);
    const began = usedMs();
    const read = await readDocxBlocks({ path: 'submissions/2020/sender.docx', bytes });
    expect(usedMs() - began).toBeLessThan(5000);
    expect(read.ok || read.problems.length > 0).toBe(true);
  });
});
