import type { Run } from '../../document/index.js';
import type { RawBlock } from '../raw-block.js';
import { readAddress } from './addresses.js';
import { BlockGatherer } from './block-gatherer.js';
import { furnitureOf, isHidden } from './hidden.js';
import { nextMark, type OpenList, openList } from './list-marks.js';
import { isMailQuotation } from './mail-quotation.js';
import { mainOf } from './main-part.js';
import type { NoteLinks } from './note-links.js';
import { otherContent, shortened } from './other-content.js';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  lineOf,
  textOf,
} from './parse-html.js';
import { raisedRuns } from './raised-text.js';
import { RowSpans } from './row-spans.js';
import { struckOf } from './struck.js';
import type { Style } from './style-sheet.js';
import { countBetween, isLayout, type Survey } from './survey.js';
import { blocks, headingLevel, lists, notText, preformatted } from './tags.js';
import { type Marks, marksInside } from './text-marks.js';
import { titleLevel } from './title-level.js';
import { type LeftOut, WhatWasLeftOut } from './what-was-left-out.js';

type Frame = {
  readonly node: HtmlNode;
  next: number;
  readonly marks: Marks;
  readonly leave: (() => void) | null;
};

/** Reads text by lines, as a text file is read; for what stands in `pre`. */
export type ReadPlainText = (text: string, line: number | null) => readonly RawBlock[];

/** The blocks of a page in reading order. Walks with a stack of its own, so that no nesting is too deep. */
export class PageWalk {
  readonly #page: Survey;
  readonly #notes: NoteLinks;
  readonly #readPlainText: ReadPlainText;
  readonly #gatherer = new BlockGatherer();
  readonly #lists: OpenList[] = [];
  readonly #spans = new RowSpans();
  #openRow: HtmlElement | null = null;
  readonly #leftOut = new WhatWasLeftOut();
  readonly #quoted = new Set<number>();
  /** How many `article`, `main` and `section` are open. */
  #articles = 0;
  /** The one element that holds the page's text, where it says so. */
  readonly #main: number | null;

  constructor(page: Survey, notes: NoteLinks, readPlainText: ReadPlainText) {
    this.#page = page;
    this.#notes = notes;
    this.#readPlainText = readPlainText;
    this.#main = mainOf(page, notes);
  }

