/**
 * **Takes** Markdown with the name of its file. **Gives** inlines and blocks of the Document in normal form, and
 * writes them again: what is written reads as the same, whatever its text.
 * **Problems it can report**: `markdown-unsupported`, `block-id-missing`, `block-id-twice`.
 */

export { markToken, noteMarkToken, textToken } from './make-token.js';
export { type ParsedBlocks, parseBlocks } from './parse-blocks.js';
export { type MarkdownText, parseInlines, submissionInlineTokens } from './parse-inlines.js';
export { type MarkdownToken, submissionBlockTokens, tooDeepToken } from './parser.js';
export {
  type ForeignHandler,
  type ForeignKind,
  noteLabel,
  readInlineTokens,
  tokenText,
} from './read-inline-tokens.js';
export { splitTableRow } from './split-table-row.js';
export { writeBlocks } from './write-blocks.js';
export { writeInlines } from './write-inlines.js';
