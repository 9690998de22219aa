import type { Package } from '../package/open-package.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';

/** The dates of all tracked changes and comments that stand in a file under one name. */
export function revisionDates(file: Package, author: string): ReadonlySet<string> {
  const dates = new Set<string>();
  const visit = (element: XmlElement): void => {
    if (attribute(element, 'w:author') === author) dates.add(attribute(element, 'w:date') ?? '');
    for (const one of childElements(element)) visit(one);
  };
  const related = file.relationships(file.main);
  const kinds = new Set(['footnotes', 'endnotes', 'comments']);
  const parts = related.ok
    ? related.value.filter(({ kind }) => kinds.has(kind)).map(({ target }) => target)
    : [];
  for (const part of [file.main, ...parts]) {
    const root = file.xml(part);
    if (root.ok) visit(root.value);
  }
  return dates;
}
