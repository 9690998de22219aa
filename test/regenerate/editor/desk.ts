import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Chance } from '../random.js';
import { figures } from '../simulate-late.js';
import {
  anchor,
  attribute,
  child,
  childElements,
  type Document,
  descendants,
  type Element,
  is,
  make,
  parseXml,
  remove,
  setAttribute,
  visibleRuns,
  visibleText,
  writeXml,
} from '../word-xml.js';

/** One thing that an editor did, as it stood at the time: a later one may have undone it. */
export type Deed = {
  readonly what: string;
  /** Whose tracked change or comment it is; null where nothing was tracked. */
  readonly author: string | null;
  readonly typed: readonly string[];
  readonly deleted: readonly string[];
  readonly moved: readonly string[];
  readonly copied: readonly string[];
};

export type Remark = { readonly id: string; readonly author: string; readonly text: string };

/** What the editor types, and the figures of the draft: the words that are counted. */
const typedWords = /editor-word-\d+e/g;

export function countedWords(text: string): string[] {
  return [...(text.match(typedWords) ?? []), ...(text.match(figures) ?? [])];
}

export const authors = ['Ana Editor', 'Boris Reviser'] as const;

/** A file on the editor's desk: its parts, and the account of what was done to it. */
export class Desk {
  readonly chance: Chance;
  readonly body: Document;
  readonly notes: Document;
  readonly parts: Map<string, Uint8Array>;
  readonly deeds: Deed[] = [];
  remarks: Remark[] = [];
  /** How often each counted word stands in the text and its notes, everything tracked accepted. */
  readonly account = new Map<string, number>();
  readonly #front: Element;
  readonly #closing: Element;
  #words = 0;
  #ids = 9000;
  #minutes = 0;
  #now: { typed: string[]; deleted: string[]; moved: string[]; copied: string[] } = emptyPage();

  constructor(bytes: Uint8Array, chance: Chance) {
    this.chance = chance;
    this.parts = new Map(Object.entries(unzipSync(bytes)));
    this.body = parseXml(this.parts.get('word/document.xml')!);
    this.notes = parseXml(this.parts.get('word/footnotes.xml')!);
    const elements = childElements(this.text);
    const first = elements.findIndex((one) =>
      descendants(one, 'bookmarkStart').some((mark) => attribute(mark, 'name')?.startsWith('_ph_')),
    );
    this.#front = elements[first - 1]!;
    this.#closing = elements.findLast((one) => is(one, 'p'))!;
    for (const paragraph of this.paragraphs()) this.count(paragraph, 1);
  }

  get text(): Element {
    return child(this.body.documentElement!, 'body')!;
  }

