import {
  AlignmentType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { page } from '../page.js';
import { styleIds } from '../styles.js';

type Side = 'left' | 'right';
const sides: Readonly<Record<Side, (typeof AlignmentType)['LEFT' | 'RIGHT']>> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
};

/** Size and margins; page one has head and foot of its own. */
export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: page.width, height: page.height },
    margin: page.margins,
  },
  titlePage: true,
};

/** The symbol over a rule: right on odd pages, left on even ones, nowhere on page one. */
export function headers(symbol: string): Record<'default' | 'first' | 'even', Header> {
  const header = (side: Side): Header =>
    new Header({
      children: [
        new Paragraph({
          style: styleIds.header,
          alignment: sides[side],
          spacing: page.header,
          children: [new TextRun(symbol)],
        }),
      ],
    });
  return {
    default: header('right'),
    even: header('left'),
    first: new Header({ children: [new Paragraph({})] }),
  };
}

/** The page number: right on odd pages, left on even ones; on page one the job number instead. */
export function footers(jobNumber: string): Record<'default' | 'first' | 'even', Footer> {
  const footer = (side: Side): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: styleIds.footer,
          alignment: sides[side],
          spacing: page.footer,
          children: [new TextRun({ style: styleIds.pageNumber, children: [PageNumber.CURRENT] })],
        }),
      ],
    });
  return {
    default: footer('right'),
    even: footer('left'),
    first: new Footer({
      children: [
        new Paragraph({
          style: styleIds.footer,
          spacing: page.firstFooter,
          children: [new TextRun({ text: jobNumber, size: 20 })],
        }),
      ],
    }),
  };
}
