import { type Passage, unifyText } from '../document/index.js';

/** A passage as recognizing sees it: its words as numbers, without marks, capitals and notes. */
export type Profile = {
  /** The unified text without note marks; equal where a reader sees the same text. Empty where it has no word. */
  readonly print: string;
  /** In the order of the text. */
  readonly words: readonly number[];
  /** UTF-16 offsets of each of them in the passage's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The words ascending, repeats kept. */
  readonly sorted: Uint32Array;
  /** Sum of the weights of the words. */
  weight: number;
};

/** Words of all passages of both drafts, as numbers, and how telling each of them is. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #frequencies: number[] = [];
  #weights: Float64Array = new Float64Array(0);
  #profiles: Profile[] = [];

  add({ text, anchors }: Passage): Profile {
    const words: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { key, start, end } of plainWords(text)) {
      words.push(this.#numberOf(key));
      starts.push(start);
      ends.push(end);
    }
    const sorted = Uint32Array.from(words).sort();
    for (const [place, word] of sorted.entries())
      if (word !== sorted[place - 1]) this.#frequencies[word]! += 1;
    const print = words.length === 0 ? '' : unifyText(withoutAnchors(text, anchors));
    const profile: Profile = { print, words, starts, ends, sorted, weight: 0 };
    this.#profiles.push(profile);
    return profile;
  }

  /** Called once, when all passages are there: the fewer passages have a word, the more it tells. */
  weigh(): void {
    const count = this.#profiles.length;
    this.#weights = Float64Array.from(this.#frequencies, (some) => Math.log((count + 1) / some) + 0.1);
    for (const profile of this.#profiles) profile.weight = this.sum(profile.sorted);
  }

  weight(word: number): number {
    return this.#weights[word] ?? 0;
  }

  sum(words: Iterable<number>): number {
    let sum = 0;
    for (const word of words) sum += this.weight(word);
    return sum;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#frequencies.length;
    this.#numbers.set(word, number);
    this.#frequencies.push(0);
    return number;
  }
}

function withoutAnchors(text: string, anchors: Passage['anchors']): string {
  if (anchors.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { at } of anchors) {
    result += text.slice(from, at);
    from = at + 1;
  }
  return result + text.slice(from);
}

type PlainWord = { readonly key: string; readonly start: number; readonly end: number };

/** Chinese is written without spaces: each sign is a word there. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

export function plainWords(text: string): readonly PlainWord[] {
  const isPlain = /^[\n -~\u2018-\u201D\uFFFC]*$/.test(text);
  const words: PlainWord[] = [];
  for (const match of text.matchAll(isPlain ? /[A-Za-z0-9]+/g : wordPattern)) {
    const [word] = match;
    const key = isPlain ? word.toLowerCase() : word.normalize('NFKC').toLowerCase();
    words.push({ key, start: match.index, end: match.index + word.length });
  }
  return words;
}