  /** Paragraphs, tables and content controls between the first page and the closing rule. */
  content(): Element[] {
    const all = childElements(this.text);
    return all
      .slice(all.indexOf(this.#front) + 1, all.indexOf(this.#closing))
      .filter((one) => is(one, 'p', 'tbl', 'sdt'));
  }

  /** All paragraphs of the content with words in them, those in tables and content controls too. */
  paragraphs(): Element[] {
    return this.content()
      .flatMap((one) => (is(one, 'p') ? [one] : descendants(one, 'p')))
      .filter((one) => visibleText(one).trim() !== '');
  }

  /** Paragraphs of the body itself in which nothing is tracked. */
  plainParagraphs(): Element[] {
    return this.content().filter((one) => is(one, 'p') && visibleText(one).trim() !== '' && !isPending(one));
  }

  isHeading(paragraph: Element): boolean {
    return this.depthOf(paragraph) > 0;
  }

  /** Of a heading from 1; 0 for everything else. */
  depthOf(paragraph: Element): number {
    const properties = child(paragraph, 'pPr');
    const style = properties === null ? null : child(properties, 'pStyle');
    const depths: Record<string, number> = { HChG: 1, H1G: 2, H23G: 3, H4G: 5, H56G: 6 };
    return style === null ? 0 : (depths[attribute(style, 'val') ?? ''] ?? 0);
  }

  /** A word that stands nowhere else. */
  word(): string {
    this.#words += 1;
    const word = `editor-word-${this.#words}e`;
    this.#now.typed.push(word);
    return word;
  }

  id(): string {
    this.#ids += 1;
    return String(this.#ids);
  }

  /** The author and time of a tracked change: a minute of its own for each deed. */
  stamp(author: string): Record<string, string> {
    return { id: this.id(), author, date: this.time() };
  }

  time(): string {
    const minutes = this.#minutes;
    return `2021-03-${String(1 + Math.floor(minutes / 1440)).padStart(2, '0')}T${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00Z`;
  }

  noteOf(reference: Element): Element | undefined {
    const id = attribute(reference, 'id');
    return childElements(this.notes.documentElement!).find((note) => attribute(note, 'id') === id);
  }

  deleted(text: string): void {
    if (text !== '') this.#now.deleted.push(text);
  }

  moved(text: string): void {
    this.#now.moved.push(text);
  }

  copied(text: string): void {
    this.#now.copied.push(text);
  }

  /** Enters the words of a paragraph, or of all below an element, in the account, with those of the notes there. */
  count(element: Element, sign: 1 | -1): void {
    for (const paragraph of is(element, 'p') ? [element] : descendants(element, 'p')) {
      this.countText(visibleText(paragraph), sign);
      for (const { run } of visibleRuns(paragraph)) this.countNotes(run, sign);
    }
  }

  countNotes(run: Element, sign: 1 | -1): void {
    for (const reference of descendants(run, 'footnoteReference')) {
      const note = this.noteOf(reference);
      if (note !== undefined) this.count(note, sign);
    }
  }

  countText(text: string, sign: 1 | -1): void {
    for (const word of countedWords(text)) this.account.set(word, (this.account.get(word) ?? 0) + sign);
  }

  /** Enters a deed if it could be done; `work` gives whether it was. */
  deed(what: string, author: string | null, work: () => boolean): boolean {
    this.#now = emptyPage();
    this.#minutes += 1;
    if (!work()) return false;
    this.deeds.push({ what, author, ...this.#now });
    return true;
  }

  addRelation(type: string, target: string): string {
    const name = 'word/_rels/document.xml.rels';
    const id = `rIdEd${this.id()}`;
    this.replaceText(
      name,
      '</Relationships>',
      `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
    );
    return id;
  }

  replaceText(part: string, from: string, to: string): void {
    const text = new TextDecoder().decode(this.parts.get(part));
    this.parts.set(part, new TextEncoder().encode(text.replace(from, () => to)));
  }

  /** The bytes of the file as Word would save it: note ids ascending, no comment without its place. */
  save(): Uint8Array {
    this.#mendRanges();
    this.#renumberNotes();
    this.parts.set('word/document.xml', writeXml(this.body));
    this.parts.set('word/footnotes.xml', writeXml(this.notes));
    this.#saveRemarks();
    const files: Zippable = {};
    for (const [name, bytes] of this.parts)
      files[name] = [bytes, { level: 0, mtime: new Date(1980, 0, 1, 12) }];
    return zipSync(files);
  }

  /** Starts without an end and ends without a start, left by deletions. */
  #mendRanges(): void {
    for (const kind of ['bookmark', 'commentRange', 'moveFromRange', 'moveToRange']) {
      const starts = descendants(this.body, `${kind}Start`);
      const ends = descendants(this.body, `${kind}End`);
      const opened = new Set(starts.map((one) => attribute(one, 'id')));
      const closed = new Set(ends.map((one) => attribute(one, 'id')));
      for (const one of starts) if (!closed.has(attribute(one, 'id')) && !this.#isMalformed(one)) remove(one);
      for (const one of ends) if (!opened.has(attribute(one, 'id'))) remove(one);
    }
  }

  readonly malformed = new Set<string>();

  #isMalformed(start: Element): boolean {
    return this.malformed.has(attribute(start, 'name') ?? '');
  }

  #renumberNotes(): void {
    const root = this.notes.documentElement!;
    const notes = new Map(childElements(root).map((note) => [attribute(note, 'id')!, note]));
    for (const [id, note] of notes) if (Number(id) > 0) remove(note);
    let next = 1;
    for (const reference of descendants(this.body, 'footnoteReference')) {
      const note = notes.get(attribute(reference, 'id') ?? '');
      if (note === undefined) continue;
      root.appendChild(note);
      setAttribute(note, 'id', String(next));
      setAttribute(reference, 'id', String(next));
      next += 1;
    }
  }

  #saveRemarks(): void {
    if (!this.parts.has('word/comments.xml')) return;
    const referred = new Set(descendants(this.body, 'commentReference').map((one) => attribute(one, 'id')));
    const document = parseXml(this.parts.get('word/comments.xml')!);
    for (const comment of descendants(document, 'comment')) {
      if (!referred.has(attribute(comment, 'id'))) remove(comment);
    }
    this.remarks = this.remarks.filter(({ id }) => referred.has(id));
    for (const end of descendants(this.body, 'commentRangeStart', 'commentRangeEnd')) {
      if (!referred.has(attribute(end, 'id'))) remove(end);
    }
    this.parts.set('word/comments.xml', writeXml(document));
  }
}

function emptyPage() {
  return { typed: [] as string[], deleted: [] as string[], moved: [] as string[], copied: [] as string[] };
}

/** Whether anything tracked stands in it, or in its mark. */
export function isPending(element: Element): boolean {
  return descendants(element, 'ins', 'del', 'moveFrom', 'moveTo').length > 0;
}

export type Stretch = { readonly start: number; readonly end: number };

/** Where words stand that can be typed over: none with a note mark or in a field. */
export function wordsOf(paragraph: Element): Stretch[] {
  const runs = visibleRuns(paragraph);
  const fixed = runs.filter(({ isFixed }) => isFixed);
  const text = runs.map((run) => run.text).join('');
  return [...text.matchAll(/[^\s\uFFFC]+/g)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    .filter(({ start, end }) => !fixed.some((run) => run.start < end && start < run.start + run.text.length));
}

export function hasAnchor(text: string): boolean {
  return text.includes(anchor);
}

/** A paragraph's look without what is tracked in its mark. */
export function cloneLook(document: Document, paragraph: Element): Element {
  const properties = child(paragraph, 'pPr');
  const look = (properties?.cloneNode(true) as Element | undefined) ?? make(document, 'pPr');
  for (const one of childElements(look)) if (is(one, 'rPr', 'pPrChange', 'sectPr')) remove(one);
  return look;
}
