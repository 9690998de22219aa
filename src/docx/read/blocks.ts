import {
  type Block,
  type Document,
  normalizeInlines,
  type Role,
  runsToInlines,
} from '../../document/index.js';
import { attribute, child, childElements, type XmlElement } from '../xml/element.js';
import type { BodyItem } from './body-items.js';
import { type BookmarkHold, nameBlocks, type Unnamed } from './bookmarks.js';
import { readInlines } from './inlines.js';
import { type ListLine, nestLines } from './list-items.js';
import { isMarkDeleted, type ParagraphKind, paragraphKind, styleNames } from './paragraph-kind.js';
import { type InlineSink, newSink, spanOf } from './run.js';
import type { Story } from './story.js';
import { readTable } from './table.js';

type ItemKind = Extract<ParagraphKind, { readonly type: 'item' }>;
type OpenList = {
  readonly type: 'list';
  readonly kind: ItemKind;
  readonly lines: ListLine[];
  /** Ids of bookmarks that began with the list and have not ended. */
  open: Set<string>;
};
type WithoutId<T> = T extends Block ? Omit<T, 'id'> : never;
/** A block before it has its id; a list before its lines are nested. */
type Found = Exclude<WithoutId<Block>, { readonly type: 'list' }> | OpenList;

/** Reads what stands in the body, in order. Whatever is no known block becomes an opaque one. */
export class BlockReader {
  readonly #story: Story;
  readonly #holds: ReadonlyMap<XmlElement, BookmarkHold>;
  readonly #found: { readonly block: Found; readonly bookmarks: string[] }[] = [];
  /** Text of paragraphs whose mark is deleted, and bookmarks between blocks: they belong to what comes next. */
  #carried: InlineSink = newSink();

  constructor(story: Story, holds: ReadonlyMap<XmlElement, BookmarkHold>) {
    this.#story = story;
    this.#holds = holds;
  }

  read(item: BodyItem): void {
    switch (item.type) {
      case 'paragraph':
        this.#paragraph(item.element);
        break;
      case 'table':
        this.#table(item.element);
        break;
      case 'bookmark-start':
        this.#carried.bookmarks.push(item.element);
        break;
      case 'bookmark-end':
        this.#close([attribute(item.element, 'w:id') ?? '']);
        break;
      case 'unknown':
        this.#unknown(item.element);
        break;
      default:
        item satisfies never;
    }
  }

  #paragraph(element: XmlElement): void {
    const properties = child(element, 'w:pPr');
    readInlines(element, this.#story, this.#carried);
    if (isMarkDeleted(properties)) return;
    const { styles, formats } = this.#story.reading;
    this.#place(paragraphKind(properties, styles, formats), this.#take());
  }

