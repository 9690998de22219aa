import type { XmlElement } from '../xml/element.js';

/** Every element below one, in the order of the part. */
export function eachElement(element: XmlElement, visit: (element: XmlElement) => void): void {
  // No list of the child elements is made: this is asked of every element of a file.
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    visit(node);
    eachElement(node, visit);
  }
}

/** The tree without the elements that `isOut` picks; the same object where it picks none. */
export function without(element: XmlElement, isOut: (element: XmlElement) => boolean): XmlElement {
  let children: XmlElement['children'][number][] | undefined;
  for (const [at, node] of element.children.entries()) {
    const become = typeof node === 'string' ? node : isOut(node) ? undefined : without(node, isOut);
    if (children === undefined && become !== node) children = element.children.slice(0, at);
    if (become !== undefined) children?.push(become);
  }
  return children === undefined ? element : { ...element, children };
}
