import type { Inline } from '../document/index.js';
import type { Place, Problem, Result } from '../problems/index.js';
import { addressTokens, noteMarkToken, textToken } from './make-token.js';
import { dialectParser, type MarkdownToken, noteMark, submissionParser } from './parser.js';
import { readInlineTokens } from './read-inline-tokens.js';
import { reportForeign } from './unsupported.js';

/** A text never travels without the name of its file. `line` is where the text begins in that file, from 1. */
export type MarkdownText = { readonly file: string; readonly text: string; readonly line?: number };

/** Inlines of one line of Markdown, as `writeInlines` writes it, in normal form. */
export function parseInlines(source: MarkdownText): Result<readonly Inline[]> {
  const plain = plainTokens(source.text);
  if (plain !== null) return { value: readInlineTokens(plain, () => ''), problems: [] };
  const problems: Problem[] = [];
  const tokens = inlineTokens(dialectParser().parseInline(source.text, {}));
  return { value: readInlineTokens(tokens, reportForeign(placeOf(source), problems)), problems };
}

/**
 * Most sentences hold nothing but letters, commas and note marks, most notes nothing but an address: the tokens that the
 * parser would find in them.
 */
function plainTokens(text: string): readonly MarkdownToken[] | null {
  if (!perhapsMarkdown.test(text)) return [textToken(text)];
  // The parser unifies line ends and takes NUL for U+FFFD, in the labels too.
  if (/[\r\0]/.test(text)) return null;
  const tokens: MarkdownToken[] = [];
  for (let from = 0; from < text.length; ) {
    const at = from + text.slice(from).search(/[[<]/);
    const before = text.slice(from, at < from ? text.length : at);
    if (perhapsMarkdown.test(before)) return null;
    if (before !== '') tokens.push(textToken(before));
    if (at < from) break;
    markOrAddress.lastIndex = at;
    const found = markOrAddress.exec(text);
    if (found === null) return null;
    if (found[1] !== undefined) tokens.push(noteMarkToken(found[1]));
    else tokens.push(...addressTokens(found[2]!));
    from = markOrAddress.lastIndex;
  }
  return tokens;
}

const perhapsMarkdown = /[\\`*_<&[\]!\n\r\0]/;

/** A note mark, as the parser has it, or an address as `writeInlines` writes it. */
const markOrAddress = new RegExp(
  `${noteMark.source}|<(https?://[A-Za-z0-9!#$%&'()*+,\\-./:;=?@[\\]_~]+)>`,
  'y',
);

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
