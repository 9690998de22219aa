import { type Inline, normalizeInlines, type Run, runsToInlines } from '../document/index.js';
import type { MarkdownToken } from './parser.js';

/** What a paragraph can hold in Markdown but not in the Document. */
export type ForeignKind = 'hard-break' | 'code' | 'html' | 'image' | 'link-title';

/**
 * Called for each foreign thing with what stands there: the code, the tag, the picture's alternative text, the
 * link's title. Gives the text that stays in its place (a link's title has no place: its answer is not used).
 */
export type ForeignHandler = (kind: ForeignKind, content: string) => string;

/** Makes inlines in normal form of the children of an `inline` token; never loses text without calling `onForeign`. */
export function readInlineTokens(
  tokens: readonly MarkdownToken[],
  onForeign: ForeignHandler,
): readonly Inline[] {
  const runs: Run[] = [];
  let emphasis = 0;
  let strong = 0;
  const urls: string[] = [];
  const add = (value: string) =>
    runs.push({ type: 'text', value, emphasis: emphasis > 0, strong: strong > 0, url: urls[0] ?? null });
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'text_special':
        add(token.content);
        break;
      case 'softbreak':
        add(' ');
        break;
      case 'em_open':
        emphasis += 1;
        break;
      case 'em_close':
        emphasis -= 1;
        break;
      case 'strong_open':
        strong += 1;
        break;
      case 'strong_close':
        strong -= 1;
        break;
      case 'link_open': {
        urls.push(String(token.attrGet('href') ?? ''));
        const title = String(token.attrGet('title') ?? '');
        if (title !== '') onForeign('link-title', title);
        break;
      }
      case 'link_close':
        urls.pop();
        break;
      case 'footnote_ref':
        runs.push({ type: 'note', identifier: noteLabel(token) });
        break;
      case 'hardbreak':
        add(onForeign('hard-break', '\n'));
        break;
      case 'code_inline':
        add(onForeign('code', token.content));
        break;
      case 'html_inline':
        add(onForeign('html', token.content));
        break;
      case 'image':
        add(onForeign('image', tokenText(token.children ?? [])));
        break;
      default:
        add(token.content);
    }
  }
  return normalizeInlines(runsToInlines(runs));
}

export function noteLabel(token: MarkdownToken): string {
  return String((token.meta as { readonly label?: unknown } | null)?.label ?? '');
}

/** The bare text of inline tokens. */
export function tokenText(tokens: readonly MarkdownToken[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += tokenText(token.children ?? []);
    else if (token.type !== 'html_inline') text += token.content;
  }
  return text;
}
