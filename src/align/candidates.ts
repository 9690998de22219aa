import type { Profile, Vocabulary } from './profile.js';

/** How many paragraphs are looked at word by word for one passage. */
const mostCandidates = 8;
/** Of a passage's words, the rarest this many are looked up. */
const mostWordsAsked = 40;
/** A word that stands in more places than this, and in more than this part of all, finds nothing in particular. */
const mostPlaces = 60;
const mostOfAll = 1 / 8;

/** Finds passages by their rare words, so that not every one is held against every other. */
export class Candidates {
  readonly #places = new Map<number, number[]>();
  readonly #vocabulary: Vocabulary;
  readonly #mostPlaces: number;

  /** `profiles`: those that may be found, by their number. */
  constructor(profiles: Iterable<readonly [number, Profile]>, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#mostPlaces = Math.max(mostPlaces, Math.min(mostOfAll * vocabulary.size, 10 * mostPlaces));
    for (const [number, { sorted }] of profiles)
      for (let place = 0; place < sorted.length; place += 1) {
        const word = sorted[place]!;
        if (place > 0 && sorted[place - 1] === word) continue;
        const places = this.#places.get(word);
        if (places === undefined) this.#places.set(word, [number]);
        else if (places.length <= this.#mostPlaces) places.push(number);
      }
  }

  /** The likeliest first; equals in the order of their numbers. */
  of({ sorted }: Profile): readonly number[] {
    const known = [...new Set(sorted)].filter((word) => {
      const places = this.#places.get(word);
      return places !== undefined && places.length <= this.#mostPlaces;
    });
    if (known.length > mostWordsAsked) {
      known.sort((a, b) => this.#vocabulary.frequency(a) - this.#vocabulary.frequency(b) || a - b);
      known.length = mostWordsAsked;
    }
    const sums = new Map<number, number>();
    for (const word of known)
      for (const number of this.#places.get(word)!)
        sums.set(number, (sums.get(number) ?? 0) + this.#vocabulary.weight(word));
    return [...sums]
      .sort(([a, sum], [b, other]) => other - sum || a - b)
      .slice(0, mostCandidates)
      .map(([number]) => number);
  }
}
