import type { Block, FootnoteDefinition, List, ListItem, Role, Table } from '../document/index.js';
import { InternalError } from '../problems/index.js';
import { writeBlockComment } from './block-comment.js';
import { writeInlines } from './write-inlines.js';

/**
 * The body of draft.md: blocks each with its id on the line before it, then the notes. `parseBlocks` of it gives the
 * same blocks and notes in normal form. The dialect is drawn in `parse-blocks.ts`.
 *
 * A block of Word content that is not modelled has no Markdown: it shows as a paragraph with its name in brackets.
 */
export function writeBlocks(blocks: readonly Block[], notes: readonly FootnoteDefinition[]): string {
  const pieces = [
    ...blocks.map(
      (block) => `${writeBlockComment({ id: block.id, role: roleOf(block) })}\n${writeBlock(block)}\n`,
    ),
    ...notes.map(writeNote),
  ];
  return pieces.join('\n');
}

function roleOf(block: Block): Role {
  switch (block.type) {
    case 'heading':
      return block.numbered ? 'body' : 'unnumbered';
    case 'opaque':
      return 'unnumbered';
    default:
      return block.role;
  }
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${writeInlines(block.children)}`;
    case 'paragraph':
      return writeInlines(block.children);
    case 'list':
      return writeList(block);
    case 'table':
      return writeTable(block);
    case 'opaque':
      return writeInlines([{ type: 'text', value: `[${block.what}]` }]);
    default:
      return block satisfies never;
  }
}

function writeList(list: List): string {
  if (list.items.length === 0) throw new InternalError(`The list ${list.id} has no items`);
  return writeItems(list.items, list.ordered, '').join('\n');
}

function writeItems(items: readonly ListItem[], ordered: boolean, indent: string): readonly string[] {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${index + 1}. ` : '- ';
    return [
      `${indent}${mark}${writeInlines(item.children)}`,
      ...writeItems(item.items, ordered, indent + ' '.repeat(mark.length)),
    ];
  });
}

function writeTable(table: Table): string {
  const [head, ...rows] = table.rows.map(({ cells }) => {
    // An empty cell needs no placeholder: its bars hold it.
    const written = cells.map(({ children }) =>
      children.length === 0 ? ' ' : ` ${writeInlines(children)} `,
    );
    return `|${written.join('|')}|`;
  });
  const width = table.rows[0]?.cells.length ?? 0;
  if (head === undefined || width === 0) throw new InternalError(`The table ${table.id} has no cells`);
  return [head, `|${' --- |'.repeat(width)}`, ...rows].join('\n');
}

function writeNote(note: FootnoteDefinition): string {
  const [first = [], ...others] = note.paragraphs;
  return [
    `[^${note.identifier}]: ${writeInlines(first)}\n`,
    ...others.map((one) => `    ${writeInlines(one)}\n`),
  ].join('\n');
}
