import type { Span } from '../pdf-types.js';

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const leftToRight = /[\p{L}\p{Nd}]/u;

/**
 * The spans of a line in the order in which they are read. A file draws the letters or words of a name in Arabic or Hebrew
 * one by one, and on the page the first stands on the right: each run of such pieces becomes one span, from right to left.
 */
export function inReadingOrder(spans: readonly Span[]): readonly Span[] {
  if (!spans.some(({ text }) => rightToLeft.test(text))) return spans;
  const ordered: Span[] = [];
  for (let start = 0; start < spans.length; ) {
    if (!isRightToLeft(spans[start]!)) {
      ordered.push(spans[start]!);
      start += 1;
      continue;
    }
    let end = start + 1;
    let last = start;
    // A mark or a space between two words of such a name belongs to it.
    for (; end < spans.length && looksAlike(spans[start]!, spans[end]!); end += 1) {
      if (isRightToLeft(spans[end]!)) last = end;
      else if (leftToRight.test(spans[end]!.text)) break;
    }
    ordered.push(reversed(spans.slice(start, last + 1)));
    start = last + 1;
  }
  return ordered;
}

function isRightToLeft({ text }: Span): boolean {
  return rightToLeft.test(text) && !/[A-Za-z0-9]/.test(text);
}

function looksAlike(one: Span, other: Span): boolean {
  return (
    one.url === other.url &&
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.raised === other.raised
  );
}

function reversed(spans: readonly Span[]): Span {
  const first = spans[0]!;
  const space = /^\s*/.exec(first.text)![0];
  let text = '';
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const own = spans[index]!.text;
    text += own.trim();
    // A space stands between a piece and the one on its left.
    if (index > 0 && (/^\s/.test(own) || /\s$/.test(spans[index - 1]!.text))) text += ' ';
  }
  const letters = text.replace(/[\uFB1D-\uFDFF\uFE70-\uFEFC]+/g, (forms) => forms.normalize('NFKC'));
  const end = /\s*$/.exec(spans.at(-1)!.text)![0];
  return { ...first, text: `${space}${letters}${end}`, right: spans.at(-1)!.right };
}
