import {
  type Block,
  bookmarkName,
  type Heading,
  type List,
  type ListItem,
  type Paragraph,
  type Role,
} from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { headingStyles, styleIds } from '../styles.js';
import { bookmarkEnd, bookmarkStart } from './bookmarks.js';
import { HeadingNumbers, type HeadingRestart } from './heading-numbers.js';
import { type InlineContext, inlinesXml } from './inlines.js';
import { deepestLevel, numberingIds } from './numbering-part.js';
import { paragraphXml } from './paragraph-xml.js';
import { tableXml } from './table.js';

/** Writes blocks in the order of the text and keeps the lists that their numbering needs. */
export class BlockWriter {
  readonly #context: InlineContext;
  readonly #headings = new HeadingNumbers(() => this.#takeNumId());
  readonly #ordered: number[] = [];
  #nextNumId: number = numberingIds.firstFree;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  get lists(): { readonly ordered: readonly number[]; readonly headingRestarts: readonly HeadingRestart[] } {
    return { ordered: this.#ordered, headingRestarts: this.#headings.restarts };
  }

  write(block: Block): string {
    switch (block.type) {
      case 'heading':
        return this.#heading(block);
      case 'paragraph':
        return this.#paragraph(block);
      case 'list':
        return this.#list(block);
      case 'table':
        return tableXml(block, this.#context);
      case 'opaque':
        throw new InternalError(`${block.what} stands in a Word file and cannot be written from scratch`);
    }
  }

  #heading(block: Heading): string {
    const list = this.#headings.listOf(block);
    return paragraphXml(
      {
        style: headingStyles[block.depth - 1]!,
        ...(list === null ? { firstLine: 0 } : { list }),
        // "1." and "(a)" have one style, whose outline level is that of "1.".
        ...(block.depth === 4 ? { outline: 4 } : {}),
      },
      this.#bookmarked(block.id, inlinesXml(block.children, this.#context)),
    );
  }

  #paragraph(block: Paragraph): string {
    const content = this.#bookmarked(block.id, inlinesXml(block.children, this.#context));
    const list = block.role === 'body' ? { list: { numId: numberingIds.paragraphs, level: 0 } } : {};
    return paragraphXml({ style: textStyle(block.role), ...list }, content);
  }

  #list(block: List): string {
    const numId = block.ordered ? this.#takeNumId() : numberingIds.bullets;
    if (block.ordered) this.#ordered.push(numId);
    const lines = linesOf(block.items, 0);
    const bookmark = this.#context.bookmarks.take();
    return lines
      .map(({ item, level }, at) => {
        const opening = at === 0 ? bookmarkStart(bookmark, bookmarkName(block.id)) : '';
        const closing = at === lines.length - 1 ? bookmarkEnd(bookmark) : '';
        const style = itemStyle(block, level);
        const content = `${opening}${inlinesXml(item.children, this.#context)}${closing}`;
        return paragraphXml({ style, list: { numId, level: Math.min(level, deepestLevel) } }, content);
      })
      .join('');
  }

  #bookmarked(id: string, content: string): string {
    return this.#context.bookmarks.around(bookmarkName(id), content);
  }

  #takeNumId(): number {
    const id = this.#nextNumId;
    this.#nextNumId += 1;
    return id;
  }
}

export function textStyle(role: Role): string {
  return role === 'drafting-note' ? styleIds.draftingNote : styleIds.text;
}

function itemStyle(list: List, level: number): string {
  if (list.role === 'drafting-note' || list.ordered) return textStyle(list.role);
  return level === 0 ? styleIds.bullet : styleIds.lowerBullet;
}

type Line = { readonly item: ListItem; readonly level: number };

function linesOf(items: readonly ListItem[], level: number): readonly Line[] {
  return items.flatMap((item) => [{ item, level }, ...linesOf(item.items, level + 1)]);
}
