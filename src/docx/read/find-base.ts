import type { Base } from '../../document/index.js';
import type { Package } from '../package/open-package.js';
import { attribute, childElements, textOf } from '../xml/element.js';
import { isBase } from './base-shape.js';
import { readBase } from './read-base.js';

/**
 * The base a file carries, and the id of the draft it came from, which also stands in a custom document property: a
 * program that dropped the custom XML part often kept that.
 */
export function findBase(file: Package): { readonly base: Base | null; readonly draftId: string | null } {
  const finding = readBase(file);
  const base = finding.type === 'found' ? finding.base : null;
  return { base, draftId: base?.draftId ?? draftIdProperty(file) };
}

/** A stored copy of a base, `out/<year>/bases/<draft id>.json`; null where the text is none. */
export function parseBase(json: string): Base | null {
  try {
    const value: unknown = JSON.parse(json);
    return isBase(value) ? value : null;
  } catch {
    // Not JSON: no base, like anything else that has not its shape.
    return null;
  }
}

function draftIdProperty(file: Package): string | null {
  const roots = file.relationships('');
  const part = roots.ok ? roots.value.find(({ kind }) => kind === 'custom-properties')?.target : undefined;
  const root = part === undefined ? null : file.xml(part);
  if (root === null || !root.ok) return null;
  const property = childElements(root.value).find((one) => attribute(one, 'name') === 'PenholderDraft');
  const id = property === undefined ? '' : textOf(property).trim();
  return /^[0-9a-f]{12}$/.test(id) ? id : null;
}
