import type { Package } from '../package/open-package.js';
import { relationshipsPart } from '../package/relationships.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';
import { CanonicalForms } from './canonical-xml.js';
import { without } from './descendants.js';
import { isSameBytes, partOfKind, partsOfKind, rootOf } from './part-names.js';

/** What may be different in a part: what its own check looks at, entries that are added, or nothing. */
type Allowance =
  | { readonly type: 'checked-elsewhere' }
  /** `keyOf` tells entries apart; `mayDiffer` picks those that are the regeneration's own business. */
  | {
      readonly type: 'added-entries';
      readonly keyOf: (entry: XmlElement) => string;
      readonly mayDiffer?: (entry: XmlElement) => boolean;
    };

/**
 * Every part of the edited file is there, byte for byte but for those that a regeneration writes into, and in these
 * what was there still is; new parts are of those kinds, have a content type and are related to.
 */
export function checkParts(before: Package, after: Package): readonly string[] {
  const allowances = allowancesOf(before, after);
  const allowed = (name: string): Allowance | undefined =>
    allowances.get(name) ?? (name.endsWith('.rels') ? addedByKey('Id') : undefined);
  const changed = before.names.flatMap((name) => {
    const now = after.bytes(name);
    if (now === undefined) return [`${name}: the part is gone.`];
    if (isSameBytes(before.bytes(name), now)) return [];
    const allowance = allowed(name);
    return allowance === undefined
      ? [`${name}: the part was changed, and nothing in it had to change.`]
      : [...checkReadable(after, name), ...checkEntries(before, after, name, allowance)];
  });
  const added = after.names
    .filter((name) => before.bytes(name) === undefined)
    .flatMap((name) => {
      if (!allowances.has(name) && !isRelationsOfAllowed(name, allowances)) {
        return [`${name}: the part is new, and nothing of its kind had to be added.`];
      }
      return [...checkReadable(after, name), ...checkContentType(after, name)];
    });
  return [...changed, ...added, ...checkTargets(before, after)];
}

function allowancesOf(before: Package, after: Package): ReadonlyMap<string, Allowance> {
  const allowances = new Map<string, Allowance>([
    [after.main, { type: 'checked-elsewhere' }],
    [
      '[Content_Types].xml',
      {
        type: 'added-entries',
        keyOf: (entry) =>
          JSON.stringify([entry.name, attribute(entry, 'PartName'), attribute(entry, 'Extension')]),
      },
    ],
    [
      'docProps/custom.xml',
      { ...addedByKey('name'), mayDiffer: (entry) => /^Penholder/.test(attribute(entry, 'name') ?? '') },
    ],
  ]);
  for (const file of [before, after]) {
    for (const kind of ['footnotes', 'endnotes', 'comments']) {
      allowances.set(partOfKind(file, kind), { type: 'checked-elsewhere' });
    }
    allowances.set(partOfKind(file, 'styles'), addedByKey('w:styleId'));
    allowances.set(partOfKind(file, 'numbering'), {
      type: 'added-entries',
      keyOf: (entry) =>
        JSON.stringify([entry.name, attribute(entry, 'w:numId'), attribute(entry, 'w:abstractNumId')]),
    });
    for (const kind of ['people', 'commentsExtended', 'commentsIds', 'commentsExtensible']) {
      // Each entry says what it is about in its attributes.
      allowances.set(partOfKind(file, kind), {
        type: 'added-entries',
        keyOf: (entry) => JSON.stringify(Object.entries(entry.attributes)),
      });
    }
    for (const part of baseParts(file)) allowances.set(part, { type: 'checked-elsewhere' });
  }
  allowances.delete('');
  return allowances;
}

function addedByKey(name: string): Extract<Allowance, { readonly type: 'added-entries' }> {
  return { type: 'added-entries', keyOf: (entry) => `${entry.name} ${attribute(entry, name) ?? ''}` };
}

/** The base part, found by its root because other programs rename it, with its properties and relations. */
function baseParts(file: Package): readonly string[] {
  return partsOfKind(file, 'customXml')
    .filter((part) => rootOf(file, part).name === 'ph:base')
    .flatMap((part) => {
      const relations = file.relationships(part);
      const properties = relations.ok ? relations.value.map(({ target }) => target) : [];
      return [part, relationshipsPart(part), ...properties];
    });
}

function isRelationsOfAllowed(name: string, allowances: ReadonlyMap<string, Allowance>): boolean {
  return [...allowances.keys()].some((part) => relationshipsPart(part) === name);
}

function checkReadable(file: Package, name: string): readonly string[] {
  if (!/\.(?:xml|rels)$/i.test(name)) return [];
  const root = file.xml(name);
  return root.ok ? [] : [`${name}: ${root.problems[0]?.found ?? 'not readable'}.`];
}

/** Whether all that was there is there still, in its order. */
function checkEntries(
  before: Package,
  after: Package,
  name: string,
  allowance: Allowance,
): readonly string[] {
  if (allowance.type === 'checked-elsewhere') return [];
  const { keyOf, mayDiffer = () => false } = allowance;
  const old = rootOf(before, name);
  const known = new Set(childElements(old).map(keyOf));
  const entries = new Set(childElements(rootOf(after, name)));
  const kept = without(
    rootOf(after, name),
    (one) => entries.has(one) && (!known.has(keyOf(one)) || mayDiffer(one)),
  );
  const oldEntries = new Set(childElements(old));
  const wanted = without(old, (one) => oldEntries.has(one) && mayDiffer(one));
  const forms = new CanonicalForms();
  return forms.of(kept) === forms.of(wanted)
    ? []
    : [`${name}: something that was in the part was changed or taken out.`];
}

function checkContentType(file: Package, name: string): readonly string[] {
  if (name === '[Content_Types].xml') return [];
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const has = childElements(rootOf(file, '[Content_Types].xml')).some(
    (entry) =>
      attribute(entry, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase() ||
      attribute(entry, 'Extension')?.toLowerCase() === ending,
  );
  return has ? [] : [`${name}: the part has no content type.`];
}

/** New relations lead to parts that are there, and new parts are led to. */
function checkTargets(before: Package, after: Package): readonly string[] {
  const targets = new Set<string>();
  const findings = after.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const part = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
      const relations = after.relationships(part);
      const old = before.relationships(part);
      const known = new Set(old.ok ? old.value.map(({ id }) => id) : []);
      return (relations.ok ? relations.value : []).flatMap(({ id, target, external }) => {
        if (external) return [];
        targets.add(target.toLowerCase());
        return known.has(id) || after.bytes(target) !== undefined
          ? []
          : [`${name}: relation ${id} leads to ${target}, which is not there.`];
      });
    });
  const loose = after.names.filter(
    (name) =>
      before.bytes(name) === undefined &&
      !name.endsWith('.rels') &&
      !name.endsWith('/') &&
      !targets.has(name.toLowerCase()),
  );
  return [...findings, ...loose.map((name) => `${name}: no other part relates to the new part.`)];
}
