import { attribute, child, childrenNamed, wholeNumber, type XmlElement } from '../xml/element.js';

/** How the paragraphs of a list level are marked: `bullet`, `decimal`, `lowerLetter`, …; `none` where nothing shows. */
export type NumberFormats = (numId: number, level: number) => string | undefined;

export function readNumbering(root: XmlElement): NumberFormats {
  const definitions = new Map(
    childrenNamed(root, 'w:abstractNum').map((one) => [attribute(one, 'w:abstractNumId'), one]),
  );
  // A definition may only point to a list style, whose own definition names that style.
  const linked = new Map(
    [...definitions.values()].map((one) => [attribute(child(one, 'w:styleLink'), 'w:val'), one]),
  );
  const formats = new Map<number, ReadonlyMap<number, string>>();
  for (const num of childrenNamed(root, 'w:num')) {
    const id = wholeNumber(num, 'w:numId');
    const named = definitions.get(attribute(child(num, 'w:abstractNumId'), 'w:val'));
    if (id === undefined || named === undefined) continue;
    const link = attribute(child(named, 'w:numStyleLink'), 'w:val');
    const definition = link === undefined ? named : (linked.get(link) ?? named);
    formats.set(id, new Map([...levelsOf(definition), ...overriddenLevels(num)]));
  }
  return (numId, level) => formats.get(numId)?.get(level);
}

function levelsOf(parent: XmlElement): readonly (readonly [number, string])[] {
  return childrenNamed(parent, 'w:lvl').map((level) => [
    wholeNumber(level, 'w:ilvl') ?? 0,
    attribute(child(level, 'w:numFmt'), 'w:val') ?? 'decimal',
  ]);
}

function overriddenLevels(num: XmlElement): readonly (readonly [number, string])[] {
  return childrenNamed(num, 'w:lvlOverride').flatMap(levelsOf);
}
