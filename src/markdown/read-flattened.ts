import type { Inline } from '../document/index.js';
import { readBlockComment } from './block-comment.js';
import type { BlockReader } from './block-reader.js';
import { shorten } from './unsupported.js';
import { withoutTags } from './without-tags.js';

const names: Readonly<Record<string, string>> = {
  heading_open: 'a heading',
  bullet_list_open: 'a list',
  ordered_list_open: 'a list',
  table_open: 'a table',
  blockquote_open: 'a quotation (>)',
  code_block: 'code',
  fence: 'code',
  hr: 'a line (---)',
  html_block: 'HTML',
  footnote_reference_open: 'a note',
  too_deep: 'text nested too deeply',
};

/**
 * Reads one block that may not stand where it stands, in a list item or a note: its text is kept as inlines, and
 * anything but a paragraph is reported.
 */
export function readFlattened(reader: BlockReader): readonly Inline[] {
  const inlines: Inline[] = [];
  let depth = 0;
  do {
    const token = reader.current();
    depth += token.nesting;
    const name = names[token.type];
    if (name !== undefined) {
      const comment = token.type === 'html_block' && readBlockComment(token.content) !== null;
      const found = comment ? 'the id of a block inside a block' : name;
      reader.report(found, 'a paragraph', 'Move it out of the list or note, or make a paragraph of it.');
    }
    if (token.type === 'inline') {
      inlines.push({ type: 'text', value: ' ' });
      for (const inline of reader.takeInlines()) inlines.push(inline);
      continue;
    }
    const content = token.type === 'html_block' ? withoutTags(token.content) : token.content;
    if (shorten(content) !== '') inlines.push({ type: 'text', value: ` ${content}` });
    reader.advance();
  } while (depth > 0);
  return inlines;
}
