/** A line of a text file, without the spaces at its end. `number` counts from 1 in the file. */
export type TextLine = { readonly text: string; readonly number: number };

/** Lines with no empty line between them, or the end of a page. */
export type LineGroup =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'page-end'; readonly line: number };

/** Parts a text at its empty lines and form feeds. */
export function groupLines(text: string, firstLine: number): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let lines: TextLine[] = [];
  const flush = () => {
    if (lines.length > 0) groups.push({ kind: 'lines', lines });
    lines = [];
  };
  text.split('\n').forEach((raw, index) => {
    const number = firstLine + index;
    raw.split('\f').forEach((piece, page) => {
      if (page > 0) {
        flush();
        groups.push({ kind: 'page-end', line: number });
      }
      const line = piece.trimEnd();
      if (line !== '') lines.push({ text: line, number });
      // The empty piece beside a form feed is no empty line of the text, but it ends the group all the same.
      else flush();
    });
  });
  flush();
  return groups;
}

/** Nobody wraps lines at more letters; a longer one was never wrapped. */
const widestWrap = 150;

/** Word's "plain text" has one line for each paragraph: there a line end ends the paragraph. */
export function isOneLinePerParagraph(lines: readonly TextLine[]): boolean {
  return lines.some(({ text }) => text.length > widestWrap && withoutLongWords(text) > widestWrap);
}

// A web address makes any line long.
function withoutLongWords(text: string): number {
  return text.split(/\s+/).reduce((sum, word) => sum + (word.length > 40 ? 0 : word.length + 1), 0);
}

/** Joins the lines of a paragraph; a word parted at its hyphen keeps it and gets no space. */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  const parts: string[] = [];
  for (const line of lines) {
    const next = line.trim();
    const isHyphen = /[\p{L}\p{N}]-$/u.test(joined) && /^(?!(?:and|or|to)\b)[\p{L}\p{N}]/u.test(next);
    if (parts.length > 0 && !isHyphen) parts.push(' ');
    parts.push(next);
    joined = next.slice(-2);
  }
  return parts.join('');
}
