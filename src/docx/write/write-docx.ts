import type { Base, Document } from '../../document/index.js';
import { type BaseText, basePart, basePropertiesPart, baseText } from '../base-part.js';
import { oneLine } from '../masthead-print.js';
import { BlockWriter } from './blocks.js';
import { Bookmarks } from './bookmarks.js';
import { corePropertiesPart } from './core-properties.js';
import { makeFrame } from './frame.js';
import { frontPage } from './front-page.js';
import { type InlineContext, inlinesXml } from './inlines.js';
import { Notes } from './notes.js';
import { numberingPart } from './numbering-part.js';
import { packParts } from './pack.js';
import { PartLinks, relationshipXml } from './part-links.js';
import { stylesPart } from './styles-part.js';

export type WriteOptions = {
  /** Travels in the file, so that a later run can tell an editor's changes; null for a copy that leaves the house. */
  readonly base: Base | null;
  /** The base as `baseText` gives it, where the caller needs it too. */
  readonly baseText?: BaseText;
  /** A PNG picture that passed `checkEmblem`, or null to leave its place empty. */
  readonly emblem: Uint8Array | null;
  /** The instant in the file's properties, in ISO 8601; taken from the inputs, never from the clock (law 4). */
  readonly created: string;
};

/** The bytes of a Word file; the same for the same input on any day and in any time zone. */
export async function writeDocx(document: Document, options: WriteOptions): Promise<Uint8Array> {
  const notes = new Notes(document.notes);
  const base =
    options.base === null ? null : { value: options.base, text: options.baseText ?? baseText(options.base) };
  const frame = makeFrame(
    document.masthead,
    frontPage(document.masthead, notes, options.emblem),
    base === null ? [] : baseProperties(base.value, base.text),
  );
  const relations = frame.parts.get('word/_rels/document.xml.rels')!;
  const text = writeText(document, notes, new PartLinks(nextRelationId(decode(relations))), frame);

  const parts = new Map(frame.parts);
  parts.set('word/document.xml', text.body);
  parts.set('word/styles.xml', encode(stylesPart()));
  parts.set('word/numbering.xml', encode(numberingPart(text.lists)));
  parts.set('word/footnotes.xml', text.footnotes);
  parts.set(
    'docProps/core.xml',
    encode(corePropertiesPart(oneLine(document.masthead.title), options.created)),
  );
  addInside(parts, 'word/_rels/document.xml.rels', '</Relationships>', text.bodyLinks.xml());
  parts.set('word/_rels/footnotes.xml.rels', encode(relationsPart(text.noteLinks.xml())));
  if (base !== null) addBase(parts, base.value, base.text, text.bodyLinks.next);
  for (const name of parts.keys()) if (isEmptyRelations(name, parts.get(name)!)) parts.delete(name);
  return packParts(parts);
}

/** The library gives every part a relationships part, most of them empty. */
function isEmptyRelations(name: string, bytes: Uint8Array): boolean {
  return name.endsWith('.rels') && !decode(bytes).includes('<Relationship ');
}

type WrittenText = {
  readonly body: Uint8Array;
  readonly footnotes: Uint8Array;
  readonly lists: BlockWriter['lists'];
  readonly bodyLinks: PartLinks;
  readonly noteLinks: PartLinks;
};

function writeText(
  document: Document,
  notes: Notes,
  bodyLinks: PartLinks,
  { before, after }: { readonly before: string; readonly after: string },
): WrittenText {
  const bookmarks = new Bookmarks();
  const writer = new BlockWriter({ part: 'body', notes, bookmarks, links: bodyLinks });
  const body = encodePieces(bodyXml());
  function* bodyXml(): Generator<string> {
    yield before;
    for (const block of document.blocks) yield writer.write(block);
    yield after;
  }
  const noteLinks = new PartLinks();
  const inNotes: InlineContext = { part: 'notes', notes, bookmarks, links: noteLinks };
  const footnotes = encode(notes.part((inlines) => inlinesXml(inlines, inNotes)));
  return { body, footnotes, lists: writer.lists, bodyLinks, noteLinks };
}

function baseProperties(
  base: Base,
  { digest }: BaseText,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: 'PenholderDraft', value: base.draftId },
    { name: 'PenholderDigest', value: digest },
  ];
}

const customXmlType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const customXmlPropertiesType = `${customXmlType}Props`;

function addBase(parts: Map<string, Uint8Array>, base: Base, text: BaseText, relation: number): void {
  parts.set('customXml/item1.xml', encodePieces(basePart(base, text)));
  parts.set('customXml/itemProps1.xml', encode(basePropertiesPart(text.digest)));
  parts.set(
    'customXml/_rels/item1.xml.rels',
    encode(relationsPart(relationshipXml('rId1', customXmlPropertiesType, 'itemProps1.xml'))),
  );
  addInside(
    parts,
    'word/_rels/document.xml.rels',
    '</Relationships>',
    relationshipXml(`rId${relation}`, customXmlType, '../customXml/item1.xml'),
  );
  addInside(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
}

function relationsPart(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** Puts XML before the end of a part that the library made. */
function addInside(parts: Map<string, Uint8Array>, name: string, end: string, xml: string): void {
  const text = decode(parts.get(name)!);
  const at = text.lastIndexOf(end);
  parts.set(name, encode(text.slice(0, at), xml, text.slice(at)));
}

function nextRelationId(relations: string): number {
  const ids = [...relations.matchAll(/ Id="rId(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(0, ...ids) + 1;
}

function encode(...pieces: readonly string[]): Uint8Array {
  return encodePieces(pieces);
}

/** Some letters at a time: the whole of a large part would stand in memory as letters and as bytes. */
const encodedAtOnce = 1 << 20;

function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const encoded: Uint8Array[] = [];
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < encodedAtOnce) continue;
    encoded.push(encoder.encode(waiting));
    waiting = '';
  }
  if (encoded.length === 0) return encoder.encode(waiting);
  const whole = Buffer.concat([...encoded, encoder.encode(waiting)]);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
