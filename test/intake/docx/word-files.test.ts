import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocx } from '../../../src/docx/index.js';
import { readSubmission } from '../../../src/intake/index.js';
import type { Problem } from '../../../src/problems/index.js';
import { schemas } from '../../cycle.js';
import { baseOf, created, everyBlock } from '../../docx/sample-documents.js';
import { read, shown as shownNote } from '../reading.js';
import {
  cell,
  endnote,
  field,
  footnote,
  item,
  lists,
  p,
  r,
  row,
  style,
  styled,
  t,
  table,
  type WordParts,
  wordFile,
} from './packages.js';

async function passages(parts: WordParts | string, path = 'submissions/2020/sender.docx') {
  const { submission, problems } = await read(wordFile(parts), path);
  return { submission, problems, shown: submission.passages.map(({ inlines }) => shownNote(inlines)) };
}

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
const told = (problems: readonly Problem[], code: Problem['code']) =>
  problems.filter((one) => one.code === code).map(({ found }) => found);

const lead = 'The Office ran nine projects in Kenya, Uganda and Togo.';
const more = 'It trained forty officials of the three ministries as well.';

describe('paragraphs and headings', () => {
  test.each([
    ['by the name of its style', style('H', 'heading 2'), '<w:pStyle w:val="H"/>'],
    ['by a name in German', style('H', 'Überschrift 2'), '<w:pStyle w:val="H"/>'],
    ['by a name in French', style('H', 'Titre 2'), '<w:pStyle w:val="H"/>'],
    [
      'by the style that its style is based on',
      style('H', 'My chapter', '<w:basedOn w:val="G"/>') + style('G', 'heading 1'),
      '<w:pStyle w:val="H"/>',
    ],
    ['by its outline level', '', '<w:outlineLvl w:val="1"/>'],
    [
      'by the outline level of its style',
      style('H', 'Chapter', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      '<w:pStyle w:val="H"/>',
    ],
    ['by bold of its style', style('H', 'Big', '<w:rPr><w:b/></w:rPr>'), '<w:pStyle w:val="H"/>'],
    ['by larger letters', style('H', 'Big', '<w:rPr><w:sz w:val="28"/></w:rPr>'), '<w:pStyle w:val="H"/>'],
  ])('a heading is known %s', async (_name, styles, properties) => {
    const { submission } = await passages({
      styles,
      body: p(lead) + p('Training of officials', properties) + p(more),
    });
    expect(submission.passages.map(({ headings }) => headings)).toEqual([[], ['Training of officials']]);
  });

  test.each([
    ['in the words of Word', style('B', 'caption'), r('Figure 1. Schools in Africa')],
    ['in another language', style('B', 'Beschriftung'), r('Figure 1. Schools in Africa')],
    [
      'in a style based on it',
      style('B', 'Mine', '<w:basedOn w:val="C"/>') + style('C', 'caption'),
      r('Figure 1. Schools in Africa'),
    ],
    ['in bold', style('B', 'caption', '<w:rPr><w:b/></w:rPr>'), r('Figure 1. Schools in Africa')],
    ['with a bold number', style('B', 'caption'), r('Figure 1. ', '<w:b/>') + r('Schools in Africa')],
  ])('a caption %s is no heading', async (_name, styles, inside) => {
    const { submission, shown } = await passages({
      styles: styles + style('H', 'heading 1'),
      body: styled('Schools', 'H') + p(lead) + p(inside, '<w:pStyle w:val="B"/>') + p(more),
    });
    expect(shown).toEqual([lead, 'Figure 1. Schools in Africa', more]);
    expect(submission.passages.map(({ headings, kind }) => [headings, kind])).toEqual(
      Array(3).fill([['Schools'], 'paragraph']),
    );
  });

  test('a title that speaks of a caption in its style alone is one', async () => {
    const { submission } = await passages({
      styles: style('B', 'Caption heading', '<w:rPr><w:b/></w:rPr>'),
      body: p(lead) + p('Schools in Africa', '<w:pStyle w:val="B"/>') + p(more),
    });
    expect(submission.passages.map(({ headings }) => headings)).toEqual([[], ['Schools in Africa']]);
  });

  test('text whose style says it is no heading is none', async () => {
    const { shown } = await passages({
      styles: style('H', 'heading 1'),
      body: p(lead) + p(more, '<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>'),
    });
    expect(shown).toEqual([lead, more]);
  });

  test('title and subtitle are one title, above the headings', async () => {
    const { submission } = await passages({
      styles: style('T', 'Title') + style('S', 'Subtitle') + style('H', 'heading 1'),
      body:
        styled('Work of the Office', 'T') + styled('An overview', 'S') + styled('Projects', 'H') + p(lead),
    });
    expect(submission.title).toBe('Work of the Office An overview');
    expect(submission.passages[0]!.headings).toEqual(['Projects']);
  });

  test('automatic numbers of headings stand in them as in print', async () => {
    const { submission } = await passages({
      styles: style('H', 'heading 1'),
      numbering: lists([['upperRoman', '%1.']]),
      body: ['Access', 'Skills']
        .map((text) => p(text, '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="1"/></w:numPr>') + p(lead))
        .join(''),
    });
    expect(submission.passages.map(({ headings }) => headings)).toEqual([['I. Access'], ['II. Skills']]);
  });

  test('line breaks join, empty lines and bold lines part', async () => {
    const { shown, submission } = await passages(
      p(`<w:r>${t('The Office ran')}<w:br/>${t('nine projects.')}</w:r>`) +
        p(`<w:r>${t(lead)}<w:br/><w:br/>${t(more)}</w:r>`) +
        p(`${r('Training', '<w:b/>')}<w:r><w:br/>${t(more)}</w:r>`),
    );
    expect(shown).toEqual(['The Office ran nine projects.', lead, more, more]);
    expect(submission.passages[3]!.headings).toEqual(['Training']);
  });

  test('a page break within a sentence parts nothing', async () => {
    const { shown } = await passages(
      p(
        `<w:r>${t('The Office ran nine projects in Kenya and in the')}<w:br w:type="page"/>${t('capital of Uganda.')}</w:r>`,
      ),
    );
    expect(shown).toEqual(['The Office ran nine projects in Kenya and in the capital of Uganda.']);
  });

  test('pages are counted where Word left them, paragraphs always', async () => {
    const { submission } = await passages(
      p(lead) + p('') + p(`<w:r><w:lastRenderedPageBreak/>${t(more)}</w:r>`),
    );
    expect(submission.passages.map(({ place }) => place)).toEqual([
      { line: 1, page: 1 },
      { line: 2, page: 2 },
    ]);
    expect(submission.pages).toBe(2);
  });

  test('an initial belongs to its word, hyphens and symbols are what they show', async () => {
    const { shown } = await passages(
      p(lead) +
        p('T', '<w:framePr w:dropCap="drop"/>') +
        p(
          `<w:r>${t('he e')}<w:noBreakHyphen/>${t('mail was su')}<w:softHyphen/>${t('ccessful')}<w:tab/><w:sym w:font="Symbol" w:char="F061"/>${t('.')}</w:r>`,
        ),
    );
    expect(shown).toEqual([lead, 'The e\u2011mail was successful α.']);
  });

  test('raised letters are note marks only where they are figures behind a word', async () => {
    const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
    const { shown, submission } = await passages(
      p(
        `${r('The 25')}${raised('th')}${r(' session saw 40 km')}${raised('2')}${r(' mapped.')}${raised('1')}${r(' CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r(' fell.')}`,
      ) + p(`${raised('1')}${r(' See the annual report.')}`),
    );
    expect(shown).toEqual(['The 25th session saw 40 km² mapped.[^1] CO2 fell.']);
    expect(submission.passages[0]!.notes.map(({ inlines }) => shownNote(inlines))).toEqual([
      'See the annual report.',
    ]);
  });
});

describe('lists', () => {
  test('levels, numbers and letters', async () => {
    const { submission } = await passages({
      numbering: lists([
        ['decimal', '%1.', 3],
        ['lowerLetter', '(%2)'],
        ['bullet', '\uF0B7'],
      ]),
      body:
        p('They are:') + item('First', 1) + item('below', 1, 1) + item('far below', 1, 2) + item('Last', 1),
    });
    expect(submission.passages.map(({ kind, leadIn }) => [kind, leadIn])).toEqual([
      ['paragraph', null],
      ['list-item', 0],
      ['list-item', 1],
      ['list-item', 2],
      ['list-item', 0],
    ]);
  });

  test('typed marks make items, as in a text file', async () => {
    const { submission, shown } = await passages(
      p('They are:') +
        p('- in Kenya, nine;') +
        p('(a) in Uganda, ten;') +
        p(`<w:r>${t('•')}<w:tab/>${t('in Togo.')}</w:r>`),
    );
    expect(submission.passages.slice(1).map(({ kind }) => kind)).toEqual([
      'list-item',
      'list-item',
      'list-item',
    ]);
    expect(shown.slice(1)).toEqual(['in Kenya, nine;', 'in Uganda, ten;', 'in Togo.']);
  });

  test('numbers of paragraphs are taken off, typed or automatic', async () => {
    const { shown, submission } = await passages({
      numbering: lists([
        ['decimal', '%1'],
        ['decimal', '%1.%2'],
      ]),
      body: item(lead, 1, 1) + item(more, 1, 1) + p(`1.3 ${lead}`),
    });
    expect(shown).toEqual([lead, more, lead]);
    expect(submission.passages.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test('a list that a style stands for, at the level that names the style', async () => {
    const { submission } = await passages({
      styles: style('L', 'My list', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      numbering: lists([
        ['decimal', '%1.'],
        ['lowerLetter', '(%2)'],
      ]).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="L"/>'),
      body: p('They are:') + item('First', 1) + styled('below', 'L'),
    });
    expect(submission.passages[2]).toMatchObject({ kind: 'list-item', leadIn: 1 });
  });
});

describe('notes', () => {
  test('footnotes and endnotes hang where they are cited, under labels of their own', async () => {
    const { submission, shown } = await passages({
      footnotes:
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
        footnote(2, 'First note.') +
        footnote(3, p(`<w:r><w:footnoteRef/></w:r>${r(' Second note,')}`) + p('in two paragraphs.')),
      endnotes: endnote(2, 'An endnote.'),
      settings: '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
      body: p(
        `${r('One')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' and two')}<w:r><w:endnoteReference w:id="2"/></w:r>${r(' and three.')}<w:r><w:footnoteReference w:id="3"/></w:r>`,
      ),
    });
    expect(shown).toEqual(['One[^1] and two[^1-2] and three.[^2]']);
    expect(submission.passages[0]!.notes.map(({ label, inlines }) => [label, shownNote(inlines)])).toEqual([
      ['1', 'First note.'],
      ['1-2', 'An endnote.'],
      ['2', 'Second note, in two paragraphs.'],
    ]);
  });

  test('a mark of its own', async () => {
    const { submission } = await passages({
      footnotes: footnote(2, p(r('* Draft.'))),
      body: p(`${r('One.')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/>${t('*')}</w:r>`),
    });
    expect(submission.passages[0]!.notes.map(({ label, inlines }) => [label, shownNote(inlines)])).toEqual([
      ['*', 'Draft.'],
    ]);
  });

  test('typed marks in brackets, where notes are typed below', async () => {
    const { submission, shown } = await passages(
      p(`${lead}[1]`) +
        p(`${more}[2] It cost $7 [3].`) +
        p('[1] https://example.org/a') +
        p('[2] The annual report.'),
    );
    expect(shown).toEqual([`${lead}[^1]`, `${more}[^2] It cost $7 [3].`]);
    expect(submission.passages.flatMap(({ notes }) => notes.map(({ label }) => label))).toEqual(['1', '2']);
  });

  test('a mark without a note and a note without a mark are told', async () => {
    const { problems } = await passages({
      footnotes: footnote(2, 'Never cited.'),
      body: p(`${r('One.')}<w:r><w:footnoteReference w:id="9"/></w:r>`),
    });
    expect(told(problems, 'word-unsupported')).toEqual([
      'a note mark without its note',
      'a note that no mark in the text points to, and that Word does not print ("Never cited.")',
    ]);
  });

  test('links by relationship, by field, and in a note', async () => {
    const { submission, shown } = await passages({
      links: { l: 'https://example.org/a' },
      footnotes: footnote(2, p(`<w:hyperlink r:id="l">${r('a page')}</w:hyperlink>`)),
      body: p(
        `<w:hyperlink r:id="l">${r('one')}</w:hyperlink>${r(', ')}${field('HYPERLINK "https://example.org/b"', `${r('two ')}${field('REF x', r('three'))}`)}${r(', ')}<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/c&quot; ">${r('four')}</w:fldSimple>${r(' of ')}${field('NUMPAGES', r('7'))}${r(' pages.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
    });
    expect(shown).toEqual([
      '[one](https://example.org/a), [two three](https://example.org/b), [four](https://example.org/c) of 7 pages.[^1]',
    ]);
    expect(shownNote(submission.passages[0]!.notes[0]!.inlines)).toBe('[a page](https://example.org/a)');
  });

  test('a table of contents is dropped', async () => {
    const toc = (text: string, page: number, before = '', after = '') =>
      `<w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>${before}<w:hyperlink w:anchor="x">${r(text)}<w:r><w:tab/></w:r>${field('PAGEREF x', r(String(page)))}</w:hyperlink>${after}</w:p>`;
    const { shown, submission } = await passages({
      styles: style('C', 'toc 1') + style('H', 'heading 1'),
      body:
        styled('Contents', 'T') +
        toc(
          'Access to networks',
          1,
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        ) +
        toc('Skills of officials', 2, '', '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        styled('Access to networks', 'H') +
        p(lead) +
        styled('Skills of officials', 'H') +
        p(more),
    });
    expect(shown).toEqual([lead, more]);
    expect(submission.passages.map(({ headings }) => headings)).toEqual([
      ['Access to networks'],
      ['Skills of officials'],
    ]);
  });
});

describe('tables, boxes and controls', () => {
  test('rows, merged cells and a table in a table', async () => {
    const { submission, shown } = await passages(
      p(lead) +
        table(
          row('Country', 'Share'),
          row(cell('Africa', '<w:gridSpan w:val="2"/>')),
          row(
            cell('Togo', '<w:vMerge w:val="restart"/>'),
            `<w:tc>${table(row('nested', 'row'))}${p('10%')}</w:tc>`,
          ),
          row(cell(p(''), '<w:vMerge/>'), '20%'),
        ),
    );
    expect(shown.slice(1)).toEqual(['Country; Share', 'Africa', 'Togo; 10%', 'nested; row', 'Togo; 20%']);
    expect(submission.passages.slice(1).every(({ kind }) => kind === 'table-row')).toBe(true);
  });

  test('a table that only lays out a page is read as its paragraphs', async () => {
    const long = `${lead} `.repeat(6).trim();
    const { submission, shown } = await passages(
      table(row(cell(p('Ministry of Post') + p('Kampala')), cell(p('Tel. 7')))) +
        p(lead) +
        table(row(cell(p(more) + p(lead)))) +
        table(row('Part One', cell(p(long) + p(more)))),
    );
    expect(submission.passages.some(({ kind }) => kind === 'table-row')).toBe(false);
    expect(shown).toEqual(expect.arrayContaining([lead, more, long]));
    expect(submission.passages.at(-1)!.part).toBe('one');
  });

  test('a text box is read once, behind its paragraph; an older one as well', async () => {
    const box = `<w:txbxContent>${p('In the box stands a sentence.')}</w:txbxContent>`;
    const { shown } = await passages(
      p(
        `${r(lead)}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx>${box}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p(`${r(more)}<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`),
    );
    expect(shown).toEqual([lead, 'In the box stands a sentence.', more, 'In the box stands a sentence.']);
  });

  test('controls are read, their prompts are not', async () => {
    const control = (inside: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const { shown } = await passages(
      control(p(lead)) +
        control(p('Click here to enter text.'), '<w:showingPlcHdr/>') +
        p(
          `${control(r('It '))}${r('trained')}${control(r(' choose one'), '<w:showingPlcHdr/>')}${r(' forty.')}`,
        ) +
        table(control(row('a', 'b'))),
    );
    expect(shown).toEqual([lead, 'It trained forty.', 'a; b']);
  });

  test('what is no text is named', async () => {
    const { shown, problems } = await passages(
      p(
        `${r(lead)}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="The logo"/><a:graphic><a:graphicData uri="pic"><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r><w:r><w:sym w:font="Webdings" w:char="F0FF"/></w:r>`,
      ) +
        p(
          `<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
        ) +
        '<w:altChunk r:id="x"/>' +
        p(`<x:odd xmlns:x="urn:odd">${r(more)}</x:odd><x:other xmlns:x="urn:odd"/>`),
    );
    // An unknown sign leaves a trace, lest the words beside it become one.
    expect(shown).toEqual([`${lead}\ufffd`, '(a+b)/2', more]);
    expect(told(problems, 'word-unsupported')).toEqual([
      'a picture ("The logo")',
      'an embedded object ("Excel.Sheet.12")',
      'a letter of a symbol font that is not known ("Webdings")',
      'a formula, read as one line ("(a+b)/2")',
      'a part in another format, which Word takes in when it opens the file',
      'Word content of a kind that is not known ("other")',
    ]);
    for (const { fix } of problems) expect(fix).not.toMatch(/stays in the Word file/);
  });
});

describe('what a file says beside its text', () => {
  test('insertions are taken, deletions left out, moves taken once, and all told', async () => {
    const by = 'w:id="1" w:author="A. Writer"';
    const { shown, problems } = await passages(
      p(
        `${r('The Office ran ')}<w:del ${by}><w:r><w:delText>eight</w:delText></w:r></w:del><w:ins ${by}>${r('nine')}</w:ins>${r(' projects.')}`,
      ) +
        `<w:p><w:moveFrom ${by}>${r(more)}</w:moveFrom></w:p>` +
        p(`${r('It trained ')}`, `<w:rPr><w:del ${by}/></w:rPr>`) +
        p('forty officials.') +
        p(`<w:moveTo ${by}>${r(more)}</w:moveTo>`) +
        table(
          `<w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('gone')}${cell('too')}</w:tr>`,
          row('kept', 'row'),
        ),
    );
    expect(shown).toEqual([
      'The Office ran nine projects.',
      'It trained forty officials.',
      more,
      'kept; row',
    ]);
    expect(told(problems, 'changes-tracked')).toEqual([
      `tracked deletions by A. Writer in 3 paragraphs: 1 ("eight"), 2 ("${more}"), 4 ("gonetoo")`,
      `tracked insertions by A. Writer in 2 paragraphs: 1 ("nine"), 3 ("${more}")`,
    ]);
  });

  test('a file of the program itself, with an editor’s changes and a comment', async () => {
    const parts = unzipSync(await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created }));
    const name = 'word/document.xml';
    const by = 'w:id="900" w:author="E. Editor"';
    parts[name] = strToU8(
      strFromU8(parts[name]!).replace(
        /<w:r>(<w:t[^>]*>)The last paragraph\.<\/w:t><\/w:r>/,
        `<w:r>$1The </w:t></w:r><w:del ${by}><w:r><w:delText>last</w:delText></w:r></w:del><w:ins ${by}>${r('very last')}</w:ins>${r(' paragraph of all that stand here.')}`,
      ),
    );
    const { submission, problems } = await read(zipSync(parts), 'submissions/2020/sender.docx');
    expect(shownNote(submission.passages.at(-1)!.inlines)).toBe(
      'The very last paragraph of all that stand here.',
    );
    expect(told(problems, 'changes-tracked')).toEqual([
      expect.stringMatching(/^tracked deletions by E\. Editor in paragraph \d+ \("last"\)$/),
      expect.stringMatching(/^tracked insertions by E\. Editor in paragraph \d+ \("very last"\)$/),
    ]);
    const below = submission.passages.find(({ inlines }) => shownNote(inlines) === 'One below');
    expect(below).toMatchObject({ kind: 'list-item', headings: expect.arrayContaining(['B. Skills']) });
  });

  test('hidden text, by itself and by its style, is left out and told', async () => {
    const { shown, problems } = await passages({
      styles:
        style('X', 'Secret', '<w:rPr><w:vanish/></w:rPr>', 'character') +
        style('Y', 'Quiet', '<w:rPr><w:vanish/></w:rPr>'),
      body:
        p(`${r(lead)}${r(' Not this.', '<w:vanish/>')}${r(' Nor this.', '<w:rStyle w:val="X"/>')}`) +
        styled('Nothing of it.', 'Y') +
        p(more),
    });
    expect(shown).toEqual([lead, more]);
    expect(told(problems, 'hidden-text')).toEqual([
      'hidden text in 2 paragraphs: 1 ("Not this. Nor this."), 2 ("Nothing of it.")',
    ]);
  });

  test('comments, authors, heads, feet and macros are told, never drafted', async () => {
    const { shown, problems, submission } = await passages(
      {
        comments: `<w:comment w:id="1" w:author="B. Reader">${p('Is this still true?')}</w:comment>`,
        header: p('Office of Example – Confidential'),
        footer: p(`${r('Page ')}${field('PAGE', r('3'))}${r(' of 7')}`),
        core: '<dc:creator>C. Clerk</dc:creator><cp:lastModifiedBy>D. Deputy</cp:lastModifiedBy>',
        others: { 'word/vbaProject.bin': 'x' },
        body: p(
          `<w:commentRangeStart w:id="1"/>${r(lead)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
      },
      'submissions/2020/sender.docm',
    );
    expect(shown).toEqual([lead]);
    expect(submission.pageHeads).toEqual(['Office of Example – Confidential']);
    expect(codes(problems)).toEqual([
      'comments-left-out',
      'furniture-removed',
      'file-author',
      'macros-not-run',
    ]);
    expect(problems.map(({ found }) => found)).toEqual([
      'a comment (B. Reader: "Is this still true?")',
      'heads and feet of pages: "Office of Example – Confidential"',
      'a file that names C. Clerk as its author and D. Deputy as who saved it last',
      'a Word file that carries macros',
    ]);
  });

  test('a main part in an unusual place, in UTF-16', async () => {
    const { shown } = await passages({ main: 'odd/place/main.xml', body: p(lead) });
    expect(shown).toEqual([lead]);
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p(lead)}</w:body></w:document>`;
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    const strict = await passages({ body: '', others: { 'word/document.xml': bytes } });
    expect(strict.shown).toEqual([lead]);
  });

  test('a file with a password: ask for one without', async () => {
    const bytes = new Uint8Array([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const outcome = await readSubmission({ path: 'submissions/2020/sender.docx', bytes }, schemas);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ code, found }) => [code, found])).toEqual([
      ['package-invalid', 'a file with a password'],
    ]);
    expect(outcome.problems[0]!.fix).toMatch(/^Ask the sender for a copy without a password/);
  });

  test('a file without text is told, with what it holds instead', async () => {
    const bytes = wordFile('<w:altChunk r:id="x"/>');
    const outcome = await readSubmission({ path: 'submissions/2020/sender.docx', bytes }, schemas);
    expect(outcome.ok).toBe(false);
    expect(codes(outcome.problems)).toEqual(['word-unsupported', 'file-empty']);
  });

  test('boxes to tick and lists to choose from show what was chosen', async () => {
    const form = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { shown } = await passages(
      p(
        `${form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${r(' The plan was adopted in ')}${form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="2021"/><w:listEntry w:val="2022"/></w:ddList>')}${r(' by the whole of the government.')}`,
      ),
    );
    expect(shown).toEqual(['☒ The plan was adopted in 2022 by the whole of the government.']);
  });
});
