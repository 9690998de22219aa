import {
  attribute,
  child,
  childrenNamed,
  isMissing,
  isOn,
  wholeNumber,
  type XmlElement,
} from '../xml/element.js';

export type ListPlace = { readonly numId: number; readonly level: number };

/** The styles of a file, asked for by id and known by name: other programs rewrite the ids. */
export type StyleTable = {
  /** Names in lower case, the style's own first, then those it is based on. No id asks for the default paragraph style. */
  readonly names: (id: string | undefined) => readonly string[];
  /** What the nearest style in the chain says; a level may come from one style and the list from another. */
  readonly list: (id: string | undefined) => Partial<ListPlace>;
  /** 1 to 9, as Word shows it. */
  readonly outline: (id: string | undefined) => number | undefined;
  /** The style and those it is based on as they stand in their part, the nearest first. */
  readonly elements: (id: string | undefined) => readonly XmlElement[];
};

type Style = {
  readonly element: XmlElement;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numId: number | undefined;
  readonly level: number | undefined;
  readonly outline: number | undefined;
};

/** Word allows chains far shorter; a chain that runs in a circle ends here. */
const longestChain = 32;

export function readStyles(root: XmlElement): StyleTable {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenNamed(root, 'w:style')) {
    const id = attribute(element, 'w:styleId');
    if (id === undefined) continue;
    styles.set(id, readStyle(element));
    const isDefault = attribute(element, 'w:default');
    if (attribute(element, 'w:type') === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
      standard = id;
  }
  const chains = new Map<string, readonly Style[]>();
  const chain = (id: string | undefined): readonly Style[] => {
    const start = id ?? standard ?? '';
    const known = chains.get(start);
    if (known !== undefined) return known;
    const found: Style[] = [];
    for (let at: string | undefined = start; at !== undefined && found.length < longestChain; ) {
      const style = styles.get(at);
      if (style === undefined) break;
      found.push(style);
      at = style.basedOn;
    }
    chains.set(start, found);
    return found;
  };
  return {
    names: (id) => chain(id).map(({ name }) => name),
    list: (id) => {
      const numId = chain(id).find((style) => style.numId !== undefined)?.numId;
      const level = chain(id).find((style) => style.level !== undefined)?.level;
      return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) };
    },
    outline: (id) => chain(id).find((style) => style.outline !== undefined)?.outline,
    elements: (id) => chain(id).map(({ element }) => element),
  };
}

function readStyle(element: XmlElement): Style {
  const properties = child(element, 'w:pPr');
  const list = child(properties, 'w:numPr');
  return {
    element,
    name: (attribute(child(element, 'w:name'), 'w:val') ?? '').toLowerCase(),
    basedOn: attribute(child(element, 'w:basedOn'), 'w:val'),
    numId: wholeNumber(child(list, 'w:numId')),
    level: wholeNumber(child(list, 'w:ilvl')),
    outline: outlineOf(properties),
  };
}

/** `w:outlineLvl` counts from 0; 9 there is body text. */
export function outlineOf(properties: XmlElement): number | undefined {
  const level = wholeNumber(child(properties, 'w:outlineLvl'));
  return level === undefined ? undefined : level + 1;
}

/** Whether a toggle is set on a run itself, as bold and italic of the text are. */
export function isToggled(runProperties: XmlElement, name: string): boolean {
  const toggle = child(runProperties, name);
  return !isMissing(toggle) && isOn(toggle);
}
