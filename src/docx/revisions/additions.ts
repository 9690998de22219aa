import type { Package } from '../package/open-package.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';
import { isSeparator } from './canonical-attributes.js';
import { eachElement, without } from './descendants.js';
import { partOfKind, rootOf, storyParts } from './part-names.js';
import { type Decide, type Fate, type Revision, revisionOf } from './revision.js';
import { settle } from './settle.js';

/** The author and time of one regeneration: its tracked changes and comments carry both. */
export type Signature = { readonly author: string; readonly date: string };

export const noteKinds = ['footnote', 'endnote'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What one regeneration put into a file, told from what was there by comparing the two. */
export type Additions = {
  /** Whether a tracked change is one of its own; one that was there before is not, whatever its author and time. */
  readonly isOwn: (revision: Revision) => boolean;
  /** Ids, as they are in the file after it. */
  readonly comments: ReadonlySet<string>;
  /** Names of hidden bookmarks. */
  readonly bookmarks: ReadonlySet<string>;
  readonly notes: Readonly<Record<NoteKind, ReadonlySet<string>>>;
};

export function findAdditions(before: Package, after: Package, signature: Signature): Additions {
  const known = new Set<string>();
  const names = new Set<string>();
  for (const part of storyParts(before)) {
    eachElement(rootOf(before, part), (element) => {
      const revision = revisionOf(element);
      if (revision !== undefined) {
        if (isSigned(revision, signature)) known.add(keyOf(revision));
        return;
      }
      if (element.name === 'w:bookmarkStart') names.add(attribute(element, 'w:name') ?? '');
    });
  }
  const isOwn = (revision: Revision): boolean => isSigned(revision, signature) && !known.has(keyOf(revision));
  const bookmarks = new Set<string>();
  for (const part of storyParts(after)) {
    eachElement(rootOf(after, part), (element) => {
      const name = element.name === 'w:bookmarkStart' ? (attribute(element, 'w:name') ?? '') : '';
      if (name.startsWith('_ph_') && !names.has(name)) bookmarks.add(name);
    });
  }
  return { isOwn, comments: newComments(before, after, signature), bookmarks, notes: newNotes(after, isOwn) };
}

/** Tells apart changes of one author and time. */
function keyOf({ kind, id }: Revision): string {
  return `${kind} ${id}`;
}

function isSigned(one: Signature, { author, date }: Signature): boolean {
  return one.author === author && one.date === date;
}

function newComments(before: Package, after: Package, signature: Signature): ReadonlySet<string> {
  const idOf = (comment: XmlElement): string => attribute(comment, 'w:id') ?? '';
  const known = new Set(commentsOf(before).map(idOf));
  const ours = commentsOf(after).filter((comment) => {
    const author = attribute(comment, 'w:author') ?? '';
    return isSigned({ author, date: attribute(comment, 'w:date') ?? '' }, signature);
  });
  return new Set(ours.map(idOf).filter((id) => !known.has(id)));
}

export function commentsOf(file: Package): readonly XmlElement[] {
  return childElements(rootOf(file, partOfKind(file, 'comments'))).filter(({ name }) => name === 'w:comment');
}

/** Notes to which only its own insertions refer. */
function newNotes(after: Package, isOwn: (revision: Revision) => boolean): Additions['notes'] {
  const main = rootOf(after, after.main);
  const undone = settle(main, (revision) => (isOwn(revision) ? 'reject' : 'leave'));
  const newOf = (kind: NoteKind): ReadonlySet<string> => {
    const kept = new Set(referencesTo(undone, kind));
    return new Set(referencesTo(main, kind).filter((id) => !kept.has(id)));
  };
  return { footnote: newOf('footnote'), endnote: newOf('endnote') };
}

/** The ids that note marks refer to, in the order of the text; those in second forms of drawings left out. */
export function referencesTo(root: XmlElement, kind: NoteKind): readonly string[] {
  const ids: string[] = [];
  const name = `w:${kind}Reference`;
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (typeof inner === 'string') continue;
      if (inner.name === name) ids.push(attribute(inner, 'w:id') ?? '');
      else if (inner.name !== 'mc:Fallback') visit(inner);
    }
  };
  visit(root);
  return ids;
}

/** The entries of a notes part that are notes. */
export function notesOf(file: Package, kind: NoteKind): readonly XmlElement[] {
  return childElements(rootOf(file, partOfKind(file, `${kind}s`))).filter(
    (entry) => entry.name === `w:${kind}` && !isSeparator(entry),
  );
}

/** Decides for the regeneration's own changes and for all others. */
export function decideBy({ isOwn }: Additions, own: Fate, others: Fate): Decide {
  return (revision) => (isOwn(revision) ? own : others);
}

/** A part without the bookmarks, comments and notes that were added; its own tracked changes are rejected already. */
export function withoutAdditions(root: XmlElement, { comments, bookmarks, notes }: Additions): XmlElement {
  const closing = new Set<string>();
  return without(root, (element) => {
    const id = attribute(element, 'w:id') ?? '';
    switch (element.name) {
      case 'w:bookmarkStart': {
        const isOut = bookmarks.has(attribute(element, 'w:name') ?? '');
        if (isOut) closing.add(id);
        return isOut;
      }
      case 'w:bookmarkEnd':
        return closing.delete(id);
      case 'w:comment':
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        return comments.has(id);
      case 'w:footnote':
        return notes.footnote.has(id) && !isSeparator(element);
      case 'w:endnote':
        return notes.endnote.has(id) && !isSeparator(element);
      default:
        return false;
    }
  });
}
