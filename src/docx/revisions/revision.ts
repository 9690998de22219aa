import { attribute, type XmlElement } from '../xml/element.js';

/** The marks of tracked changes (ECMA-376 part 1, 17.13.5), without their prefix. */
const kinds = [
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'moveFromRangeStart',
  'moveToRangeStart',
  'cellIns',
  'cellDel',
  'cellMerge',
  'numberingChange',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'customXmlInsRangeStart',
  'customXmlDelRangeStart',
  'customXmlMoveFromRangeStart',
  'customXmlMoveToRangeStart',
] as const;

export type RevisionKind = (typeof kinds)[number];

/** One tracked change as its mark names it; empty strings where the mark does not say. */
export type Revision = {
  readonly kind: RevisionKind;
  readonly author: string;
  readonly date: string;
  readonly id: string;
};

export type Fate = 'accept' | 'reject' | 'leave';
export type Decide = (revision: Revision) => Fate;

const kindOf: ReadonlyMap<string, RevisionKind> = new Map(kinds.map((kind) => [`w:${kind}`, kind]));

/** What an element marks as changed; undefined where it marks nothing. */
export function revisionOf(element: XmlElement): Revision | undefined {
  const kind = kindOf.get(element.name);
  if (kind === undefined) return undefined;
  return {
    kind,
    author: attribute(element, 'w:author') ?? '',
    date: attribute(element, 'w:date') ?? '',
    id: attribute(element, 'w:id') ?? '',
  };
}

/** Whether an element of that name belongs to a tracked change: its mark, or the end of its range. */
export function isMark(name: string): boolean {
  return kindOf.has(name) || /^w:(?:move|customXml).*RangeEnd$/.test(name);
}

/** Whether what a mark of this kind covers is gone with that fate: insertions when rejected, deletions when accepted. */
export function isGone(kind: RevisionKind, fate: Fate): boolean {
  switch (kind) {
    case 'ins':
    case 'moveTo':
    case 'cellIns':
    case 'customXmlInsRangeStart':
    case 'customXmlMoveToRangeStart':
      return fate === 'reject';
    case 'del':
    case 'moveFrom':
    case 'cellDel':
    case 'customXmlDelRangeStart':
    case 'customXmlMoveFromRangeStart':
      return fate === 'accept';
    case 'moveFromRangeStart':
    case 'moveToRangeStart':
    case 'cellMerge':
    case 'numberingChange':
    case 'rPrChange':
    case 'pPrChange':
    case 'sectPrChange':
    case 'tblPrChange':
    case 'tblPrExChange':
    case 'tblGridChange':
    case 'trPrChange':
    case 'tcPrChange':
      return false;
    default:
      return kind satisfies never;
  }
}
