import type { DocumentPassage, EditedDraft, EditedParagraph } from '../document/index.js';
import { type Overlap, overlapOf } from './overlap.js';
import { type Profile, Vocabulary } from './profile.js';
import type { FoundBy } from './standing.js';

/** Who is where, as far as it is known: filled layer by layer, what one layer found the next does not touch. */
export class Board {
  readonly vocabulary = new Vocabulary();
  readonly passages: readonly DocumentPassage[];
  readonly paragraphs: readonly EditedParagraph[];
  readonly base: readonly Profile[];
  readonly edited: readonly Profile[];
  /** The paragraphs each passage stands in, and the passages each paragraph holds; by number. */
  readonly #places: number[][];
  readonly #owners: number[][];
  readonly #by: (FoundBy | null)[];
  readonly unsure = new Map<number, readonly number[]>();
  readonly #overlaps = new Map<number, Overlap>();
  readonly #byPrint = new Map<string, number[]>();

  constructor(passages: readonly DocumentPassage[], { paragraphs }: EditedDraft) {
    this.passages = passages;
    this.paragraphs = paragraphs;
    this.base = passages.map((passage) => this.vocabulary.add(passage));
    this.edited = paragraphs.map((paragraph) => this.vocabulary.add(paragraph));
    this.vocabulary.weigh();
    this.#places = passages.map(() => []);
    this.#owners = paragraphs.map(() => []);
    this.#by = passages.map(() => null);
    for (const [number, { print }] of this.base.entries()) {
      const same = this.#byPrint.get(print);
      if (same !== undefined) same.push(number);
      else if (print !== '') this.#byPrint.set(print, [number]);
    }
  }

  /** A passage may be put in several paragraphs, a paragraph may hold several passages. */
  put(passage: number, paragraph: number, by: FoundBy): void {
    if (this.#places[passage]!.includes(paragraph)) return;
    this.#places[passage]!.push(paragraph);
    this.#owners[paragraph]!.push(passage);
    this.#by[passage] ??= by;
  }

  placesOf(passage: number): readonly number[] {
    return this.#places[passage]!;
  }

  ownersOf(paragraph: number): readonly number[] {
    return this.#owners[paragraph]!;
  }

  foundBy(passage: number): FoundBy | null {
    return this.#by[passage]!;
  }

  /** The owners of the next paragraph with words before (-1) or behind (1) one. */
  ownersOfNeighbour(paragraph: number, step: 1 | -1): readonly number[] {
    for (let at = paragraph + step; at >= 0 && at < this.edited.length; at += step)
      if (this.edited[at]!.words.length > 0) return this.ownersOf(at);
    return [];
  }

  /** Passages with the very text. */
  passagesWith(print: string): readonly number[] {
    return this.#byPrint.get(print) ?? [];
  }

  /** Has words, and is not found yet. */
  isSought(passage: number): boolean {
    return (
      this.base[passage] !== undefined && this.base[passage].words.length > 0 && this.#by[passage] === null
    );
  }

  /** Has words, and nobody owns it yet. */
  isFree(paragraph: number): boolean {
    const profile = this.edited[paragraph];
    return profile !== undefined && profile.words.length > 0 && this.#owners[paragraph]!.length === 0;
  }

  sought(): readonly number[] {
    return this.base.map((_, number) => number).filter((number) => this.isSought(number));
  }

  free(): readonly number[] {
    return this.edited.map((_, number) => number).filter((number) => this.isFree(number));
  }

  overlap(passage: number, paragraph: number): Overlap {
    const key = passage * this.edited.length + paragraph;
    const known = this.#overlaps.get(key);
    if (known !== undefined) return known;
    const overlap = overlapOf(this.base[passage]!, this.edited[paragraph]!, this.vocabulary);
    this.#overlaps.set(key, overlap);
    return overlap;
  }
}
