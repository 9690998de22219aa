import type { MarkdownToken } from './parser.js';

/** Tokens for what a caller understood of somebody else's Markdown, to be read with the others. */
export function textToken(content: string): MarkdownToken {
  return { type: 'text', content } as unknown as MarkdownToken;
}

export function noteMarkToken(label: string): MarkdownToken {
  return { type: 'footnote_ref', content: '', meta: { label } } as unknown as MarkdownToken;
}

/** An address that stands for itself, `<https://…>`. */
export function addressTokens(url: string): readonly MarkdownToken[] {
  const attrGet = (name: string) => (name === 'href' ? url : null);
  const open = { type: 'link_open', content: '', attrGet } as unknown as MarkdownToken;
  return [open, textToken(url), { type: 'link_close', content: '' } as unknown as MarkdownToken];
}

export function markToken(name: 'em' | 'strong', closes: boolean): MarkdownToken {
  return { type: `${name}_${closes ? 'close' : 'open'}`, content: '' } as unknown as MarkdownToken;
}
