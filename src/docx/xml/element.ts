/** Text, or an element; comments, processing instructions and layout between elements are left out. */
export type XmlNode = XmlElement | string;

/**
 * One element of a part. Names are those of the Transitional prefixes whatever the file calls them (`w:p`, `r:id`);
 * one of an unknown namespace is `{namespace}local`. Offsets are UTF-16 units of the part's text, so that bytes can
 * be left untouched around a splice.
 */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly start: number;
  /** Just after the start tag; the same as `end` where the element closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
};

export const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** What stands for an element that is not there: nothing in it, so that a reader need not ask at every step. */
export const missingElement: XmlElement = Object.freeze({
  name: '',
  attributes: noAttributes,
  children: Object.freeze([]),
  start: -1,
  contentStart: -1,
  contentEnd: -1,
  end: -1,
});

export function isMissing(element: XmlElement): boolean {
  return element === missingElement;
}

/** The first child of that name, or the missing element. */
export function child(element: XmlElement, name: string): XmlElement {
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return missingElement;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name === name,
  );
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string');
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name];
}

/** `w:val` as a whole number; undefined where it is none. */
export function wholeNumber(element: XmlElement, name = 'w:val'): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/** A toggle such as `<w:b/>` (ECMA-376 part 1, 17.17.4: present means on unless it says otherwise). */
export function isOn(element: XmlElement): boolean {
  if (isMissing(element)) return false;
  const value = attribute(element, 'w:val');
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** All text below an element, letter for letter. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) text += typeof node === 'string' ? node : textOf(node);
  return text;
}
