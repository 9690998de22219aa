import {
  BorderStyle,
  type FileChild,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Masthead } from '../../document/index.js';
import { printMasthead } from '../masthead-print.js';
import { page } from '../page.js';
import { styleIds } from '../styles.js';
import { mastheadTable } from './masthead-table.js';
import type { Notes } from './notes.js';
import { type PrintedMarks, printMarks } from './printed-marks.js';

/** Page one, to the page break before the text. */
export function frontPage(masthead: Masthead, notes: Notes, emblem: Uint8Array | null): readonly FileChild[] {
  const marks = printMarks(masthead, notes);
  const print = printMasthead(masthead);
  return [
    mastheadTable(masthead, print, marks, emblem),
    ...print.notation.flatMap(({ organ, lines }, block) => [
      new Paragraph({ style: styleIds.organ, children: [new TextRun(organ)] }),
      ...lines.map((line, at) => notationLine(line.text, line.strong, at === 0, marks.ofLine(block, at))),
    ]),
    new Paragraph({
      style: styleIds.title,
      indent: { firstLine: 0 },
      children: [new TextRun(print.title), ...marks.ofTitle().map(({ run }) => run)],
    }),
    new Paragraph({
      style: styleIds.subtitle,
      indent: { firstLine: 0 },
      // Body text to Word: the line is no heading of the text and stays out of the navigation pane.
      outlineLevel: 9,
      children: [new TextRun(print.subtitle)],
    }),
    ...(print.summary.length === 0 ? [] : [summaryBox(print.summary)]),
    // As low as a line can be, so that a full first page does not push the break to a page of its own.
    new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [new PageBreak()] }),
  ];
}

function notationLine(
  text: string,
  strong: boolean,
  isFirst: boolean,
  mark: ReturnType<PrintedMarks['ofLine']>,
): Paragraph {
  return new Paragraph({
    style: styleIds.notation,
    // The session stands a little off its organ.
    ...(isFirst ? { spacing: { before: 60 } } : {}),
    children: [new TextRun({ text, bold: strong }), ...(mark === null ? [] : [mark.run])],
  });
}

/** One cell from margin to margin: the word in italics, then the text. */
function summaryBox(paragraphs: readonly string[]): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [page.textWidth],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: side, left: side, bottom: side, right: side },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: page.textWidth, type: WidthType.DXA },
            children: [
              new Paragraph({ style: styleIds.summaryHead, children: [new TextRun('Summary')] }),
              ...paragraphs.map(
                (text) => new Paragraph({ style: styleIds.text, children: [new TextRun(text)] }),
              ),
              new Paragraph({ style: styleIds.text }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** The short rule under the last line of a document: tabs, underlined and centred. */
export function closingRule(): Paragraph {
  return new Paragraph({
    alignment: 'center',
    spacing: { before: 240 },
    children: [
      new TextRun({
        children: [new Tab(), new Tab(), new Tab()],
        size: 24,
        underline: { type: UnderlineType.SINGLE },
      }),
    ],
  });
}
