/**
 * What scores mean. A heading, a decision: 1. A line named in the text: 0.95. Words always less, so that what a
 * submission says of itself ranks above what its words suggest.
 */
export const statedScore = 1;
export const mentionedScore = 0.95;
const mostByWords = 0.94;
const mostByOneWord = 0.9;

/**
 * Independent hints together (noisy-or), never quite certain: one term of weight 1 scores 0.85, two 0.93; one of 0.7
 * ("usually decides") 0.59; one of 0.5 ("in company") 0.42; one of 0.2 ("a hint") 0.17.
 */
export function scoreOfWeights(hints: readonly { readonly weight: number }[]): number {
  let rest = 1;
  for (const { weight } of hints) rest *= 1 - weight * mostByOneWord;
  return rounded(mostByWords * (1 - rest));
}

/** What a term of this weight adds to the strength of its label; strengths add up where scores only near their top. */
export function strengthOfWeight(weight: number): number {
  return -Math.log(1 - weight * mostByOneWord);
}

/**
 * A line by the logarithm of its odds against no line: 0 is 0.44, 2 is 0.68, 4 is 0.81, 8 is 0.91. It rises slowly, so that
 * strong lines still differ, and no line that is likelier than none falls below `labelThreshold`.
 */
export function scoreOfOdds(odds: number): number {
  return rounded(mostByWords * (1 - Math.exp(-Math.max(0, odds + 1.9) / 3)));
}

/** Below it no label is given: two hints are one, one is not. */
export const labelThreshold = 0.3;

/** From it on a region or topic is what the unit is about, not merely what it touches. */
export const aboutThreshold = 0.5;

/** Words after which a term says less: a long paragraph touches many things. The median paragraph of A/76/64 has 54. */
const plainLength = 60;

/**
 * A term's weight in a unit of so many words. 1 stays 1 whatever the length; a hint of 0.5 becomes 0.35 in a unit of
 * twice the plain length, and 0.25 in one of four times.
 */
export function weightIn(weight: number, words: number): number {
  if (weight === 1 || words <= plainLength) return weight;
  const exponent = Math.min(3, 1 + Math.log2(words / plainLength) / 2);
  return weight ** exponent;
}

/** Either of two likelihoods, or both: 0.5 and 0.5 make 0.75. */
export function together(weights: readonly number[]): number {
  return 1 - weights.reduce((rest, weight) => rest * (1 - weight), 1);
}

/** A score with something in its favour that is not in the words; never above what words can reach. */
export function believedMore(score: number, by: number): number {
  return rounded(Math.min(mostByWords, together([score, by])));
}

/** Two decimals: what a record shows is what grouping compares. */
export function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
