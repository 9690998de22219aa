import type { Inline } from '../document/index.js';
import type { Place, Problem, Result } from '../problems/index.js';
import { textToken } from './make-token.js';
import { dialectParser, type MarkdownToken, submissionParser } from './parser.js';
import { readInlineTokens } from './read-inline-tokens.js';
import { reportForeign } from './unsupported.js';

/** A text never travels without the name of its file. `line` is where the text begins in that file, from 1. */
export type MarkdownText = { readonly file: string; readonly text: string; readonly line?: number };

/** Inlines of one line of Markdown, as `writeInlines` writes it, in normal form. */
export function parseInlines(source: MarkdownText): Result<readonly Inline[]> {
  // Most sentences hold nothing but letters and commas; the parser would find the same.
  if (!/[\\`*_<&[\]!\n]/.test(source.text)) {
    return { value: readInlineTokens([textToken(source.text)], () => ''), problems: [] };
  }
  const problems: Problem[] = [];
  const tokens = inlineTokens(dialectParser().parseInline(source.text, {}));
  return { value: readInlineTokens(tokens, reportForeign(placeOf(source), problems)), problems };
}

/**
 * The inline tokens of a paragraph somebody else wrote: note marks and HTML tags stay tokens, for the caller to
 * understand before `readInlineTokens` makes inlines of them.
 */
export function submissionInlineTokens(text: string): readonly MarkdownToken[] {
  return inlineTokens(submissionParser().parseInline(text, {}));
}

function inlineTokens(tokens: readonly MarkdownToken[]): readonly MarkdownToken[] {
  return tokens.flatMap((token) => token.children ?? []);
}

function placeOf({ file, line }: MarkdownText): Place {
  return line === undefined ? { file } : { file, line };
}
