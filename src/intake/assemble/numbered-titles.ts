import { literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { partOfHeading } from './part-titles.js';
import { isProse } from './sentence-ends.js';
import { isTitleLike } from './titles.js';

/** Titles may stand on titles: a chapter's, a section's, and that of what it tells. */
const mostStacked = 3;

/**
 * The numbered lines, by index, that read as items and are titles of chapters: one that has the next title below it
 * ("3. Projects" over "3.1 Portal"), a marked list, or a list before it. What shows it is a fellow: the line that
 * bears the number before or after in the same fashion and is a title, found in the same way or by `isSure`. Items of
 * a list stand below each other or under a lead-in, and have no titles between them. The sure fellows are given too.
 */
export function numberedTitles(
  elements: readonly Element[],
  isSure: (index: number) => boolean,
  isTitle: (index: number) => boolean,
): ReadonlyMap<number, Chapter> {
  const lines = elements.flatMap((element, index): readonly NumberedLine[] => {
    const count = element.kind === 'list-item' ? countOf(element) : null;
    if (count === null) return [];
    const stands = isSure(index) ? 'title' : standingOf(elements, index, isTitle);
    return stands === null ? [] : [{ index, ...count, stands }];
  });
  const found = new Map<number, Chapter>();
  for (const series of seriesOf(lines)) {
    // Where each stands over its own paragraph, nothing tells that other titles belong below it.
    if (series.every(({ index }) => isSure(index))) continue;
    const isShown = series.length > 1 && series.some(({ stands }) => stands === 'title');
    const levels = series.flatMap(({ index }) => levelOf(elements[index + 1]));
    const chapter = { above: levels.length === 0 ? null : Math.min(...levels) };
    for (const { index, stands } of series) {
      if (isShown || (stands === 'title' && partOfHeading(textOf(elements[index])) !== null))
        found.set(index, chapter);
    }
  }
  return found;
}

/** `above`: the least level of the headings right below it and its fellows; null where none has a level. */
export type Chapter = { readonly above: number | null };

function levelOf(element: Element | undefined): readonly number[] {
  return element?.kind === 'heading' ? [element.level ?? 1] : [];
}

type NumberedLine = {
  readonly index: number;
  readonly fashion: string;
  readonly number: number;
  readonly stands: Standing;
};

/** `title`: over a title or over prose; `perhaps`: over or below a marked list, or over a heading of other make. */
type Standing = 'title' | 'perhaps';

/** "3." is 3 in the fashion of "1."; letters and roman figures are those of lists more often than not. */
function countOf({ label, level }: BodyBlock): { readonly fashion: string; readonly number: number } | null {
  const figure = /^(\d{1,2})([.)]?)$/.exec(label ?? '');
  return figure === null || (level ?? 1) !== 1 ? null : { fashion: figure[2]!, number: Number(figure[1]) };
}

/**
 * Lines that count on, each from the last of its fashion that waits for it: a list within a chapter begins with 1 again,
 * and the chapters go on behind it.
 */
function seriesOf(lines: readonly NumberedLine[]): readonly (readonly NumberedLine[])[] {
  const all: NumberedLine[][] = [];
  const waiting = new Map<string, NumberedLine[][]>();
  const waitingFor = (fashion: string, number: number) => {
    const key = `${number}${fashion}`;
    if (!waiting.has(key)) waiting.set(key, []);
    return waiting.get(key)!;
  };
  for (const line of lines) {
    const series = waitingFor(line.fashion, line.number).pop() ?? [];
    if (series.length === 0) all.push(series);
    series.push(line);
    waitingFor(line.fashion, line.number + 1).push(series);
  }
  return all;
}

function standingOf(
  elements: readonly Element[],
  index: number,
  isTitle: (index: number) => boolean,
): Standing | null {
  const [before, after] = [elements[index - 1], elements[index + 1]];
  const text = textOf(elements[index]);
  if (text.length > 300 || !isTitleLike(text) || isNumberedItem(before) || isLeadIn(before)) return null;
  // Where sections have headings of their own make, the last item of a list may stand above one.
  const isUnsure = before?.kind === 'list-item' || (after?.kind === 'heading' && /\p{Ll}/u.test(text));
  if (isOverText(elements, index, isTitle)) return isUnsure ? 'perhaps' : 'title';
  return isMarked(after) ? 'perhaps' : null;
}

/** Prose stands below it, with no more than a few titles between. */
function isOverText(
  elements: readonly Element[],
  index: number,
  isTitle: (index: number) => boolean,
): boolean {
  for (let at = index + 1; at <= index + 1 + mostStacked; at += 1) {
    const element = elements[at];
    if (element === undefined || element.kind === 'part') return false;
    if (!isTitle(at)) return element.kind === 'paragraph' && isProse(textOf(element));
  }
  return false;
}

function isNumberedItem(element: Element | undefined): boolean {
  return element?.kind === 'list-item' && !isMarked(element);
}

/** An item with a dot or a dash before it, and no number. */
export function isMarked(element: Element | undefined): boolean {
  return element?.kind === 'list-item' && !/[\p{L}\p{N}]/u.test(element.label ?? '');
}

export function isLeadIn(element: Element | undefined): boolean {
  return element?.kind === 'paragraph' && /:\s*$/.test(textOf(element));
}

function textOf(element: Element | undefined): string {
  return element === undefined || element.kind === 'part' ? '' : literalText(element.inlines);
}
