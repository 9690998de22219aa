import type { Run } from '../../document/index.js';
import { attribute, type HtmlElement, type HtmlParent } from './parse-html.js';

type Spanning = { readonly runs: readonly Run[]; readonly columns: number; rows: number };

/** HTML Living Standard, 4.9.11: wider or higher cells are drawn no farther. */
const mostColumns = 1000;
const mostRows = 65_534;
/** Letters that are said again in all tables of a page; a page made to overflow has cells over thousands of rows. */
const mostRepeated = 200_000;

/** Cells that span rows, while the rows of a table go by: which of them stand in the open row, and where. */
export class RowSpans {
  #above = new Map<number, Spanning>();
  #group: HtmlParent | null = null;
  #column = 0;
  #left = mostRepeated;

  /** No cell reaches from the head of a table into its body, or into another table. */
  beginRow(row: HtmlElement): void {
    if (row.parentNode !== this.#group) this.#above = new Map();
    this.#group = row.parentNode;
    this.#column = 0;
  }

  /** The cells from above that stand before the row's next cell. */
  beforeCell(): readonly (readonly Run[])[] {
    const cells: (readonly Run[])[] = [];
    for (let cell = this.#above.get(this.#column); cell !== undefined; ) {
      cells.push(this.#again(this.#column, cell));
      this.#column += cell.columns;
      cell = this.#above.get(this.#column);
    }
    return cells;
  }

  /** A cell of the row itself has ended; `runs` gives its words. */
  endCell(cell: HtmlElement, runs: () => readonly Run[]): void {
    const columns = countOf(cell, 'colspan', mostColumns);
    const written = attribute(cell, 'rowspan')?.trim();
    // Zero is to the last row of the group.
    const rows = written === '0' ? mostRows : countOf(cell, 'rowspan', mostRows);
    if (rows > 1 && this.#left > 0) this.#above.set(this.#column, { runs: runs(), columns, rows: rows - 1 });
    this.#column += columns;
  }

  /** The cells from above that stand behind the row's last cell. */
  endRow(): readonly (readonly Run[])[] {
    this.#left -= this.#above.size;
    const behind = [...this.#above].filter(([column]) => column >= this.#column);
    return behind.sort(([one], [other]) => one - other).map(([column, cell]) => this.#again(column, cell));
  }

  #again(column: number, cell: Spanning): readonly Run[] {
    cell.rows -= 1;
    if (cell.rows === 0) this.#above.delete(column);
    this.#left -= 1 + cell.runs.reduce((sum, run) => sum + (run.type === 'text' ? run.value.length : 1), 0);
    if (this.#left <= 0) this.#above = new Map();
    return cell.runs;
  }
}

function countOf(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const count = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return count >= 1 ? Math.min(count, most) : 1;
}
