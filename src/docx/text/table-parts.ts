import { childElements, type XmlElement } from '../xml/element.js';

/** What says how something looks, and holds no text. */
export const properties = new Set([
  'w:pPr',
  'w:tcPr',
  'w:trPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:customXmlMoveFromRangeStart',
  'w:customXmlMoveFromRangeEnd',
  'w:customXmlMoveToRangeStart',
  'w:customXmlMoveToRangeEnd',
]);

/** The rows of a table or the cells of a row, whatever is wrapped round them. */
export function inside(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return properties.has(element.name) || element.name === 'w:tbl' ? [] : inside(element, name);
  });
}
