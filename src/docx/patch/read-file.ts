import { done, type Outcome } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import { loadParts, type Parts } from '../read/load-parts.js';
import { type Numbering, readNumbering } from '../read/numbering.js';
import { readStyles, type StyleTable } from '../read/styles.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/element.js';
import { Bookmarks } from './read-bookmarks.js';
import { type ReadStory, readStory, type StoryContext } from './story-reader.js';
import type { OpenParagraph } from './story-shapes.js';

export type ReadNote = {
  /** `footnote:3`, as in `EditedNote`. */
  readonly key: string;
  readonly part: string;
  readonly element: XmlElement;
  readonly bookmark: string | null;
  /** The paragraph of its first mark. */
  readonly paragraph: number;
  readonly story: ReadStory;
};

/** A Word file read for patching. Reading it twice gives the same paragraphs in the same order. */
export type ReadFile = {
  readonly parts: Parts;
  readonly styles: StyleTable;
  readonly numbering: Numbering;
  readonly bookmarks: Bookmarks;
  readonly body: ReadStory;
  readonly notes: readonly ReadNote[];
  readonly commentsPart: string | null;
  /** Places of comments by their ids: the paragraph each begins in. */
  readonly commentPlaces: ReadonlyMap<string, OpenParagraph>;
};

const read = new WeakMap<Package, Outcome<ReadFile>>();

/** A package never changes, so that it need be read only once, for its text and then for its patch. */
export function readForPatching(file: Package): Outcome<ReadFile> {
  const known = read.get(file) ?? readPackageForPatching(file);
  read.set(file, known);
  return known;
}

function readPackageForPatching(file: Package): Outcome<ReadFile> {
  const loaded = loadParts(file);
  if (!loaded.ok) return loaded;
  const parts = loaded.value;
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering);
  const bookmarks = new Bookmarks();
  const elements = new Map([...notesOf(parts.footnotes, 'footnote'), ...notesOf(parts.endnotes, 'endnote')]);
  const met = new Map<string, OpenParagraph>();
  const commentPlaces = new Map<string, OpenParagraph>();
  const context: StoryContext = {
    styles,
    formats: numbering.format,
    bookmarks,
    isNote: (key) => elements.has(key),
    onNote: (key, paragraph) => {
      if (!met.has(key)) met.set(key, paragraph);
    },
    onComment: (id, paragraph) => {
      if (!commentPlaces.has(id)) commentPlaces.set(id, paragraph);
    },
  };
  const body = readStory(parts.body, 'body', context);
  const inNote: StoryContext = { ...context, isNote: () => false, onComment: () => {} };
  const notes = [...met].map(([key, paragraph]): ReadNote => {
    const { element, part } = elements.get(key)!;
    const bookmark = bookmarks.bookmarkOf(key);
    const story = readStory(element, 'note', inNote);
    return { key, part, element, bookmark, paragraph: paragraph.index, story };
  });
  const relationships = file.relationships(file.main);
  const comments = relationships.ok
    ? relationships.value.find(({ kind, external }) => kind === 'comments' && !external)
    : undefined;
  return done({
    parts,
    styles,
    numbering,
    bookmarks,
    body,
    notes,
    commentsPart: comments?.target ?? null,
    commentPlaces,
  });
}

type NoteElement = readonly [string, { readonly element: XmlElement; readonly part: string }];

function notesOf(part: Parts['footnotes'], kind: 'footnote' | 'endnote'): readonly NoteElement[] {
  return childrenNamed(part.root, `w:${kind}`).map((element) => [
    `${kind}:${attribute(element, 'w:id') ?? ''}`,
    { element, part: part.name },
  ]);
}
