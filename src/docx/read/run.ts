import type { Run, XmlSpan } from '../../document/index.js';
import { attribute, child, childElements, isMissing, textOf, type XmlElement } from '../xml/element.js';
import { beginField, closeField, fieldMeaning, fieldUrl, isFieldTextShown } from './fields.js';
import type { Story } from './story.js';
import { isToggled } from './styles.js';
import type { UnsupportedKind } from './unsupported.js';

/** The runs of one paragraph, or of several that belong together, the bookmarks that begin there and the ids of those that end. */
export type InlineSink = {
  readonly runs: Run[];
  readonly bookmarks: XmlElement[];
  readonly closed: string[];
};

export function newSink(): InlineSink {
  return { runs: [], bookmarks: [], closed: [] };
}

export type Reader = { readonly story: Story; readonly sink: InlineSink };

export type Marks = { readonly emphasis: boolean; readonly strong: boolean; readonly url: string | null };
export type RunHandler = (element: XmlElement, reader: Reader, marks: Marks) => void;

export const nothing = (): void => {};

export function readUnknown(element: XmlElement, reader: Reader): void {
  addOpaque(element, reader, 'element');
}

export function addOpaque(element: XmlElement, { story, sink }: Reader, kind: UnsupportedKind): void {
  story.reading.unsupported.add(kind, story.part);
  sink.runs.push({
    type: 'opaqueInline',
    what: kind === 'element' ? element.name : kind,
    xml: spanOf(element, story),
  });
}

export function spanOf(element: XmlElement, story: Story): XmlSpan {
  return { part: story.part, start: element.start, end: element.end };
}

export function addNoteByBookmark(name: string, { story, sink }: Reader): boolean {
  const identifier = story.noteOf.byBookmark(name);
  if (identifier !== null) sink.runs.push({ type: 'note', identifier });
  return identifier !== null;
}

const plainFormats = ['w:u', 'w:strike', 'w:dstrike', 'w:smallCaps', 'w:caps'] as const;

export function readRun(run: XmlElement, reader: Reader, url: string | null): void {
  const { story } = reader;
  const properties = child(run, 'w:rPr');
  const styleId = attribute(child(properties, 'w:rStyle'), 'w:val');
  const styles = styleId === undefined ? [] : story.reading.styles.names(styleId);
  const marks: Marks = {
    strong: isToggled(properties, 'w:b') || styles.includes('strong'),
    emphasis: isToggled(properties, 'w:i') || styles.includes('emphasis'),
    url: url ?? fieldUrl(story),
  };
  readRunContent(run, reader, marks);
  if (isSpeciallyFormatted(properties) && !isMissing(child(run, 'w:t'))) {
    story.reading.unsupported.add('format', story.part);
  }
}

/** What stands in a run, and in whatever wraps a part of it. */
export function readRunContent(run: XmlElement, reader: Reader, marks: Marks): void {
  const reference = markedReference(run);
  const { projection } = reader.story;
  // What follows such a reference in its run is its mark, no text.
  const content = reference === undefined ? childElements(run) : [reference];
  for (const element of content) {
    const handler =
      projection?.run.get(element.name) ?? runHandlers.get(element.name) ?? projection?.unknownInRun;
    (handler ?? readUnknown)(element, reader, marks);
  }
}

/** The reference of a note with a mark of its own, such as an asterisk. */
export function markedReference(run: XmlElement): XmlElement | undefined {
  return childElements(run).find((element) => {
    const follows = attribute(element, 'w:customMarkFollows');
    return (
      element.name.endsWith('noteReference') &&
      follows !== undefined &&
      follows !== '0' &&
      follows !== 'false'
    );
  });
}

function isSpeciallyFormatted(properties: XmlElement): boolean {
  if (isMissing(properties)) return false;
  const raised = attribute(child(properties, 'w:vertAlign'), 'w:val');
  return (
    plainFormats.some((name) => isToggled(properties, name)) ||
    (raised !== undefined && raised !== 'baseline')
  );
}

/** What may stand in a run. Line ends and tabs are layout inside a paragraph: the normal form has single spaces. */
const runHandlers: ReadonlyMap<string, RunHandler> = new Map<string, RunHandler>([
  ['w:t', (element, reader, marks) => addText(textOf(element), reader, marks)],
  ['w:tab', addSpace],
  ['w:ptab', addSpace],
  ['w:br', addSpace],
  ['w:cr', addSpace],
  ['w:noBreakHyphen', (_element, reader, marks) => addText('\u2011', reader, marks)],
  ['w:softHyphen', (_element, reader, marks) => addText('\u00AD', reader, marks)],
  ['w:footnoteReference', (element, reader) => addNote('footnote', element, reader)],
  ['w:endnoteReference', (element, reader) => addNote('endnote', element, reader)],
  ['w:fldChar', readFieldCharacter],
  ['w:instrText', readInstruction],
  ['w:commentReference', (_element, { story }) => story.reading.unsupported.add('comment', story.part)],
  ['w:sym', (element, reader) => addOpaque(element, reader, 'symbol')],
  ['w:drawing', (element, reader) => addOpaque(element, reader, 'picture')],
  ['w:pict', (element, reader) => addOpaque(element, reader, 'picture')],
  ['mc:AlternateContent', (element, reader) => addOpaque(element, reader, 'picture')],
  ['w:object', (element, reader) => addOpaque(element, reader, 'object')],
  ...[
    'w:rPr',
    'w:delText',
    'w:delInstrText',
    'w:lastRenderedPageBreak',
    'w:footnoteRef',
    'w:endnoteRef',
    'w:annotationRef',
    'w:separator',
    'w:continuationSeparator',
  ].map((name) => [name, nothing] as const),
]);

function addSpace(_element: XmlElement, reader: Reader, marks: Marks): void {
  addText(' ', reader, marks);
}

export function addText(value: string, { story, sink }: Reader, marks: Marks): void {
  if (value !== '' && isFieldTextShown(story)) sink.runs.push({ type: 'text', value, ...marks });
}

function addNote(kind: 'footnote' | 'endnote', element: XmlElement, { story, sink }: Reader): void {
  const isMarked = attribute(element, 'w:customMarkFollows') !== undefined;
  const identifier = story.noteOf.byReference(kind, attribute(element, 'w:id') ?? '', isMarked);
  if (identifier === null) story.reading.unsupported.add('noteLost', story.part);
  else sink.runs.push({ type: 'note', identifier });
}

function readInstruction(element: XmlElement, { story }: Reader): void {
  const field = story.fields.at(-1);
  if (field !== undefined && !field.inResult) field.instruction += textOf(element);
}

export function readFieldCharacter(element: XmlElement, reader: Reader): void {
  const { story } = reader;
  switch (attribute(element, 'w:fldCharType')) {
    case 'begin':
      beginField(story);
      break;
    case 'separate':
      enterResult(reader);
      break;
    case 'end':
      // A field without a result still means what its instruction says.
      if (story.fields.at(-1)?.inResult === false) enterResult(reader);
      closeField(story);
      break;
  }
}

function enterResult(reader: Reader): void {
  const field = reader.story.fields.at(-1);
  if (field === undefined) return;
  field.inResult = true;
  const meaning = fieldMeaning(field.instruction);
  if (meaning.type === 'link') field.url = meaning.url;
  else if (meaning.type === 'note' && addNoteByBookmark(meaning.bookmark, reader)) field.isSilent = true;
  else reader.story.reading.unsupported.add('field', reader.story.part);
}
