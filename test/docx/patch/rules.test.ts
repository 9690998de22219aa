import { describe, expect, test } from '@jest/globals';
import type { Change, Document, EditedDraft, Inline } from '../../../src/document/index.js';
import { patchDocx, readEdited } from '../../../src/docx/index.js';
import { InternalError } from '../../../src/problems/index.js';
import { everyBlock, heading, paragraph, text } from '../sample-documents.js';
import {
  at,
  author,
  date,
  draft,
  type Edit,
  footnotes,
  insertAfter,
  main,
  open,
  partOf,
  patched,
  plain,
  replace,
  taken,
  texts,
} from './patching.js';

const by = 'w:author="A. Editor" w:date="2021-03-01T00:00:00Z"';
const own = `w:author="${author}" w:date="${date}"`;
const pending = (kind: string, id: number): string => `<w:${kind} w:id="${id}" ${by}/>`;

/** The `w:p` that holds some words. */
function paragraphOf(xml: string, words: string): string {
  const found = xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs) ?? [];
  return found.find((one) => one.replace(/<[^>]*>/g, '').includes(words)) ?? '';
}

/** Puts something into the properties of a paragraph's mark. */
const marked =
  (words: string, mark: string): Edit =>
  (xml) => {
    const before = paragraphOf(xml, words);
    return xml.replace(before, before.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`));
  };
const insideOut =
  (words: string, edit: Edit): Edit =>
  (xml) => {
    const before = paragraphOf(xml, words);
    return xml.replace(before, () => edit(before));
  };
const newText = [text('A new paragraph.')];
const bodyTexts = (draftOf: EditedDraft): readonly string[] => texts(draftOf).slice(24, -1);
const withTable: Document = {
  ...plain,
  blocks: [
    heading('a', 1, 'Heading before'),
    paragraph('a/one', text('Text before the table.')),
    {
      type: 'table',
      id: 'a/table',
      role: 'unnumbered',
      rows: [{ cells: [{ children: [text('Only cell')] }] }],
    },
    paragraph('a/two', text('Text after the table.')),
  ],
  notes: [],
};

describe('rule 1: a new paragraph has an inserted mark of its own, where a paragraph follows', () => {
  test.each([
    ['between two', 'Second text'],
    ['behind a heading', 'Key trends'],
    ['behind the last of the text', 'Fourth text'],
  ])('%s', async (_where, words) => {
    const { main: xml, merged } = await patched(await draft(), (edited) => [
      insertAfter(edited, words, newText),
    ]);
    const written = paragraphOf(xml, 'A new paragraph.');
    expect(written).toMatch(
      new RegExp(`<w:rPr><w:ins w:id="\\d+" ${own}/></w:rPr></w:pPr><w:ins w:id="\\d+" ${own}>`),
    );
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, words) + 1);
  });

  test('before the first, and two in a row', async () => {
    const bytes = await draft({ [main]: (xml) => xml.replace(/<w:body><w:tbl>.*?<\/w:tbl>/s, '<w:body>') });
    const { merged } = await patched(bytes, (edited) => [
      { ...insertAfter(edited, 'Second', [text('First of all.')]), after: -1 } as Change,
      { ...insertAfter(edited, 'Second', [text('Second of all.')], { id: 'new/two' }), after: -1 } as Change,
    ]);
    expect(texts(merged).slice(0, 2)).toEqual(['First of all.', 'Second of all.']);
  });

  test('behind a table: a paragraph follows it', async () => {
    const { main: xml } = await patched(await draft({}, withTable), (edited) => [
      insertAfter(edited, 'Only cell', newText),
    ]);
    expect(xml).toMatch(
      /<\/w:tbl><w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:ins [^>]*\/>(?:(?!<\/w:p>).)*A new paragraph\./s,
    );
  });
});

describe('rule 2: where no paragraph follows, the mark before the new one is the inserted one', () => {
  test('before a table', async () => {
    const { main: xml, merged } = await patched(await draft({}, withTable), (edited) => [
      insertAfter(edited, 'Text before', newText),
    ]);
    expect(paragraphOf(xml, 'Text before')).toMatch(/<w:rPr><w:ins /);
    expect(paragraphOf(xml, 'A new paragraph.')).not.toMatch(/<w:rPr><w:ins /);
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'Only cell') - 1);
  });

  test('last before the section, two in a row: the marks of all but the last', async () => {
    const { main: xml } = await patched(await draft(), (edited) => {
      const last = edited.paragraphs.length - 1;
      return [
        { ...insertAfter(edited, 'Second', [text('One more.')]), after: last } as Change,
        { ...insertAfter(edited, 'Second', [text('Two more.')], { id: 'new/two' }), after: last } as Change,
      ];
    });
    expect(paragraphOf(xml, 'One more.')).toMatch(/<w:rPr><w:ins /);
    expect(paragraphOf(xml, 'Two more.')).not.toMatch(/<w:rPr><w:ins /);
  });

  test('the mark takes along what is pending about it', async () => {
    const bytes = await draft({ [main]: marked('Text before', pending('ins', 700)) }, withTable);
    const { main: xml } = await patched(bytes, (edited) => [insertAfter(edited, 'Text before', newText)]);
    expect(paragraphOf(xml, 'A new paragraph.')).toContain('w:id="700"');
    expect(paragraphOf(xml, 'Text before')).not.toContain('w:id="700"');
  });
});

test('rule 3: there the properties the old paragraph had are remembered, where they differ', async () => {
  const { main: xml } = await patched(await draft({}, withTable), (edited) => [
    {
      ...insertAfter(edited, 'Text before', newText),
      paragraph: {
        id: 'new',
        kind: { type: 'heading', depth: 1, numbered: true },
        children: newText,
        like: null,
      },
    } as Change,
    insertAfter(edited, 'Text after', [text('Like its neighbours.')], { id: 'new/two' }),
  ]);
  const written = paragraphOf(xml, 'A new paragraph.');
  expect(written).toMatch(
    /<w:pStyle w:val="HChG"\/>.*<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="SingleTxtG"\/><w:numPr>.*<\/w:numPr><\/w:pPr><\/w:pPrChange>/s,
  );
  expect(paragraphOf(xml, 'Like its')).not.toContain('pPrChange');
});

describe('rule 4: never right behind a mark with a pending change', () => {
  test('a paragraph that somebody split: behind its second half', async () => {
    const bytes = await draft({
      [main]: insideOut('Second text', (one) =>
        one
          .replace('</w:pPr>', `<w:rPr>${pending('ins', 700)}</w:rPr></w:pPr>`)
          .replace('Second text stands here.</w:t></w:r>', `Second text</w:t></w:r>`)
          .concat('<w:p><w:r><w:t>stands here.</w:t></w:r></w:p>'),
      ),
    });
    const { edited, merged } = await patched(bytes, (draftOf) => [
      { ...insertAfter(draftOf, 'stands here', newText) },
    ]);
    expect(edited.paragraphs[at(edited, 'Second text')]!.isMarkPending).toBe(true);
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'stands here') + 1);
    // Asked for in the middle of the chain it comes at the end all the same.
    const file = await open(bytes);
    const patch = { changes: [insertAfter(edited, 'Second text', newText)], notes: [], author, date };
    const after = taken(readEdited(await open(taken(patchDocx(file, patch, null)))));
    expect(at(after, 'A new paragraph.')).toBe(at(after, 'stands here') + 1);
  });

  test('a paragraph that is moved away: behind what its text goes on in', async () => {
    const bytes = await draft({ [main]: marked('Second text', pending('moveFrom', 700)) });
    const { merged } = await patched(bytes, (edited) => [insertAfter(edited, 'Second text', newText)]);
    expect(bodyTexts(merged)).toContain('Second text stands here.Skills');
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'Skills') + 1);
  });

  test('a paragraph that is new as a whole leaves nothing when rejected: right behind it', async () => {
    const typed = `<w:p><w:pPr><w:rPr>${pending('ins', 700)}</w:rPr></w:pPr><w:ins w:id="701" ${by}><w:r><w:t>Typed by hand.</w:t></w:r></w:ins></w:p>`;
    const bytes = await draft({ [main]: insideOut('Second text', (one) => one + typed) });
    const { edited, merged } = await patched(bytes, (draftOf) => [
      insertAfter(draftOf, 'Typed by hand', newText),
    ]);
    expect(edited.paragraphs[at(edited, 'Typed')]!.isMarkPending).toBe(false);
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'Typed') + 1);
    expect(at(merged, 'Skills')).toBe(at(merged, 'Typed') + 2);
  });
});

test('rule 5: beside a content control, not in it', async () => {
  const bytes = await draft({
    [main]: insideOut(
      'Second text',
      (one) => `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${one}</w:sdtContent></w:sdt>`,
    ),
  });
  const { main: xml, edited } = await patched(bytes, (draftOf) => [
    insertAfter(draftOf, 'Second text', newText),
  ]);
  expect(edited.paragraphs[at(edited, 'Second text')]!.container).not.toBe(0);
  expect(xml).toMatch(/<\/w:sdtContent><\/w:sdt><w:p>(?:(?!<\/w:p>).)*A new paragraph\./s);
});

describe('rule 6: a deleted paragraph is its runs and its mark', () => {
  test('its own mark, where a paragraph follows', async () => {
    const { main: xml, merged } = await patched(await draft(), (edited) => [
      { type: 'delete-paragraph', paragraph: at(edited, 'First text') },
    ]);
    expect(paragraphOf(xml, 'First text')).toMatch(new RegExp(`<w:rPr><w:del w:id="\\d+" ${own}/></w:rPr>`));
    expect(texts(merged).some((one) => one.includes('First text'))).toBe(false);
  });

  test('before a table, the mark before it; the paragraph before keeps its look', async () => {
    const { main: xml } = await patched(await draft({}, withTable), (edited) => [
      { type: 'delete-paragraph', paragraph: at(edited, 'Text before') },
    ]);
    expect(paragraphOf(xml, 'Heading before')).toMatch(/<w:rPr><w:del /);
    expect(paragraphOf(xml, 'Text before')).toMatch(
      /<w:pStyle w:val="HChG"\/>.*<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="SingleTxtG"\/>/s,
    );
  });

  test('and another in its place there: it stands in the paragraph of the old one', async () => {
    const { merged } = await patched(await draft({}, withTable), (edited) => [
      { type: 'delete-paragraph', paragraph: at(edited, 'Text before') },
      insertAfter(edited, 'Text before', newText),
    ]);
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'Only cell') - 1);
    expect(at(merged, 'A new paragraph.')).toBe(at(merged, 'Heading before') + 1);
  });
});

describe('rule 7: inside somebody’s insertion', () => {
  const theirs = `<w:ins w:id="700" ${by}><w:r><w:rPr><w:i/></w:rPr><w:t>some words of theirs</w:t></w:r></w:ins>`;
  const inserted = insideOut('Second text', (one) =>
    one.replace('<w:bookmarkEnd', `${theirs}<w:bookmarkEnd`),
  );

  test('a deletion stands in it', async () => {
    const { main: xml } = await patched(await draft({ [main]: inserted }), (edited) => [
      replace(edited, 'Second text', 'words '),
    ]);
    expect(xml).toMatch(
      /<w:ins w:id="700" [^>]*><w:r>.*?some .*?<w:del [^>]*><w:r>.*?<w:delText [^>]*>words <\/w:delText><\/w:r><\/w:del><w:r>.*?of theirs.*?<\/w:ins>/s,
    );
  });

  test('new text splits it: a fresh id for its second half, their name and time on both', async () => {
    const { main: xml } = await patched(await draft({ [main]: inserted }), (edited) => [
      replace(edited, 'Second text', ' words', text(' lines')),
    ]);
    const halves = [...xml.matchAll(new RegExp(`<w:ins w:id="(\\d+)" ${by}>`, 'g'))].map(([, id]) => id);
    expect(halves).toHaveLength(2);
    expect(new Set(halves).size).toBe(2);
    expect(xml).toMatch(
      new RegExp(
        `</w:del></w:ins><w:ins w:id="\\d+" ${own}><w:r><w:rPr><w:i/></w:rPr><w:t [^>]*> lines</w:t></w:r></w:ins><w:ins w:id="\\d+" ${by}>`,
      ),
    );
  });
});

describe('rule 8: ids of notes ascend in the order of reference', () => {
  const note = (identifier: string, ...words: readonly Inline[]) => ({
    type: 'footnoteDefinition' as const,
    identifier,
    paragraphs: [words],
  });
  const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier });

  test('later ones are renumbered in both parts; separators are not', async () => {
    const {
      main: xml,
      notes,
      merged,
    } = await patched(
      await draft(),
      (edited) => [
        replace(edited, 'First text', 'First', text('First'), mark('new/1')),
        insertAfter(edited, 'Fourth', [text('New'), mark('new/2')]),
      ],
      [
        note('new/1', text('New in front.')),
        note('new/2', { type: 'link', url: 'https://example.org/n', children: [text('linked')] }),
      ],
    );
    const ids = [...xml.matchAll(/<w:footnoteReference(?: w:customMarkFollows="1")? w:id="(\d+)"/g)].map(
      ([, id]) => Number(id),
    );
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    const entries = [...notes.matchAll(/<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(entries).toEqual([-1, 0, 1, 2, 3, 4, 5]);
    expect(merged.notes.map((one) => one.text)).toEqual([
      '* E/2021/1.',
      'New in front.',
      'The first note.',
      'The second note.',
      'linked',
    ]);
  });

  test('a link in a note has its relation in the part of the notes', async () => {
    const { bytes } = await patched(
      await draft(),
      (edited) => [replace(edited, 'First text', 'First', text('First'), mark('new/1'))],
      [note('new/1', { type: 'link', url: 'https://example.org/n', children: [text('linked')] })],
    );
    expect(partOf(bytes, 'word/_rels/footnotes.xml.rels')).toContain(
      'Target="https://example.org/n" TargetMode="External"',
    );
  });

  test('a file without notes gets the part, its relation and its content type', async () => {
    const bytes = await draft({
      [main]: (xml) =>
        xml
          .replace(
            /<w:bookmarkStart[^>]*\/><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/>.*?<\/w:r><w:bookmarkEnd[^>]*\/>/gs,
            '',
          )
          .replace(/<w:r>(?:(?!<w:r>).)*<w:footnoteReference(?:(?!<w:r>).)*<\/w:r>/gs, ''),
      'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship [^>]*footnotes\.xml"[^>]*>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*footnotes\.xml"[^>]*>/, ''),
    });
    const file = await open(bytes);
    const edited = taken(readEdited(file));
    expect(edited.notes).toEqual([]);
    const patch = {
      changes: [replace(edited, 'First text', 'First', text('First'), mark('new/1'))],
      notes: [note('new/1', text('The only one.'))],
      author,
      date,
    };
    const written = taken(patchDocx(file, patch, null));
    const after = taken(readEdited(await open(written)));
    expect(after.notes.map((one) => one.text)).toEqual(['The only one.']);
    expect(partOf(written, 'word/_rels/document.xml.rels')).toMatch(
      /relationships\/footnotes" Target="footnotes\d*\.xml"/,
    );
    expect(partOf(written, '[Content_Types].xml')).toMatch(/PartName="\/word\/footnotes\d*\.xml"/);
  });
});

describe('rule 9: notes that change and go', () => {
  test('a deleted mark leaves its note', async () => {
    const {
      main: xml,
      notes,
      merged,
    } = await patched(await draft(), (edited) => [replace(edited, 'First text', '\uFFFC')]);
    expect(xml).toMatch(
      /<w:del [^>]*><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="2"\/><\/w:r><\/w:del>/,
    );
    expect(notes).toContain('The first note.');
    expect(merged.notes.map((one) => one.text)).not.toContain('The first note.');
  });

  test('a changed note has tracked runs', async () => {
    const {
      notes,
      merged,
      main: xml,
    } = await patched(await draft(), (edited) => {
      const { id, text: whole } = edited.notes.find((one) => one.text.includes('second'))!;
      const start = whole.indexOf('second');
      return [{ type: 'replace-note-text', note: id, start, end: start + 6, by: [text('third')] }];
    });
    expect(notes).toMatch(
      /<w:del [^>]*><w:r><w:delText [^>]*>second<\/w:delText><\/w:r><\/w:del><w:ins [^>]*><w:r><w:t [^>]*>third</,
    );
    expect(merged.notes.at(-1)!.text).toBe('The third note.');
    expect(xml).toBe(partOf(await draft(), main));
  });

  test('a replaced note: the new mark behind the deleted one', async () => {
    const { main: xml, merged } = await patched(
      await draft(),
      (edited) => [
        replace(edited, 'First text', '\uFFFC', { type: 'footnoteReference', identifier: 'new/1' }),
      ],
      [{ type: 'footnoteDefinition', identifier: 'new/1', paragraphs: [[text('In its place.')]] }],
    );
    expect(xml).toMatch(
      /<w:footnoteReference w:id="2"\/><\/w:r><\/w:del><w:bookmarkEnd[^>]*\/><w:ins [^>]*><w:bookmarkStart [^>]*\/><w:r>.*?<w:footnoteReference w:id="3"\/>/s,
    );
    expect(merged.notes.map((one) => one.text)).toContain('In its place.');
  });
});

describe('rule 10: looks come from neighbours in the edited file, styles by their names', () => {
  test('style ids another program made up, and direct formatting of the text beside', async () => {
    const bytes = await draft({
      [main]: (xml) =>
        insideOut('Second text', (one) =>
          one.replace(
            '<w:r>',
            '<w:r w:rsidR="00AA"><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr>',
          ),
        )(xml.replaceAll('w:val="SingleTxtG"', 'w:val="style42"')),
      'word/styles.xml': (xml) => xml.replaceAll('"SingleTxtG"', '"style42"'),
    });
    const { main: xml } = await patched(bytes, (edited) => [
      replace(edited, 'Second text', 'stands', { type: 'strong', children: [text('lies')] }),
      insertAfter(edited, 'Second text', newText, { like: at(edited, 'Second text') }),
    ]);
    const written = paragraphOf(xml, 'A new paragraph.');
    expect(written).toContain('<w:pStyle w:val="style42"/><w:numPr>');
    expect(written).toContain('<w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr>');
    expect(xml).toContain(
      '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:bCs/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">lies</w:t>',
    );
    expect(written).not.toMatch(/rsid|paraId/);
  });

  test('no paragraph of the kind: the style by its name', async () => {
    const { main: xml, merged } = await patched(await draft(), (edited) => [
      {
        ...insertAfter(edited, 'Second text', newText),
        paragraph: {
          id: 'n',
          kind: { type: 'heading', depth: 2, numbered: true },
          children: newText,
          like: null,
        },
      } as Change,
    ]);
    expect(paragraphOf(xml, 'A new paragraph.')).toContain(
      '<w:pStyle w:val="H1G"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    );
    expect(merged.paragraphs[at(merged, 'A new')]!.kind).toEqual({
      type: 'heading',
      depth: 2,
      numbered: true,
    });
  });

  test('plain words behind slanted ones are not slanted', async () => {
    const { main: xml } = await patched(await draft({}, everyBlock), (edited) => {
      const paragraph = at(edited, 'Italic, bold');
      return [{ type: 'replace-text', paragraph, start: 6, end: 6, by: [text(' words')] }];
    });
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t xml:space="preserve"> words<\/w:t><\/w:r><\/w:ins>/);
  });

  test('a new list begins at its first letter, a further item goes on', async () => {
    const item = { type: 'item', role: 'unnumbered', ordered: true, level: 0 } as const;
    const { main: xml, bytes } = await patched(await draft({}, everyBlock), (edited) => [
      insertAfter(edited, 'Second', [text('Further.')], { id: null, kind: item }),
      insertAfter(edited, 'A paragraph without', [text('Anew.')], { id: 'new/list', kind: item }),
    ]);
    const listOf = (words: string): string => /<w:numId w:val="(\d+)"/.exec(paragraphOf(xml, words))![1]!;
    expect(listOf('Further.')).toBe(listOf('Second'));
    expect(listOf('Anew.')).not.toBe(listOf('Second'));
    expect(partOf(bytes, 'word/numbering.xml')).toMatch(
      new RegExp(
        `<w:num w:numId="${listOf('Anew.')}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>`,
      ),
    );
  });
});