  #place(kind: ParagraphKind, sink: InlineSink): void {
    const children = normalizeInlines(runsToInlines(sink.runs));
    const bookmarks = this.#names(sink.bookmarks, children.length === 0);
    switch (kind.type) {
      case 'item':
        this.#line({ level: kind.level, children }, kind, bookmarks, sink.bookmarks);
        break;
      case 'heading':
      case 'paragraph':
        // An empty paragraph that nothing names is layout: a space, a page break, the closing rule.
        if (children.length > 0 || bookmarks.length > 0)
          this.#found.push({ block: { ...kind, children }, bookmarks });
        break;
      default:
        kind satisfies never;
    }
    this.#close(sink.closed);
  }

  #line(line: ListLine, kind: ItemKind, bookmarks: string[], starts: readonly XmlElement[]): void {
    const last = this.#found.at(-1);
    const list = last?.block.type === 'list' ? last.block : undefined;
    // LibreOffice begins a bookmark of several paragraphs once more in the last of them.
    const isNew = bookmarks.some((name) => last === undefined || !last.bookmarks.includes(name));
    const goesOn =
      list !== undefined &&
      !isNew &&
      list.kind.role === kind.role &&
      list.kind.ordered === kind.ordered &&
      // Other programs give each level a list of its own; the bookmark round the whole still tells.
      (list.kind.numId === kind.numId || list.open.size > 0);
    const open = new Set(starts.map((start) => attribute(start, 'w:id') ?? ''));
    if (goesOn) {
      list.lines.push(line);
      if (bookmarks.length > 0) list.open = open;
      return;
    }
    this.#found.push({ block: { type: 'list', kind, lines: [line], open }, bookmarks });
  }

  #close(ids: readonly string[]): void {
    const last = this.#found.at(-1)?.block;
    if (last?.type === 'list') for (const id of ids) last.open.delete(id);
  }

  #table(element: XmlElement): void {
    this.#settleCarried();
    const { rows, bookmarks } = readTable(element, this.#story);
    if (rows.length === 0) return;
    const role = isDraftingTable(element, this.#story) ? 'drafting-note' : 'unnumbered';
    const isEmpty = rows.every(({ cells }) => cells.every(({ children }) => children.length === 0));
    this.#found.push({
      block: { type: 'table', role, rows },
      bookmarks: this.#names(
        [...this.#take().bookmarks, ...bookmarks],
        isEmpty || rows[0]!.cells[0]!.children.length === 0,
      ),
    });
  }

  #unknown(element: XmlElement): void {
    this.#settleCarried();
    this.#story.reading.unsupported.add('element', this.#story.part);
    this.#found.push({
      block: { type: 'opaque', what: element.name, xml: spanOf(element, this.#story) },
      bookmarks: this.#names(this.#take().bookmarks, false),
    });
  }

  /** Text that waited for a next paragraph and got none stands for itself. */
  #settleCarried(): void {
    if (this.#carried.runs.length === 0) return;
    this.#place({ type: 'paragraph', role: 'unnumbered' }, this.#take());
  }

  #take(): InlineSink {
    const taken = this.#carried;
    this.#carried = newSink();
    return taken;
  }

  #names(starts: readonly XmlElement[], isEmpty: boolean): string[] {
    return starts
      .filter((start) => isEmpty || this.#holds.get(start) !== 'nothing')
      .map((start) => attribute(start, 'w:name') ?? '')
      .filter((name) => name.startsWith('_ph_') && !this.#story.noteOf.isNoteBookmark(name));
  }

  /** All blocks with their ids. `base` gives the ids that bookmarks stand for, and the roles that look alike. */
  blocks(base: Document | null): readonly Block[] {
    this.#settleCarried();
    const known = base?.blocks ?? [];
    const byId = new Map(known.map((block) => [block.id, block]));
    const named = nameBlocks(
      this.#found satisfies readonly Unnamed<Found>[],
      known.map(({ id }) => id),
    );
    return named.map(({ block, id }) => finished(block, id, byId.get(id)));
  }
}

function finished(found: Found, id: string, before: Block | undefined): Block {
  switch (found.type) {
    case 'list': {
      const { role, ordered } = found.kind;
      return { type: 'list', id, role: roleOf(role, 'list', before), ordered, items: nestLines(found.lines) };
    }
    case 'table':
      return { type: 'table', id, role: roleOf(found.role, 'table', before), rows: found.rows };
    case 'heading':
      return { type: 'heading', id, depth: found.depth, numbered: found.numbered, children: found.children };
    case 'paragraph':
      return { type: 'paragraph', id, role: found.role, children: found.children };
    case 'opaque':
      return { type: 'opaque', id, what: found.what, xml: found.xml };
  }
}

/** Lists and tables bear no number, so `body` and `unnumbered` look alike in print: the base tells them apart. */
function roleOf(read: Role, type: 'list' | 'table', before: Block | undefined): Role {
  const isSameKind = before?.type === type && before.role === 'body';
  return read === 'unnumbered' && isSameKind ? 'body' : read;
}

function isDraftingTable(table: XmlElement, story: Story): boolean {
  const paragraph = firstParagraph(table);
  return (
    paragraph !== undefined &&
    styleNames(paragraph, story.reading.styles).some((name) => name.startsWith('penholder drafting'))
  );
}

function firstParagraph(element: XmlElement): XmlElement | undefined {
  for (const one of childElements(element)) {
    if (one.name === 'w:p') return one;
    const inside = firstParagraph(one);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
