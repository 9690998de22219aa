import { type Inline, type List, type ListItem, normalizeInlines } from '../document/index.js';
import type { BlockReader } from './block-reader.js';
import { readFlattened } from './read-flattened.js';

/** Reads the list that opens at the current token. */
export function readList(reader: BlockReader): List {
  const { id, role } = reader.takeComment();
  const ordered = reader.current().type === 'ordered_list_open';
  return { type: 'list', id, role, ordered, items: readItems(reader, ordered) };
}

function readItems(reader: BlockReader, ordered: boolean): ListItem[] {
  const opening = reader.current();
  if ((opening.type === 'ordered_list_open') !== ordered) {
    reader.report('numbers and dashes in one list', 'the same marks on all levels', 'Change the marks.');
  }
  const start = opening.attrGet('start');
  if (start !== null && Number(start) !== 1) {
    reader.report(
      `a list that begins with ${start}`,
      'a list that begins with 1',
      'Number the items from 1.',
    );
  }
  reader.advance();
  const items: ListItem[] = [];
  while (reader.current().type === 'list_item_open') items.push(readItem(reader, ordered));
  reader.advance();
  return items;
}

function readItem(reader: BlockReader, ordered: boolean): ListItem {
  reader.advance();
  let children: readonly Inline[] = [];
  let items: readonly ListItem[] = [];
  let first = true;
  while (reader.current().type !== 'list_item_close') {
    const { type } = reader.current();
    if (type === 'bullet_list_open' || type === 'ordered_list_open') {
      // Not spread into push: a hostile list has more items than a call may have arguments.
      items = items.concat(readItems(reader, ordered));
    } else if (type === 'paragraph_open' && first) {
      reader.advance();
      children = children.concat(reader.takeInlines());
      reader.advance();
    } else {
      if (type === 'paragraph_open') {
        reader.report(
          'an item of several paragraphs',
          'one line for each item',
          'Make one line of the item.',
        );
      }
      children = children.concat({ type: 'text', value: ' ' }, readFlattened(reader));
    }
    first = false;
  }
  reader.advance();
  return { children: normalizeInlines(children), items };
}
