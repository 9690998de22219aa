import type { PassageKind } from '../../document/index.js';
import { passedOver } from '../read/body-items.js';
import type { NumberFormats } from '../read/numbering.js';
import { isMarkDeleted, paragraphKind } from '../read/paragraph-kind.js';
import type { StyleTable } from '../read/styles.js';
import {
  attribute,
  child,
  childElements,
  childrenNamed,
  isMissing,
  type XmlElement,
} from '../xml/element.js';
import { isFrozenControl } from './frozen-control.js';
import { InlineReader } from './inline-reader.js';
import { openParagraph } from './paragraph-builder.js';
import { isGluing } from './pending-marks.js';
import type { Bookmarks } from './read-bookmarks.js';
import type { Container, OpenParagraph, ReadParagraph, WordParagraph } from './story-shapes.js';

export type StoryContext = {
  readonly styles: StyleTable;
  readonly formats: NumberFormats;
  readonly bookmarks: Bookmarks;
  readonly isNote: (key: string) => boolean;
  readonly onNote: (key: string, paragraph: OpenParagraph) => void;
  readonly onComment: (id: string, paragraph: OpenParagraph) => void;
};

export type ReadStory = {
  readonly paragraphs: readonly ReadParagraph[];
  readonly top: Container;
  readonly containers: readonly Container[];
};

export function readStory(root: XmlElement, kind: 'body' | 'note', context: StoryContext): ReadStory {
  const reader = new StoryReader(context, kind);
  return reader.readTop(root);
}

/** Reads what stands in a body or note one below the other, as if all tracked changes in it were accepted. */
class StoryReader {
  readonly #context: StoryContext;
  readonly #kind: 'body' | 'note';
  readonly #paragraphs: ReadParagraph[] = [];
  readonly #containers: Container[] = [];
  #inline: InlineReader;
  #boxes: XmlElement[] = [];
  /** Text of paragraphs whose marks are deleted: it belongs to what comes next. */
  #open: OpenParagraph | null = null;
  #last: OpenParagraph | null = null;

  constructor(context: StoryContext, kind: 'body' | 'note') {
    this.#context = context;
    this.#kind = kind;
    this.#inline = this.#newInline(kind === 'note');
  }

  readTop(root: XmlElement): ReadStory {
    const top = this.#container(this.#kind, -1, false);
    this.#blocks(root, top);
    this.#settle();
    return { paragraphs: this.#paragraphs, top, containers: this.#containers };
  }

  #newInline(isNote: boolean): InlineReader {
    const { bookmarks, isNote: known, onNote, onComment } = this.#context;
    const onBox = (content: XmlElement): void => {
      this.#boxes.push(content);
    };
    return new InlineReader({ bookmarks, isNote: known, onNote, onComment, onBox }, isNote);
  }

  #container(kind: Container['kind'], top: number, isFrozen: boolean): Container {
    const container = { number: this.#containers.length, kind, entries: [], top, isFrozen };
    this.#containers.push(container);
    return container;
  }

