import {
  type Inline,
  normalizeInlines,
  runsToInlines,
  type TableCell,
  type TableRow,
} from '../../document/index.js';
import { child, childElements, isMissing, wholeNumber, type XmlElement } from '../xml/element.js';
import { readInlines } from './inlines.js';
import { type InlineSink, newSink, spanOf } from './run.js';
import type { Story } from './story.js';

export type ReadTable = { readonly rows: readonly TableRow[]; readonly bookmarks: readonly XmlElement[] };

/** Word allows 63 columns; a span beyond them is no table. */
const mostColumns = 63;

/** A table cell by cell; what a plain table cannot hold is flattened and told. */
export function readTable(table: XmlElement, story: Story): ReadTable {
  const bookmarks: XmlElement[] = [];
  const rows = rowsOf(table)
    .filter((row) => !isRowDeleted(row))
    .map((row) => cellsOf(row).flatMap((cell) => readCell(cell, story, bookmarks)));
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  return {
    bookmarks,
    rows: rows.map((cells) => ({
      cells: [
        ...cells,
        ...Array.from({ length: columns - cells.length }, (): TableCell => ({ children: [] })),
      ],
    })),
  };
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return opened(table, 'w:tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return opened(row, 'w:tc');
}

/** The children of that name, also those inside content controls. */
function opened(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === 'w:sdt') return opened(child(element, 'w:sdtContent'), name);
    return element.name === 'w:customXml' ? opened(element, name) : [];
  });
}

function isRowDeleted(row: XmlElement): boolean {
  return !isMissing(child(child(row, 'w:trPr'), 'w:del'));
}

/** One cell, and an empty one for each further column it covers. */
function readCell(cell: XmlElement, story: Story, bookmarks: XmlElement[]): readonly TableCell[] {
  const properties = child(cell, 'w:tcPr');
  const span = Math.min(wholeNumber(child(properties, 'w:gridSpan')) ?? 1, mostColumns);
  if (span > 1 || !isMissing(child(properties, 'w:vMerge')))
    story.reading.unsupported.add('cells', story.part);
  const sink = newSink();
  const filled = readCellContent(cell, story, sink, 0);
  if (filled > 1) story.reading.unsupported.add('cells', story.part);
  for (const bookmark of sink.bookmarks) bookmarks.push(bookmark);
  const children: readonly Inline[] = normalizeInlines(runsToInlines(sink.runs));
  return [
    { children },
    ...Array.from({ length: Math.max(0, span - 1) }, (): TableCell => ({ children: [] })),
  ];
}

/** Joins the paragraphs of a cell by spaces; returns how many there were with those before. */
function readCellContent(parent: XmlElement, story: Story, sink: InlineSink, before: number): number {
  let count = before;
  for (const element of childElements(parent)) {
    if (element.name === 'w:p') {
      if (count > 0) sink.runs.push({ type: 'text', value: ' ', emphasis: false, strong: false, url: null });
      readInlines(element, story, sink);
      count += 1;
    } else if (element.name === 'w:tbl') {
      story.reading.unsupported.add('nested', story.part);
      sink.runs.push({ type: 'opaqueInline', what: 'table', xml: spanOf(element, story) });
    } else if (element.name === 'w:sdt' || element.name === 'w:customXml') {
      const content = element.name === 'w:sdt' ? child(element, 'w:sdtContent') : element;
      count = readCellContent(content, story, sink, count);
    } else if (element.name === 'w:bookmarkStart') {
      sink.bookmarks.push(element);
    }
  }
  return count;
}
