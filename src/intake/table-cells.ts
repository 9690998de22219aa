import { type Inline, literalText } from '../document/index.js';

/**
 * What stands between two cells of a table's row, where the row is read as one text: a semicolon, as lists in running
 * text have it, so that a person sees where a cell ends; a space where the cell ends with a mark of its own.
 */
export function glueAfter(text: string): ' ' | '; ' {
  return /[.!?…:;,]["'”’»)\]*_]*\s*$/u.test(text.slice(-20)) ? ' ' : '; ';
}

/** The cells of a row as one text; empty ones are passed over. */
export function joinCells(cells: readonly (readonly Inline[])[]): readonly Inline[] {
  const joined: Inline[] = [];
  let before: string | null = null;
  for (const cell of cells) {
    const text = literalText(cell);
    if (text.trim() === '' && !cell.some(({ type }) => type === 'footnoteReference')) continue;
    if (before !== null) joined.push({ type: 'text', value: glueAfter(before) });
    // Not spread into `push`: a hostile cell has more pieces than a call may have arguments.
    for (const one of cell) joined.push(one);
    before = text;
  }
  return joined;
}

/** The same for cells that are no inlines yet. */
export function joinCellTexts(cells: readonly string[]): string {
  let joined = '';
  for (const cell of cells.map((one) => one.trim())) {
    if (cell !== '') joined += `${joined === '' ? '' : glueAfter(joined)}${cell}`;
  }
  return joined;
}
