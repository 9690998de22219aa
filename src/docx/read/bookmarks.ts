import { bookmarkName } from '../../document/index.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';

/**
 * What a bookmark's two ends have between them. `text` names its block; `nothing` does so only for an empty
 * paragraph, because text that was cut leaves its mark collapsed at the start of the next one.
 */
export type BookmarkHold = 'text' | 'nothing';

const counted = new Set([
  'w:t',
  'w:tab',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:sym',
  'm:oMath',
]);
const removed = new Set(['w:del', 'w:moveFrom']);

/** Every bookmark start of a body and what it holds. A start without its end is taken to hold text. */
export function readBookmarkHolds(body: XmlElement): ReadonlyMap<XmlElement, BookmarkHold> {
  const holds = new Map<XmlElement, BookmarkHold>();
  const open = new Map<string, { readonly start: XmlElement; readonly at: number }>();
  let content = 0;
  const visit = (element: XmlElement, isRemoved: boolean): void => {
    const id = attribute(element, 'w:id') ?? '';
    if (element.name === 'w:bookmarkStart') {
      holds.set(element, 'text');
      // Of two starts with one id the first takes the end: that is how a broken file of another program reads.
      if (!open.has(id)) open.set(id, { start: element, at: content });
    } else if (element.name === 'w:bookmarkEnd') {
      const pair = open.get(id);
      if (pair !== undefined) holds.set(pair.start, content === pair.at ? 'nothing' : 'text');
      open.delete(id);
    } else if (counted.has(element.name)) {
      if (!isRemoved && (element.name !== 'w:t' || element.children.length > 0)) content += 1;
    } else {
      for (const one of childElements(element)) visit(one, isRemoved || removed.has(element.name));
    }
  };
  visit(body, false);
  return holds;
}

/** A block before it has its id: the names of the bookmarks that begin in it and may name it, the nearest first. */
export type Unnamed<T> = { readonly block: T; readonly bookmarks: readonly string[] };

/**
 * Gives each block an id: that of its bookmark where the base knows it and no earlier block took it, else that of a
 * copied bookmark whose original is gone (a tracked move leaves it so), else a fresh `block/<n>`.
 */
export function nameBlocks<T>(
  blocks: readonly Unnamed<T>[],
  known: readonly string[],
): readonly { readonly block: T; readonly id: string }[] {
  const idOf = new Map(known.map((id) => [bookmarkName(id), id]));
  const taken = new Set<string>();
  const claim = (name: string): string | undefined => {
    const id = idOf.get(name);
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  };
  const exact = blocks.map(({ bookmarks }) => firstOf(bookmarks, claim));
  const copied = blocks.map(({ bookmarks }, at) =>
    exact[at] === undefined ? firstOf(bookmarks, (name) => claim(name.replace(/_Copy_\d+$/, ''))) : undefined,
  );
  const reserved = new Set([...known, ...taken]);
  let fresh = 0;
  const freshId = (): string => {
    do fresh += 1;
    while (reserved.has(`block/${fresh}`));
    return `block/${fresh}`;
  };
  return blocks.map(({ block }, at) => ({ block, id: exact[at] ?? copied[at] ?? freshId() }));
}

function firstOf(names: readonly string[], claim: (name: string) => string | undefined): string | undefined {
  for (const name of names) {
    const id = claim(name);
    if (id !== undefined) return id;
  }
  return undefined;
}