  read(root: HtmlNode): {
    readonly blocks: readonly RawBlock[];
    /** Indexes of the blocks that a mailer marked as those of the mail that is answered. */
    readonly quoted: ReadonlySet<number>;
    readonly leftOut: LeftOut;
  } {
    const none: Marks = { strong: false, emphasis: false, url: null, pre: false };
    const open: Frame[] = [{ node: root, next: 0, marks: none, leave: null }];
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      const child = 'childNodes' in frame.node ? frame.node.childNodes[frame.next] : undefined;
      frame.next += 1;
      if (child === undefined) {
        frame.leave?.();
        open.pop();
      } else if (isText(child)) this.#addText(child.value, lineOf(child), frame.marks);
      else if (isElement(child)) {
        const entered = this.#enter(child, frame.marks);
        if (entered !== null) open.push({ node: child, next: 0, ...entered });
      }
    }
    this.#gatherer.endBlock();
    return {
      blocks: this.#gatherer.blocks,
      quoted: this.#quoted,
      leftOut: this.#leftOut.all(),
    };
  }

  #addText(text: string, line: number | null, marks: Marks): void {
    if (!marks.pre) {
      this.#add(withoutSoftHyphens(text), line, marks);
      return;
    }
    withoutSoftHyphens(text)
      .split('\n')
      .forEach((one, index) => {
        const at = line === null ? null : line + index;
        if (index > 0) this.#gatherer.addLineEnd(at);
        if (one !== '') this.#add(one, at, marks);
      });
  }

  #add(value: string, line: number | null, { strong, emphasis, url }: Marks): void {
    this.#gatherer.addRun({ type: 'text', value, strong, emphasis, url }, line);
  }

  /** What to do with an element: null where its inside is not to be walked through. */
  #enter(element: HtmlElement, marks: Marks): Pick<Frame, 'marks' | 'leave'> | null {
    const { tagName: tag } = element;
    if (notText.has(tag)) return null;
    if (tag === 'br') {
      this.#gatherer.addLineEnd(lineOf(element));
      return null;
    }
    if (this.#isLeftOut(element)) return null;
    const style = this.#page.sheet.styleOf(element);
    const number = this.#page.numberOf.get(element)!;
    if (this.#isHiddenPart(element, style) || this.#isFurniture(element, number, style)) return null;
    if (this.#isStruck(element, style)) return null;
    if (tag === 'hr') {
      this.#gatherer.addRule(lineOf(element));
      return null;
    }
    if (this.#isMark(element, number, style, marks)) return null;
    if (preformatted.has(tag) && !this.#gatherer.inNote && !this.#gatherer.inRow) {
      this.#gatherer.addBlocks(this.#readPlainText(withoutSoftHyphens(textOf(element)), lineOf(element)));
      return null;
    }
    const inner = this.#marksInside(element, style, marks);
    if (!blocks.has(tag) && !/^(?:block|table|list-item|flex|grid)/.test(style.get('display') ?? '')) {
      const leave = this.#notes.texts.has(element) ? this.#beginNote(element) : this.#quote(tag, inner);
      return { marks: inner, leave };
    }
    return { marks: inner, leave: this.#enterBlock(element, style) };
  }

  #isLeftOut(element: HtmlElement): boolean {
    const what = otherContent(element);
    if (what !== null && what !== '') this.#leftOut.addOther(what);
    return what !== null;
  }

  #isHiddenPart(element: HtmlElement, style: Style): boolean {
    if (!isHidden(element, style)) return false;
    this.#leftOut.addHidden(element);
    return true;
  }

  #isStruck(element: HtmlElement, style: Style): boolean {
    const what = struckOf(element, style);
    if (what === null) return false;
    this.#leftOut.addStruck(what, element);
    return true;
  }

  #isFurniture(element: HtmlElement, number: number, style: Style): boolean {
    const last = this.#page.lastInside[number]!;
    const holdsNotes = countBetween(this.#notes.textNumbers, number, last) > 0;
    const main = this.#main;
    const isOutside =
      main !== null && (last < main || number > this.#page.lastInside[main]!) && element.tagName !== 'head';
    const what = isOutside
      ? 'outside'
      : furnitureOf(element, style, {
          inArticle: this.#articles > 0,
          hasHeading: countBetween(this.#page.headings, number, last) > 0 && element.tagName !== 'nav',
        });
    if (what === null || (holdsNotes && what !== 'running head or foot')) return false;
    this.#leftOut.addFurniture(what, element);
    return true;
  }

  /** Marks of notes, links back from them, raised figures, and the item marks that Word prints. */
  #isMark(element: HtmlElement, number: number, style: Style, marks: Marks): boolean {
    const line = lineOf(element);
    const label = this.#notes.marks.get(element);
    if (label !== undefined) {
      this.#gatherer.addRun({ type: 'note', identifier: label }, line);
      return true;
    }
    if (this.#notes.backLinks.has(element)) return true;
    if (style.get('mso-list') === 'ignore') {
      const text = textOf(element, 60)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
      if (text !== '') this.#gatherer.labelItem(text);
      return true;
    }
    if (element.tagName !== 'sup' && style.get('vertical-align') !== 'super') return false;
    const last = this.#page.lastInside[number]!;
    const inside = [this.#notes.markNumbers, this.#notes.textNumbers];
    if (inside.some((numbers) => countBetween(numbers, number, last) > 0)) return false;
    const runs = raisedRuns(textOf(element, 120), this.#gatherer.before, marks);
    if (runs === null) return false;
    for (const run of runs) if (!this.#isUnclear(run, line)) this.#gatherer.addRun(run, line);
    return true;
  }

  /** At the head of a paragraph a raised figure is the number of the note that begins there. */
  #isUnclear(run: Run, line: number | null): boolean {
    const before = this.#gatherer.before.replace(/\s+/g, ' ').trimStart();
    if (run.type !== 'note' || before === '' || !this.#notes.sharedNumbers.has(run.identifier)) return false;
    this.#leftOut.addUnclearMark({ printed: run.identifier, before, line });
    return true;
  }

  #marksInside(element: HtmlElement, style: Style, marks: Marks): Marks {
    const href = element.tagName === 'a' ? attribute(element, 'href') : null;
    const address = href === null ? null : readAddress(href, this.#page.base);
    if (address?.kind === 'refused') this.#leftOut.addScript(shortened(textOf(element, 200).trim()));
    return marksInside(element, style, marks, address?.kind === 'link' ? address.url : null);
  }

  /** `q` prints quotation marks that are not in the text. */
  #quote(tag: string, marks: Marks): (() => void) | null {
    if (tag !== 'q') return null;
    this.#add('“', null, marks);
    return () => this.#add('”', null, marks);
  }

  #beginNote(element: HtmlElement): (() => void) | null {
    const { label, printed } = this.#notes.texts.get(element)!;
    if (this.#gatherer.inNote) return null;
    this.#gatherer.beginNote(label, printed, lineOf(element));
    return () => this.#gatherer.endNote();
  }

  #enterBlock(element: HtmlElement, style: Style): () => void {
    const gatherer = this.#gatherer;
    const { tagName: tag } = element;
    const ends: (() => void)[] = [];
    if (this.#notes.texts.has(element)) {
      const end = this.#beginNote(element);
      if (end !== null) ends.push(end);
    } else gatherer.endBlock();
    if (tag === 'article' || tag === 'main' || tag === 'section') {
      this.#articles += 1;
      ends.push(() => {
        this.#articles -= 1;
      });
    }
    if (lists.has(tag)) {
      this.#lists.push(openList(element, style, this.#page.sheet, this.#lists.at(-1)?.level ?? 0));
      ends.push(() => this.#lists.pop());
    }
    if (isMailQuotation(element)) {
      const from = gatherer.blocks.length;
      ends.push(() => {
        for (let index = from; index < gatherer.blocks.length; index += 1) this.#quoted.add(index);
      });
    }
    ends.push(this.#enterText(element, style));
    return () => {
      for (const end of ends.reverse()) end();
    };
  }

  #enterText(element: HtmlElement, style: Style): () => void {
    const gatherer = this.#gatherer;
    const { tagName: tag } = element;
    const isOpen = gatherer.inNote || gatherer.inRow;
    if (tag === 'tr' && !isOpen && !this.#isInLayout(element)) {
      gatherer.beginRow(lineOf(element));
      this.#openRow = element;
      this.#spans.beginRow(element);
      return () => {
        for (const cell of this.#spans.endRow()) gatherer.addCell(cell);
        gatherer.endRow();
      };
    }
    if (isOpen && gatherer.inRow && (tag === 'td' || tag === 'th')) return this.#enterCell(element);
    if (isOpen) return () => gatherer.endBlock();
    if (tag === 'li') {
      const list = this.#lists.at(-1);
      gatherer.beginItem(
        list === undefined ? { label: '•', level: 1 } : { label: nextMark(list, element), level: list.level },
      );
      return () => gatherer.endItem();
    }
    if (tag === 'figcaption') {
      gatherer.beginCaption();
      return () => gatherer.endCaption();
    }
    const level = headingLevel(tag) ?? titleLevel(element, style);
    const msoLevel = /\blevel(\d)/.exec(style.get('mso-list') ?? '')?.[1];
    if (msoLevel !== undefined) gatherer.beginItem({ label: null, level: Number(msoLevel) });
    if (level !== null) {
      gatherer.beginHeading(level);
      return () => gatherer.endHeading();
    }
    return msoLevel === undefined ? () => gatherer.endBlock() : () => gatherer.endItem();
  }

  /** A cell of a table within the row is part of the cell it stands in. */
  #enterCell(cell: HtmlElement): () => void {
    const gatherer = this.#gatherer;
    if (cell.parentNode !== this.#openRow) return () => gatherer.endCell();
    for (const above of this.#spans.beforeCell()) gatherer.addCell(above);
    gatherer.beginCell();
    return () => {
      gatherer.endCell();
      this.#spans.endCell(cell, () => gatherer.lastCell());
    };
  }

  #isInLayout(row: HtmlElement): boolean {
    let number = this.#page.numberOf.get(row)!;
    while (number >= 0 && this.#page.elements[number]!.tagName !== 'table')
      number = this.#page.parentOf[number]!;
    const table = this.#page.elements[number];
    const facts = table === undefined ? undefined : this.#page.tables.get(table);
    return table === undefined || facts === undefined || isLayout(table, facts);
  }
}

/** They only say where a word may be divided, and are not seen where it is not. */
function withoutSoftHyphens(text: string): string {
  return text.includes('\u00AD') ? text.replaceAll('\u00AD', '') : text;
}
