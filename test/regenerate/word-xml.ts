import {
  type Attr,
  type Document,
  type Element,
  type Node,
  parseXmlDocument,
  serializeToWellFormedString,
} from 'slimdom';

export type { Document, Element, Node } from 'slimdom';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export function parseXml(bytes: Uint8Array): Document {
  return parseXmlDocument(new TextDecoder().decode(bytes));
}

export function writeXml(document: Document): Uint8Array {
  return new TextEncoder().encode(serializeToWellFormedString(document));
}

export function xmlOf(node: Node): string {
  return serializeToWellFormedString(node);
}

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

/** Whether it is an element of WordprocessingML of one of these names. */
export function is(node: Element, ...names: readonly string[]): boolean;
export function is(node: Node | null, ...names: readonly string[]): node is Element;
export function is(node: Node | null, ...names: readonly string[]): boolean {
  return isElement(node) && node.namespaceURI === word && names.includes(node.localName ?? '');
}

/** The next element that is one of these. */
export function nextOf(node: Node, ...names: readonly string[]): Element | null {
  for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
    const here: Node = next;
    if (is(here, ...names)) return here;
  }
  return null;
}

/** The name of an element without its prefix; null for what is none. */
export function nameOf(node: Node | null): string | null {
  return isElement(node) ? node.localName : null;
}

export function childElements(parent: Node): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

export function child(parent: Node, ...names: readonly string[]): Element | null {
  return childElements(parent).find((one) => is(one, ...names)) ?? null;
}

/** All elements of these names below a node, in the order of the text; the list does not change with the tree. */
export function descendants(root: Node, ...names: readonly string[]): Element[] {
  const wanted = new Set(names);
  const found: Element[] = [];
  const visit = (node: Node): void => {
    for (let below = node.firstChild; below !== null; below = below.nextSibling) {
      if (!isElement(below)) continue;
      if (below.namespaceURI === word && wanted.has(below.localName ?? '')) found.push(below);
      visit(below);
    }
  };
  visit(root);
  return found;
}

export function attribute(element: Element, name: string): string | null {
  return element.getAttributeNS(word, name);
}

/** Elements and attributes are copies of earlier ones: the library checks every name it is given anew, slowly. */
const patterns = new WeakMap<Document, { elements: Map<string, Element>; attributes: Map<string, Attr> }>();

function patternsOf(document: Document) {
  const known = patterns.get(document) ?? {
    elements: new Map<string, Element>(),
    attributes: new Map<string, Attr>(),
  };
  patterns.set(document, known);
  return known;
}

export function setAttribute(element: Element, name: string, value: string): void {
  const old = element.getAttributeNodeNS(word, name);
  if (old !== null) {
    old.value = value;
    return;
  }
  const document = element.ownerDocument!;
  const { attributes } = patternsOf(document);
  const pattern = attributes.get(name) ?? document.createAttributeNS(word, `w:${name}`);
  attributes.set(name, pattern);
  const attribute = pattern.cloneNode(true) as Attr;
  attribute.value = value;
  element.setAttributeNodeNS(attribute);
}

export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  const { elements } = patternsOf(document);
  const pattern = elements.get(name) ?? document.createElementNS(word, `w:${name}`);
  elements.set(name, pattern);
  const element = pattern.cloneNode(false) as Element;
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value);
  for (const one of children) element.appendChild(one);
  return element;
}

export function makeText(document: Document, name: 't' | 'delText', text: string): Element {
  const element = make(document, name, {}, document.createTextNode(text));
  element.setAttributeNS(xmlNamespace, 'xml:space', 'preserve');
  return element;
}

export function insertAfter(node: Node, after: Node): void {
  if (after.nextSibling === node) return;
  after.parentNode!.insertBefore(node, after.nextSibling);
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

export function unwrap(element: Element): void {
  const parent = element.parentNode!;
  while (element.firstChild !== null) parent.insertBefore(element.firstChild, element);
  parent.removeChild(element);
}

export function ancestor(node: Node, ...names: readonly string[]): Element | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (is(at, ...names)) return at;
  return null;
}

/** A note mark or a picture in the text of a paragraph. */
export const anchor = '\uFFFC';

/** A run that is there once everything tracked is accepted, and its text; what is no text counts as one letter. */
export type VisibleRun = {
  readonly run: Element;
  readonly start: number;
  readonly text: string;
  /** Inside a field: not to be typed in. */
  readonly isFixed: boolean;
};

export function visibleRuns(paragraph: Element): VisibleRun[] {
  const found: VisibleRun[] = [];
  let start = 0;
  let fieldDepth = 0;
  const visit = (node: Node, isFixed: boolean): void => {
    for (const one of childElements(node)) {
      if (is(one, 'del', 'moveFrom', 'pPr', 'rPr', 'sdtPr')) continue;
      if (!is(one, 'r')) {
        visit(one, isFixed || is(one, 'fldSimple'));
        continue;
      }
      const field = child(one, 'fldChar');
      if (field !== null && attribute(field, 'fldCharType') === 'begin') fieldDepth += 1;
      const text = textOfRun(one);
      if (text !== '') found.push({ run: one, start, text, isFixed: isFixed || fieldDepth > 0 });
      start += text.length;
      if (field !== null && attribute(field, 'fldCharType') === 'end') fieldDepth -= 1;
    }
  };
  visit(paragraph, false);
  return found;
}

export function textOfRun(run: Element): string {
  return childElements(run).map(textOfPart).join('');
}

function textOfPart(element: Node): string {
  if (is(element, 't')) return element.textContent ?? '';
  if (is(element, 'tab')) return '\t';
  if (is(element, 'br', 'cr')) return '\n';
  return is(element, 'footnoteReference', 'endnoteReference', 'drawing', 'pict', 'object') ? anchor : '';
}

export function visibleText(paragraph: Element): string {
  return visibleRuns(paragraph)
    .map(({ text }) => text)
    .join('');
}

/** Cuts a run in two before its letter `at`; gives the second half. */
function cutRun(run: Element, at: number): Element {
  const second = run.cloneNode(false) as Element;
  const properties = child(run, 'rPr');
  if (properties !== null) second.appendChild(properties.cloneNode(true));
  let seen = 0;
  for (const part of childElements(run)) {
    if (is(part, 'rPr')) continue;
    const text = textOfPart(part);
    if (seen >= at && (text !== '' || seen > at)) second.appendChild(part);
    else if (seen + text.length > at) {
      const letters = part.textContent ?? '';
      const document = run.ownerDocument!;
      second.appendChild(makeText(document, 't', letters.slice(at - seen)));
      run.replaceChild(makeText(document, 't', letters.slice(0, at - seen)), part);
    }
    seen += text.length;
  }
  insertAfter(second, run);
  return second;
}

/** Cuts runs so that some of them hold the letters from `start` to `end` and no others; gives those. */
export function isolate(paragraph: Element, start: number, end: number): Element[] {
  for (const at of [start, end]) {
    const inside = visibleRuns(paragraph).find((one) => one.start < at && at < one.start + one.text.length);
    if (inside !== undefined) cutRun(inside.run, at - inside.start);
  }
  return visibleRuns(paragraph)
    .filter((one) => one.start >= start && one.start + one.text.length <= end)
    .map(({ run }) => run);
}
