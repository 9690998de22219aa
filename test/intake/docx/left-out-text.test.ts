import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/problems/index.js';
import { read, shown as shownNote } from '../reading.js';
import {
  cell,
  field,
  footnote,
  p,
  r,
  row,
  style,
  styled,
  table,
  type WordParts,
  wordFile,
} from './packages.js';

async function texts(parts: WordParts | string) {
  const { submission, problems } = await read(wordFile(parts), 'submissions/2020/sender.docx');
  return { problems, shown: submission.passages.map(({ inlines }) => shownNote(inlines)) };
}

const told = (problems: readonly Problem[], code: Problem['code']) =>
  problems.filter((one) => one.code === code).map(({ found }) => found);

const lead = 'The Office ran nine projects in Kenya, Uganda and Togo.';
const more = 'It trained forty officials of the three ministries as well.';

describe('text that is struck through', () => {
  test('is left out and told, by itself and by its style', async () => {
    const { shown, problems } = await texts({
      styles:
        style('X', 'Gone', '<w:rPr><w:dstrike/></w:rPr>', 'character') +
        style('Y', 'Old', '<w:rPr><w:strike/></w:rPr>'),
      body:
        p(`${r('The Office ran ')}${r('eight ', '<w:strike/>')}${r('nine projects in Kenya.')}`) +
        p(`${r(lead)}${r(' Not this.', '<w:dstrike/>')}${r(' Nor this.', '<w:rStyle w:val="X"/>')}`) +
        styled('Nothing of it.', 'Y') +
        p(more),
    });
    expect(shown).toEqual(['The Office ran nine projects in Kenya.', lead, more]);
    expect(told(problems, 'hidden-text')).toEqual([
      'text that is struck through in 3 paragraphs: 1 ("eight"), 2 ("Not this. Nor this."), 3 ("Nothing of it.")',
    ]);
  });

  test('leaves the words around it apart, and what hangs on it', async () => {
    const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('In the box stands a sentence.')}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const { shown, problems } = await texts({
      footnotes: footnote(2, 'See the old report.'),
      body: p(
        `${r('The Office ran')}${r(' eight ', '<w:strike/>')}${r('nine projects')}<w:r><w:rPr><w:strike/></w:rPr><w:t>.</w:t><w:footnoteReference w:id="2"/>${box}</w:r>${r(' in Kenya.')}`,
      ),
    });
    expect(shown).toEqual(['The Office ran nine projects in Kenya.', 'In the box stands a sentence.']);
    expect(told(problems, 'word-unsupported')).toEqual([expect.stringContaining('("See the old report.")')]);
  });

  test('stands where the line is off, or belongs to the mark of the paragraph alone', async () => {
    const { shown, problems } = await texts({
      styles: style('Y', 'Old', '<w:rPr><w:strike/></w:rPr>'),
      body:
        p(r(lead, '<w:strike w:val="0"/>')) +
        p(r(more), '<w:rPr><w:strike/></w:rPr>') +
        p(r(lead, '<w:strike w:val="false"/>'), '<w:pStyle w:val="Y"/>') +
        p(`${r('It trained')}${r(' ', '<w:strike/>')}${r('forty officials.')}`),
    });
    expect(shown).toEqual([lead, more, lead, 'It trained forty officials.']);
    expect(told(problems, 'hidden-text')).toEqual([]);
  });

  test('of a field is left out, and the field ends where it did', async () => {
    const { shown } = await texts(
      p(`${r('See ')}${field('REF x', r('Table 1', '<w:strike/>'))}${r('Table 2, which has it all.')}`),
    );
    expect(shown).toEqual(['See Table 2, which has it all.']);
  });
});

describe('white letters', () => {
  const white = '<w:color w:val="FFFFFF"/>';

  test('on white are left out and told', async () => {
    const { shown, problems } = await texts({
      styles: style('W', 'Pale', `<w:rPr>${white}</w:rPr>`),
      body:
        p(`${r('Not this. ', white)}${r(lead)}`) +
        styled('Nor this.', 'W') +
        p(r('Nor that.', `${white}<w:shd w:val="clear" w:color="auto" w:fill="auto"/>`)) +
        p(more),
    });
    expect(shown).toEqual([lead, more]);
    expect(told(problems, 'hidden-text')).toEqual([
      'white letters on white in 2 paragraphs: 1 ("Not this."), 2 ("Nor this.Nor that.")',
    ]);
  });

  const dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/>';
  test.each([
    ['on the shading of their run', p(r(lead, white + dark))],
    ['on the shading of their paragraph', p(r(lead, white), dark)],
    ['on the shading of their style', p(r(lead, white), '<w:pStyle w:val="D"/>')],
    ['under a highlighter', p(r(lead, `${white}<w:highlight w:val="darkBlue"/>`))],
    ['in a table', table(row(cell(p(r(lead, white)), dark)))],
    ['in a table whose style has the colour', table(row(cell(p(r(lead, white)))))],
    [
      'over a picture',
      p('<w:r><w:drawing><wp:anchor behindDoc="1"><a:blip/></wp:anchor></w:drawing></w:r>') +
        p(r(lead, white)),
    ],
    [
      'that only their style has, and the run takes back',
      p(r(lead, '<w:color w:val="auto"/>'), '<w:pStyle w:val="W"/>'),
    ],
  ])('stand %s', async (_name, body) => {
    const { shown, problems } = await texts({
      styles: style('D', 'Dark', `<w:pPr>${dark}</w:pPr>`) + style('W', 'Pale', `<w:rPr>${white}</w:rPr>`),
      body,
    });
    expect(shown).toEqual([lead]);
    expect(told(problems, 'hidden-text')).toEqual([]);
  });
});

describe('a field that nobody filled in', () => {
  const empty = (inside: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

  test('is told where it leaves a gap in a text', async () => {
    const { shown, problems } = await texts(
      p(lead) +
        p(`${r('The Office trained ')}${empty(r('Click here to enter text.'))}${r(' officials in all.')}`),
    );
    expect(shown).toEqual([lead, 'The Office trained officials in all.']);
    expect(problems.filter(({ code }) => code === 'word-unsupported')).toMatchObject([
      {
        found: 'a field left empty within a text ("Click here to enter text.")',
        place: { line: 2 },
      },
    ]);
  });

  test('is not told where it stands alone, nor one that is filled in', async () => {
    const { problems } = await texts(
      empty(p('Click here to enter text.')) +
        p(empty(r('Click here to enter text.'))) +
        p(
          `${r('The Office ran ')}<w:sdt><w:sdtPr/><w:sdtContent>${r('nine')}</w:sdtContent></w:sdt>${r(' projects.')}`,
        ),
    );
    expect(told(problems, 'word-unsupported')).toEqual([]);
  });
});
