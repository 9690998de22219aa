import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const declarations = [
  `xmlns:w="${w}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** The insides of the parts of a Word file; a part that is not named is not there. */
export type WordParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Addresses of hyperlinks by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  readonly core?: string;
  /** Further parts by name. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
  /** Name of the main part. */
  readonly main?: string;
};

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** A Word file as some program might write it, with no more in it than a test needs. */
export function wordFile(parts: WordParts | string): Uint8Array {
  const all: WordParts = typeof parts === 'string' ? { body: parts } : parts;
  const main = all.main ?? 'word/document.xml';
  const files: Record<string, Uint8Array> = {};
  const links: string[] = [];
  for (const [name, root] of Object.entries(roots)) {
    const inside = all[name as keyof typeof roots];
    if (inside === undefined) continue;
    files[`word/${name}.xml`] = strToU8(`<w:${root} ${declarations}>${inside}</w:${root}>`);
    links.push(relationship(`id-${name}`, name, `/word/${name}.xml`));
  }
  for (const [id, url] of Object.entries(all.links ?? {}))
    links.push(relationship(id, 'hyperlink', url, ' TargetMode="External"'));
  const folder = main.replace(/[^/]*$/, '');
  files[main] = strToU8(`<w:document ${declarations}><w:body>${all.body}</w:body></w:document>`);
  files[`${folder}_rels/${main.slice(folder.length)}.rels`] = relationships(links);
  files['word/_rels/footnotes.xml.rels'] = relationships(links);
  const roofs = [relationship('main', 'officeDocument', main)];
  if (all.core !== undefined) {
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${all.core}</cp:coreProperties>`,
    );
    roofs.push(relationship('core', 'metadata/core-properties', 'docProps/core.xml'));
  }
  files['_rels/.rels'] = relationships(roofs);
  for (const [name, content] of Object.entries(all.others ?? {}))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
}

function relationship(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target.replaceAll('&', '&amp;')}"${more}/>`;
}

function relationships(links: readonly string[]): Uint8Array {
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
  );
}

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
/** A paragraph of runs; a bare text is one run. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : r(inside)}</w:p>`;
export const item = (text: string, numId: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
export const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
export const cell = (inside: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const footnote = (id: number, inside: string): string =>
  `<w:footnote w:id="${id}">${inside.startsWith('<') ? inside : p(`<w:r><w:footnoteRef/></w:r>${r(` ${inside}`)}`)}</w:footnote>`;
export const endnote = (id: number, text: string): string =>
  `<w:endnote w:id="${id}">${p(`<w:r><w:endnoteRef/></w:r>${r(` ${text}`)}`)}</w:endnote>`;
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** One abstract list and as many lists of it as `nums`; levels as [format, text, start]. */
export function lists(
  levels: readonly (readonly [string, string, number?])[],
  nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): string {
  const inside = levels.map(
    ([format, text, start = 1], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${inside.join('')}</w:abstractNum>${nums}`;
}
