import type { Heading, Role } from '../../document/index.js';
import { attribute, child, isMissing, wholeNumber, type XmlElement } from '../xml/element.js';
import type { NumberFormats } from './numbering.js';
import { outlineOf, type StyleTable } from './styles.js';

/** What a paragraph is to the document, by the names of its styles and its list. */
export type ParagraphKind =
  | { readonly type: 'heading'; readonly depth: Heading['depth']; readonly numbered: boolean }
  | { readonly type: 'paragraph'; readonly role: Role }
  | {
      readonly type: 'item';
      readonly role: 'unnumbered' | 'drafting-note';
      readonly ordered: boolean;
      readonly numId: number;
      readonly level: number;
    };

const headingDepths: ReadonlyMap<string, Heading['depth']> = new Map([
  ['_ h _ch_g', 1],
  ['_ h_1_g', 2],
  ['_ h_2/3_g', 3],
  ['_ h_4_g', 5],
  ['_ h_5/6_g', 6],
  ['heading 1', 1],
  ['heading 2', 2],
  ['heading 3', 3],
  ['heading 4', 4],
  ['heading 5', 5],
  ['heading 6', 6],
]);
const bodyText = '_ single txt_g';
const draftingNotes: ReadonlySet<string> = new Set(['penholder drafting note', 'penholder drafting table']);

export function paragraphKind(
  properties: XmlElement,
  styles: StyleTable,
  formats: NumberFormats,
): ParagraphKind {
  const style = attribute(child(properties, 'w:pStyle'), 'w:val');
  const names = styles.names(style);
  const list = listOf(properties, styles.list(style));
  const format = list === null ? undefined : formats(list.numId, list.level);
  const depth = headingDepth(properties, names, styles.outline(style), list?.level);
  if (depth !== undefined)
    return { type: 'heading', depth, numbered: format !== undefined && format !== 'none' };

  const isForEditor = names.some((name) => draftingNotes.has(name));
  if (list === null || format === undefined || format === 'none') {
    return { type: 'paragraph', role: isForEditor ? 'drafting-note' : 'unnumbered' };
  }
  // The numbers that run through the whole text: decimal, at the first level, on body text.
  if (!isForEditor && format === 'decimal' && list.level === 0 && names.includes(bodyText)) {
    return { type: 'paragraph', role: 'body' };
  }
  return {
    type: 'item',
    role: isForEditor ? 'drafting-note' : 'unnumbered',
    ordered: format !== 'bullet',
    numId: list.numId,
    level: list.level,
  };
}

/** Word has nine levels, whatever a file says. */
const deepestLevel = 8;

export function listOf(
  properties: XmlElement,
  fromStyle: { readonly numId?: number; readonly level?: number },
): { readonly numId: number; readonly level: number } | null {
  const own = child(properties, 'w:numPr');
  const numId = wholeNumber(child(own, 'w:numId')) ?? fromStyle.numId;
  const level = wholeNumber(child(own, 'w:ilvl')) ?? fromStyle.level ?? 0;
  // List 0 takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18).
  return numId === undefined || numId === 0
    ? null
    : { numId, level: Math.max(0, Math.min(level, deepestLevel)) };
}

function headingDepth(
  properties: XmlElement,
  names: readonly string[],
  styleOutline: number | undefined,
  level: number | undefined,
): Heading['depth'] | undefined {
  const own = outlineOf(properties);
  if (own !== undefined && own > 9) return undefined;
  const named = names.map((name) => headingDepths.get(name)).find((depth) => depth !== undefined);
  // "1." and "(a)" share a style; the paragraph's outline level tells them apart, or its level in the list.
  if (named === 3) return own === 4 || (own === undefined && level === 3) ? 4 : 3;
  if (named !== undefined) return named;
  const outline = own ?? styleOutline;
  return outline !== undefined && outline >= 1 && outline <= 6 ? (outline as Heading['depth']) : undefined;
}

export function styleNames(paragraph: XmlElement, styles: StyleTable): readonly string[] {
  const properties = child(paragraph, 'w:pPr');
  return styles.names(attribute(child(properties, 'w:pStyle'), 'w:val'));
}

/** A tracked deletion of the paragraph's mark: its text belongs to the next paragraph. */
export function isMarkDeleted(properties: XmlElement): boolean {
  const mark = child(properties, 'w:rPr');
  return !isMissing(child(mark, 'w:del')) || !isMissing(child(mark, 'w:moveFrom'));
}
