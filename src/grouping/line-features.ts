import type { ActionLineCode } from './outline.js';
import type { WordScore } from './score-by-words.js';
import type { Token } from './tokens.js';

/** What is weighed for a unit: what the register's terms say, and its own words. */
export type LineEvidence = {
  readonly byTerms: ReadonlyMap<ActionLineCode, WordScore>;
  /** Whether the unit or its heading has any word of information and communications technologies. */
  readonly ict: boolean;
  /** The lines that the sender facilitates. */
  readonly facilitated: ReadonlySet<ActionLineCode>;
  readonly tokens: readonly Token[];
};

/** The lines that can be learned, in the order in which their weights are kept; `none` is the label before them. */
export const learnedLines = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7-e-government',
  'C7-e-business',
  'C7-e-learning',
  'C7-e-health',
  'C7-e-employment',
  'C7-e-environment',
  'C7-e-agriculture',
  'C7-e-science',
  'C8',
  'C9',
  'C10',
  'C11',
] as const satisfies readonly ActionLineCode[];

export const labelCount = learnedLines.length + 1;

/**
 * Beside its words a unit has these features: for each line the strength of its terms; the same where no word speaks of
 * ICT; whether the sender facilitates it; then whether ICT is spoken of, the strongest strength, and 1.
 */
export const featureCount = 3 * learnedLines.length + 3;

/** Strengths add up without end; their logarithm tells one term from two better than ten from twenty. */
const ofTerms = 1.5;
const ofTermsWithoutIct = 0.9;
const ofFacilitator = 0.5;

export function lineFeatures({ byTerms, ict, facilitated }: LineEvidence): Float64Array {
  const features = new Float64Array(featureCount);
  const lines = learnedLines.length;
  let strongest = 0;
  for (let at = 0; at < lines; at += 1) {
    const code = learnedLines[at]!;
    const strength = byTerms.get(code)?.strength ?? 0;
    if (strength > 0) {
      const said = Math.log1p(strength);
      features[at] = ofTerms * said;
      if (!ict) features[lines + at] = ofTermsWithoutIct * said;
      if (said > strongest) strongest = said;
    }
    if (facilitated.has(code)) features[2 * lines + at] = ofFacilitator;
  }
  features[3 * lines] = ict ? 1 : 0;
  features[3 * lines + 1] = strongest;
  features[3 * lines + 2] = 1;
  return features;
}

/** What each of a unit's distinct words counts: a long text has more of them, and each says less. `words`: of the unit. */
export function weightOfWords(words: number): number {
  return 8 / Math.max(words, 1) ** 0.3;
}
