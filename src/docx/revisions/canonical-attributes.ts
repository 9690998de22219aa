import type { XmlElement } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import { idPlaceholder } from './appearance.js';
import { revisionOf } from './revision.js';

const idKinds: ReadonlyMap<string, string> = new Map([
  ['w:bookmarkStart', 'bookmark'],
  ['w:bookmarkEnd', 'bookmark'],
  ['w:commentRangeStart', 'comment'],
  ['w:commentRangeEnd', 'comment'],
  ['w:commentReference', 'comment'],
  ['w:comment', 'comment'],
  ['w:footnoteReference', 'footnote'],
  ['w:footnote', 'footnote'],
  ['w:endnoteReference', 'endnote'],
  ['w:endnote', 'endnote'],
]);
const pairedRange = /^w:((?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range)(?:Start|End)$/;

/** Attributes that say nothing of the text: who saved when, which paragraph this was in another session. */
function saysNothing(name: string): boolean {
  return name.startsWith('w:rsid') || name === 'w14:paraId' || name === 'w14:textId' || name === 'xml:space';
}

/** The attributes of an element in one order, ids as placeholders; empty, or with a space before each. */
export function canonicalAttributes(element: XmlElement): string {
  const { attributes } = element;
  const names: string[] = [];
  for (const name in attributes) if (!saysNothing(name)) names.push(name);
  if (names.length === 0) return '';
  if (names.length > 1) names.sort();
  let form = '';
  for (const name of names) {
    const value = name === 'w:id' ? canonicalId(element, attributes[name]!) : escapeXml(attributes[name]!);
    if (value !== undefined) form += ` ${name}="${value}"`;
  }
  return form;
}

/** Undefined where the id says nothing because nothing refers to it. */
function canonicalId(element: XmlElement, id: string): string | undefined {
  const { name } = element;
  const range = pairedRange.exec(name);
  if (range !== null) return idPlaceholder(range[1]!, id);
  const kind = idKinds.get(name);
  if (kind === undefined) return revisionOf(element) === undefined ? escapeXml(id) : undefined;
  // Separators are named by their id in the settings.
  return isSeparator(element) ? escapeXml(id) : idPlaceholder(kind, id);
}

/** Whether an entry of a notes part is no note, but a line that Word draws. */
export function isSeparator({ attributes }: XmlElement): boolean {
  const type = attributes['w:type'];
  return type !== undefined && type !== 'normal';
}
