/** A stretch of a text in UTF-16 offsets; `end` is the first one after it. */
export type Span = { readonly start: number; readonly end: number };

/** What stands in a masked place: neither a letter, a digit nor a space, so that no rule matches across it. */
export const masked = '\uFFFC';

/** The text with everything in the spans masked, letter for letter, so that offsets stay. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    result += text.slice(at, Math.max(at, start)) + masked.repeat(end - Math.max(at, start));
    at = end;
  }
  return result + text.slice(at);
}

/** The one of some sorted spans that holds an offset. A paragraph of 100,000 words has too many to ask one by one. */
export function spanAt(offset: number, spans: readonly Span[]): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = spans[middle]!;
    if (offset < one.start) high = middle - 1;
    else if (offset >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

export function isInside(offset: number, spans: readonly Span[]): boolean {
  return spanAt(offset, spans) !== undefined;
}

/** The words at a place with a little around them, on one line, for a message. */
export function excerpt(text: string, { start, end }: Span, around = 24): string {
  const from = start <= around ? 0 : text.lastIndexOf(' ', start - around) + 1;
  const until = end + around >= text.length ? text.length : text.indexOf(' ', end + around);
  const to = Math.min(until < 0 ? text.length : until, end + around * 2, from + 160);
  const words = onOneLine(text.slice(Math.max(from, start - around * 2), to));
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}

/** Nearly every text has single plain spaces: to ask is quicker than to replace each of them by itself. */
function onOneLine(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
