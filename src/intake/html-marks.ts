import { type MarkdownToken, markToken, noteMarkToken, textToken, tokenText } from '../markdown/index.js';
import { digitsToSuperscript, isExponent } from './inline-marks.js';

/**
 * Understands the few HTML tags that carry something: `<sup>1</sup>` is a note mark, but "25<sup>th</sup>" and
 * "km<sup>2</sup>" are text; `<b>`, `<strong>`, `<i>`, `<em>` are emphasis; `<sub>` is text. All other tags stay.
 */
export function htmlMarks(tokens: readonly MarkdownToken[]): readonly MarkdownToken[] {
  if (!tokens.some((token) => token.type === 'html_inline')) return tokens;
  const result: MarkdownToken[] = [];
  const open = { em: 0, strong: 0 };
  const closers = closingTags(tokens);
  let before = '';
  const keep = (token: MarkdownToken) => {
    result.push(token);
    if (token.content !== '') before = (before + token.content).slice(-8);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const tag = token.type === 'html_inline' ? tagOf(token.content) : null;
    if (tag === null) {
      keep(token);
      continue;
    }
    const end = closers.get(index);
    if (tag.name === 'sup' && end !== undefined) {
      const inside = tokens.slice(index + 1, end);
      const labels = noteLabels(tokenText(inside), before);
      if (labels !== null) {
        for (const label of labels) result.push(noteMarkToken(label));
      } else {
        const digits = tokenText(inside).trim();
        if (/^[0-9]+$/.test(digits)) keep(textToken(digitsToSuperscript(digits)));
        else inside.forEach(keep);
      }
      index = end;
    } else if (tag.name === 'sub') {
    } else if (tag.name === 'em' || tag.name === 'strong') {
      // A stray closing tag would take the emphasis from the next.
      if (tag.closes && open[tag.name] === 0) continue;
      open[tag.name] += tag.closes ? -1 : 1;
      result.push(markToken(tag.name, tag.closes));
    } else {
      result.push(token);
    }
  }
  return result;
}

type Tag = { readonly name: 'sup' | 'sub' | 'em' | 'strong' | 'other'; readonly closes: boolean };

const names: ReadonlyMap<string, Tag['name']> = new Map([
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
]);

function tagOf(html: string): Tag {
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html);
  return { name: names.get(found?.[2]?.toLowerCase() ?? '') ?? 'other', closes: found?.[1] === '/' };
}

/** For each `<sup>` the index of the `</sup>` that ends it; a second `<sup>` before that leaves the first open. */
function closingTags(tokens: readonly MarkdownToken[]): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  let opened: number | null = null;
  tokens.forEach((token, index) => {
    const tag = token.type === 'html_inline' ? tagOf(token.content) : null;
    if (tag?.name !== 'sup') return;
    if (opened !== null && tag.closes) closers.set(opened, index);
    opened = tag.closes ? null : index;
  });
  return closers;
}

/** "1", "[1]" and "1, 2" are marks; "th" is none, and "2" after "km" is none. */
export function noteLabels(text: string, before: string): readonly string[] | null {
  if (!/^\s*\[?[0-9]{1,4}\]?(?:\s*,\s*\[?[0-9]{1,4}\]?){0,20}\s*$/.test(text)) return null;
  const labels = text.match(/[0-9]+/g) ?? [];
  return labels.length === 1 && isExponent(before, labels[0]!) ? null : labels;
}
