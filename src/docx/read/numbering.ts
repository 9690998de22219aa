import {
  attribute,
  child,
  childrenNamed,
  isMissing,
  isOn,
  wholeNumber,
  type XmlElement,
} from '../xml/element.js';

/** How the paragraphs of a list level are marked: `bullet`, `decimal`, `lowerLetter`, …; `none` where nothing shows. */
export type NumberFormats = (numId: number, level: number) => string | undefined;

/** One level of a list as its definition has it. */
export type ListLevel = {
  readonly format: string;
  readonly start: number;
  /** What stands before the paragraph: "%1.%2" has the numbers of the first two levels in it. */
  readonly text: string;
  /** The level, counted from 1, behind whose paragraphs this one begins anew; 0 for never, null for every one above it. */
  readonly restart: number | null;
  /** All numbers in the mark are decimal ("is legal"). */
  readonly isLegal: boolean;
  /** Id of the paragraph style that stands for the level. */
  readonly style: string | undefined;
  /** The definition's own `w:pPr` and `w:rPr` lie here. */
  readonly element: XmlElement;
};

export type ListDefinition = {
  /** Lists of one abstract definition count on from each other. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** By level: with which number this list begins anew. */
  readonly startOverrides: ReadonlyMap<number, number>;
};

export type Numbering = {
  readonly format: NumberFormats;
  readonly list: (numId: number) => ListDefinition | undefined;
};

export function readNumbering(root: XmlElement): Numbering {
  const definitions = new Map(
    childrenNamed(root, 'w:abstractNum').map((one) => [attribute(one, 'w:abstractNumId'), one]),
  );
  // A definition may only point to a list style, whose own definition names that style.
  const linked = new Map(
    [...definitions.values()].map((one) => [attribute(child(one, 'w:styleLink'), 'w:val'), one]),
  );
  const levelsOfDefinition = new Map<XmlElement, readonly (readonly [number, ListLevel])[]>();
  const lists = new Map<number, ListDefinition>();
  for (const num of childrenNamed(root, 'w:num')) {
    const id = wholeNumber(num, 'w:numId');
    const named = definitions.get(attribute(child(num, 'w:abstractNumId'), 'w:val'));
    if (id === undefined || named === undefined) continue;
    const link = attribute(child(named, 'w:numStyleLink'), 'w:val');
    const definition = link === undefined ? named : (linked.get(link) ?? named);
    // Word makes a list of each "begin anew": a thousand may share one definition.
    const levels = levelsOfDefinition.get(definition) ?? levelsOf(definition);
    levelsOfDefinition.set(definition, levels);
    const overrides = childrenNamed(num, 'w:lvlOverride');
    lists.set(id, {
      abstractId: attribute(definition, 'w:abstractNumId') ?? '',
      levels: new Map([...levels, ...overrides.flatMap(levelsOf)]),
      startOverrides: new Map(
        overrides.flatMap((one) => {
          const start = wholeNumber(child(one, 'w:startOverride'));
          return start === undefined ? [] : [[wholeNumber(one, 'w:ilvl') ?? 0, start] as const];
        }),
      ),
    });
  }
  return {
    format: (numId, level) => lists.get(numId)?.levels.get(level)?.format,
    list: (numId) => lists.get(numId),
  };
}

function levelsOf(parent: XmlElement): readonly (readonly [number, ListLevel])[] {
  return childrenNamed(parent, 'w:lvl').map((level) => [
    wholeNumber(level, 'w:ilvl') ?? 0,
    {
      format: attribute(formatOf(level), 'w:val') ?? 'decimal',
      start: wholeNumber(child(level, 'w:start')) ?? 0,
      text: attribute(child(level, 'w:lvlText'), 'w:val') ?? '',
      restart: wholeNumber(child(level, 'w:lvlRestart')) ?? null,
      isLegal: isOn(child(level, 'w:isLgl')),
      style: attribute(child(level, 'w:pStyle'), 'w:val'),
      element: level,
    },
  ]);
}

/** A format of Word's newer versions stands beside one that all programs know. */
function formatOf(level: XmlElement): XmlElement {
  const plain = child(level, 'w:numFmt');
  if (!isMissing(plain)) return plain;
  return child(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
}
