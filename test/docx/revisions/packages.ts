import { strToU8, zipSync } from 'fflate';
import { openPackage, type Package } from '../../../src/docx/index.js';
import { namespaces } from './xml.js';

/** The text of each part by its name. */
export type Parts = Readonly<Record<string, string>>;

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationship = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${mode}/>`;
const relationships = (content: string): string =>
  `${prolog}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${word}.${type}+xml"/>`;
const style = (id: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`;

export const separators =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

export const note = (id: number, content: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:footnoteRef/></w:r>${content}</w:p></w:footnote>`;

/** A small Word file with notes, a comment, a header, a picture, and a base of ours. */
export function partsOf(body: string, notes: string, comments: string | null = null): Parts {
  const withComments = comments !== null;
  return {
    '[Content_Types].xml': `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', 'document.main')}${override('word/styles.xml', 'styles')}${override('word/numbering.xml', 'numbering')}${override('word/footnotes.xml', 'footnotes')}${override('word/header1.xml', 'header')}${withComments ? override('word/comments.xml', 'comments') : ''}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${prolog}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'styles', 'styles.xml') +
        relationship('rId2', 'numbering', 'numbering.xml') +
        relationship('rId3', 'footnotes', 'footnotes.xml') +
        relationship('rId4', 'header', 'header1.xml') +
        relationship('rId5', 'image', 'media/image1.png') +
        relationship('rId6', 'customXml', '../customXml/item1.xml') +
        relationship('rId7', 'hyperlink', 'https://example.org/', ' TargetMode="External"') +
        (withComments ? relationship('rId8', 'comments', 'comments.xml') : ''),
    ),
    'word/styles.xml': `${prolog}<w:styles ${namespaces}>${['A', 'B', 'X', 'Y', 'Z', 'Note'].map((id) => style(id)).join('')}${style('Mark', 'character')}</w:styles>`,
    'word/numbering.xml': `${prolog}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `${prolog}<w:footnotes ${namespaces}>${separators}${notes}</w:footnotes>`,
    'word/header1.xml': `${prolog}<w:hdr ${namespaces}><w:p><w:r><w:t>Header</w:t></w:r></w:p></w:hdr>`,
    'word/media/image1.png': 'no picture, but nobody looks',
    'customXml/item1.xml': `${prolog}<base xmlns="https://penholder.example/ns/base/1" draft="d" digest="old">{}</base>`,
    ...(withComments
      ? { 'word/comments.xml': `${prolog}<w:comments ${namespaces}>${comments}</w:comments>` }
      : {}),
  };
}

/** The part with one string put in place of another, which must be there. */
export function changed(parts: Parts, name: string, from: string, to: string): Parts {
  const text = parts[name];
  if (text === undefined || !text.includes(from)) throw new Error(`${name} has no ${from}`);
  return { ...parts, [name]: text.replace(from, () => to) };
}

export function withNewPart(parts: Parts, name: string, text: string): Parts {
  return { ...parts, [name]: text };
}

export function bytesOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export async function opened(source: Parts | Uint8Array): Promise<Package> {
  const bytes = source instanceof Uint8Array ? source : bytesOf(source);
  const file = await openPackage({ file: 'test.docx', bytes });
  if (!file.ok) throw new Error(`test package is broken: ${file.problems[0]?.found}`);
  return file.value;
}
