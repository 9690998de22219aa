import { InternalError } from '../../problems/index.js';
import type { XmlElement } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import { type PartWords, partWords } from './part-words.js';

/** What comes first of things put in at one place. */
export const order = { close: 0, commentEnd: 1, content: 2, commentStart: 3, open: 4 } as const;
type Order = (typeof order)[keyof typeof order];

type Splice = {
  readonly start: number;
  readonly end: number;
  readonly order: Order;
  readonly turn: number;
  xml: string;
};

/** Gathers splices into the text of one part and makes them all at once, so that every offset is one of the old text. */
export class PartEditor {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly words: PartWords;
  readonly #splices: Splice[] = [];
  /** Elements that closed themselves and get something inside. */
  readonly #opened = new Map<XmlElement, { readonly first: string[]; readonly last: string[] }>();
  #usesWords = false;
  #isDeclared = false;

  constructor(name: string, text: string, root: XmlElement) {
    this.name = name;
    this.text = text;
    this.root = root;
    this.words = partWords(text.slice(root.start, root.contentStart));
  }

  get isChanged(): boolean {
    return this.#splices.length > 0 || this.#opened.size > 0;
  }

  /** What is put in uses Word's own elements or attributes, whose prefixes the root must declare. */
  useWords(): PartWords {
    this.#usesWords = true;
    return this.words;
  }

  insert(at: number, xml: string, turn: Order = order.content): void {
    this.#add(at, at, xml, turn);
  }

  replace(start: number, end: number, xml: string): void {
    this.#add(start, end, xml, order.content);
  }

  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  startTag(element: XmlElement): string {
    return this.text.slice(element.start, element.contentStart);
  }

  rawName(element: XmlElement): string {
    return /^<([^\s/>]+)/.exec(this.text.slice(element.start, element.start + 200))?.[1] ?? '';
  }

  insertFirst(element: XmlElement, xml: string): void {
    if (isSelfClosing(element)) this.#open(element).first.push(xml);
    else this.insert(element.contentStart, xml);
  }

  insertLast(element: XmlElement, xml: string): void {
    if (isSelfClosing(element)) this.#open(element).last.push(xml);
    else this.insert(element.contentEnd, xml);
  }

  /** Changes the name of an element, its prefix kept: at its start tag, its end tag, or both. */
  rename(element: XmlElement, local: string, where: 'start' | 'end' | 'both' = 'both'): void {
    const name = this.rawName(element);
    const changed = name.slice(0, name.indexOf(':') + 1) + local;
    if (changed === name) return;
    if (where !== 'end') this.replace(element.start + 1, element.start + 1 + name.length, changed);
    if (where !== 'start' && !isSelfClosing(element))
      this.replace(element.contentEnd + 2, element.contentEnd + 2 + name.length, changed);
  }

  /** Sets an attribute that is there, whatever its prefix. */
  setAttribute(element: XmlElement, local: string, value: string): void {
    const found = new RegExp(`(\\s(?:[^\\s:=]+:)?${local}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(
      this.startTag(element),
    );
    if (found === null) throw new InternalError(`${element.name} has no attribute ${local}`);
    const start = element.start + found.index + found[1]!.length;
    this.replace(start, start + found[2]!.length, `"${escapeXml(value)}"`);
  }

  /** Takes back an opening and a closing that touch with nothing between them. */
  joinTouching(closing: string): void {
    const opening = `${closing.replace('</', '<').slice(0, -1)} `;
    const at = new Map<number, Splice[]>();
    for (const one of this.#splices) {
      if (one.start !== one.end) continue;
      const others = at.get(one.start);
      if (others === undefined) at.set(one.start, [one]);
      else others.push(one);
    }
    for (const [first, second, ...others] of at.values()) {
      if (second === undefined || others.length > 0) continue;
      const [close, open] = first!.order < second.order ? [first!, second] : [second, first!];
      if (close.xml !== closing || !open.xml.startsWith(opening) || open.order !== order.open) continue;
      close.xml = '';
      open.xml = '';
    }
  }

  /** The splices in the order of the text. */
  #sorted(): readonly Splice[] {
    for (const [element, { first, last }] of this.#opened) {
      const inside = first.join('') + last.join('');
      this.replace(element.end - 2, element.end, `>${inside}</${this.rawName(element)}>`);
    }
    this.#opened.clear();
    if (this.#usesWords && !this.#isDeclared && this.words.missing !== '') {
      const at = this.root.start + 1 + this.rawName(this.root).length;
      this.replace(at, at, this.words.missing);
      this.#isDeclared = true;
    }
    return this.#splices.sort(
      (a, b) =>
        a.start - b.start ||
        Number(a.start !== a.end) - Number(b.start !== b.end) ||
        a.order - b.order ||
        a.turn - b.turn,
    );
  }

  /** What was put in, in the order of the text, each with its place. */
  splices(): readonly { readonly start: number; readonly xml: string }[] {
    return this.#sorted();
  }

  /** The new text. `finish` has the last word on each piece put in. */
  finish(finish: (xml: string) => string = (xml) => xml): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, xml } of this.#sorted()) {
      if (start < at) throw new InternalError(`two changes of one place, at ${start} of a part`);
      pieces.push(this.text.slice(at, start), finish(xml));
      at = end;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  #open(element: XmlElement): { readonly first: string[]; readonly last: string[] } {
    const known = this.#opened.get(element) ?? { first: [], last: [] };
    this.#opened.set(element, known);
    return known;
  }

  #add(start: number, end: number, xml: string, turn: Order): void {
    this.#splices.push({ start, end, xml, order: turn, turn: this.#splices.length });
  }
}

export function isSelfClosing(element: XmlElement): boolean {
  return element.contentStart === element.end;
}
