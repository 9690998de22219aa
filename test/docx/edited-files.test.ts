import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type Base,
  type Block,
  type Document,
  literalText,
  normalizeDocument,
} from '../../src/document/index.js';
import { type ReadDocument, readDocx, writeDocx } from '../../src/docx/index.js';
import type { Problem } from '../../src/problems/index.js';
import { baseOf, created, everyBlock, heading, masthead, paragraph, text } from './sample-documents.js';

const three: Document = normalizeDocument({
  masthead,
  blocks: [
    heading('trends', 1, 'Key trends'),
    paragraph('trends/itu', text('First text.')),
    paragraph('trends/undp', text('Second text.')),
    paragraph('trends/who', text('Third text.')),
  ],
  notes: [],
});

type Edit = (xml: string) => string;

/** Writes a document, edits the XML of its body as an editor's Word would leave it, and reads it. */
async function afterEdit(
  edit: Edit,
  document = three,
  base: Base | null = baseOf(document),
): Promise<ReadDocument & { readonly problems: readonly Problem[] }> {
  const bytes = await writeDocx(document, { base, emblem: null, created });
  return readEdited(bytes, 'word/document.xml', edit);
}

async function readEdited(bytes: Uint8Array, part: string, edit: Edit) {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  parts[part] = strToU8(edit(before));
  const read = await readDocx({ file: 'edited.docx', bytes: zipSync(parts) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read.value, problems: read.problems };
}

const texts = (document: Document): readonly (readonly [string, string])[] =>
  document.blocks.map((block) => [block.id, 'children' in block ? literalText(block.children) : block.type]);

const bookmark = /<w:bookmarkStart w:id="(\d+)" w:name="[^"]*"\/>|<w:bookmarkEnd w:id="\d+"\/>/g;
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs) ?? [];
const paragraphOf = (xml: string, words: string): string =>
  paragraphs(xml).find((one) => one.includes(words))!;

