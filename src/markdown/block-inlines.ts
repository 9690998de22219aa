import { type Block, type Inline, type ListItem, normalizeInlines } from '../document/index.js';

/** The inlines of a block in reading order: one for each paragraph, item and cell. */
export function inlinesOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'list':
      return block.items.flatMap(inlinesOfItem);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(({ children }) => children));
    case 'opaque':
      return [];
    default:
      return block satisfies never;
  }
}

function inlinesOfItem(item: ListItem): readonly (readonly Inline[])[] {
  return [item.children, ...item.items.flatMap(inlinesOfItem)];
}

/** The block without the marks of these notes, in normal form. */
export function withoutNotes(block: Block, identifiers: ReadonlySet<string>): Block {
  const keep = (inlines: readonly Inline[]) =>
    normalizeInlines(
      inlines.filter((inline) => inline.type !== 'footnoteReference' || !identifiers.has(inline.identifier)),
    );
  const keepItem = (item: ListItem): ListItem => ({
    children: keep(item.children),
    items: item.items.map(keepItem),
  });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: keep(block.children) };
    case 'list':
      return { ...block, items: block.items.map(keepItem) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(({ cells }) => ({
          cells: cells.map((cell) => ({ children: keep(cell.children) })),
        })),
      };
    case 'opaque':
      return block;
    default:
      return block satisfies never;
  }
}
