import type { Profile, Vocabulary } from './profile.js';

/** What the words of two passages have in common, each counted by how telling it is. */
export type Overlap = {
  /** Twice what is common by what both have: 1 is the same words, 0 is none. */
  readonly likeness: number;
  /** The part of the base's words that the edited one has, and the other way round. */
  readonly ofBase: number;
  readonly ofEdited: number;
};

/** Words without their order. */
export type Words = Pick<Profile, 'sorted' | 'weight'>;

export function overlapOf(base: Words, edited: Words, vocabulary: Vocabulary): Overlap {
  const common = commonWeight(base.sorted, edited.sorted, vocabulary);
  return {
    likeness: part(2 * common, base.weight + edited.weight),
    ofBase: part(common, base.weight),
    ofEdited: part(common, edited.weight),
  };
}

function part(some: number, all: number): number {
  return all === 0 ? 0 : Math.min(1, some / all);
}

function commonWeight(one: Uint32Array, two: Uint32Array, vocabulary: Vocabulary): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < one.length && j < two.length) {
    const [a, b] = [one[i]!, two[j]!];
    if (a === b) sum += vocabulary.weight(a);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return sum;
}

/** The words of several passages as if they were one. */
export function together(profiles: readonly Profile[]): Words {
  const [only] = profiles;
  if (profiles.length === 1 && only !== undefined) return only;
  const sorted = Uint32Array.from(profiles.flatMap(({ words }) => words)).sort();
  return { sorted, weight: profiles.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The words of one that another does not have. */
export function rest({ sorted }: Words, taken: Words, vocabulary: Vocabulary): Words {
  const left: number[] = [];
  let j = 0;
  for (const word of sorted) {
    while (j < taken.sorted.length && taken.sorted[j]! < word) j += 1;
    if (taken.sorted[j] === word) j += 1;
    else left.push(word);
  }
  return { sorted: Uint32Array.from(left), weight: vocabulary.sum(left) };
}
