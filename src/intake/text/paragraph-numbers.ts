import { textEnd } from '../assemble/sentence-ends.js';
import { isTitleLike } from '../assemble/titles.js';

export type Numbered = {
  readonly lines: readonly string[];
  /** Indexes of the lines with which a paragraph begins. */
  readonly starts: ReadonlySet<number>;
};

const number = /^\s{0,3}(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?\.?\s+(?=["“‘(]?\p{Lu})/u;

/**
 * Takes off the numbers that a paper's paragraphs have ("2.1 Licensing costs fell …"), as those of pages are, where at
 * least two such lines count upwards. Numbered titles keep theirs.
 */
export function withoutParagraphNumbers(lines: readonly string[]): Numbered {
  const found: { readonly index: number; readonly length: number; readonly value: number }[] = [];
  lines.forEach((line, index) => {
    const match = number.exec(line.slice(0, 40));
    if (match === null) return;
    const before = lines[index - 1]?.trim() ?? '';
    // "… as is set out in section" and, on the next line, "2.1 Of the report".
    if (before !== '' && textEnd(before) !== 'ended' && !countsOn(before, match)) return;
    const rest = line.slice(match[0].length);
    const after = lines[index + 1]?.trim() ?? '';
    const isWhole = after === '' || number.test(after.slice(0, 40));
    if (isWhole && isTitleLike(rest)) return;
    const [, one, two, three] = match;
    found.push({
      index,
      length: match[0].length,
      value: Number(one) * 10_000 + Number(two) * 100 + Number(three ?? 0),
    });
  });
  const ascends = (at: number) => found[at] !== undefined && (found[at - 1]?.value ?? -1) < found[at]!.value;
  const taken = found.filter(
    (_, at) => (at > 0 && ascends(at)) || (at + 1 < found.length && ascends(at + 1)),
  );
  if (taken.length < 2) return { lines, starts: new Set() };
  const changed = [...lines];
  for (const { index, length } of taken) changed[index] = changed[index]!.slice(length);
  return { lines: changed, starts: new Set(taken.map(({ index }) => index)) };
}

/** "1.2" right below "1.1": the line above has lost its full stop, and no reference was cut. */
function countsOn(before: string, [, one, two, three]: RegExpExecArray): boolean {
  const above = number.exec(before.slice(0, 40));
  if (above === null || above[1] !== one) return false;
  if (three === undefined) return above[3] === undefined && Number(two) === Number(above[2]) + 1;
  return above[2] === two && Number(three) === Number(above[3]) + 1;
}
