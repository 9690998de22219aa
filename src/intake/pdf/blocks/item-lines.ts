import { textOf } from '../layout/rows.js';
import type { Line, Span } from '../pdf-types.js';

/** Whether an enumeration inside the paragraph has come as far as this mark: "(1) …; (2) …; (3)". */
export function countsOn(lines: readonly Line[], label: string): boolean {
  const before = /^\(?(\d{1,2}|[b-z])\)$/.exec(label)?.[1];
  if (before === undefined) return false;
  const previous = /\d/.test(before)
    ? String(Number(before) - 1)
    : String.fromCharCode(before.charCodeAt(0) - 1);
  const mark = label.replace(before, previous);
  return lines.some((line) => textOf(line).indexOf(mark, 1) > 0);
}

/** Takes so many letters off the head of a line; `textLeft` is where the rest begins. */
export function withoutMark(
  line: Line,
  letters: number,
): { readonly spans: readonly Span[]; readonly textLeft: number } {
  let left = letters;
  const spans: Span[] = [];
  let textLeft: number | null = null;
  for (const span of line.spans) {
    if (left >= span.text.length) {
      left -= span.text.length;
      continue;
    }
    const width = span.right - span.left;
    const cut = left > 0 && span.text.slice(0, left).trim() !== '' ? (width * left) / span.text.length : 0;
    textLeft ??= span.left + cut;
    spans.push(left === 0 ? span : { ...span, text: span.text.slice(left), left: span.left + cut });
    left = 0;
  }
  return { spans, textLeft: textLeft ?? line.left };
}
