import { textEnd } from '../../assemble/sentence-ends.js';
import type { Flow, Line } from '../pdf-types.js';
import { textOf } from './rows.js';

type Table = Extract<Flow, { readonly kind: 'table' }>;
type Cells = Table['rows'][number];

/** The end of a cell on the next page has few lines; more are a paragraph. */
const mostLines = 4;
/** Cells of one column begin within so many points of each other, also from page to page. */
const samePlace = 2;

/**
 * Joins tables over the end of a page whose last row was cut there: what stands alone above the rest of the table,
 * below a cell that had not ended, is the end of that cell. By itself it would be a paragraph of a word or two, and the
 * rows behind it would be without the head of their table.
 */
export function withCutRows(flows: readonly Flow[]): readonly Flow[] {
  const joined: Flow[] = [];
  for (let at = 0; at < flows.length; at += 1) {
    const flow = flows[at]!;
    const [table, rest] = [joined.at(-1), flows[at + 1]];
    if (table?.kind === 'table' && flow.kind === 'lines' && rest?.kind === 'table') {
      const completed = completedTable(table, flow, rest);
      if (completed !== null) {
        joined[joined.length - 1] = completed;
        at += 1;
        continue;
      }
    }
    joined.push(flow);
  }
  return joined;
}

function completedTable(
  table: Table,
  { lines, page }: Extract<Flow, { readonly kind: 'lines' }>,
  rest: Table,
): Table | null {
  if (page <= table.page || rest.page !== page || lines.length > mostLines) return null;
  const last = table.rows.at(-1)!;
  const column = last.findIndex((cell) => lines.every((line) => isBelow(cell, line)));
  const cut = last[column];
  if (cut === undefined || textEnd(textOf(cut.at(-1)!)) === 'ended' || !hasSameColumns(last, rest.rows[0]!))
    return null;
  const whole = last.map((cell, index) => (index === column ? [...cell, ...lines] : cell));
  return { ...table, page, rows: [...table.rows.slice(0, -1), whole, ...rest.rows] };
}

function isBelow(cell: readonly Line[], line: Line): boolean {
  const first = cell[0]!;
  return Math.abs(first.left - line.left) <= samePlace && Math.abs(first.size - line.size) < 0.5;
}

function hasSameColumns(row: Cells, other: Cells): boolean {
  return (
    row.length === other.length &&
    row.every((cell, index) => Math.abs(cell[0]!.left - other[index]![0]!.left) <= samePlace)
  );
}
