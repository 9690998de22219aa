import { attribute, type XmlElement } from '../xml/element.js';
import type { OpenParagraph, ReadBookmark, Spot } from './story-shapes.js';

type OpenBookmark = ReadBookmark & {
  /** How many things the story had before it. */
  readonly at: number;
  readonly parent: XmlElement;
  note: { readonly key: string; readonly spot: Spot } | null;
};

const ours = /^_ph_/;
const copy = /_Copy_\d+$/;

export function plainName(name: string): string {
  return name.replace(copy, '');
}

export function isCopyName(name: string): boolean {
  return copy.test(name);
}

/** Penholder's bookmarks of one file: which paragraph each begins and ends in, and which stand round a note's mark. */
export class Bookmarks {
  readonly #open = new Map<string, OpenBookmark>();
  readonly #noteOf = new Map<string, string>();
  readonly #bookmarkOf = new Map<string, string>();
  readonly #ofNotes = new Set<XmlElement>();
  /** Bookmarks between paragraphs, which belong to the next. */
  #waiting: ReadBookmark[] = [];
  #count = 0;

  begin(element: XmlElement, paragraph: OpenParagraph | null, parent: XmlElement): void {
    const id = attribute(element, 'w:id') ?? '';
    const name = attribute(element, 'w:name') ?? '';
    // Of two starts with one id the first takes the end: that is how a broken file of another program reads.
    const isSecond = this.#open.has(id);
    if (!ours.test(name) && isSecond) return;
    const bookmark: OpenBookmark = { name, element, endsIn: null, at: this.#count, parent, note: null };
    if (!isSecond) this.#open.set(id, bookmark);
    if (!ours.test(name)) return;
    if (paragraph === null) this.#waiting.push(bookmark);
    else paragraph.bookmarks.push(bookmark);
  }

  end(element: XmlElement, paragraph: OpenParagraph | null, parent: XmlElement): void {
    const id = attribute(element, 'w:id') ?? '';
    const open = this.#open.get(id);
    if (open === undefined) return;
    this.#open.delete(id);
    open.endsIn = paragraph;
    if (open.note === null || this.#count !== open.at + 1) return;
    const { key, spot } = open.note;
    this.#ofNotes.add(open.element);
    const name = plainName(open.name);
    if (!this.#noteOf.has(name)) this.#noteOf.set(name, key);
    if (!this.#bookmarkOf.has(key)) this.#bookmarkOf.set(key, name);
    const around = spot.wrappers.at(-1) ?? spot.paragraph.element;
    if (open.parent !== around || parent !== around) return;
    spot.shellStart = Math.min(spot.shellStart, open.element.start);
    spot.shellEnd = Math.max(spot.shellEnd, element.end);
  }

  /** A paragraph begins: bookmarks that stood before it are its own. */
  enter(paragraph: OpenParagraph): void {
    paragraph.bookmarks.push(...this.#waiting);
    this.#waiting = [];
  }

  /** Something that a bookmark can hold was read. */
  count(): void {
    this.#count += 1;
  }

  /** The mark of a note: the innermost bookmark that began right before it may be its own. To be told before `count`. */
  meetNote(key: string, spot: Spot): void {
    let innermost: OpenBookmark | undefined;
    for (const open of this.#open.values())
      if (ours.test(open.name) && open.at === this.#count) innermost = open;
    if (innermost !== undefined) innermost.note = { key, spot };
  }

  isOfNote({ element }: ReadBookmark): boolean {
    return this.#ofNotes.has(element);
  }

  noteOf(bookmark: string): string | null {
    return this.#noteOf.get(bookmark) ?? null;
  }

  bookmarkOf(note: string): string | null {
    return this.#bookmarkOf.get(note) ?? null;
  }
}
