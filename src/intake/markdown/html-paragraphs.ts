/** `lines`: how many lines below the first of the HTML it begins. */
export type HtmlParagraph = { readonly text: string; readonly lines: number };

const markup = /<!--|<\/?([a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>/gi;
const inline = new Set('a abbr b big cite code em font i mark q s small span strong sub sup tt u'.split(' '));

/**
 * The words of a block of HTML: a paragraph for what stands between two tags that are not inside a line. Comments,
 * scripts and style sheets are no text. `removed` names what was taken out; inline tags are left to the reader of the
 * paragraph. One pass, since a hostile text may open a million comments.
 */
export function htmlParagraphs(html: string): {
  readonly paragraphs: readonly HtmlParagraph[];
  readonly removed: readonly string[];
} {
  const paragraphs: HtmlParagraph[] = [];
  const removed = new Set<string>();
  // What was looked for once and is not there is not looked for again.
  const unclosed = new Set<string>();
  let start = 0;
  let lines = 0;
  const take = (end: number, next: number) => {
    const text = html.slice(start, end);
    const blank = /^\s*/.exec(text)![0];
    if (blank.length < text.length) {
      paragraphs.push({ text: text.trim(), lines: lines + countLines(blank) });
    }
    lines += countLines(html.slice(start, next));
    start = next;
  };
  markup.lastIndex = 0;
  for (let found = markup.exec(html); found !== null; found = markup.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name !== undefined && inline.has(name)) continue;
    const end = endOf(html, found.index, found[0], unclosed);
    removed.add(
      name === undefined ? `a comment (${shorten(html.slice(found.index, end))})` : shorten(found[0]),
    );
    take(found.index, end);
    markup.lastIndex = end;
    if (end >= html.length) break;
  }
  take(html.length, html.length);
  return { paragraphs, removed: [...removed] };
}

/** Where what opens at `index` ends: a comment and a script whole, any other tag by itself. */
function endOf(html: string, index: number, tag: string, unclosed: Set<string>): number {
  const after = index + tag.length;
  const closing = tag === '<!--' ? '-->' : (/^<(script|style)\b/i.exec(tag)?.[1]?.toLowerCase() ?? null);
  // What never ends would take the rest of the text with it: only its opening is left out.
  if (closing === null || unclosed.has(closing)) return after;
  const close = closing === '-->' ? html.indexOf(closing, after) : closingTag(html, after, closing);
  if (close < 0) {
    unclosed.add(closing);
    return after;
  }
  return closing === '-->' ? close + closing.length : close;
}

function closingTag(html: string, after: number, name: string): number {
  const pattern = new RegExp(`</${name}\\b`, 'gi');
  pattern.lastIndex = after;
  return pattern.exec(html)?.index ?? -1;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
