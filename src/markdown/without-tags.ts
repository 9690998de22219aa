const tag = /<[^<>]*>/y;

/** The words of HTML, a space for each tag and comment; in one pass, since a hostile text may open a million comments. */
export function withoutTags(html: string): string {
  let words = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) return words + html.slice(at);
    words += html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      // A comment that never ends would take the rest of the text with it.
      if (close < 0) return words + html.slice(open);
      words += ' ';
      at = close + 3;
    } else {
      tag.lastIndex = open;
      const found = tag.exec(html);
      words += found === null ? '<' : ' ';
      at = open + (found?.[0].length ?? 1);
    }
  }
}
