import { describe, expect, test } from '@jest/globals';
import { checkPatched } from '../../../src/docx/index.js';
import { changed, note, opened, type Parts, partsOf, withNewPart } from './packages.js';
import { del, deletedRun, ins, look, p, run } from './xml.js';

const author = 'Penholder';
const date = '2021-06-01T00:00:00Z';
const own = (id: number): string => `w:id="${id}" w:author="${author}" w:date="${date}"`;
const ownIns = (id: number, content: string): string => `<w:ins ${own(id)}>${content}</w:ins>`;
const ownDel = (id: number, content: string): string => `<w:del ${own(id)}>${content}</w:del>`;
const reference = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="Mark"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const comment = (id: number, by: string, text: string): string =>
  `<w:comment w:id="${id}" ${by}>${p(run(text))}</w:comment>`;
const byEditor = 'w:author="E" w:date="2021-05-01T00:00:00Z"';

/** What an editor sent: two notes, a comment, pending changes under two names, a pending new paragraph, a table. */
const first = p(
  `<w:bookmarkStart w:id="1" w:name="_ph_1"/>${run('One with a note')}${reference(1)}${run('.')}<w:bookmarkEnd w:id="1"/>`,
  look('X'),
);
const second = p(
  `<w:commentRangeStart w:id="0"/>${run('Two ')}${ins(run('the editor added '), 11, 'E')}${del(deletedRun('gone '), 12, 'F')}${run('and ends.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  look('Y'),
);
const pending = p(
  ins(run('A paragraph the editor added.'), 13, 'E'),
  look('Y', '<w:ins w:id="14" w:author="E" w:date="2021-05-01T00:00:00Z"/>'),
);
const third = p(`${run('Three')}${reference(2)}`, look('X'));
const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${p(run('Cell'))}</w:tc></w:tr></w:tbl>`;
const lastOne = p(run('The end.'), look('Z'));
const edited: Parts = partsOf(
  first + second + pending + third + table + lastOne,
  note(1, run('Note one.')) + note(2, run('Note two.')),
  comment(0, byEditor, 'Is this so?'),
);

const documentPart = 'word/document.xml';
const chain = (parts: Parts, ...edits: readonly (readonly [string, string, string])[]): Parts =>
  edits.reduce((so, [name, from, to]) => changed(so, name, from, to), parts);

/** New words, deleted words, a new note that shifts the second, a new paragraph, a comment, a new base. */
const fresh = p(
  `<w:bookmarkStart w:id="20" w:name="_ph_2"/>${ownIns(21, run('A new paragraph'))}${ownIns(22, reference(2))}<w:bookmarkEnd w:id="20"/>`,
  look('X', `<w:ins ${own(23)}/>`),
);
const patched = chain(
  edited,
  [
    documentPart,
    run('One with a note'),
    `${run('One ')}${ownIns(24, run('changed '))}${ownDel(25, deletedRun('with '))}${run('a note')}`,
  ],
  [documentPart, first.slice(-20), `${first.slice(-20)}${fresh}`],
  [documentPart, third, third.replace('w:id="2"', 'w:id="3"')],
  [
    documentPart,
    run('The end.'),
    `<w:commentRangeStart w:id="1"/>${run('The end.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
  ],
  [
    'word/footnotes.xml',
    note(2, run('Note two.')),
    note(2, ownIns(26, run('New note.'))) +
      note(3, `${run('Note ')}${ownIns(27, run('number '))}${run('two.')}`),
  ],
  [
    'word/comments.xml',
    '</w:comments>',
    `${comment(1, `w:author="${author}" w:date="${date}"`, 'An offer.')}</w:comments>`,
  ],
  ['customXml/item1.xml', 'digest="old">{}', 'digest="new">{"more":1}'],
  [
    'word/styles.xml',
    '</w:styles>',
    '<w:style w:type="paragraph" w:styleId="New"><w:name w:val="new"/></w:style></w:styles>',
  ],
  [
    'word/_rels/document.xml.rels',
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/new" TargetMode="External"/></Relationships>',
  ],
);
const anchor = '\uFFFC';
const paragraphs = [
  `One changed a note${anchor}.`,
  `A new paragraph${anchor}`,
  'Two the editor added and ends.',
  'A paragraph the editor added.',
  `Three${anchor}`,
  'Cell',
  'The end.',
];

const check = async (after: Parts, before = edited, texts: readonly string[] | null = paragraphs) =>
  checkPatched(await opened(before), await opened(after), { author, date, paragraphs: texts });

describe('a regenerated file that holds', () => {
  test('nothing changed', async () => {
    expect(await check(edited, edited, null)).toEqual([]);
  });
  test('words, a note in between, a paragraph, a comment, a style and a relation were added', async () => {
    expect(await check(patched)).toEqual([]);
  });
  test('a paragraph at the end of a pending chain', async () => {
    const after = changed(
      edited,
      documentPart,
      third,
      `${third}${p(ownIns(30, run('New.')), look('X', `<w:ins ${own(31)}/>`))}`,
    );
    // Before a table its own mark would stay: the mark of the one before it is the new one.
    const byRule = changed(
      edited,
      documentPart,
      third + table,
      `${p(`${run('Three')}${reference(2)}`, look('X', `<w:ins ${own(31)}/>`))}${p(ownIns(30, run('New.')), `<w:pPr><w:pStyle w:val="Y"/><w:pPrChange ${own(32)}><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange></w:pPr>`)}${table}`,
    );
    expect(await check(after, edited, null)).not.toEqual([]);
    expect(await check(byRule, edited, null)).toEqual([]);
  });
  test('their insertion is split round ours, with a deletion nested in it', async () => {
    const theirs = ins(run('the editor added '), 11, 'E');
    const after = changed(
      edited,
      documentPart,
      theirs,
      `${ins(`${run('the ')}${ownDel(40, deletedRun('editor '))}`, 11, 'E')}${ownIns(41, run('new '))}${ins(run('added '), 42, 'E')}`,
    );
    expect(await check(after, edited, null)).toEqual([]);
  });
  test('a first comment and its part', async () => {
    const before = partsOf(first + third, note(1, run('Note one.')) + note(2, run('Note two.')));
    const after = chain(
      withNewPart(
        before,
        'word/comments.xml',
        edited['word/comments.xml']!.replace('w:author="E"', `w:author="${author}"`).replace(
          '2021-05-01T00:00:00Z',
          date,
        ),
      ),
      [
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ],
      [
        'word/_rels/document.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ],
      [
        documentPart,
        run('Three'),
        `<w:commentRangeStart w:id="0"/>${run('Three')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ],
    );
    expect(await check(after, before, null)).toEqual([]);
  });
  test('changes of an earlier run under the same name and time stay', async () => {
    const before = changed(
      edited,
      documentPart,
      run('Three'),
      `${run('Three')}${ownIns(50, run(' and more'))}`,
    );
    const after = changed(
      before,
      documentPart,
      run('The end.'),
      `${run('The ')}${ownIns(51, run('very '))}${run('end.')}`,
    );
    expect(await check(after, before, null)).toEqual([]);
  });
  test('ids that were given twice before are the editor’s business', async () => {
    const before = changed(edited, documentPart, 'w:id="12" w:author="F"', 'w:id="11" w:author="F"');
    const after = changed(
      before,
      documentPart,
      run('The end.'),
      `${run('The ')}${ownIns(51, run('very '))}${run('end.')}`,
    );
    expect(await check(after, before, null)).toEqual([]);
  });
});

