import type { Package } from '../package/open-package.js';
import { missingElement, type XmlElement } from '../xml/element.js';

/** A part that could not be read: its problem stands among the findings of its own bytes. */
export function rootOf(file: Package, name: string): XmlElement {
  const root = name === '' ? undefined : file.xml(name);
  return root?.ok ? root.value : missingElement;
}

/** The part of that kind that the main part relates to; the empty name where there is none. */
export function partOfKind(file: Package, kind: string): string {
  return partsOfKind(file, kind)[0] ?? '';
}

export function partsOfKind(file: Package, kind: string): readonly string[] {
  const relations = file.relationships(file.main);
  if (!relations.ok) return [];
  return relations.value.filter((one) => one.kind === kind && !one.external).map(({ target }) => target);
}

/** The parts that hold text, in which ids of tracked changes and bookmarks are given. */
export function storyParts(file: Package): readonly string[] {
  const kinds = ['footnotes', 'endnotes', 'comments', 'header', 'footer'];
  return [file.main, ...kinds.flatMap((kind) => partsOfKind(file, kind))];
}

export function isSameBytes(before: Uint8Array | undefined, after: Uint8Array | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before.length === after.length && Buffer.compare(before, after) === 0;
}
