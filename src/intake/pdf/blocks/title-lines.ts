import { textEnd } from '../../assemble/sentence-ends.js';
import { isTitleLike } from '../../assemble/titles.js';
import type { Measures } from '../layout/measures.js';
import { textOf } from '../layout/rows.js';
import type { Flow, Line } from '../pdf-types.js';
import { type Column, isEndedOnPurpose, isSameSize, paragraphGap } from './line-fit.js';

export type TitleStyle = 'strong' | 'emphasis';

/** Longer titles are sentences that are set in bold. */
const mostTitleLines = 3;
/** A title in the style of the text leaves so much of its line free; one at the end of a column, in another, less. */
const leastFree = 0.5;
const leastFreeBelow = 0.25;

/** The style of a whole line; null where some of its words are plain. */
export function styleOf({ spans }: Line): TitleStyle | null {
  const worded = spans.filter(({ text, raised }) => !raised && /[\p{L}\p{N}]/u.test(text));
  if (worded.length === 0) return null;
  if (worded.every(({ strong }) => strong)) return 'strong';
  return worded.every(({ emphasis }) => emphasis) ? 'emphasis' : null;
}

/**
 * The styles in which the document sets titles: in each, some whole lines that read like one end before the words of the
 * plain line below would not have fitted, or stand apart from it. In bold it needs no such proof.
 */
export function titleStylesOf(flows: readonly Flow[], measures: Measures): ReadonlySet<TitleStyle> {
  const isProof = (flow: Flow & { readonly kind: 'lines' }) => {
    const column = { left: flow.left, right: measures.rightEdge(flow) };
    return flow.lines.some((_, index) => isSlantedTitle(flow.lines, index, column, measures));
  };
  return new Set<TitleStyle>(
    flows.some((flow) => flow.kind === 'lines' && isProof(flow)) ? ['strong', 'emphasis'] : ['strong'],
  );
}

function isSlantedTitle(lines: readonly Line[], index: number, column: Column, measures: Measures): boolean {
  if (styleOf(lines[index]!) !== 'emphasis') return false;
  const before = lines[index - 1];
  if (before !== undefined && textEnd(textOf(before)) !== 'ended') return false;
  const end = titleEnd(lines, index, 'emphasis', measures);
  const next = lines[end];
  if (next === undefined || end - index > mostTitleLines || !beginsPlain(next, 'emphasis')) return false;
  const lowest = lines[end - 1]!;
  if (isBelow(lowest, next, measures) && !isEndedOnPurpose(lowest, column, next)) return false;
  return isTitleLike(lines.slice(index, end).map(textOf).join(' '));
}

/** Whether lines are a title that `next`, in another style, stands below. */
export function isTitleOver(lines: readonly Line[], next: Line, styles: ReadonlySet<TitleStyle>): boolean {
  if (lines.length > mostTitleLines) return false;
  const style = styleOf(lines[0]!);
  if (style === null || !styles.has(style) || lines.some((line) => styleOf(line) !== style)) return false;
  return beginsPlain(next, style) && isTitleLike(lines.map(textOf).join(' '));
}

/** A line that does not go on in the style of a title above it, and begins as a sentence does. */
function beginsPlain(next: Line, style: TitleStyle): boolean {
  if (styleOf(next) === style || (style === 'emphasis' && next.spans[0]!.emphasis)) return false;
  return beginsSentence(next);
}

function beginsSentence(line: Line): boolean {
  return /^\s*["“‘(]?[\p{Lu}\p{N}]/u.test(textOf(line));
}

/**
 * Whether a title begins with `lines[index]`, right below a line whose sentence is over: up to three whole lines in
 * another style than that one's, or a short one in the same, of which the last ended on purpose. A title of a
 * publication inside a paragraph ends inside a line, or at its edge.
 */
export function beginsTitle(
  last: Line,
  lines: readonly Line[],
  index: number,
  column: Column,
  measures: Measures,
): boolean {
  if (!hasFullStop(last)) return false;
  const style = styleOf(lines[index]!);
  const isOther = style !== null && styleOf(last) !== style && !(style === 'strong' && measures.isBold);
  const end = isOther ? titleEnd(lines, index, style, measures) : index + 1;
  const title = lines.slice(index, end);
  if (title.length > mostTitleLines || !isTitleLike(title.map(textOf).join(' '))) return false;
  const lowest = title.at(-1)!;
  const next = lines[end];
  const free = (column.right - lowest.right) / (column.right - column.left);
  if (!isOther && (styleOf(last) !== style || free < leastFree)) return false;
  if (next === undefined || !isBelow(lowest, next, measures)) return isOther && free > leastFreeBelow;
  const begins = isOther ? beginsPlain(next, style) : beginsSentence(next);
  return begins && isEndedOnPurpose(lowest, column, next);
}

/** Marks of notes may stand behind the stop. */
function hasFullStop({ spans }: Line): boolean {
  const text = spans.findLast(({ raised }) => !raised)?.text ?? '';
  return /[.!?]["'”’»)\]]*\s*$/.test(text.slice(-20));
}

/** The index behind the lines that go on in a title's style. */
function titleEnd(lines: readonly Line[], index: number, style: TitleStyle, measures: Measures): number {
  let end = index + 1;
  while (
    end < lines.length &&
    end - index <= mostTitleLines &&
    styleOf(lines[end]!) === style &&
    isBelow(lines[end - 1]!, lines[end]!, measures)
  )
    end += 1;
  return end;
}

function isBelow(line: Line, next: Line, measures: Measures): boolean {
  return isSameSize(line, next) && next.y - line.y <= paragraphGap * measures.pitchOf(line.size);
}
