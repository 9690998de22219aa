import { linkTarget } from '../link-target.js';
import { attribute, child, childElements, type XmlElement } from '../xml/element.js';
import { fieldMeaning } from './fields.js';
import {
  addNoteByBookmark,
  addOpaque,
  type InlineSink,
  nothing,
  type Reader,
  readRun,
  readUnknown,
} from './run.js';
import type { Story } from './story.js';
import type { UnsupportedKind } from './unsupported.js';

export type InlineHandler = (element: XmlElement, reader: Reader, url: string | null) => void;

/** Reads the inside of a `w:p` into the sink. */
export function readInlines(paragraph: XmlElement, story: Story, sink: InlineSink): void {
  readChildren(paragraph, { story, sink }, null);
}

export function readChildren(parent: XmlElement, reader: Reader, url: string | null): void {
  const { projection } = reader.story;
  for (const element of childElements(parent)) {
    const handler =
      projection?.inline.get(element.name) ?? inlineHandlers.get(element.name) ?? projection?.unknown;
    (handler ?? readUnknown)(element, reader, url);
  }
}

function flagged(kind: UnsupportedKind, handler: InlineHandler): InlineHandler {
  return (element, reader, url) => {
    reader.story.reading.unsupported.add(kind, reader.story.part);
    handler(element, reader, url);
  };
}

/** What may stand in a paragraph. Whatever has no line here becomes an opaque inline: never lost, never guessed. */
const inlineHandlers: ReadonlyMap<string, InlineHandler> = new Map<string, InlineHandler>([
  ['w:r', readRun],
  ['w:hyperlink', readHyperlink],
  ['w:fldSimple', readSimpleField],
  ['w:ins', flagged('inserted', readChildren)],
  ['w:moveTo', flagged('inserted', readChildren)],
  ['w:del', flagged('deleted', nothing)],
  ['w:moveFrom', flagged('deleted', nothing)],
  ['w:smartTag', readChildren],
  ['w:customXml', readChildren],
  ['w:dir', readChildren],
  ['w:bdo', readChildren],
  ['w:sdt', (element, reader, url) => readChildren(child(element, 'w:sdtContent'), reader, url)],
  ['w:bookmarkStart', openBookmark],
  ['w:bookmarkEnd', closeBookmark],
  ['w:commentRangeStart', flagged('comment', nothing)],
  ['m:oMath', readFormula],
  ['m:oMathPara', readFormula],
  ...[
    'w:pPr',
    'w:proofErr',
    'w:permStart',
    'w:permEnd',
    'w:commentRangeEnd',
    'w:moveFromRangeStart',
    'w:moveFromRangeEnd',
    'w:moveToRangeStart',
    'w:moveToRangeEnd',
    'w:smartTagPr',
    'w:customXmlPr',
    'w:customXmlInsRangeStart',
    'w:customXmlInsRangeEnd',
    'w:customXmlDelRangeStart',
    'w:customXmlDelRangeEnd',
  ].map((name) => [name, nothing] as const),
]);

function openBookmark(element: XmlElement, { story, sink }: Reader): void {
  sink.bookmarks.push(element);
  story.noteOf.openBookmark(attribute(element, 'w:id') ?? '', attribute(element, 'w:name') ?? '');
}

function closeBookmark(element: XmlElement, { story, sink }: Reader): void {
  const id = attribute(element, 'w:id') ?? '';
  sink.closed.push(id);
  story.noteOf.closeBookmark(id);
}

function readFormula(element: XmlElement, reader: Reader): void {
  addOpaque(element, reader, 'formula');
}

function readHyperlink(element: XmlElement, reader: Reader): void {
  readChildren(element, reader, hyperlinkUrl(element, reader.story));
}

/** The address as it was written: where the target had to be escaped, the screen tip holds it letter for letter. */
function hyperlinkUrl(element: XmlElement, story: Story): string | null {
  const relationship = story.relationships.get(attribute(element, 'r:id') ?? '');
  const anchor = attribute(element, 'w:anchor');
  const tip = attribute(element, 'w:tooltip');
  if (relationship === undefined) {
    if (anchor !== undefined) return `#${anchor}`;
    return tip !== undefined && linkTarget(tip) === null ? tip : null;
  }
  const { target } = relationship;
  if (tip !== undefined && tip !== target && linkTarget(tip) === target) return tip;
  return anchor === undefined ? target : `${target}#${anchor}`;
}

function readSimpleField(element: XmlElement, reader: Reader, url: string | null): void {
  const meaning = fieldMeaning(attribute(element, 'w:instr') ?? '');
  switch (meaning.type) {
    case 'link':
      readChildren(element, reader, meaning.url);
      break;
    case 'note':
      if (!addNoteByBookmark(meaning.bookmark, reader)) readChildren(element, reader, url);
      break;
    case 'other':
      reader.story.reading.unsupported.add('field', reader.story.part);
      readChildren(element, reader, url);
      break;
    default:
      meaning satisfies never;
  }
}
