import { attribute, type HtmlElement, type HtmlNode, isElement, isText, textOf } from './parse-html.js';
import { StyleSheet } from './style-sheet.js';
import { blocks, headingLevel, lists, notText } from './tags.js';

/** What must be known of a page before its text is read. Elements are numbered in the order of their tags. */
export type Survey = {
  readonly elements: readonly HtmlElement[];
  readonly numberOf: ReadonlyMap<HtmlElement, number>;
  /** Of each element, the number of the last one inside it. */
  readonly lastInside: readonly number[];
  readonly parentOf: readonly number[];
  /** Letters of text before each element, and behind it. */
  readonly lettersBefore: readonly number[];
  readonly lettersAfter: readonly number[];
  readonly byId: ReadonlyMap<string, number>;
  /** Links within the page, by the number of the element. */
  readonly innerLinks: readonly { readonly number: number; readonly target: string }[];
  readonly tables: ReadonlyMap<HtmlElement, TableFacts>;
  /** Numbers of h1 to h6. */
  readonly headings: readonly number[];
  readonly mains: readonly number[];
  readonly sheet: StyleSheet;
  readonly base: string | null;
};

export type TableFacts = {
  readonly hasHead: boolean;
  readonly hasTable: boolean;
  readonly hasHeading: boolean;
  /** The most cells with text in them that a row has. */
  readonly mostCells: number;
  readonly rows: number;
  readonly longestCell: number;
  readonly mostBlocks: number;
};

type OpenTable = { -readonly [K in keyof TableFacts]: TableFacts[K] } & {
  element: HtmlElement;
  cells: number;
  cellStart: number;
  blocks: number;
};

/** One pass over the whole tree, with a stack of its own: pages are nested as deep as their makers please. */
export function survey(root: HtmlNode): Survey {
  const elements: HtmlElement[] = [];
  const numberOf = new Map<HtmlElement, number>();
  const lastInside: number[] = [];
  const parentOf: number[] = [];
  const lettersBefore: number[] = [];
  const lettersAfter: number[] = [];
  const byId = new Map<string, number>();
  const innerLinks: { number: number; target: string }[] = [];
  const tables = new Map<HtmlElement, TableFacts>();
  const headings: number[] = [];
  const mains: number[] = [];
  const sheet = new StyleSheet();
  let base = null as string | null;
  let letters = 0;
  const openTables: OpenTable[] = [];
  const enter = (element: HtmlElement, parent: number): number => {
    const number = elements.length;
    elements.push(element);
    numberOf.set(element, number);
    parentOf.push(parent);
    lettersBefore.push(letters);
    const tag = element.tagName;
    for (const name of ['id', 'name']) {
      const id = name === 'name' && tag !== 'a' ? null : attribute(element, name);
      if (id !== null && id !== '' && !byId.has(id)) byId.set(id, number);
    }
    if (tag === 'a') {
      const target = fragmentOf(attribute(element, 'href'));
      if (target !== null) innerLinks.push({ number, target });
    }
    if (tag === 'style') sheet.add(textOf(element));
    if (tag === 'base') base ??= attribute(element, 'href');
    if (tag === 'main' || attribute(element, 'role') === 'main') mains.push(number);
    const table = openTables.at(-1);
    if (headingLevel(tag) !== null) {
      headings.push(number);
      if (table !== undefined) table.hasHeading = true;
    }
    if (tag === 'table') {
      if (table !== undefined) table.hasTable = true;
      openTables.push(newTable(element));
    } else if (table !== undefined) enterTablePart(table, tag, letters);
    return number;
  };
  const leave = (number: number) => {
    const element = elements[number]!;
    lastInside[number] = elements.length - 1;
    lettersAfter[number] = letters;
    const table = openTables.at(-1);
    if (table === undefined) return;
    if (element.tagName === 'table') {
      tables.set(element, table);
      openTables.pop();
    } else if (element.tagName === 'td' || element.tagName === 'th') {
      const length = letters - table.cellStart;
      if (length > 0) table.cells += 1;
      table.mostCells = Math.max(table.mostCells, table.cells);
      table.longestCell = Math.max(table.longestCell, length);
      table.mostBlocks = Math.max(table.mostBlocks, table.blocks);
    }
  };
  const open: { readonly node: HtmlNode; readonly number: number; next: number }[] = [
    { node: root, number: -1, next: 0 },
  ];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    const children = 'childNodes' in frame.node ? frame.node.childNodes : [];
    const child = children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      open.pop();
      if (frame.number >= 0) leave(frame.number);
    } else if (isText(child)) {
      if (!notText.has(frame.node.nodeName)) letters += child.value.replace(/\s+/g, '').length;
    } else if (isElement(child)) {
      open.push({ node: child, number: enter(child, frame.number), next: 0 });
    }
  }
  return {
    elements,
    numberOf,
    lastInside,
    parentOf,
    lettersBefore,
    lettersAfter,
    byId,
    innerLinks,
    tables,
    headings,
    mains,
    sheet,
    base,
  };
}

function newTable(element: HtmlElement): OpenTable {
  return {
    element,
    hasHead: false,
    hasTable: false,
    hasHeading: false,
    mostCells: 0,
    rows: 0,
    longestCell: 0,
    mostBlocks: 0,
    cells: 0,
    cellStart: 0,
    blocks: 0,
  };
}

function enterTablePart(table: OpenTable, tag: string, letters: number): void {
  if (tag === 'th' || tag === 'thead') table.hasHead = true;
  if (tag === 'tr') {
    table.rows += 1;
    table.cells = 0;
  } else if (tag === 'td' || tag === 'th') {
    table.cellStart = letters;
    table.blocks = 0;
  } else if (lists.has(tag) || (blocks.has(tag) && tag !== 'tbody')) table.blocks += 1;
}

/** "ftn1" of "#_ftn1", also where a program wrote the file's name before it. */
function fragmentOf(href: string | null): string | null {
  if (href === null) return null;
  const found = /^(?:[^:/?#\s]*)#(.+)$/s.exec(href.slice(0, 500).trim());
  if (found === null) return null;
  try {
    return decodeURIComponent(found[1]!);
  } catch {
    return found[1]!;
  }
}

/** How many of the ascending `numbers` lie from `first` to `last`. */
export function countBetween(numbers: readonly number[], first: number, last: number): number {
  return atMost(numbers, last) - atMost(numbers, first - 1);
}

function atMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A table that lays out a page or a mail: its cells hold paragraphs, not the answers of a row. */
export function isLayout(element: HtmlElement, facts: TableFacts): boolean {
  const role = attribute(element, 'role');
  if (role === 'presentation' || role === 'none') return true;
  if (facts.hasHead) return false;
  if (facts.hasTable || facts.hasHeading || facts.mostCells <= 1) return true;
  // A page in two columns: hardly any rows, and whole texts in a cell.
  return facts.rows <= 2 && facts.mostBlocks >= 4 && facts.longestCell > 1000;
}
