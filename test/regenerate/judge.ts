import type { Base } from '../../src/document/index.js';
import { type DocumentPassage, passageOfNote, passagesOf } from '../../src/document/index.js';
import { faultsIn, type Inventory, type Tracked, wordsIn } from './inventory.js';
import { byAuthor, mergePieces, settle, type Verdict } from './settle.js';
import { countedWords } from './simulate-editor.js';
import {
  attribute,
  child,
  childElements,
  type Document,
  descendants,
  type Element,
  nameOf,
  parseXml,
  remove,
  setAttribute,
  xmlOf,
} from './word-xml.js';

export const penholder = 'Penholder';

export type Case = {
  readonly base: Pick<Base, 'document'>;
  readonly regenerated: Pick<Base, 'document'>;
  readonly edited: Inventory;
  readonly result: Inventory;
  /** What the program told of what it did not do: words that are looked up, and the blocks it is about. */
  readonly told: { readonly text: string; readonly blocks: ReadonlySet<string> };
  /** What becomes of other people's tracked changes in a second look; none where they are kept. */
  readonly others: Verdict;
};

/** What is wrong with a regenerated file: nothing, or findings for a person to read. The inventories are used up. */
export function judge(one: Case): readonly string[] {
  return [
    ...faultsIn(one.result),
    ...lostRemarks(one),
    ...lostRevisions(one),
    ...changedParts(one),
    ...wrongCounts(one),
    ...(one.others === 'keep' ? [] : secondLook(one, one.others)),
    ...notUndone(one, 'keep'),
  ];
}

function secondLook(one: Case, others: Exclude<Verdict, 'keep'>): readonly string[] {
  const copies: Case = { ...one, edited: copyOf(one.edited), result: copyOf(one.result) };
  const findings = notUndone(copies, others);
  return [
    ...findings,
    ...lostWhereSettled({ ...one, edited: copyOf(one.edited), result: copyOf(one.result) }),
  ];
}

/** Settling changes the trees: each look has its own. */
function copyOf(inventory: Inventory): Inventory {
  return {
    ...inventory,
    body: parseXml(inventory.parts.get('word/document.xml')!),
    notes: parseXml(inventory.parts.get('word/footnotes.xml')!),
  };
}

function lostRemarks({ edited, result }: Case): readonly string[] {
  const now = result.remarks.map(({ author, text }) => `${author}: ${text}`);
  return edited.remarks
    .filter(({ author, text }) => !now.includes(`${author}: ${text}`))
    .map(({ author, text }) => `a comment is lost: ${author}: ${text}`);
}

function lostRevisions({ edited, result }: Case): readonly string[] {
  return [...edited.tracked].flatMap(([author, before]) => {
    if (author === penholder) return [];
    const now = result.tracked.get(author);
    return (['inserted', 'deleted', 'moved'] as const)
      .filter((kind) => letters(before, kind) !== letters(now, kind))
      .map((kind) => `what ${author} ${kind} changed: ${letters(before, kind)} -> ${letters(now, kind)}`);
  });
}

/** What is nested comes twice, and in other pieces: only the letters are compared. */
function letters(tracked: Tracked | undefined, kind: keyof Tracked): string {
  return [...(tracked?.[kind] ?? '')].filter((letter) => letter !== '¶').join('');
}

const refreshed =
  /^(?:word\/(?:document|footnotes|comments[A-Za-z]*|numbering|styles|people)\.xml|customXml\/.*|docProps\/custom\.xml|.*\.rels|\[Content_Types\]\.xml)$/;

function changedParts({ edited, result }: Case): readonly string[] {
  return [...edited.parts].flatMap(([name, before]) => {
    const now = result.parts.get(name);
    if (now === undefined) return [`part ${name} is gone`];
    if (name.endsWith('.rels') || name === '[Content_Types].xml') return lostEntries(name, before, now);
    if (refreshed.test(name) || Buffer.compare(before, now) === 0) return [];
    return [`part ${name} is not what it was`];
  });
}

function lostEntries(name: string, before: Uint8Array, now: Uint8Array): readonly string[] {
  const entries = (bytes: Uint8Array) =>
    new Set(childElements(parseXml(bytes).documentElement!).map((one) => sortedAttributes(one)));
  const kept = entries(now);
  return [...entries(before)].filter((one) => !kept.has(one)).map((one) => `${name} lost ${one}`);
}

function sortedAttributes(element: Element): string {
  return [...element.attributes]
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(' ');
}

/** Law 7: without Penholder's part in it the file says what the edited one says, by canonical XML. */
function notUndone({ edited, result }: Case, others: Verdict): readonly string[] {
  const names = new Set(descendants(edited.body, 'bookmarkStart').map((one) => attribute(one, 'name')));
  const before = canonical(edited, names, others);
  const after = canonical(result, names, others);
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at < 0 && before.length === after.length) return [];
  const place = at < 0 ? before.length : at;
  return [
    `undone, others ${others}, it is not the edited file:\n  edited ${before[place]}\n  undone ${after[place]}`,
  ];
}

