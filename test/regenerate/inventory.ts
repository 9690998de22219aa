import { unzipSync } from 'fflate';
import { countedWords, type Remark } from './simulate-editor.js';
import {
  attribute,
  childElements,
  type Document,
  descendants,
  type Element,
  nameOf,
  parseXml,
  visibleRuns,
  visibleText,
} from './word-xml.js';

/** What stands in a Word file, counted by code of its own. */
export type Inventory = {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly body: Document;
  readonly notes: Document;
  /** Texts of paragraphs, everything tracked accepted. */
  readonly texts: readonly string[];
  /** How often each counted word stands in the text and the notes it refers to, everything tracked accepted. */
  readonly words: ReadonlyMap<string, number>;
  readonly remarks: readonly Remark[];
  /** By author: the letters in tracked insertions and those in deletions and moves. */
  readonly tracked: ReadonlyMap<string, Tracked>;
};

export type Tracked = { inserted: string; deleted: string; moved: string };

export function takeInventory(bytes: Uint8Array): Inventory {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const body = parseXml(parts.get('word/document.xml')!);
  const notes = parseXml(parts.get('word/footnotes.xml')!);
  const comments = parts.get('word/comments.xml');
  return {
    parts,
    body,
    notes,
    texts: descendants(body, 'p').map(visibleText),
    words: wordsIn(body, notes),
    remarks: comments === undefined ? [] : remarksIn(parseXml(comments)),
    tracked: trackedIn(body, notes),
  };
}

export function wordsIn(body: Document, notes: Document): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const count = (text: string): void => {
    for (const word of countedWords(text)) words.set(word, (words.get(word) ?? 0) + 1);
  };
  const noteOf = new Map(childElements(notes.documentElement!).map((note) => [attribute(note, 'id'), note]));
  for (const paragraph of descendants(body, 'p')) {
    count(visibleText(paragraph));
    for (const { run } of visibleRuns(paragraph)) {
      for (const mark of descendants(run, 'footnoteReference')) {
        const note = noteOf.get(attribute(mark, 'id'));
        if (note !== undefined) for (const one of descendants(note, 'p')) count(visibleText(one));
      }
    }
  }
  return words;
}

function remarksIn(comments: Document): readonly Remark[] {
  return descendants(comments, 'comment').map((comment) => ({
    id: attribute(comment, 'id') ?? '',
    author: attribute(comment, 'author') ?? '',
    text: descendants(comment, 'p').map(visibleText).join('\n'),
  }));
}

function trackedIn(...documents: readonly Document[]): ReadonlyMap<string, Tracked> {
  const found = new Map<string, Tracked>();
  const of = (element: Element): Tracked => {
    const author = attribute(element, 'author') ?? '';
    const known = found.get(author) ?? { inserted: '', deleted: '', moved: '' };
    found.set(author, known);
    return known;
  };
  for (const document of documents) {
    for (const one of descendants(document, 'ins', 'del', 'moveFrom', 'moveTo')) {
      const account = of(one);
      const letters = descendants(one, 't', 'delText')
        .map((text) => text.textContent ?? '')
        .join('');
      if (one.localName === 'ins') account.inserted += letters || isMark(one);
      else if (one.localName === 'del') account.deleted += letters || isMark(one);
      else account.moved += letters || isMark(one);
    }
  }
  return found;
}

/** A paragraph's mark counts as one letter. */
function isMark(element: Element): string {
  return nameOf(element.parentNode) === 'rPr' ? '¶' : '';
}

/** What is wrong with a file whoever wrote it: ids, notes, places of comments. */
export function faultsIn({ body, notes, remarks }: Inventory): readonly string[] {
  const faults: string[] = [];
  const ids = descendants(body, 'footnoteReference').map((one) => Number(attribute(one, 'id')));
  if (ids.some((id, at) => at > 0 && id <= ids[at - 1]!))
    faults.push(`note ids do not ascend: ${ids.join(' ')}`);
  const written = childElements(notes.documentElement!).map((one) => Number(attribute(one, 'id')));
  for (const id of ids) if (!written.includes(id)) faults.push(`note ${id} is not there`);
  for (const id of written) if (id > 0 && !ids.includes(id)) faults.push(`nothing refers to note ${id}`);
  if (written.some((id, at) => at > 0 && id <= written[at - 1]!)) faults.push('the notes are not in order');
  const known = new Set(remarks.map(({ id }) => id));
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
    const marks = descendants(body, name).map((one) => attribute(one, 'id') ?? '');
    if (new Set(marks).size !== marks.length) faults.push(`${name} twice`);
    for (const id of marks) if (!known.has(id)) faults.push(`${name} ${id} without its comment`);
  }
  const referred = new Set(descendants(body, 'commentReference').map((one) => attribute(one, 'id')));
  for (const id of known) if (!referred.has(id)) faults.push(`comment ${id} stands nowhere`);
  const revisions = descendants(body, 'ins', 'del', 'moveFrom', 'moveTo').map((one) => attribute(one, 'id'));
  if (new Set(revisions).size !== revisions.length) faults.push('two tracked changes with one id');
  for (const text of descendants(body, 't')) {
    if (hasAncestor(text, 'del')) faults.push(`w:t in a deletion: ${text.textContent}`);
  }
  for (const text of descendants(body, 'delText')) {
    if (!hasAncestor(text, 'del')) faults.push(`w:delText outside a deletion: ${text.textContent}`);
  }
  return faults;
}

function hasAncestor(element: Element, name: string): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (nameOf(at) === name) return true;
  return false;
}