  /** A container inside another, which has an entry for it. */
  #inside(outer: Container, kind: Container['kind'], isFrozen = false): Container {
    const top = outer.kind === 'body' ? outer.entries.length - 1 : outer.top;
    return this.#container(kind, top, isFrozen || outer.isFrozen);
  }

  #blocks(parent: XmlElement, container: Container): void {
    for (const element of childElements(parent)) {
      switch (element.name) {
        case 'w:p':
          this.#paragraph(element, container);
          break;
        case 'w:bookmarkStart':
          this.#context.bookmarks.begin(element, this.#open, parent);
          break;
        case 'w:bookmarkEnd':
          this.#context.bookmarks.end(element, this.#open ?? this.#last, parent);
          break;
        // Transparent: what stands in them stands beside their neighbours.
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          this.#blocks(element, container);
          break;
        case 'w:del':
        case 'w:moveFrom':
          break;
        default:
          if (!passedOver.has(element.name)) this.#other(element, container);
      }
    }
  }

  #other(element: XmlElement, container: Container): void {
    if (element.name.endsWith('Pr') || element.name.endsWith('PrChange')) return;
    if (element.name === 'w:tbl' && isTableDeleted(element)) {
      container.entries.push({ element, paragraph: null });
      return;
    }
    this.#settle();
    container.entries.push({ element, paragraph: null });
    if (element.name === 'w:tbl') this.#rows(element, container);
    else if (element.name === 'w:sdt') {
      const inner = this.#inside(container, 'control', isFrozenControl(element));
      this.#blocks(child(element, 'w:sdtContent'), inner);
    }
    this.#settle();
  }

  /** Rows and cells, also those inside content controls. A deleted one is not there. */
  #rows(parent: XmlElement, container: Container): void {
    for (const element of childElements(parent)) {
      if (element.name === 'w:tr') {
        if (isMissing(child(child(element, 'w:trPr'), 'w:del'))) this.#rows(element, container);
      } else if (element.name === 'w:tc') {
        if (!isMissing(child(child(element, 'w:tcPr'), 'w:cellDel'))) continue;
        this.#blocks(element, this.#inside(container, 'cell'));
        this.#settle();
      } else if (element.name === 'w:sdt') {
        const content = child(element, 'w:sdtContent');
        this.#rows(content, isFrozenControl(element) ? { ...container, isFrozen: true } : container);
      } else if (element.name === 'w:customXml') this.#rows(element, container);
      else if (element.name === 'w:bookmarkStart') this.#context.bookmarks.begin(element, this.#open, parent);
      else if (element.name === 'w:bookmarkEnd')
        this.#context.bookmarks.end(element, this.#open ?? this.#last, parent);
    }
  }

  #paragraph(element: XmlElement, container: Container): void {
    const properties = child(element, 'w:pPr');
    const part: WordParagraph = { element, properties, container, entry: container.entries.length };
    container.entries.push({ element, paragraph: part });
    if (this.#open === null) {
      this.#open = openParagraph();
      this.#context.bookmarks.enter(this.#open);
    }
    const open = this.#open;
    open.parts.push(part);
    if (isMarkChanged(properties)) open.isPending = true;
    this.#inline.read(open, part);
    if (!isMarkDeleted(properties)) this.#close();
  }

  /** Each text box is a story of its own; it comes after the paragraph it hangs on. */
  #readBoxes(container: Container): void {
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const content of boxes) {
      const { open, inline } = { open: this.#open, inline: this.#inline };
      this.#open = null;
      this.#inline = this.#newInline(false);
      this.#blocks(content, this.#inside(container, 'box'));
      this.#settle();
      this.#open = open;
      this.#inline = inline;
    }
  }

  /** A paragraph that waited for a next one and got none stands for itself, empty or not. */
  #settle(): void {
    this.#close();
  }

  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    this.#last = open;
    open.index = this.#paragraphs.length;
    const { properties, container } = open.parts.at(-1)!;
    const { styles, formats } = this.#context;
    const names = styles.names(attribute(child(properties, 'w:pStyle'), 'w:val'));
    const kind: PassageKind =
      container.kind === 'cell' ? cellKind(names) : passageKind(paragraphKind(properties, styles, formats));
    this.#paragraphs.push(
      Object.assign(open, {
        kind,
        style: names[0] ?? '',
        container,
        isMarkPending: isGluing(open.parts.at(-1)!),
      }),
    );
    this.#readBoxes(container);
  }
}

function passageKind(kind: ReturnType<typeof paragraphKind>): PassageKind {
  if (kind.type !== 'item') return kind;
  const { type, role, ordered, level } = kind;
  return { type, role, ordered, level };
}

function cellKind(names: readonly string[]): PassageKind {
  const isForEditor = names.some((name) => name.startsWith('penholder drafting'));
  return { type: 'cell', role: isForEditor ? 'drafting-note' : 'unnumbered' };
}

/** A table of which no row is left: what stands before and after it stands together. */
function isTableDeleted(table: XmlElement): boolean {
  const rows = childrenNamed(table, 'w:tr');
  const isRowThere = (row: XmlElement) => isMissing(child(child(row, 'w:trPr'), 'w:del'));
  const holdsMore = childElements(table).some(({ name }) => name === 'w:sdt' || name === 'w:customXml');
  return rows.length > 0 && !holdsMore && !rows.some(isRowThere);
}

const markChanges = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange'];

function isMarkChanged(properties: XmlElement): boolean {
  const mark = child(properties, 'w:rPr');
  return (
    !isMissing(child(properties, 'w:pPrChange')) || markChanges.some((name) => !isMissing(child(mark, name)))
  );
}
