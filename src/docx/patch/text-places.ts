import { InternalError } from '../../problems/index.js';
import type { XmlElement } from '../xml/element.js';
import type { Atom, OpenParagraph, Stretch, WordParagraph } from './story-shapes.js';

/** Where in the XML something can be put at an offset of the text. */
export type TextPlace =
  /** In a run, which is cut there: `letters` into the text of the atom, or beside the atom. */
  | { readonly type: 'inside'; readonly atom: Atom; readonly letters: number | 'before' | 'after' }
  /** Between two runs, inside those wrappers. */
  | { readonly type: 'between'; readonly offset: number; readonly wrappers: readonly XmlElement[] }
  /** In a paragraph without text. */
  | { readonly type: 'empty'; readonly part: WordParagraph };

export type PlacedParagraph = Pick<OpenParagraph, 'parts' | 'atoms' | 'spots' | 'text'>;

/** Finds places in one paragraph. */
export class TextPlaces {
  readonly #paragraph: PlacedParagraph;
  /** What has text. */
  readonly #solid: readonly Atom[];

  constructor(paragraph: PlacedParagraph) {
    this.#paragraph = paragraph;
    this.#solid = paragraph.atoms.filter(({ start, end }) => end > start);
  }

  /** Text goes behind what is before it, and out of every link, insertion and control that does not go on after it. */
  at(offset: number): TextPlace {
    const index = this.#firstEndingAfter(offset);
    const next = this.#solid[index];
    if (next !== undefined && next.start < offset) {
      if (next.what !== 'text' || next.stretch !== null) throw cut(offset);
      return { type: 'inside', atom: next, letters: next.lead + offset - next.start };
    }
    const previous = this.#solid[index - 1];
    if (previous?.stretch != null && previous.stretch === next?.stretch) throw cut(offset);
    if (previous !== undefined) return this.#behind(previous, next);
    if (next !== undefined) return this.#before(next);
    return { type: 'empty', part: this.#paragraph.parts.at(-1)! };
  }

  /** The nearest letters at both sides of an offset, past marks of notes and what is no text. */
  lettersAround(offset: number): readonly Atom[] {
    const index = this.#firstEndingAfter(offset);
    const isLetter = ({ what }: Atom): boolean => what === 'text';
    const inside = this.#solid[index];
    const upTo = inside !== undefined && inside.start < offset ? index + 1 : index;
    const before = this.#solid.slice(0, upTo).findLast(isLetter);
    const after = this.#solid.slice(index).find(isLetter);
    return [before, after].filter((one) => one !== undefined);
  }

  /** What has text between two offsets, also in part. */
  between(start: number, end: number): readonly Atom[] {
    const found: Atom[] = [];
    for (let at = this.#firstEndingAfter(start); at < this.#solid.length; at += 1) {
      const atom = this.#solid[at]!;
      if (atom.start >= end) break;
      found.push(atom);
    }
    return found;
  }

  /** The range grown until neither end lies in a link, an insertion, a content control or a field. */
  outside(start: number, end: number): { readonly start: number; readonly end: number } {
    let first = this.#firstEndingAfter(start);
    let last = this.#firstEndingAfter(end);
    if (last < this.#solid.length && this.#solid[last]!.start >= end) last -= 1;
    const isOne = (one: Atom | undefined, other: Atom | undefined): boolean =>
      one !== undefined &&
      other !== undefined &&
      ((one.stretch !== null && one.stretch === other.stretch) ||
        (one.spot.wrappers[0] !== undefined && one.spot.wrappers[0] === other.spot.wrappers[0]));
    let [from, to] = [start, end];
    const isHeld = (atom: Atom | undefined): boolean =>
      atom !== undefined && (atom.stretch !== null || atom.spot.wrappers.length > 0);
    if (isHeld(this.#solid[first])) {
      while (isOne(this.#solid[first - 1], this.#solid[first])) first -= 1;
      if (this.#solid[first]!.start < start) from = this.#solid[first]!.start;
    }
    if (isHeld(this.#solid[last])) {
      while (isOne(this.#solid[last], this.#solid[last + 1])) last += 1;
      if (this.#solid[last]!.end > end && this.#solid[last]!.start < end) to = this.#solid[last]!.end;
      else if (this.#solid[last]!.end > to && last > 0 && to > from) to = this.#solid[last]!.end;
    }
    return { start: from, end: Math.max(from, to) };
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#solid.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#solid[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #behind(previous: Atom, next: Atom | undefined): TextPlace {
    const atom = previous.stretch === null ? previous : this.#whole(previous.stretch).atoms.at(-1)!;
    const { spot } = atom;
    const following = spot.atoms.slice(spot.atoms.indexOf(atom) + 1);
    if (next?.spot === spot || following.some(({ stretch }) => stretch !== null))
      return { type: 'inside', atom, letters: 'after' };
    const nextWrappers = next?.spot.paragraph === spot.paragraph ? next.spot.wrappers : [];
    const shared = sharedLength(spot.wrappers, nextWrappers);
    const left = spot.wrappers[shared];
    return {
      type: 'between',
      offset: left === undefined ? spot.shellEnd : left.end,
      wrappers: spot.wrappers.slice(0, shared),
    };
  }

  #before(next: Atom): TextPlace {
    if (next.lead > 0) return { type: 'inside', atom: next, letters: next.lead };
    const atom = next.stretch === null ? next : this.#whole(next.stretch).atoms[0]!;
    const { spot } = atom;
    if (spot.atoms[0] !== atom) return { type: 'inside', atom, letters: 'before' };
    const [outermost] = spot.wrappers;
    return { type: 'between', offset: outermost?.start ?? spot.shellStart, wrappers: [] };
  }

  /** A field that runs over several paragraphs has no place beside it in one of them. */
  #whole(stretch: Stretch): Stretch {
    const { parts } = this.#paragraph;
    const ends = [stretch.atoms[0]!, stretch.atoms.at(-1)!];
    if (!ends.every(({ spot }) => parts.includes(spot.paragraph)))
      throw new InternalError('a change beside a field that runs over several paragraphs');
    return stretch;
  }
}

function sharedLength(some: readonly XmlElement[], others: readonly XmlElement[]): number {
  let length = 0;
  while (length < some.length && some[length] === others[length]) length += 1;
  return length;
}

function cut(offset: number): InternalError {
  return new InternalError(`a change inside something that cannot be cut, at ${offset} of its paragraph`);
}
