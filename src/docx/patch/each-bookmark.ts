import { childElements, type XmlElement } from '../xml/element.js';

/** The starts of all bookmarks below an element. */
export function eachBookmark(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:bookmarkStart') found.push(element);
    for (const one of childElements(element)) visit(one);
  };
  visit(root);
  return found;
}
