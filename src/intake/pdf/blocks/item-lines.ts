import { textOf } from '../layout/rows.js';
import type { Line, Span } from '../pdf-types.js';

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
/** An item that itself goes on with more items inside it is looked at so far. */
const mostLines = 20;

/** Whether an enumeration inside the paragraph has come as far as this mark: "(1) …; (2) …; (3)". */
export function countsOn(lines: readonly Line[], label: string): boolean {
  return marksBeside(label, -1).some((mark) =>
    lines.some((line, index) => hasInside(line, mark) || (index > 0 && beginsWith(line, mark))),
  );
}

/**
 * Whether a mark at the head of a line begins an enumeration inside a sentence: "(i) …, (ii) …", where the next mark
 * stands inside a line before one begins with it. `lines[index]` has the mark.
 */
export function beginsInside(
  lines: readonly Line[],
  index: number,
  label: string,
  mostPitch: number,
): boolean {
  if (!/^\(?(?:1|a|i)\)$/.test(label)) return false;
  const marks = marksBeside(label, 1);
  let isInside = false;
  for (let at = index; at < Math.min(lines.length, index + mostLines); at += 1) {
    const line = lines[at]!;
    if (at > index && line.y - lines[at - 1]!.y > mostPitch) break;
    if (marks.some((mark) => beginsWith(line, mark))) return false;
    isInside ||= marks.some((mark) => hasInside(line, mark));
  }
  return isInside;
}

/** The marks before or behind one; "(v)" and "(i)" may be figures or letters. */
function marksBeside(label: string, step: 1 | -1): readonly string[] {
  const own = /^\(?(\d{1,2}|[a-z]|[ivx]{2,6})\)$/.exec(label)?.[1];
  if (own === undefined) return [];
  const beside = /\d/.test(own)
    ? [Number(own) + step].filter((number) => number > 0).map(String)
    : [
        own.length === 1 ? String.fromCharCode(own.charCodeAt(0) + step) : '',
        romans.includes(own) ? (romans[romans.indexOf(own) + step] ?? '') : '',
      ].filter((mark) => /^[a-z]/.test(mark));
  return beside.map((mark) => label.replace(own, mark));
}

function beginsWith(line: Line, mark: string): boolean {
  return textOf(line).trimStart().startsWith(mark);
}

/** Whether a mark, as a word of its own, stands behind a line's first. */
function hasInside(line: Line, mark: string): boolean {
  const text = textOf(line);
  for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1))
    if (/[\s([]/.test(text[at - 1]!)) return true;
  return false;
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
