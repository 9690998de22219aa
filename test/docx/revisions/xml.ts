import { canonicalXml } from '../../../src/docx/revisions/canonical-xml.js';
import type { Fate } from '../../../src/docx/revisions/revision.js';
import { settle } from '../../../src/docx/revisions/settle.js';
import type { XmlElement } from '../../../src/docx/xml/element.js';
import { parseXml } from '../../../src/docx/xml/parse-xml.js';

export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

export function parse(text: string): XmlElement {
  const root = parseXml({ file: 'test.docx', part: 'word/document.xml', text });
  if (!root.ok) throw new Error(`test XML is broken: ${root.problems[0]?.found}: ${text}`);
  return root.value;
}

/** The content of a body as a part. */
export function body(content: string): XmlElement {
  return parse(`<w:document ${namespaces}><w:body>${content}</w:body></w:document>`);
}

export function settledAll(content: string, fate: Fate): string {
  return canonicalXml(settle(body(content), () => fate));
}

export function canonicalBody(content: string): string {
  return canonicalXml(body(content));
}

/** Attributes of a tracked change by A. */
export const by = (id: number, author = 'A'): string =>
  `w:id="${id}" w:author="${author}" w:date="2021-03-04T12:00:00Z"`;
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const deletedRun = (text: string): string =>
  `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
export const ins = (content: string, id = 1, author = 'A'): string =>
  `<w:ins ${by(id, author)}>${content}</w:ins>`;
export const del = (content: string, id = 2, author = 'A'): string =>
  `<w:del ${by(id, author)}>${content}</w:del>`;
/** Paragraph properties: a style, and marks of the paragraph mark. */
export const look = (style: string, marks = ''): string =>
  `<w:pPr><w:pStyle w:val="${style}"/>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}</w:pPr>`;
export const p = (content: string, properties = ''): string => `<w:p>${properties}${content}</w:p>`;
export const insertedMark = `<w:ins ${by(90)}/>`;
export const deletedMark = `<w:del ${by(91)}/>`;
