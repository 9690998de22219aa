import type { Block, FootnoteDefinition, Role } from '../document/index.js';
import { problem, type Result } from '../problems/index.js';
import { readBlockComment } from './block-comment.js';
import { BlockReader } from './block-reader.js';
import { checkNotes } from './check-notes.js';
import type { MarkdownText } from './parse-inlines.js';
import { dialectParser, tooDeepToken } from './parser.js';
import { readList } from './read-list.js';
import { readNote } from './read-note.js';
import { readTable } from './read-table.js';
import { shorten } from './unsupported.js';
import { withoutTags } from './without-tags.js';

export type ParsedBlocks = {
  readonly blocks: readonly Block[];
  /** In the order of their first reference. */
  readonly notes: readonly FootnoteDefinition[];
};

/**
 * Reads the body of draft.md. Its dialect is CommonMark with footnotes and tables, and nothing of HTML but the
 * comment that names the block after it:
 *
 *     <!-- introduction unnumbered -->
 *     # Introduction
 *
 *     <!-- introduction/mandate -->
 *     One paragraph, one line, with *emphasis*, **strong**, [a link](https://example.org) and a note.[^note/source]
 *
 *     <!-- introduction/list unnumbered -->
 *     - An item
 *       - An item of the level below
 *
 *     <!-- introduction/table -->
 *     | Head | of the table |
 *     | --- | --- |
 *     | a cell | a cell |
 *
 *     <!-- introduction/missing drafting-note -->
 *     A line for the editor.
 *
 *     [^note/source]: A note.
 *
 *         Its second paragraph.
 *
 * Problems: `block-id-missing`, `block-id-twice`, and `markdown-unsupported` for all else that Markdown can say. The
 * text of what is not supported is kept; a block without an id of its own is named after its line, so that the rest
 * can be read and shown.
 */
export function parseBlocks(source: MarkdownText): Result<ParsedBlocks> {
  const reader = new BlockReader(source, dialectParser().parse(source.text, {}));
  const blocks: Block[] = [];
  const notes: FootnoteDefinition[] = [];
  while (!reader.atEnd()) {
    if (reader.current().type === 'footnote_reference_open') notes.push(readNote(reader));
    else if (!readComment(reader)) blocks.push(...readBlock(reader));
  }
  reader.closeComment();
  const checked = checkNotes(blocks, notes, reader);
  return {
    value: { blocks: uniqueIds(checked.blocks, reader), notes: checked.notes },
    problems: reader.problems,
  };
}

function readComment(reader: BlockReader): boolean {
  const token = reader.current();
  const comment = token.type === 'html_block' ? readBlockComment(token.content) : null;
  if (comment === null) return false;
  reader.closeComment();
  reader.openComment(comment);
  reader.advance();
  return true;
}

function readBlock(reader: BlockReader): readonly Block[] {
  const token = reader.current();
  switch (token.type) {
    case 'heading_open':
      return [readHeading(reader)];
    case 'paragraph_open':
      return [readParagraph(reader)];
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [readList(reader)];
    case 'table_open':
      return [readTable(reader)];
    case 'blockquote_open':
      reader.report('a quotation (>)', 'a paragraph', 'Remove the > marks.');
      reader.advance();
      return [];
    case 'blockquote_close':
      reader.advance();
      return [];
    case 'hr':
      reader.report('a line (---)', 'blocks with nothing between them', 'Remove the line.');
      reader.advance();
      return [];
    case 'code_block':
    case 'fence':
      reader.report(`code: ${shorten(token.content)}`, 'a paragraph', 'Remove the indent or the ``` lines.');
      return textParagraph(reader, token.content);
    case 'html_block':
      reportHtml(reader, token.content);
      return textParagraph(reader, withoutTags(token.content));
    case tooDeepToken:
      reader.report(
        'text nested too deeply',
        'at most nineteen levels',
        'Remove the outer lists or > marks.',
      );
      return textParagraph(reader, token.content);
    default:
      return textParagraph(reader, token.content);
  }
}

function readHeading(reader: BlockReader): Block {
  const { id, role } = reader.takeComment();
  const depth = Number(reader.current().tag.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6;
  if (role === 'drafting-note') {
    reader.report(
      'a heading that is a drafting note',
      'a numbered or an unnumbered heading',
      'Make it a paragraph.',
    );
  }
  reader.advance();
  const children = reader.takeInlines();
  reader.advance();
  return { type: 'heading', id, depth, numbered: role === 'body', children };
}

function readParagraph(reader: BlockReader): Block {
  const { id, role } = reader.takeComment();
  reader.advance();
  const children = reader.takeInlines();
  reader.advance();
  return { type: 'paragraph', id, role, children };
}

function textParagraph(reader: BlockReader, content: string): readonly Block[] {
  const value = content.replace(/\s+/g, ' ').trim();
  if (value === '') {
    reader.advance();
    return [];
  }
  const { id, role }: { id: string; role: Role } = reader.takeComment();
  reader.advance();
  return [{ type: 'paragraph', id, role, children: [{ type: 'text', value }] }];
}

function reportHtml(reader: BlockReader, content: string): void {
  if (/^<!--[ \t]+\S+([ \t]+[a-z-]+)?[ \t]+-->$/.test(content.trim())) {
    reader.report(
      shorten(content),
      'an id of small letters, digits, ".", "_", "-" and "/", then nothing, "unnumbered" or "drafting-note"',
      'Correct the id or the role.',
    );
  } else {
    reader.report(
      `HTML: ${shorten(content)}`,
      'Markdown',
      'Remove the tags; put \\ before a < that is text.',
    );
  }
}

function uniqueIds(blocks: readonly Block[], reader: BlockReader): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block, index) => {
    const line = reader.lines[index];
    if (!seen.has(block.id)) {
      seen.add(block.id);
      return block;
    }
    reader.problems.push(
      problem('block-id-twice', reader.placeAt(line), {
        found: `a second block with the id "${block.id}"`,
        expected: 'an id of its own for each block',
        fix: `Give one of the two another id, such as "${block.id}/2".`,
      }),
    );
    const id = `${block.id}/line-${line}`;
    seen.add(id);
    return { ...block, id };
  });
}
