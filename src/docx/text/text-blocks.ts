import type { Run } from '../../document/index.js';
import { passedOver } from '../read/body-items.js';
import { readInlines } from '../read/inlines.js';
import { isMarkDeleted, listOf } from '../read/paragraph-kind.js';
import { type InlineSink, newSink } from '../read/run.js';
import type { Story } from '../read/story.js';
import {
  attribute,
  child,
  childElements,
  isMissing,
  isOn,
  wholeNumber,
  type XmlElement,
} from '../xml/element.js';
import { understoodBranch } from './drawings.js';
import { headingLevel, isCaptionStyle, isContentsStyle } from './heading-level.js';
import { authorOf, isChanged, shownText } from './inline-reader.js';
import { startIndent } from './list-counter.js';
import { inside, properties } from './table-parts.js';
import { showsPrompt } from './text-projection.js';
import { here, openParagraph, type TextState } from './text-state.js';
import type { WordBlock, WordCell, WordRun, WordTable } from './word-text.js';

/** Reads what stands below each other in a body, a cell, a text box or a note. */
export class TextBlocks {
  readonly #story: Story;
  readonly #state: TextState;
  readonly blocks: WordBlock[] = [];
  /** Text of paragraphs whose mark is deleted: it belongs to what comes next. */
  #carried: InlineSink = newSink();

  constructor(story: Story, state: TextState) {
    this.#story = story;
    this.#state = state;
  }

  static read(container: XmlElement, story: Story, state: TextState): readonly WordBlock[] {
    const reader = new TextBlocks(story, state);
    reader.#children(container);
    reader.#settleCarried();
    return reader.blocks;
  }

