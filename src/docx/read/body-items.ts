import { child, childElements, type XmlElement } from '../xml/element.js';

/** What stands in the body one below the other, containers opened. */
export type BodyItem =
  | { readonly type: 'paragraph' | 'table' | 'unknown'; readonly element: XmlElement }
  | { readonly type: 'bookmark-start' | 'bookmark-end'; readonly element: XmlElement };

const types: ReadonlyMap<string, BodyItem['type']> = new Map([
  ['w:p', 'paragraph'],
  ['w:tbl', 'table'],
  ['w:bookmarkStart', 'bookmark-start'],
  ['w:bookmarkEnd', 'bookmark-end'],
]);

/** Marks without content of their own. */
export const passedOver = new Set([
  'w:sectPr',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlPr',
]);

export function bodyItems(body: XmlElement): readonly BodyItem[] {
  return childElements(body).flatMap((element): readonly BodyItem[] => {
    if (element.name === 'w:sdt') return bodyItems(child(element, 'w:sdtContent'));
    if (element.name === 'w:customXml') return bodyItems(element);
    if (passedOver.has(element.name)) return [];
    return [{ type: types.get(element.name) ?? 'unknown', element }];
  });
}
