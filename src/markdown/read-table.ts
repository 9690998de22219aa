import type { Table, TableCell, TableRow } from '../document/index.js';
import type { BlockReader } from './block-reader.js';
import { splitTableRow } from './split-table-row.js';

/** Reads the table that opens at the current token. */
export function readTable(reader: BlockReader): Table {
  const { id, role } = reader.takeComment();
  const rows: TableRow[] = [];
  let cells: TableCell[] = [];
  let done = false;
  while (!done) {
    const token = reader.current();
    switch (token.type) {
      case 'tr_open':
        cells = [];
        reader.advance();
        break;
      case 'inline':
        cells.push({ children: reader.takeInlines() });
        break;
      case 'tr_close':
        reportExtraCells(reader, cells.length);
        rows.push({ cells });
        reader.advance();
        break;
      default:
        done = token.type === 'table_close';
        reader.advance();
    }
  }
  return { type: 'table', id, role, rows };
}

/** CommonMark's tables drop, without a word, cells beyond those of the head. */
function reportExtraCells(reader: BlockReader, width: number): void {
  const extra = splitTableRow(reader.currentLine()).slice(width);
  if (extra.length === 0) return;
  reader.report(
    `cells beyond the head's ${width}: ${extra.map((cell) => cell.trim()).join(' | ')}`,
    'as many cells as the head has',
    'Add cells to the head, or put \\ before a | that is text.',
  );
}
