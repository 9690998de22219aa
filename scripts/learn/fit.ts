import { featureCount, labelCount } from '../../src/grouping/line-features.js';
import { descend } from './descend.js';

/** A passage to learn from: its features by column, with their values, and its label's place. */
export type Example = {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly label: number;
};

/** Holds weights near nothing unless the passages insist; found by leaving out one writer's passages after the other. */
const restraint = 1;
const mostSteps = 200;

/**
 * Multinomial logistic regression: the weight of every column for every label, column by column. No word speaks for
 * `none`: else what every report says ("is committed to") would, and submissions are full of it.
 */
export function fitWeights(examples: readonly Example[], columns: number): Float64Array {
  const odds = new Float64Array(labelCount);
  return descend(
    (weights, slope) => {
      let loss = 0;
      for (let i = 0; i < weights.length; i += 1) {
        loss += 0.5 * restraint * weights[i]! * weights[i]!;
        slope[i] = restraint * weights[i]!;
      }
      for (const { columns: of, values, label } of examples) {
        odds.fill(0);
        for (const [at, column] of of.entries())
          for (let one = 0; one < labelCount; one += 1)
            odds[one]! += values[at]! * weights[column * labelCount + one]!;
        const most = Math.max(...odds);
        let sum = 0;
        for (let one = 0; one < labelCount; one += 1) sum += Math.exp(odds[one]! - most);
        loss += Math.log(sum) + most - odds[label]!;
        for (let one = 0; one < labelCount; one += 1)
          odds[one] = Math.exp(odds[one]! - most) / sum - (one === label ? 1 : 0);
        for (const [at, column] of of.entries())
          for (let one = column < featureCount ? 0 : 1; one < labelCount; one += 1)
            slope[column * labelCount + one]! += values[at]! * odds[one]!;
      }
      return loss;
    },
    new Float64Array(columns * labelCount),
    mostSteps,
  );
}