describe('what an editor does to paragraphs', () => {
  test('retyped words keep the id', async () => {
    const { document } = await afterEdit((xml) => xml.replace('Second text.', 'Other words.'));
    expect(texts(document)).toContainEqual(['trends/undp', 'Other words.']);
  });

  test('the file decides, not the base', async () => {
    const { document, base } = await afterEdit((xml) => xml.replace('Third text.', 'A correction.'));
    expect(base).toEqual(baseOf(three));
    expect(document).not.toEqual(three);
  });

  test('split: the first half keeps the id, the second is new', async () => {
    const { document } = await afterEdit((xml) =>
      xml.replace('Second text.</w:t></w:r>', 'Second</w:t></w:r></w:p><w:p><w:r><w:t>text.</w:t></w:r>'),
    );
    expect(texts(document).slice(2, 4)).toEqual([
      ['trends/undp', 'Second'],
      ['block/1', 'text.'],
    ]);
  });

  test('joined: the first id stays', async () => {
    const { document } = await afterEdit((xml) => {
      const second = paragraphOf(xml, 'Second text.');
      return xml
        .replace(second, '')
        .replace('First text.</w:t></w:r>', `First text. </w:t></w:r>${inside(second)}`);
    });
    expect(texts(document).slice(1)).toEqual([
      ['trends/itu', 'First text. Second text.'],
      ['trends/who', 'Third text.'],
    ]);
  });

  test('cut without its mark: the mark left behind names nothing', async () => {
    const { document } = await afterEdit((xml) => {
      const second = paragraphOf(xml, 'Second text.');
      return xml
        .replace(second, '')
        .replace(/(<w:bookmarkStart[^>]*>)(<w:r><w:t [^>]*>Third)/, `${marksOf(second)}$1$2`);
    });
    expect(texts(document).slice(1)).toEqual([
      ['trends/itu', 'First text.'],
      ['trends/who', 'Third text.'],
    ]);
  });

  test('copied: the original keeps the id; moved with tracking: the copy takes it over', async () => {
    const copied = await afterEdit((xml) => {
      const second = paragraphOf(xml, 'Second text.');
      return xml.replace(
        second,
        second.replace(/w:name="([^"]*)"/, 'w:name="$1_Copy_1"').replace(/w:id="\d+"/g, 'w:id="900"') +
          second,
      );
    });
    expect(texts(copied.document).slice(2, 4)).toEqual([
      ['block/1', 'Second text.'],
      ['trends/undp', 'Second text.'],
    ]);
    const moved = await afterEdit((xml) => {
      const second = paragraphOf(xml, 'Second text.');
      const there = second
        .replace(/<w:r>.*<\/w:r>/s, (run) => `<w:moveTo w:id="800" w:author="E">${run}</w:moveTo>`)
        .replace(/w:name="([^"]*)"/, 'w:name="$1_Copy_1"')
        .replace(/w:id="\d+"(?= w:name)|(?<=bookmarkEnd )w:id="\d+"/g, 'w:id="900"');
      const here = second
        .replace(/<w:r>.*<\/w:r>/s, (run) => `<w:moveFrom w:id="801" w:author="E">${run}</w:moveFrom>`)
        .replace('</w:pPr>', '<w:rPr><w:moveFrom w:id="802" w:author="E"/></w:rPr></w:pPr>');
      return xml.replace(second, here).replace(paragraphOf(xml, 'First text.'), (first) => there + first);
    });
    expect(texts(moved.document)).toEqual([
      ['trends', 'Key trends'],
      ['trends/undp', 'Second text.'],
      ['trends/itu', 'First text.'],
      ['trends/who', 'Third text.'],
    ]);
  });

  test('tracked insertions are taken and deletions left out, both told', async () => {
    const { document, problems } = await afterEdit((xml) =>
      xml
        .replace(
          'Second text.</w:t></w:r>',
          'Second text.</w:t></w:r><w:ins w:id="1" w:author="E"><w:r><w:t> More.</w:t></w:r></w:ins>',
        )
        .replace(
          /<w:r>(<w:t [^>]*>)Third text\.<\/w:t><\/w:r>/,
          '<w:del w:id="2" w:author="E"><w:r><w:delText>Third</w:delText></w:r></w:del><w:r><w:t>text.</w:t></w:r>',
        ),
    );
    expect(texts(document).slice(2)).toEqual([
      ['trends/undp', 'Second text. More.'],
      ['trends/who', 'text.'],
    ]);
    expect(problems.map(({ code, found }) => `${code}: ${found}`)).toEqual([
      'word-unsupported: a tracked insertion',
      'word-unsupported: a tracked deletion',
    ]);
  });

  test('a paragraph mark deleted with tracking joins two paragraphs', async () => {
    const { document } = await afterEdit((xml) =>
      xml.replace(paragraphOf(xml, 'First text.'), (one) =>
        one.replace('</w:pPr>', '<w:rPr><w:del w:id="3" w:author="E"/></w:rPr></w:pPr>'),
      ),
    );
    expect(texts(document)[1]).toEqual(['trends/itu', 'First text.Second text.']);
  });

  test('bookmarks with one id, without an end, or twice the same confuse nobody', async () => {
    const { document } = await afterEdit((xml) =>
      xml
        .replace(bookmark, (one) => one.replace(/w:id="\d+"/, 'w:id="1"'))
        .replace(/<w:bookmarkEnd[^>]*>(?![\s\S]*<w:bookmarkEnd)/, ''),
    );
    expect(document.blocks.map(({ id }) => id)).toEqual(three.blocks.map(({ id }) => id));
  });

  test('a heading given another style, a paragraph taken out of the numbers', async () => {
    const { document } = await afterEdit((xml) =>
      xml
        .replace('<w:pStyle w:val="HChG"/>', '<w:pStyle w:val="H4G"/>')
        .replace(paragraphOf(xml, 'First text.'), (one) => one.replace(/<w:numPr>.*<\/w:numPr>/s, '')),
    );
    expect(document.blocks[0]).toMatchObject({ type: 'heading', depth: 5 });
    expect(document.blocks[1]).toMatchObject({ type: 'paragraph', role: 'unnumbered' });
  });
});