describe('rule 11: bookmarks are hints', () => {
  test('collapsed ones count for nothing, copies are told, ends are where somebody split', async () => {
    const edited = taken(
      readEdited(
        await open(
          await draft({
            [main]: (xml) =>
              insideOut('Second text', (one) =>
                one
                  .replace(
                    '<w:bookmarkStart',
                    '<w:bookmarkStart w:id="900" w:name="_ph_000000000000"/><w:bookmarkEnd w:id="900"/><w:bookmarkStart',
                  )
                  .replace(
                    'Second text stands here.</w:t></w:r>',
                    'Second text</w:t></w:r></w:p><w:p><w:r><w:t>stands here.</w:t></w:r>',
                  )
                  .replace(/(w:name="_ph_(?!0{12})[0-9a-f]{12})"/, '$1_Copy_1"'),
              )(xml),
          }),
        ),
      ),
    );
    const first = edited.paragraphs[at(edited, 'Second text')]!;
    expect(first.bookmarks).toEqual([
      { name: expect.stringMatching(/^_ph_[0-9a-f]{12}$/), isCopy: true, endsAt: first.index + 1 },
    ]);
  });
});

describe('rule 12: comments', () => {
  const comment = (edited: EditedDraft, words: string, start: number, end: number): Change => ({
    type: 'comment',
    paragraph: at(edited, words),
    start,
    end,
    lines: ['One line.', 'Another <line> & more.'],
  });

  test('a file without any gets the part; the range stands where it was asked for', async () => {
    const {
      main: xml,
      bytes,
      merged,
    } = await patched(await draft(), (edited) => [comment(edited, 'Second text', 7, 11)]);
    expect(xml).toMatch(
      /Second <\/w:t><\/w:r><w:commentRangeStart w:id="(\d+)"\/><w:r><w:t [^>]*>text<\/w:t><\/w:r><w:commentRangeEnd w:id="\1"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/,
    );
    expect(merged.comments).toEqual([
      {
        id: expect.any(String),
        author,
        date,
        text: 'One line.\nAnother <line> & more.',
        paragraph: at(merged, 'Second text'),
      },
    ]);
    expect(partOf(bytes, 'word/comments.xml')).toContain('w:initials="P"');
  });

  test('beside existing ones, with entries in the parts that Word keeps beside them', async () => {
    const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
    const w16 = 'http://schemas.microsoft.com/office/word/2016/wordml/cid';
    const bytes = await draft({
      'word/comments.xml': () =>
        '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:comment w:id="40" w:author="A. Editor" w:date="2021-03-01T00:00:00Z"><w:p w14:paraId="00000001"><w:r><w:t>Theirs.</w:t></w:r></w:p></w:comment></w:comments>',
      'word/commentsExtended.xml': () =>
        `<?xml version="1.0"?><w15:commentsEx xmlns:w15="${w15}"><w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>`,
      'word/commentsIds.xml': () =>
        `<?xml version="1.0"?><w16cid:commentsIds xmlns:w16cid="${w16}"><w16cid:commentId w16cid:paraId="00000001" w16cid:durableId="00000001"/></w16cid:commentsIds>`,
      'word/_rels/document.xml.rels': (xml) =>
        xml
          .replace(/<Relationship [^>]*comments[^>]*>/g, '')
          .replace(
            '</Relationships>',
            '<Relationship Id="rId901" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rId902" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/><Relationship Id="rId903" Type="http://schemas.microsoft.com/office/2016/09/relationships/commentsIds" Target="commentsIds.xml"/></Relationships>',
          ),
      [main]: insideOut('Fourth', (one) =>
        one.replace('<w:bookmarkEnd', '<w:r><w:commentReference w:id="40"/></w:r><w:bookmarkEnd'),
      ),
    });
    const { bytes: written, merged } = await patched(bytes, (edited) => [
      comment(edited, 'Second text', 7, 11),
    ]);
    const id = /w14:paraId="([0-9A-F]{8})"><w:r><w:t [^>]*>Another/.exec(
      partOf(written, 'word/comments.xml'),
    )![1]!;
    expect(partOf(written, 'word/commentsExtended.xml')).toContain(
      `<w15:commentEx w15:paraId="${id}" w15:done="0"/></w15:commentsEx>`,
    );
    expect(partOf(written, 'word/commentsIds.xml')).toContain(`w16cid:paraId="${id}"`);
    expect(merged.comments.map((one) => [one.author, one.paragraph === null])).toEqual([
      ['A. Editor', false],
      [author, false],
    ]);
  });

  test('outside of links and of what others inserted, which would take it along', async () => {
    const bytes = await draft({
      [main]: insideOut('Second text', (one) =>
        one.replace(/(<w:r>.*<\/w:r>)/s, `<w:ins w:id="700" ${by}>$1</w:ins>`),
      ),
    });
    const { main: xml } = await patched(bytes, (edited) => [comment(edited, 'Second text', 7, 11)]);
    expect(xml).toMatch(
      /<w:commentRangeStart [^>]*\/><w:ins w:id="700"[^>]*>.*?<\/w:ins><w:commentRangeEnd/s,
    );
  });
});

test('rule 13: with all at once, each of the four states is whole', async () => {
  const bytes = await draft({
    [main]: (xml) =>
      insideOut('Third text', (one) =>
        one.replace(
          '<w:bookmarkEnd',
          `<w:ins w:id="700" ${by}><w:r><w:t> Theirs.</w:t></w:r></w:ins><w:bookmarkEnd`,
        ),
      )(marked('First text', pending('del', 702))(xml)),
  });
  // The program's own check settles all four; it throws where one is not whole.
  const { merged } = await patched(bytes, (edited) => [
    replace(edited, 'First text', 'Second text', text('Other text')),
    replace(edited, 'Theirs', 'Theirs', text('Ours')),
    { type: 'delete-paragraph', paragraph: at(edited, 'Fourth') },
    insertAfter(edited, 'Skills', newText),
  ]);
  expect(bodyTexts(merged)).toEqual([
    'Key trends',
    'First text with a note\uFFFC and more words.Other text stands here.',
    'Skills',
    'A new paragraph.',
    'Third text\uFFFC Ours..',
  ]);
});

describe('what cannot be cut is not', () => {
  const field = (result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const withField = insideOut('Second text', (one) =>
    one.replace('<w:bookmarkEnd', `${field('field text')}<w:bookmarkEnd`),
  );

  test('part of a field: a mistake of ours', async () => {
    const file = await open(await draft({ [main]: withField }));
    const edited = taken(readEdited(file));
    const { index, text: whole, fixed } = edited.paragraphs[at(edited, 'field text')]!;
    const start = whole.indexOf('field text');
    expect(fixed).toEqual([{ start, end: start + 10 }]);
    for (const [from, to] of [
      [start + 2, start + 2],
      [start, start + 3],
      [start + 3, start + 10],
    ]) {
      const changes: Change[] = [
        { type: 'replace-text', paragraph: index, start: from!, end: to!, by: [text('x')] },
      ];
      expect(() => patchDocx(file, { changes, notes: [], author, date }, null)).toThrow(InternalError);
    }
  });

  test('a whole field goes with its instruction', async () => {
    const { main: xml } = await patched(await draft({ [main]: withField }), (edited) => [
      replace(edited, 'field text', 'here.field text', text('there.')),
    ]);
    expect(xml).toMatch(
      /<w:del [^>]*>.*<w:fldChar w:fldCharType="begin"\/>.*<w:delInstrText> REF x <\/w:delInstrText>.*<w:fldChar w:fldCharType="end"\/><\/w:r><\/w:del><w:ins /s,
    );
  });
});

test('notes part is untouched where no note changes', async () => {
  const before = await draft();
  const { bytes } = await patched(before, (edited) => [
    replace(edited, 'First text', 'words', text('letters')),
  ]);
  expect(partOf(bytes, footnotes)).toBe(partOf(before, footnotes));
});
