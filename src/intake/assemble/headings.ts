import { literalText, plainText } from '../../document/index.js';
import { isActionLineHeading } from './action-line-heading.js';
import type { BlockPlace, BodyBlock, Element, PartMark } from './body-block.js';
import { type HeadingFashion, headingFashion } from './heading-fashion.js';
import { isLeadIn, isMarked, numberedTitles } from './numbered-titles.js';
import { partOfHeading } from './part-titles.js';
import { isProse, startsInside, textEnd } from './sentence-ends.js';
import { isTitleLike, markedTitle } from './titles.js';

export type HeadingMark = {
  readonly kind: 'heading-mark';
  readonly text: string;
  readonly fashion: HeadingFashion;
  readonly place: BlockPlace;
};

export type TextBlock = BodyBlock & {
  readonly kind: 'paragraph' | 'list-item' | 'table-row';
  /** Names the columns of the table that a row is of. */
  readonly tableHead?: string;
};
export type Structured = HeadingMark | PartMark | TextBlock;

/** A "heading" with more words is a paragraph that was given the style of one. */
const mostHeadingWords = 40;

/** Tells headings, in whatever fashion, from running text. */
export function findHeadings(elements: readonly Element[]): readonly Structured[] {
  const looks = elements.map((element, index) =>
    isListedLine(elements, index) ? 'listed' : lookOf(element, elements[index - 1], elements[index + 1]),
  );
  const runs = plainRuns(looks);
  const isTitle = (index: number) =>
    looks[index] === 'sure' || (looks[index] === 'plain' && isPlainHeading(runs[index]!, elements, index));
  const numbered = numberedTitles(elements, (index) => looks[index] === 'sure', isTitle);
  return elements.map((element, index): Structured => {
    if (element.kind === 'part') return element;
    const look = looks[index]!;
    const run = runs[index]!;
    const isHeading = isTitle(index) || numbered.has(index);
    const isListed =
      look === 'listed' || (look === 'plain' && run.length > 2 && isLeadIn(elements[run.start - 1]));
    if (!isHeading) return asText(element, isListed);
    const isOuter = look === 'plain' && run.length === 2 && run.start === index;
    return {
      kind: 'heading-mark',
      text: headingText(element),
      fashion: headingFashion(element, isOuter, numbered.get(index) ?? null),
      place: element.place,
    };
  });
}

/** `sure`: marked, numbered or of the questionnaire; `plain`: a line that only reads like a title. */
type Look = 'sure' | 'plain' | 'listed' | 'text';

/** "C1 – The role of …", "C7 – ICT applications …" below each other name action lines; headings have text below. */
function isListedLine(elements: readonly Element[], index: number): boolean {
  const isLine = (element: Element | undefined) =>
    element?.kind === 'paragraph' &&
    markedTitle(element.inlines) === null &&
    isActionLineTitle(literalText(element.inlines));
  return isLine(elements[index]) && (isLine(elements[index - 1]) || isLine(elements[index + 1]));
}

function isActionLineTitle(text: string): boolean {
  return text.length < 300 && isActionLineHeading(text) && isTitleLike(text, true);
}

function lookOf(element: Element, before: Element | undefined, after: Element | undefined): Look {
  if (element.kind === 'part' || element.kind === 'table-row') return 'text';
  if (element.isTitle === true) return 'sure';
  if (element.setAs === 'caption') return 'text';
  const text = literalText(element.inlines);
  if (element.kind === 'heading') {
    return text.length > 2000 || text.split(/\s+/).length > mostHeadingWords ? 'text' : 'sure';
  }
  if (element.kind === 'list-item') return isNumberedHeading(element, text, before, after) ? 'sure' : 'text';
  if (text.length > 300) return 'text';
  if (markedTitle(element.inlines) !== null) return 'sure';
  if (!(isTitleLike(text) || isActionLineTitle(text)) || after === undefined) return 'text';
  if (
    before !== undefined &&
    before.kind === 'paragraph' &&
    textEnd(literalText(before.inlines)) === 'broken'
  )
    return 'text';
  const fashion = headingFashion(element, false);
  if (fashion.series !== null || partOfHeading(text) !== null || !/\p{Ll}/u.test(text)) return 'sure';
  return element.setAs === 'lines' ? 'text' : 'plain';
}

// "1. Introduction" over a paragraph; among other items, or after a lead-in, it is one of them.
function isNumberedHeading(
  item: BodyBlock,
  text: string,
  before: Element | undefined,
  after: Element | undefined,
): boolean {
  if (!/^(?:\d|[A-Z]|\(?[IVX])/.test(item.label ?? '') || text.length > 300 || !isTitleLike(text))
    return false;
  // "4. Action Line C5" over marked items: what stands below would else be told of the line before.
  if (isMarked(after) && isActionLineTitle(text)) return isMarked(before) || !isAmongItems(before);
  if (after?.kind !== 'paragraph' || !isProse(literalText(after.inlines))) return false;
  return partOfHeading(text) !== null || !isAmongItems(before);
}

/** Among other items, or under a lead-in. */
function isAmongItems(before: Element | undefined): boolean {
  if (before === undefined || before.kind === 'part') return false;
  return before.kind === 'list-item' || /:\s*$/.test(literalText(before.inlines));
}

/** "The following towns:" and three lines below it, each with a name, are a list without marks. */
function asText(element: BodyBlock, isListed: boolean): TextBlock {
  if (isListed) return { ...element, kind: 'list-item', level: 1 };
  return element.kind === 'heading' ? { ...element, kind: 'paragraph' } : (element as TextBlock);
}

type Run = { readonly start: number; readonly length: number };

function plainRuns(looks: readonly Look[]): readonly Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < looks.length; ) {
    let end = start + 1;
    while (looks[start] === 'plain' && looks[end] === 'plain') end += 1;
    const run = { start, length: end - start };
    for (; start < end; start += 1) runs.push(run);
  }
  return runs;
}

/** Three such lines in a row are a list of names or an address; one or two over a paragraph are headings. */
function isPlainHeading(run: Run, elements: readonly Element[], index: number): boolean {
  if (run.length > 2) return false;
  const before = elements[run.start - 1];
  const after = elements[run.start + run.length];
  if (after === undefined || after.kind === 'part' || after.kind === 'heading') return false;
  const next = literalText(after.inlines);
  if (startsInside(next) || markedTitle(after.inlines) !== null) return false;
  if (run.length === 2 && index === run.start) return !isLeadIn(before);
  return after.kind !== 'paragraph' || isProse(next) || /:\s*$/.test(next);
}

function headingText(block: BodyBlock): string {
  const text = plainText(block.inlines);
  return block.kind === 'list-item' && block.label !== null ? `${block.label} ${text}` : text;
}
