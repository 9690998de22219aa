import { plainText } from '../../document/index.js';
import { isActionLineHeading } from './action-line-heading.js';
import type { BodyBlock } from './body-block.js';
import type { Chapter } from './numbered-titles.js';
import { markedTitle } from './titles.js';

/** How deep a heading lies, and which others are of its kind. */
export type HeadingFashion = {
  /** Smaller is farther out. Levels of `#` are 1 to 6; headings without a level lie below them. */
  readonly rank: number;
  /** Headings that count ("WSIS Action Line C2.", "II.") have the same series as their siblings, however set. */
  readonly series: string | null;
};

const unlevelled = {
  roman: 6.1,
  capitals: 6.2,
  letter: 6.3,
  arabic: 6.4,
  strong: 6.6,
  bareOuter: 6.65,
  bare: 6.7,
  emphasis: 6.8,
};

/** `isOuter`: two lines stand over one text, and this is the upper; `chapter`: the number before it counts chapters. */
export function headingFashion(
  heading: BodyBlock,
  isOuter: boolean,
  chapter: Chapter | null = null,
): HeadingFashion {
  const text = plainText(heading.inlines);
  const counter = counterOf(chapter !== null ? `${heading.label ?? ''} ${text}` : text);
  const series = counter?.series ?? null;
  if (heading.kind === 'heading') return { rank: heading.level ?? 1, series };
  // Above the marked headings that stand right below chapters.
  if (chapter?.above != null) return { rank: chapter.above - 0.5, series };
  if (counter?.rank !== undefined) return { rank: counter.rank, series };
  const mark = markedTitle(heading.inlines);
  if (!/\p{Ll}/u.test(text)) return { rank: unlevelled.capitals, series };
  if (mark !== null) return { rank: unlevelled[mark], series };
  return { rank: isOuter ? unlevelled.bareOuter : unlevelled.bare, series };
}

function counterOf(text: string): { readonly series: string; readonly rank?: number } | null {
  if (isActionLineHeading(text)) return { series: 'action line' };
  if (/^[IVX]{1,5}(?:[.)]|\s+–|\s+-)\s/.test(text)) return { series: 'roman', rank: unlevelled.roman };
  if (/^[A-Z][.)]\s/.test(text)) return { series: 'letter', rank: unlevelled.letter };
  const decimal = /^(\d{1,2}(?:\.\d{1,2})+(?=[.)]?\s)|\d{1,2}(?=[.)]\s))/.exec(text)?.[1];
  if (decimal !== undefined) {
    const depth = decimal.split('.').length;
    return { series: `arabic ${depth}`, rank: unlevelled.arabic + depth / 100 };
  }
  const named = /^(\p{L}[\p{L} ]{2,30}?) \d{1,2}\s*[.:–-]/u.exec(text)?.[1];
  return named === undefined ? null : { series: named.toLowerCase() };
}
