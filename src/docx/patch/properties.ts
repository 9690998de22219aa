import { childElements, isMissing, type XmlElement } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { PartEditor } from './part-editor.js';
import { isPortable, type PartWords } from './part-words.js';

/** One property of a run or paragraph as it stands in the file. */
export type Property = { readonly name: string; readonly xml: string };

const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']);

/** The properties in a `w:rPr` or `w:pPr`, without what was tracked about them. */
export function propertiesIn(
  element: XmlElement,
  editor: PartEditor,
  dropped: ReadonlySet<string> = new Set(),
): readonly Property[] {
  if (isMissing(element)) return [];
  return childElements(element)
    .filter(({ name }) => !changes.has(name) && !dropped.has(name))
    .map((one) => ({ name: one.name, xml: editor.source(one) }))
    .filter(({ xml }) => isPortable(xml, editor.words));
}

export function written(properties: readonly Property[]): string {
  return properties.map(({ xml }) => xml).join('');
}

export function element(words: PartWords, local: string, value?: string | number): Property {
  const name = `${words.w}:${local}`;
  const attribute = value === undefined ? '' : ` ${words.w}:val="${escapeXml(String(value))}"`;
  return { name: `w:${local}`, xml: `<${name}${attribute}/>` };
}

/** The beginning of the order in which the schema wants run properties (ECMA-376 part 1, 17.3.2.28). */
const firstOfRun = ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs'];
/** The order of paragraph properties (17.3.1.26). */
const ofParagraph = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
  'w:suppressLineNumbers',
  'w:pBdr',
  'w:shd',
  'w:tabs',
  'w:suppressAutoHyphens',
  'w:kinsoku',
  'w:wordWrap',
  'w:overflowPunct',
  'w:topLinePunct',
  'w:autoSpaceDE',
  'w:autoSpaceDN',
  'w:bidi',
  'w:adjustRightInd',
  'w:snapToGrid',
  'w:spacing',
  'w:ind',
  'w:contextualSpacing',
  'w:mirrorIndents',
  'w:suppressOverlap',
  'w:jc',
  'w:textDirection',
  'w:textAlignment',
  'w:textboxTightWrap',
  'w:outlineLvl',
  'w:divId',
  'w:cnfStyle',
];

/** Properties with some set anew, in the order of the schema. */
export function withSet(
  properties: readonly Property[],
  set: readonly Property[],
  of: 'run' | 'paragraph',
): readonly Property[] {
  const names = new Set(set.map(({ name }) => name));
  const order = of === 'run' ? firstOfRun : ofParagraph;
  const rank = ({ name }: Property): number => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  return [...properties.filter(({ name }) => !names.has(name)), ...set].sort((a, b) => rank(a) - rank(b));
}
