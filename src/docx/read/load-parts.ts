import { done, type Outcome, type Problem } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import type { Relationship } from '../package/relationships.js';
import { attribute, child, childrenNamed, missingElement, type XmlElement } from '../xml/element.js';
import type { NotePart } from './notes.js';

export type Parts = {
  readonly body: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  readonly footnotes: NotePart;
  readonly endnotes: NotePart;
  readonly firstFooter: XmlElement;
};

/** The parts that reading needs, each found by its relationship; one that is not there is the missing element. */
export function loadParts(file: Package): Outcome<Parts> {
  const problems: Problem[] = [];
  const taken = <T>(outcome: Outcome<T>, otherwise: T): T => {
    if (outcome.ok) return outcome.value;
    problems.push(...outcome.problems);
    return otherwise;
  };
  const main = taken(file.relationships(file.main), []);
  const byId = new Map(main.map((one) => [one.id, one]));
  const nameOf = (kind: string): string =>
    main.find((one) => one.kind === kind && !one.external)?.target ?? '';
  const rootOf = (name: string): XmlElement => taken(file.xml(name), missingElement);
  const notePart = (name: string): NotePart => ({
    name,
    root: rootOf(name),
    relationships: new Map(taken(file.relationships(name), []).map((one) => [one.id, one])),
  });
  const body = child(rootOf(file.main), 'w:body');
  const parts: Parts = {
    body,
    relationships: byId,
    styles: rootOf(nameOf('styles')),
    numbering: rootOf(nameOf('numbering')),
    footnotes: notePart(nameOf('footnotes')),
    endnotes: notePart(nameOf('endnotes')),
    firstFooter: rootOf(firstFooterName(body, byId)),
  };
  return problems.length > 0 ? { ok: false, problems } : done(parts);
}

function firstFooterName(body: XmlElement, relationships: ReadonlyMap<string, Relationship>): string {
  const references = childrenNamed(child(body, 'w:sectPr'), 'w:footerReference');
  const first = references.find((one) => attribute(one, 'w:type') === 'first');
  return first === undefined ? '' : (relationships.get(attribute(first, 'r:id') ?? '')?.target ?? '');
}
