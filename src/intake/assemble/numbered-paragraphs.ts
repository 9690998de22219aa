import { literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';

/** On average, so many letters make numbered blocks paragraphs rather than items. */
const leastAverageLength = 200;

/** Numbered blocks on end. */
type NumberedRun = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly isIntroduced: boolean;
};

/**
 * Official papers number their paragraphs. Such "items" are paragraphs; their numbers go, as those of pages do. Numbers
 * that count on behind a heading are one series, and are judged together.
 */
export function unnumberParagraphs(elements: readonly Element[]): readonly Element[] {
  const paragraphs = new Set<number>();
  let series: NumberedRun[] = [];
  const settle = () => {
    const count = series.reduce((sum, { start, end }) => sum + end - start, 0);
    const length = series.reduce((sum, run) => sum + run.length, 0);
    if (count > 0 && length / count >= leastAverageLength) {
      for (const { start, end } of series) for (let at = start; at < end; at += 1) paragraphs.add(at);
    }
    series = [];
  };
  for (const run of numberedRuns(elements)) {
    if (run.isIntroduced) continue;
    if (series.length > 0 && run.first !== series.at(-1)!.last + 1) settle();
    series.push(run);
  }
  settle();
  return elements.map((element, index) =>
    paragraphs.has(index)
      ? { ...(element as BodyBlock), kind: 'paragraph', level: null, label: null }
      : element,
  );
}

function numberedRuns(elements: readonly Element[]): readonly NumberedRun[] {
  const runs: NumberedRun[] = [];
  for (let start = 0; start < elements.length; start += 1) {
    if (!isNumbered(elements[start]!)) continue;
    let end = start;
    let length = 0;
    while (end < elements.length && isNumbered(elements[end]!)) {
      length += literalText((elements[end] as BodyBlock).inlines).length;
      end += 1;
    }
    const before = elements[start - 1];
    const isIntroduced =
      before !== undefined && before.kind === 'paragraph' && /:\s*$/.test(literalText(before.inlines));
    const [first, last] = [numberOf(elements[start]!), numberOf(elements[end - 1]!)];
    runs.push({ start, end, first, last, length, isIntroduced });
    start = end - 1;
  }
  return runs;
}

function numberOf(element: Element): number {
  return Number.parseInt((element as BodyBlock).label ?? '', 10);
}

function isNumbered(element: Element): boolean {
  return element.kind === 'list-item' && (element.level ?? 1) === 1 && /^\d/.test(element.label ?? '');
}