/** The text and its notes as lines of XML, Penholder's changes, comments and bookmarks taken out. */
function canonical(
  inventory: Inventory,
  names: ReadonlySet<string | null>,
  others: Verdict,
): readonly string[] {
  const { body, notes } = inventory;
  const verdict = byAuthor((author) => (author === penholder ? 'reject' : others));
  for (const document of [body, notes]) settle(document, verdict);
  const ours = new Set(inventory.remarks.filter(({ author }) => author === penholder).map(({ id }) => id));
  for (const mark of descendants(body, 'commentRangeStart', 'commentRangeEnd', 'commentReference')) {
    if (!ours.has(attribute(mark, 'id') ?? '')) continue;
    const run = mark.parentNode!;
    remove(mark);
    if (nameOf(run) === 'r' && childElements(run).every((one) => one.localName === 'rPr')) remove(run);
  }
  withoutAddedMarks(body, names);
  const written = new Map(childElements(notes.documentElement!).map((note) => [attribute(note, 'id'), note]));
  const referred: Element[] = [];
  for (const reference of descendants(body, 'footnoteReference')) {
    const note = written.get(attribute(reference, 'id'));
    setAttribute(reference, 'id', `note ${referred.length + 1}`);
    if (note !== undefined) referred.push(note);
  }
  const paragraphs = [...childElements(child(body.documentElement!, 'body')!), ...referred];
  for (const [at, one] of referred.entries()) setAttribute(one, 'id', `note ${at + 1}`);
  return paragraphs.map((one) => {
    mergePieces(one);
    tidy(one);
    return xmlOf(one).replace(/ xmlns:\w+="[^"]*"/g, '');
  });
}

function withoutAddedMarks(body: Document, names: ReadonlySet<string | null>): void {
  const gone = new Set<string | null>();
  for (const start of descendants(body, 'bookmarkStart')) {
    const name = attribute(start, 'name');
    if (names.has(name) || !name?.startsWith('_ph_')) continue;
    gone.add(attribute(start, 'id'));
    remove(start);
  }
  for (const end of descendants(body, 'bookmarkEnd')) if (gone.has(attribute(end, 'id'))) remove(end);
}

function tidy(root: Element): void {
  for (const one of descendants(root, 'rPr', 'pPr').reverse()) if (one.firstChild === null) remove(one);
  for (const one of descendants(root, 't', 'delText')) one.removeAttribute('xml:space');
  // Of two paragraphs that are joined again either may be the one that stays, with its own id.
  for (const one of root.localName === 'p' ? [root] : descendants(root, 'p')) {
    for (const name of ['w14:paraId', 'w14:textId']) one.removeAttribute(name);
  }
}

type Blocks = ReadonlyMap<string, ReadonlySet<string>>;

/** In which blocks each counted word of a draft stands; a note's words stand in the block `note:` and its name. */
function blocksOf({ document }: Pick<Base, 'document'>): Blocks {
  const found = new Map<string, Set<string>>();
  const add = (text: string, block: string): void => {
    for (const word of countedWords(text)) found.set(word, (found.get(word) ?? new Set()).add(block));
  };
  for (const { text, block } of passagesOf(document) as readonly DocumentPassage[]) add(text, block);
  for (const note of document.notes) add(passageOfNote(note).text, `note:${note.identifier}`);
  return found;
}

/** Every word that can be counted stands as often as it should, once everything is accepted. */
function wrongCounts({ base, regenerated, edited, result, told }: Case): readonly string[] {
  const [before, now] = [blocksOf(base), blocksOf(regenerated)];
  const words = new Set([...before.keys(), ...now.keys(), ...edited.words.keys(), ...result.words.keys()]);
  const offered = result.remarks
    .filter(({ author }) => author === penholder)
    .map(({ text }) => text)
    .join('\n');
  const isTold = (word: string) =>
    told.text.includes(word) ||
    offered.includes(word) ||
    [...(before.get(word) ?? []), ...(now.get(word) ?? [])].some((block) => told.blocks.has(block));
  return [...words].flatMap((word) => {
    const stood = edited.words.get(word) ?? 0;
    const stands = result.words.get(word) ?? 0;
    const [old, fresh] = [before.get(word), now.get(word)];
    const says = (what: string) => [`${word}: ${what} (stood ${stood} times, stands ${stands} times)`];
    if (old === undefined && fresh !== undefined) {
      if (stands === 1 || (stands === 0 && isTold(word))) return [];
      return says('is new');
    }
    if (old !== undefined && fresh === undefined) {
      if (stands === 0 || (stands <= stood && isTold(word))) return [];
      return says('its source is gone');
    }
    if (stands === stood) return [];
    const isRelocated =
      old !== undefined && fresh !== undefined && [...old].some((block) => !fresh.has(block));
    if (isRelocated && isTold(word)) return [];
    return says(
      old === undefined ? 'is the editor’s' : isRelocated ? 'went to another section' : 'has no news',
    );
  });
}

/** What others tracked is settled first, then Penholder's changes accepted: the editor's words stand as before. */
function lostWhereSettled({ edited, result, others }: Case): readonly string[] {
  const counts = ({ body, notes }: Inventory) => {
    for (const document of [body, notes]) {
      settle(
        document,
        byAuthor((author) => (author === penholder ? 'keep' : others)),
      );
      settle(
        document,
        byAuthor((author) => (author === penholder ? 'accept' : 'keep')),
      );
    }
    return wordsIn(body, notes);
  };
  const [before, after] = [counts(edited), counts(result)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((word) => word.startsWith('editor-') && before.get(word) !== after.get(word))
    .map(
      (word) =>
        `${word}: with the others’ changes ${others}ed it stood ${before.get(word) ?? 0} times and stands ${after.get(word) ?? 0} times`,
    );
}
