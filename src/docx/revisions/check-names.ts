import type { Package } from '../package/open-package.js';
import { attribute, childElements, isMissing, textOf, type XmlElement } from '../xml/element.js';
import { eachElement } from './descendants.js';
import { isSameBytes, partOfKind, rootOf, storyParts } from './part-names.js';

/**
 * What changed parts name without there being such a thing: styles, list definitions, relationships. What was missing
 * before may be missing still. And spaces that Word would drop because nothing says to keep them.
 */
export function checkNames(before: Package, after: Package): readonly string[] {
  const styles = defined(after, 'styles', 'w:style', 'w:styleId');
  const lists = defined(after, 'numbering', 'w:num', 'w:numId');
  return storyParts(after)
    .filter((part) => !isSameBytes(before.bytes(part), after.bytes(part)))
    .flatMap((part) => {
      const old = namedIn(rootOf(before, part));
      const now = namedIn(rootOf(after, part));
      const relations = after.relationships(part);
      const related = new Set(relations.ok ? relations.value.map(({ id }) => id) : []);
      return [
        ...missing(now.styles, styles, old.styles).map((id) => `${part}: there is no style “${id}”.`),
        ...missing(now.lists, lists, old.lists).map((id) => `${part}: there is no list ${id}.`),
        ...missing(now.relations, related, old.relations).map((id) => `${part}: there is no relation ${id}.`),
        ...(now.looseSpaces > old.looseSpaces
          ? [`${part}: spaces at the edge of a run of text are not marked to be kept.`]
          : []),
      ];
    });
}

function defined(file: Package, kind: string, name: string, id: string): ReadonlySet<string> {
  const entries = childElements(rootOf(file, partOfKind(file, kind)));
  return new Set(entries.filter((entry) => entry.name === name).map((entry) => attribute(entry, id) ?? ''));
}

function missing(
  named: ReadonlySet<string>,
  there: ReadonlySet<string>,
  before: ReadonlySet<string>,
): readonly string[] {
  return [...named].filter((one) => !there.has(one) && !before.has(one));
}

type Named = {
  readonly styles: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly looseSpaces: number;
};

const styleNames = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

function namedIn(root: XmlElement): Named {
  const styles = new Set<string>();
  const lists = new Set<string>();
  const relations = new Set<string>();
  let looseSpaces = 0;
  if (isMissing(root)) return { styles, lists, relations, looseSpaces };
  const keepsAll = attribute(root, 'xml:space') === 'preserve';
  eachElement(root, (element) => {
    const value = attribute(element, 'w:val');
    if (value !== undefined && styleNames.has(element.name)) styles.add(value);
    // List 0 is none.
    if (value !== undefined && value !== '0' && element.name === 'w:numId') lists.add(value);
    for (const name in element.attributes) {
      if (name.startsWith('r:')) relations.add(element.attributes[name]!);
    }
    if (!keepsAll && isLoose(element)) looseSpaces += 1;
  });
  return { styles, lists, relations, looseSpaces };
}

function isLoose(element: XmlElement): boolean {
  if (element.name !== 'w:t' && element.name !== 'w:delText') return false;
  return attribute(element, 'xml:space') !== 'preserve' && /^[ \t\r\n]|[ \t\r\n]$/.test(textOf(element));
}
