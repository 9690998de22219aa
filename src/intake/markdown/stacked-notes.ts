import type { MarkdownToken } from '../../markdown/index.js';

/** `lines`: how many lines below the paragraph's first it begins. */
type Part = { readonly tokens: readonly MarkdownToken[]; readonly lines: number };

/**
 * Notes at the foot of a page often stand one below the other without a blank line, which to Markdown is one
 * paragraph. One that begins with a mark is parted where another line begins with a mark.
 */
export function splitStackedNotes(
  tokens: readonly MarkdownToken[],
  /** Whether the line so far below the first begins a paragraph: those whose printed numbers were taken off. */
  isStart: (lines: number) => boolean,
): readonly Part[] {
  const areNotes = beginsWithMark(tokens, 0);
  const parts: Part[] = [];
  let first = 0;
  let firstLine = 0;
  let line = 0;
  tokens.forEach((token, index) => {
    if (token.type !== 'softbreak' && token.type !== 'hardbreak') return;
    line += 1;
    if (!(areNotes && beginsWithMark(tokens, index + 1)) && !isStart(line)) return;
    parts.push({ tokens: tokens.slice(first, index), lines: firstLine });
    first = index + 1;
    firstLine = line;
  });
  return [...parts, { tokens: tokens.slice(first), lines: firstLine }];
}

function beginsWithMark(tokens: readonly MarkdownToken[], index: number): boolean {
  const token = tokens[index];
  switch (token?.type) {
    case 'footnote_ref':
      return true;
    case 'html_inline':
      return /^<sup\b/i.test(token.content) && /^\s*\[?[0-9]/.test(tokens[index + 1]?.content ?? '');
    case 'text':
      return /^[⁰¹²³⁴-⁹]/.test(token.content);
    default:
      return false;
  }
}