/** The last paragraph, split by the editor in a tracked change. */
const halves =
  p(run('The '), look('Z', '<w:ins w:id="15" w:author="E" w:date="2021-05-01T00:00:00Z"/>')) +
  p(run('end.'), look('Z'));

type Sabotage = {
  readonly after: Parts;
  readonly says: RegExp;
  readonly texts?: null;
  readonly before?: Parts;
};

const sabotages: Readonly<Record<string, Sabotage>> = {
  'a lost word of the editor': {
    after: changed(patched, documentPart, 'the editor added ', 'the editor '),
    says: /^word\/document\.xml, paragraph 2: undoing .* “Two the editor and ends\.” where it says “Two the editor added and ends\.”/,
  },
  'a word deleted without a mark': {
    after: changed(patched, documentPart, run('and ends.'), run('ends.')),
    says: /paragraph 2: undoing/,
  },
  'a word inserted without a mark': {
    after: changed(patched, documentPart, run('The end.'), run('The very end.')),
    says: /paragraph 6: undoing .*The very end/,
  },
  'a lost change of somebody else': {
    after: changed(patched, documentPart, del(deletedRun('gone '), 12, 'F'), ''),
    says: /paragraph 2: undoing/,
  },
  'a change under another name': {
    after: changed(patched, documentPart, 'w:id="12" w:author="F"', 'w:id="12" w:author="E"'),
    says: /paragraph 2: undoing .* with other properties or ids/,
  },
  'a lost look': {
    after: changed(patched, documentPart, lastOne.slice(0, 40), lastOne.slice(0, 40).replace('"Z"', '"X"')),
    says: /paragraph 6: undoing .* with other properties/,
  },
  'a dropped anchor of the editor’s comment': {
    after: changed(patched, documentPart, '<w:commentRangeStart w:id="0"/>', ''),
    says: /paragraph 2: undoing/,
  },
  'a dropped mark of our comment': {
    after: changed(patched, documentPart, '<w:r><w:commentReference w:id="1"/></w:r>', ''),
    says: /comment 1 has no mark/,
  },
  'a comment without its entry': {
    after: changed(
      patched,
      'word/comments.xml',
      comment(1, `w:author="${author}" w:date="${date}"`, 'An offer.'),
      '',
    ),
    says: /there is no such comment/,
  },
  'a changed comment of the editor': {
    after: changed(patched, 'word/comments.xml', 'Is this so?', 'This is so.'),
    says: /^word\/comments\.xml, paragraph 1: undoing/,
  },
  'a new paragraph whose mark nobody marked': {
    after: changed(edited, documentPart, pending, `${pending}${p(ownIns(30, run('New here.')), look('X'))}`),
    texts: null,
    says: /paragraph 4: undoing/,
  },
  'a new paragraph between the halves of one that the editor split': {
    before: changed(edited, documentPart, lastOne, halves),
    after: changed(
      edited,
      documentPart,
      lastOne,
      halves.replace('</w:p>', `</w:p>${p(ownIns(30, run('New here.')), look('Z', `<w:ins ${own(31)}/>`))}`),
    ),
    texts: null,
    says: /paragraph 7: the new paragraph “New here\.…” is joined to another/,
  },
  'a new paragraph that melts into the text when only theirs is rejected': {
    // Rule 2 behind a pending mark: theirs goes, and ours with it.
    after: changed(
      edited,
      documentPart,
      pending,
      `${pending.replace('<w:ins w:id="14"', `<w:ins w:id="31" w:author="${author}" w:date="${date}"/><w:ins w:id="14"`)}${p(ownIns(30, run('New here.')), look('Y', `<w:ins w:id="14" w:author="E" w:date="2021-05-01T00:00:00Z"/>`))}`,
    ),
    texts: null,
    says: /is joined to another when other people’s changes are rejected/,
  },
  'a note with another’s text': {
    after: chain(
      patched,
      ['word/footnotes.xml', 'Note one.', 'NOTE'],
      ['word/footnotes.xml', '<w:footnote w:id="1">', '<w:footnote w:id="9">'],
      ['word/footnotes.xml', '<w:footnote w:id="3">', '<w:footnote w:id="1">'],
      ['word/footnotes.xml', '<w:footnote w:id="9">', '<w:footnote w:id="3">'],
      ['word/footnotes.xml', 'NOTE', 'Note one.'],
    ),
    says: /^word\/footnotes\.xml, paragraph \d: undoing/,
  },
  'note ids that do not ascend': {
    after: chain(
      patched,
      [documentPart, '<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="7"/>'],
      ['word/footnotes.xml', '<w:footnote w:id="2">', '<w:footnote w:id="7">'],
    ),
    says: /footnote ids no longer ascend .*\(7 before 3\)/,
  },
  'a note that nothing refers to': {
    after: changed(patched, 'word/footnotes.xml', '</w:footnotes>', `${note(9, run('Lost.'))}</w:footnotes>`),
    says: /no mark refers to footnote 9/,
  },
  'a mark without a note': {
    after: changed(patched, 'word/footnotes.xml', note(2, ownIns(26, run('New note.'))), ''),
    says: /a mark refers to footnote 2, which is not there/,
  },
  'an id given twice': {
    after: changed(patched, documentPart, 'w:id="24"', 'w:id="11"'),
    says: /tracked change 11 stands 2 times/,
  },
  'a bookmark id given twice': {
    after: chain(
      patched,
      [documentPart, '<w:bookmarkStart w:id="20"', '<w:bookmarkStart w:id="1"'],
      [documentPart, '<w:bookmarkEnd w:id="20"/>', '<w:bookmarkEnd w:id="1"/>'],
    ),
    says: /: bookmark 1 stands 2 times/,
  },
  'a lost bookmark': {
    after: chain(
      patched,
      [documentPart, '<w:bookmarkStart w:id="1" w:name="_ph_1"/>', ''],
      [documentPart, '<w:bookmarkEnd w:id="1"/>', ''],
    ),
    says: /paragraph 1: undoing/,
  },
  'a changed style': {
    after: changed(patched, 'word/styles.xml', '<w:name w:val="X"/>', '<w:name w:val="X"/><w:b/>'),
    says: /^word\/styles\.xml: something that was in the part was changed/,
  },
  'a changed header': {
    after: changed(patched, 'word/header1.xml', 'Header', 'Other'),
    says: /^word\/header1\.xml: the part was changed, and nothing/,
  },
  'a changed picture': {
    after: changed(patched, 'word/media/image1.png', 'nobody', 'somebody'),
    says: /^word\/media\/image1\.png: the part was changed/,
  },
  'a relation that leads elsewhere': {
    after: changed(
      patched,
      'word/_rels/document.xml.rels',
      'Target="https://example.org/"',
      'Target="https://example.com/"',
    ),
    says: /document\.xml\.rels: something that was in the part was changed/,
  },
  'a part that is gone': {
    after: Object.fromEntries(Object.entries(patched).filter(([name]) => name !== 'word/media/image1.png')),
    says: /^word\/media\/image1\.png: the part is gone/,
  },
  'a part nobody asked for': {
    after: withNewPart(patched, 'word/vbaProject.bin', 'x'),
    says: /^word\/vbaProject\.bin: the part is new/,
  },
  'XML cut off': {
    after: changed(patched, 'word/footnotes.xml', '</w:footnotes>', ''),
    says: /^word\/footnotes\.xml: damaged XML/,
  },
  'a style that is not there': {
    after: changed(
      patched,
      documentPart,
      ownIns(22, reference(2)),
      ownIns(22, reference(2).replace('"Mark"', '"Nowhere"')),
    ),
    says: /there is no style “Nowhere”/,
  },
  'a space that Word would drop': {
    after: changed(patched, documentPart, '<w:t xml:space="preserve">One </w:t>', '<w:t>One </w:t>'),
    says: /spaces at the edge of a run of text are not marked/,
  },
  'another text than was meant': {
    after: changed(patched, documentPart, 'changed ', 'altered '),
    says: /paragraph 1: accepting every change gives “One altered a note.*where “One changed a note/,
  },
  'a paragraph too many': {
    after: changed(
      patched,
      documentPart,
      fresh,
      fresh +
        fresh
          .replace(/_ph_2/, '_ph_3')
          .replace(/w:id="2(\d)"/g, 'w:id="6$1"')
          .replace(/<w:ins w:id="62".*?<\/w:ins>/, ''),
    ),
    says: /paragraph 3: accepting every change gives “A new paragraph”/,
  },
};

describe('a regenerated file that does not', () => {
  test.each(Object.entries(sabotages))('%s', async (_name, { after, says, texts, before = edited }) => {
    const findings = await check(after, before, texts === null ? null : paragraphs);
    expect(findings.filter((one) => says.test(one))).not.toEqual([]);
  });
});
