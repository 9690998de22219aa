import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Masthead } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { pngSize } from '../emblem.js';
import { type MastheadPrint, oneLine, symbolDash } from '../masthead-print.js';
import { mastheadTable as form } from '../page.js';
import type { PrintedMarks } from './printed-marks.js';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: 'auto' }) as const;

/** The floating table at the head of page one: United Nations and symbol, then emblem, organs and particulars. */
export function mastheadTable(
  masthead: Masthead,
  print: MastheadPrint,
  marks: PrintedMarks,
  emblem: Uint8Array | null,
): Table {
  const [emblemWidth, first, second, third, particularsWidth] = form.columns;
  const middle = first + second + third;
  return new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: form.x,
      absoluteVerticalPosition: form.y,
    },
    layout: TableLayoutType.FIXED,
    width: { size: form.columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...form.columns],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: line(12),
      insideHorizontal: line(4),
    },
    rows: [
      new TableRow({
        height: { value: form.rows[0], rule: HeightRule.EXACT },
        children: [
          cell(emblemWidth, 1, VerticalAlign.BOTTOM, [new Paragraph({})]),
          cell(first, 1, VerticalAlign.BOTTOM, [unitedNations()]),
          cell(second + third + particularsWidth, 3, VerticalAlign.BOTTOM, [symbol(masthead, marks)]),
        ],
      }),
      new TableRow({
        height: { value: form.rows[1], rule: HeightRule.EXACT },
        children: [
          cell(emblemWidth, 1, VerticalAlign.TOP, [emblemParagraph(emblem)]),
          cell(middle, 3, VerticalAlign.TOP, print.organs.map(organ)),
          cell(particularsWidth, 1, VerticalAlign.TOP, [
            particular(print.distribution, 240),
            particular(print.date),
            particular(''),
            particular(print.language),
          ]),
        ],
      }),
    ],
  });
}

function cell(
  width: number,
  columnSpan: number,
  verticalAlign: (typeof VerticalAlign)['TOP' | 'BOTTOM'],
  children: readonly Paragraph[],
): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, columnSpan, verticalAlign, children });
}

function unitedNations(): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    children: [new TextRun({ text: 'United Nations', size: form.unitedNationsHalfPoints })],
  });
}

function symbol(masthead: Masthead, marks: PrintedMarks): Paragraph {
  const children = masthead.symbols.flatMap((raw, at): readonly ParagraphChild[] => {
    const text = oneLine(raw);
    const mark = marks.ofSymbol(at);
    const plain = mark === null ? text : text.slice(0, text.length - mark.mark.length);
    return [
      ...(at === 0 ? [] : [new TextRun(symbolDash)]),
      ...largeInitials(plain),
      ...(mark === null ? [] : [mark.run]),
    ];
  });
  return new Paragraph({ alignment: AlignmentType.RIGHT, children });
}

/** The letters before the first slash print large; a bracketed blank has none. */
function largeInitials(text: string): readonly ParagraphChild[] {
  const slash = text.indexOf('/');
  if (slash <= 0) return [new TextRun(text)];
  return [
    new TextRun({ text: text.slice(0, slash), size: form.initialHalfPoints }),
    new TextRun(text.slice(slash)),
  ];
}

function organ(name: string): Paragraph {
  return new Paragraph({
    spacing: { before: 100 },
    children: [new TextRun({ text: name, bold: true, size: form.organHalfPoints })],
  });
}

function particular(text: string, before = 0): Paragraph {
  return new Paragraph({ spacing: { before, line: 240, lineRule: 'exact' }, children: [new TextRun(text)] });
}

/** The measured emblem is 668020 by 564515 EMU; a pixel of the library is 9525. */
const emblemBox = { width: 668020 / 9525, height: 564515 / 9525 };

function emblemParagraph(emblem: Uint8Array | null): Paragraph {
  if (emblem === null) return new Paragraph({});
  const size = pngSize(emblem);
  if (size === null) throw new InternalError('the emblem was not checked before it was printed');
  const scale = Math.min(emblemBox.width / size.width, emblemBox.height / size.height);
  return new Paragraph({
    spacing: { before: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: emblem,
        transformation: { width: size.width * scale, height: size.height * scale },
        // An id of our own: the library counts on from file to file.
        altText: { id: '1', name: 'Emblem', title: 'Emblem', description: 'Emblem' },
      }),
    ],
  });
}
