/**
 * The style set of Geneva documents by its true ids and names, measured from a Word document built on the shared
 * Geneva template. Lengths are twips (twentieths of a point), sizes half points. Outline levels are ours: the measured
 * file has none, and Word's navigation pane and screen readers need them.
 */
export type ParagraphStyle = {
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly halfPoints?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: { readonly twips: number; readonly rule: 'exact' | 'atLeast' };
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  readonly tabs?: readonly (readonly ['left' | 'right' | 'dotted', number])[];
  readonly keep?: boolean;
  readonly justified?: boolean;
  /** 1 to 6, as Word shows it. */
  readonly outline?: number;
  readonly bottomRule?: boolean;
  readonly shading?: string;
  readonly bullet?: 0 | 1;
};

export const styleIds = {
  title: 'HMG',
  subtitle: 'H1G',
  text: 'SingleTxtG',
  bullet: 'Bullet1G',
  lowerBullet: 'Bullet2G',
  note: 'FootnoteText',
  noteMark: 'FootnoteReference',
  header: 'Header',
  footer: 'Footer',
  pageNumber: 'PageNumber',
  hyperlink: 'Hyperlink',
  organ: 'PenholderOrgan',
  notation: 'PenholderNotation',
  summaryHead: 'PenholderSummary',
  draftingNote: 'PenholderDraftingNote',
  tableText: 'PenholderTableText',
  tableHead: 'PenholderTableHead',
  draftingTable: 'PenholderDraftingTable',
} as const;

/** The style of a heading by its depth: "1." and "(a)" share one. */
export const headingStyles = ['HChG', 'H1G', 'H23G', 'H23G', 'H4G', 'H56G'] as const;

const sides = { left: 1134, right: 1134 };
const hanging = { ...sides, hanging: 1134 };
const numberTab = [['right', 851]] as const;
const heading = { basedOn: 'Normal', next: 'Normal', keep: true, indent: hanging } as const;
const small = {
  ...heading,
  halfPoints: 20,
  before: 240,
  after: 120,
  line: { twips: 240, rule: 'exact' },
} as const;
const display = {
  basedOn: 'Normal',
  keep: true,
  bold: true,
  before: 240,
  after: 240,
  indent: sides,
} as const;
const text = { basedOn: 'Normal', after: 120, justified: true } as const;
const contentsTabs = [
  ['right', 851],
  ['left', 1134],
  ['left', 1559],
  ['left', 1985],
  ['dotted', 8930],
  ['right', 9639],
] as const;

function exactly(twips: number): { readonly twips: number; readonly rule: 'exact' } {
  return { twips, rule: 'exact' };
}

const measured: readonly ParagraphStyle[] = [
  { id: 'Normal', name: 'Normal', halfPoints: 20, line: { twips: 240, rule: 'atLeast' } },
  {
    id: 'HMG',
    name: '_ H __M_G',
    ...heading,
    bold: true,
    halfPoints: 34,
    before: 240,
    after: 240,
    line: exactly(360),
    tabs: numberTab,
  },
  {
    id: 'HChG',
    name: '_ H _Ch_G',
    ...heading,
    bold: true,
    halfPoints: 28,
    before: 360,
    after: 240,
    line: exactly(300),
    tabs: numberTab,
    outline: 1,
  },
  {
    id: 'H1G',
    name: '_ H_1_G',
    ...heading,
    bold: true,
    halfPoints: 24,
    before: 360,
    after: 240,
    line: exactly(270),
    outline: 2,
  },
  { id: 'H23G', name: '_ H_2/3_G', ...small, bold: true, tabs: numberTab, outline: 3 },
  { id: 'H4G', name: '_ H_4_G', ...small, italic: true, tabs: numberTab, outline: 5 },
  { id: 'H56G', name: '_ H_5/6_G', ...small, tabs: numberTab, outline: 6 },
  { id: 'SingleTxtG', name: '_ Single Txt_G', ...text, indent: sides },
  {
    id: 'Bullet1G',
    name: '_Bullet 1_G',
    ...text,
    indent: { left: 1701, right: 1134, hanging: 170 },
    bullet: 0,
  },
  {
    id: 'Bullet2G',
    name: '_Bullet 2_G',
    ...text,
    indent: { left: 2268, right: 1134, hanging: 170 },
    bullet: 1,
  },
  { id: 'SLG', name: '__S_L_G', ...display, halfPoints: 56, line: exactly(580) },
  { id: 'SMG', name: '__S_M_G', ...display, halfPoints: 40, line: exactly(420) },
  { id: 'SSG', name: '__S_S_G', ...display, halfPoints: 28, line: exactly(300) },
  { id: 'XLargeG', name: '__XLarge_G', ...display, halfPoints: 40, line: exactly(420) },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    alias: '5_G',
    basedOn: 'Normal',
    halfPoints: 18,
    line: exactly(220),
    indent: hanging,
    tabs: [['right', 1021]],
  },
  { id: 'EndnoteText', name: 'endnote text', alias: '2_G', basedOn: 'FootnoteText' },
  {
    id: 'Header',
    name: 'header',
    alias: '6_G',
    basedOn: 'Normal',
    bold: true,
    halfPoints: 18,
    bottomRule: true,
  },
  { id: 'Footer', name: 'footer', alias: '3_G', basedOn: 'Normal', halfPoints: 16 },
  ...[1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    after: 120,
    tabs: contentsTabs,
  })),
];

/** What the template has no style for. Their names say whose they are; no sender's file has them by chance. */
const own: readonly ParagraphStyle[] = [
  {
    id: 'PenholderOrgan',
    name: 'Penholder Organ',
    basedOn: 'Normal',
    bold: true,
    halfPoints: 24,
    before: 120,
  },
  { id: 'PenholderNotation', name: 'Penholder Notation', basedOn: 'Normal' },
  {
    id: 'PenholderSummary',
    name: 'Penholder Summary',
    basedOn: 'Normal',
    italic: true,
    halfPoints: 24,
    before: 160,
    after: 120,
    indent: { left: 340 },
  },
  // Seen at once as no text of the report, on screen and in black and white print.
  {
    id: 'PenholderDraftingNote',
    name: 'Penholder Drafting Note',
    basedOn: 'SingleTxtG',
    italic: true,
    colour: '7F3F00',
    shading: 'FFF2CC',
  },
  {
    id: 'PenholderTableText',
    name: 'Penholder Table Text',
    basedOn: 'Normal',
    halfPoints: 18,
    before: 40,
    after: 40,
    line: { twips: 220, rule: 'atLeast' },
  },
  {
    id: 'PenholderTableHead',
    name: 'Penholder Table Head',
    basedOn: 'PenholderTableText',
    italic: true,
    keep: true,
  },
  {
    id: 'PenholderDraftingTable',
    name: 'Penholder Drafting Table',
    basedOn: 'PenholderTableText',
    italic: true,
    colour: '7F3F00',
    shading: 'FFF2CC',
  },
];

export const paragraphStyles: readonly ParagraphStyle[] = [...measured, ...own];
