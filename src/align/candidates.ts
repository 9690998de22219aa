import type { Profile, Vocabulary } from './profile.js';

/** How many paragraphs are looked at word by word for one passage. */
const mostCandidates = 8;
/** Rarest words first, a passage's words are looked up until this many places were seen. */
const mostPlaces = 1500;

/** Finds passages by their rare words, so that not every one is held against every other. */
export class Candidates {
  readonly #places = new Map<number, number[]>();
  readonly #vocabulary: Vocabulary;
  readonly #sums: Float64Array;

  /** `profiles`: those that may be found, by their number. */
  constructor(profiles: Iterable<readonly [number, Profile]>, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    let most = 0;
    for (const [number, { sorted }] of profiles) {
      most = Math.max(most, number);
      for (let place = 0; place < sorted.length; place += 1) {
        const word = sorted[place]!;
        if (place > 0 && sorted[place - 1] === word) continue;
        const places = this.#places.get(word);
        if (places === undefined) this.#places.set(word, [number]);
        else places.push(number);
      }
    }
    this.#sums = new Float64Array(most + 1);
  }

  /** The likeliest first; equals in the order of their numbers. */
  of({ sorted }: Profile): readonly number[] {
    const sums = this.#sums;
    const seen: number[] = [];
    let left = mostPlaces;
    for (const { places, weight } of this.#rarestFirst(sorted)) {
      if (places.length > left) break;
      left -= places.length;
      for (const number of places) {
        if (sums[number] === 0) seen.push(number);
        sums[number]! += weight;
      }
    }
    const best: number[] = [];
    for (const number of seen) {
      const sum = sums[number]!;
      let at = best.length;
      while (
        at > 0 &&
        (sums[best[at - 1]!]! < sum || (sums[best[at - 1]!] === sum && best[at - 1]! > number))
      )
        at -= 1;
      if (at >= mostCandidates) continue;
      best.splice(at, 0, number);
      if (best.length > mostCandidates) best.pop();
    }
    for (const number of seen) sums[number] = 0;
    return best;
  }

  #rarestFirst(
    sorted: Uint32Array,
  ): readonly { readonly places: readonly number[]; readonly weight: number }[] {
    const known: { places: readonly number[]; weight: number }[] = [];
    for (let place = 0; place < sorted.length; place += 1) {
      const number = sorted[place]!;
      const places = sorted[place - 1] === number ? undefined : this.#places.get(number);
      if (places !== undefined) known.push({ places, weight: this.#vocabulary.weight(number) });
    }
    return known.sort((a, b) => a.places.length - b.places.length);
  }
}
