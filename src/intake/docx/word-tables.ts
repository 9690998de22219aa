import type { WordBlock, WordCell, WordPlace, WordRun, WordTable } from '../../docx/index.js';
import { isProse } from '../assemble/sentence-ends.js';
import { glueAfter } from '../table-cells.js';
import { onePiece } from './paragraph-pieces.js';
import { runsText, textRun } from './word-inlines.js';

export type WordRow = { readonly type: 'row'; readonly runs: readonly WordRun[]; readonly place: WordPlace };

/** Paragraphs of one cell that together are longer are running text in a frame, no entry of a table. */
const longestEntry = 300;

/**
 * A table as it is read: row by row. Where its lines only lay out a page (one column, one cell over all columns,
 * several paragraphs of text in a cell, a letterhead), what stands in it is read as if there were none. Tables within
 * a row stand behind it.
 */
export function tableBlocks(table: WordTable, isFirst: boolean): readonly (WordBlock | WordRow)[] {
  const columns = table.rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0);
  const isLetterhead = isFirst && table.rows.length === 1;
  const above = new Map<number, WordCell>();
  return table.rows.flatMap((written): readonly (WordBlock | WordRow)[] => {
    const isLaidOut = columns <= 1 || isLetterhead || isOneText(written) || written.some(isRunningText);
    if (isLaidOut) return written.flatMap(({ blocks }) => blocks);
    const row = withMerged(written, above);
    const first = written.flatMap(paragraphsOf)[0];
    const nested = written.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'table'));
    if (first === undefined) return nested;
    return [{ type: 'row', runs: joinedRuns(row.map(cellRuns)), place: first.place }, ...nested];
  });
}

function joinedRuns(cells: readonly (readonly WordRun[])[]): readonly WordRun[] {
  const filled = cells.filter(
    (runs) => runsText(runs).trim() !== '' || runs.some(({ type }) => type === 'note'),
  );
  return filled.flatMap((runs, index) => [
    ...(index === 0 ? [] : [textRun(glueAfter(runsText(filled[index - 1]!)))]),
    ...runs,
  ]);
}

/** A cell that goes on from the row before says again what stands there, so that each row can be read alone. */
function withMerged(row: readonly WordCell[], above: Map<number, WordCell>): readonly WordCell[] {
  let column = 0;
  return row.map((cell) => {
    const started = cell.continues ? above.get(column) : undefined;
    const isEmpty = paragraphsOf(cell).every(({ runs }) => runsText(runs).trim() === '');
    const shown = started !== undefined && isEmpty ? withoutNotes(started) : cell;
    above.set(column, shown);
    column += Math.max(cell.span, 1);
    return shown;
  });
}

/** A note is cited where it was written, once. */
function withoutNotes(cell: WordCell): WordCell {
  const blocks = paragraphsOf(cell).map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.filter(({ type }) => type === 'text'),
  }));
  return { ...cell, blocks };
}

function columnsOf(row: readonly WordCell[]): number {
  return row.reduce((sum, { span }) => sum + Math.max(span, 1), 0);
}

function paragraphsOf({ blocks }: WordCell) {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
}

/** One cell from margin to margin, with more than a name in it. */
function isOneText(row: readonly WordCell[]): boolean {
  const [only] = row;
  if (only === undefined || row.length > 1) return false;
  const paragraphs = paragraphsOf(only);
  return paragraphs.length > 1 || paragraphs.some(({ runs }) => isProse(runsText(runs)));
}

function isRunningText(cell: WordCell): boolean {
  const paragraphs = paragraphsOf(cell);
  if (paragraphs.length < 2) return false;
  const length = paragraphs.reduce((sum, { runs }) => sum + runsText(runs).length, 0);
  return length > longestEntry && paragraphs.some(({ runs }) => isProse(runsText(runs)));
}

function cellRuns(cell: WordCell): readonly WordRun[] {
  return paragraphsOf(cell).flatMap(({ runs, list }, index) => [
    ...(index === 0 ? [] : [textRun(' ')]),
    ...(list === null || list.isBullet ? [] : [textRun(`${list.label} `)]),
    ...onePiece(runs),
  ]);
}
