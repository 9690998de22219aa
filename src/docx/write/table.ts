import { bookmarkName, type Table, type TableRow } from '../../document/index.js';
import { styleIds } from '../styles.js';
import { type InlineContext, inlinesXml } from './inlines.js';
import { paragraphXml } from './paragraph-xml.js';

/** The width of body text, between its two indents. */
const tableWidth = 7370;
const tableIndent = 1134;

const borders =
  '<w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="12" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders>';

/** Two tables that touch become one in Word, and text after a table would stick to its rule. */
const spacer =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

/** A plain table, its head repeated on each page. The bookmark stands in its first cell: round cells LibreOffice drops it. */
export function tableXml(table: Table, context: InlineContext): string {
  const columns = table.rows[0]?.cells.length ?? 0;
  const width = Math.floor(tableWidth / Math.max(columns, 1));
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  const rows = table.rows.map((row, at) => rowXml(table, row, at, width, context)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblInd w:w="${tableIndent}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>${grid}${rows}</w:tbl>${spacer}`;
}

function rowXml(table: Table, row: TableRow, at: number, width: number, context: InlineContext): string {
  const style =
    table.role === 'drafting-note'
      ? styleIds.draftingTable
      : at === 0
        ? styleIds.tableHead
        : styleIds.tableText;
  const cells = row.cells.map(({ children }, column) => {
    const inlines = inlinesXml(children, context);
    const content =
      at === 0 && column === 0 ? context.bookmarks.around(bookmarkName(table.id), inlines) : inlines;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml({ style }, content)}</w:tc>`;
  });
  const head = `<w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}`;
  return `<w:tr><w:trPr>${head}</w:trPr>${cells.join('')}</w:tr>`;
}
