import { attribute, childrenNamed, type XmlElement } from '../xml/element.js';

/** A reference from one part to another, or out of the package. */
export type Relationship = {
  readonly id: string;
  /** The last word of the type's URI, which Strict and Transitional share: `footnotes`, `hyperlink`, `customXml`. */
  readonly kind: string;
  /** A part name without a leading slash, or the address where external. */
  readonly target: string;
  readonly external: boolean;
};

/** The part that holds the relationships of a part; those of the package itself for the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function readRelationships(part: string, root: XmlElement): readonly Relationship[] {
  return childrenNamed(root, 'rel:Relationship').map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    return {
      id: attribute(element, 'Id') ?? '',
      kind: (attribute(element, 'Type') ?? '').replace(/^.*\//s, ''),
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  const folder = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const path = [...folder];
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
