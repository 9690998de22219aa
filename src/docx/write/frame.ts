import { Document as DocxDocument, type FileChild, Packer, Paragraph } from 'docx';
import type { Masthead } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { oneLine, printMasthead } from '../masthead-print.js';
import { page } from '../page.js';
import { closingRule } from './front-page.js';
import { footers, headers, sectionProperties } from './page-furniture.js';

/**
 * The package round the text, made by the docx library: page one, headers, footers, settings, properties, relations.
 * The text itself is written beside it and put in at the one marker, because the library's objects for 20,000
 * paragraphs take several times the memory and time of their XML.
 */
export type Frame = {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** `word/document.xml` before and after the place of the text. */
  readonly before: string;
  readonly after: string;
};

export function makeFrame(
  masthead: Masthead,
  frontPage: readonly FileChild[],
  properties: readonly { readonly name: string; readonly value: string }[],
): Frame {
  const print = printMasthead(masthead);
  const document = new DocxDocument({
    title: oneLine(masthead.title),
    creator: 'Penholder',
    lastModifiedBy: 'Penholder',
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: page.defaultTab,
    compatibility: { version: 15 },
    customProperties: properties,
    // Empty, so that the library adds no styles of its own; the part is replaced by the measured set.
    styles: { paragraphStyles: [] },
    sections: [
      {
        properties: sectionProperties,
        headers: headers(print.symbol),
        footers: footers(print.job_number),
        children: [...frontPage, new Paragraph({ style: markerStyle }), closingRule()],
      },
    ],
  });
  const parts = partsOf(document);
  const [before, after, ...others] = new TextDecoder().decode(parts.get('word/document.xml')).split(marker);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new InternalError('the frame of the document has no place for its text');
  }
  return { parts, before, after };
}

/** What the library's packer holds, which its types keep to themselves. */
type Compiler = {
  readonly compile: (document: DocxDocument) => ReadonlyMap<string, string | Uint8Array | ArrayBuffer>;
};

/**
 * The parts as the library's packer makes them before it zips them: to zip and unzip them took longer than all else
 * that a frame takes.
 */
function partsOf(document: DocxDocument): Map<string, Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  const encoder = new TextEncoder();
  return new Map(
    [...compiler.compile(document)].map(([path, data]) => [
      path,
      typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data),
    ]),
  );
}

// No text of the masthead can look like it: there a "<" is written as an entity.
const markerStyle = 'PenholderMarker';
const marker = `<w:p><w:pPr><w:pStyle w:val="${markerStyle}"/></w:pPr></w:p>`;
