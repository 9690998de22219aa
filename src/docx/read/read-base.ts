import { type Base, sha256 } from '../../document/index.js';
import type { Package } from '../package/open-package.js';
import { attribute, textOf } from '../xml/element.js';
import { isBase } from './base-shape.js';

/** What a file carries of its base: found, damaged (the digest or the shape does not fit), or nothing. */
export type BaseFinding =
  | { readonly type: 'found'; readonly base: Base }
  | { readonly type: 'damaged'; readonly part: string }
  | { readonly type: 'none' };

/** Looks through the custom XML parts for the namespace of the base: other programs change the parts' names. */
export function readBase(file: Package): BaseFinding {
  const relationships = file.relationships(file.main);
  const related = relationships.ok ? relationships.value.filter(({ kind }) => kind === 'customXml') : [];
  const names = new Set([...related.map(({ target }) => target), ...file.names.filter(isCustomXml)]);
  for (const name of names) {
    const root = file.xml(name);
    if (!root.ok || root.value.name !== 'ph:base') continue;
    const json = textOf(root.value);
    const base = sha256(json) === attribute(root.value, 'digest') ? parsed(json) : undefined;
    return isBase(base) ? { type: 'found', base } : { type: 'damaged', part: name };
  }
  return { type: 'none' };
}

function isCustomXml(name: string): boolean {
  return /^customXml\/[^/]*\.xml$/i.test(name);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