describe('what the model has no word for', () => {
  test('a picture and a formula stay as opaque spans, and are named', async () => {
    const drawing = '<w:r><w:drawing><wp:inline/></w:drawing></w:r>';
    const { document, problems } = await afterEdit((xml) =>
      xml.replace('Third text.</w:t></w:r>', `Third text.</w:t></w:r>${drawing}`),
    );
    const block = document.blocks[3] as Extract<Block, { type: 'paragraph' }>;
    expect(block.children[1]).toMatchObject({
      type: 'opaqueInline',
      what: 'picture',
      xml: { part: 'word/document.xml' },
    });
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['word-unsupported', 'word/document.xml'],
    ]);
  });

  test('the span of an opaque block is its XML, to the letter', async () => {
    const chunk = '<w:altChunk r:id="rId900" w:x="é😀"/>';
    let edited = '';
    const { document } = await afterEdit((xml) => {
      edited = xml.replace('<w:sectPr', `${chunk}<w:sectPr`);
      return edited;
    });
    const block = document.blocks.at(-1) as Extract<Block, { type: 'opaque' }>;
    expect(edited.slice(block.xml.start, block.xml.end)).toBe(chunk);
  });

  test('content controls, smart tags and fields give their text', async () => {
    const { document, problems } = await afterEdit((xml) =>
      xml.replace(
        'Second text.</w:t></w:r>',
        'See </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>paragraph </w:t></w:r></w:sdtContent></w:sdt><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    );
    expect(texts(document)[2]).toEqual(['trends/undp', 'See paragraph 12']);
    expect(problems.map(({ found }) => found)).toEqual(['a field, such as a cross reference']);
  });

  test('a hyperlink field is a link', async () => {
    const { document } = await afterEdit((xml) =>
      xml.replace(
        'Second text.</w:t></w:r>',
        '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    );
    expect(document.blocks[2]).toMatchObject({
      children: [{ type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: 'here' }] }],
    });
  });

  test('a note mark without its note is told', async () => {
    const { problems } = await afterEdit((xml) =>
      xml.replace(
        'Third text.</w:t></w:r>',
        'Third text.</w:t></w:r><w:r><w:footnoteReference w:id="77"/></w:r>',
      ),
    );
    expect(problems.map(({ found }) => found)).toEqual(['a note mark without its note']);
  });

  test('merged cells are read cell by cell', async () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('wide', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const { document } = await afterEdit((xml) => xml.replace('<w:sectPr', `${table}<w:sectPr`));
    expect(document.blocks.at(-1)).toMatchObject({
      type: 'table',
      rows: [
        { cells: [{ children: [text('wide')] }, { children: [] }] },
        { cells: [{ children: [text('a')] }, { children: [text('b')] }] },
      ],
    });
  });
});

describe('files without a base, or of other programs', () => {
  test('without a base the ids are fresh, the text the same, and it is told', async () => {
    const { document, base, problems } = await afterEdit((xml) => xml, normalizeDocument(everyBlock), null);
    expect(base).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['base-missing']);
    expect(document.blocks.map(({ id }) => id)).toEqual(document.blocks.map((_, at) => `block/${at + 1}`));
    expect({ ...document.masthead, cycle: 2020 }).toEqual(masthead);
    expect(document.notes.map(({ identifier }) => identifier)).toEqual(['note/1', 'note/2']);
  });

  test('a base that was tampered with is none', async () => {
    const bytes = await writeDocx(three, { base: baseOf(three), emblem: null, created });
    const { base, problems } = await readEdited(bytes, 'customXml/item1.xml', (xml) =>
      xml.replace('First text.', 'First word.'),
    );
    expect(base).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['base-missing']);
  });

  test('other prefixes and the Strict namespaces read the same', async () => {
    const { document } = await afterEdit((xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace(/(<\/?)w:/g, '$1word:')
        .replace(/ w:(?=[a-zA-Z]+=)/g, ' word:')
        .replace('xmlns:w=', 'xmlns:word='),
    );
    expect(document).toEqual(three);
  });

  test('styles are known by name, whatever their ids', async () => {
    const bytes = await writeDocx(three, { base: baseOf(three), emblem: null, created });
    const parts = unzipSync(bytes);
    for (const name of ['word/document.xml', 'word/styles.xml']) {
      parts[name] = strToU8(
        strFromU8(parts[name]!).replaceAll('"HChG"', '"a1"').replaceAll('"SingleTxtG"', '"a2"'),
      );
    }
    const read = await readDocx({ file: 'x.docx', bytes: zipSync(parts) });
    expect(read.ok && read.value.document).toEqual(three);
  });

  test('an edited masthead is read off the page, what was not touched stays', async () => {
    const { document } = await afterEdit((xml) =>
      xml.replace('4 March 2021', '5 March 2021').replace('E/2021/1.', ''),
    );
    expect(document.masthead).toEqual({ ...masthead, date: '5 March 2021' });
  });

  test('the main part is found by its relationship', async () => {
    const parts = unzipSync(await writeDocx(three, { base: null, emblem: null, created }));
    const { 'word/document.xml': main, 'word/_rels/document.xml.rels': relations, ...others } = parts;
    const moved = Object.fromEntries(
      Object.entries({ ...others, 'word/text2.xml': main!, 'word/_rels/text2.xml.rels': relations! }).map(
        ([name, bytes]): [string, Uint8Array] =>
          name === '_rels/.rels'
            ? [name, strToU8(strFromU8(bytes).replace('word/document.xml', 'word/text2.xml'))]
            : [name, bytes],
      ),
    );
    const read = await readDocx({ file: 'x.docx', bytes: zipSync(moved) });
    expect(read.ok && texts(read.value.document).map(([, words]) => words)).toEqual(
      texts(three).map(([, words]) => words),
    );
  });
});

function inside(paragraph: string): string {
  return paragraph.replace(/^<w:p><w:pPr>.*?<\/w:pPr>/s, '').replace(/<\/w:p>$/, '');
}

function marksOf(paragraph: string): string {
  return (paragraph.match(bookmark) ?? []).join('');
}
