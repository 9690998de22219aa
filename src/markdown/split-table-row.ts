/** The cells of a line of a table, as the parser splits it: at bars that have no backslash before them. */
export function splitTableRow(line: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  const row = line.trim();
  for (let end = row.indexOf('|'); end >= 0; end = row.indexOf('|', end + 1)) {
    if (row[end - 1] === '\\') continue;
    cells.push(row.slice(start, end));
    start = end + 1;
  }
  cells.push(row.slice(start));
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