  #children(container: XmlElement): void {
    for (const element of childElements(container)) this.#element(element);
  }

  #element(element: XmlElement): void {
    if (passedOver.has(element.name) || properties.has(element.name)) return;
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#settleCarried();
        this.blocks.push(this.#table(element));
        break;
      case 'w:sdt':
        if (!showsPrompt(element)) this.#children(child(element, 'w:sdtContent'));
        break;
      case 'w:customXml':
        this.#children(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#state.findings.change('deleted', here(this.#state), authorOf(element), () =>
          shownText(element),
        );
        break;
      case 'mc:AlternateContent':
        this.#children(understoodBranch(element));
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#state.findings.add('chunk', here(this.#state));
        break;
      default:
        this.#unknown(element);
    }
  }

  /** A wrapper that is not known is looked into; runs without a paragraph round them are one. */
  #unknown(element: XmlElement): void {
    const before = this.#state.paragraphs;
    if (element.name === 'w:r' || element.name === 'm:oMathPara' || element.name === 'm:oMath') {
      this.#paragraph({ ...element, name: 'w:p', children: [element] });
    } else {
      this.#children(element);
    }
    if (this.#state.paragraphs === before)
      this.#state.findings.add('element', here(this.#state), element.name.replace(/^.*[:}]/, ''));
  }

  #paragraph(element: XmlElement): void {
    const state = this.#state;
    const own = child(element, 'w:pPr');
    const before = state.paragraph;
    state.paragraph = openParagraph(state.looks.paragraph(own));
    const wasContents = isContentsOpen(this.#story);
    const sink = this.#carried;
    this.#carried = newSink();
    readInlines(element, this.#story, sink);
    const { boxes } = state.paragraph;
    const markChange = child(own, 'w:rPr');
    const inserted = isChanged(markChange, 'w:ins', 'w:moveTo');
    if (inserted !== undefined) state.findings.change('inserted', here(state), authorOf(inserted), () => '');
    const deleted = isChanged(markChange, 'w:del', 'w:moveFrom');
    if (deleted !== undefined) state.findings.change('deleted', here(state), authorOf(deleted), () => '');
    if (isMarkDeleted(own) || isDropCap(own)) {
      this.#carried = sink;
      this.#tellPrompts();
    } else {
      const isContents = wasContents || isContentsOpen(this.#story);
      this.#finish(own, sink, isContents);
    }
    state.paragraph = before;
    for (const box of boxes) {
      const inside = this.#onColour(() => TextBlocks.read(box, state.besides(this.#story), state));
      for (const block of inside) this.blocks.push(block);
    }
  }

  #finish(own: XmlElement, sink: InlineSink, isContents: boolean): void {
    const state = this.#state;
    const { styles } = this.#story.reading;
    const style = attribute(child(own, 'w:pStyle'), 'w:val');
    const fromStyle = styles.list(style);
    const place = listOf(own, fromStyle);
    // A style may name only its list, and the list say which of its levels the style is.
    const isLevelSaid = fromStyle.level !== undefined || !isMissing(child(child(own, 'w:numPr'), 'w:ilvl'));
    const level =
      place === null
        ? 0
        : isLevelSaid
          ? place.level
          : (state.lists.levelOfStyle(place.numId, style) ?? place.level);
    const list = place === null ? null : state.lists.next(place.numId, level, own);
    const runs = wordRuns(sink.runs, state.raised);
    if (!holdsSomething(runs)) return;
    this.#tellPrompts();
    state.paragraphs += 1;
    this.blocks.push({
      type: 'paragraph',
      heading: headingLevel(own, styles.names(style), styles.outline(style)),
      list,
      isContents: isContents || isContentsStyle(styles.names(style)),
      isCaption: isCaptionStyle(styles.names(style)),
      size: state.paragraph.size,
      indent: startIndent(child(own, 'w:ind')) ?? null,
      runs,
      place: state.citedAt ?? { paragraph: state.paragraphs, page: state.paragraph.page ?? state.page },
    });
  }

  #tellPrompts(): void {
    const { paragraph, findings } = this.#state;
    for (const prompt of paragraph.prompts) findings.add('prompt', here(this.#state), prompt);
  }

  /** Text that waited for a next paragraph and got none stands for itself. */
  #settleCarried(): void {
    if (this.#carried.runs.length === 0) return;
    const sink = this.#carried;
    this.#carried = newSink();
    const before = this.#state.paragraph;
    this.#state.paragraph = openParagraph(before.look);
    this.#finish(noProperties, sink, false);
    this.#state.paragraph = before;
  }

  #table(element: XmlElement): WordTable {
    const rows: (readonly WordCell[])[] = [];
    for (const row of inside(element, 'w:tr')) {
      const own = child(row, 'w:trPr');
      const deleted = isChanged(own, 'w:del');
      const state = this.#state;
      if (deleted !== undefined) {
        state.findings.change('deleted', here(state), authorOf(deleted), () => shownText(row));
        continue;
      }
      if (isOn(child(own, 'w:hidden'))) {
        state.findings.hide(here(state), shownText(row));
        continue;
      }
      const inserted = isChanged(own, 'w:ins');
      if (inserted !== undefined)
        state.findings.change('inserted', here(state), authorOf(inserted), () => shownText(row));
      rows.push(inside(row, 'w:tc').flatMap((cell) => this.#cell(cell)));
    }
    return { type: 'table', rows };
  }

  #cell(cell: XmlElement): readonly WordCell[] {
    const own = child(cell, 'w:tcPr');
    const deleted = isChanged(own, 'w:cellDel');
    if (deleted !== undefined) {
      this.#state.findings.change('deleted', here(this.#state), authorOf(deleted), () => shownText(cell));
      return [];
    }
    const span = wholeNumber(child(own, 'w:gridSpan')) ?? 1;
    const merge = child(own, 'w:vMerge');
    const continues = merge !== undefined && attribute(merge, 'w:val') !== 'restart';
    const blocks = this.#onColour(() => TextBlocks.read(cell, this.#story, this.#state));
    return [{ blocks, span, continues }];
  }

  /** A table or box may have a colour of its own behind white letters, said in one of many places. */
  #onColour<T>(read: () => T): T {
    const before = this.#state.maybeColoured;
    this.#state.maybeColoured = true;
    const result = read();
    this.#state.maybeColoured = before;
    return result;
  }
}

const noProperties: XmlElement = {
  name: 'w:pPr',
  attributes: {},
  children: [],
  start: -1,
  contentStart: -1,
  contentEnd: -1,
  end: -1,
};

/** An initial set large stands in a paragraph of its own, before the word it begins. */
function isDropCap(own: XmlElement): boolean {
  const cap = attribute(child(own, 'w:framePr'), 'w:dropCap');
  return cap === 'drop' || cap === 'margin';
}

/** A field of a table of contents is the outermost, but for a few that may lie round it. */
function isContentsOpen(story: Story): boolean {
  return story.fields.slice(0, 3).some(({ instruction }) => /^\s*TOC\b/.test(instruction));
}

function wordRuns(runs: readonly Run[], raised: WeakSet<Run>): readonly WordRun[] {
  return runs.map(
    (run): WordRun => (run.type === 'text' && raised.has(run) ? { type: 'raised', value: run.value } : run),
  );
}

function holdsSomething(runs: readonly WordRun[]): boolean {
  return runs.some((run) => run.type === 'note' || ('value' in run && run.value.trim() !== ''));
}
