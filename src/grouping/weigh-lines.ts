import type { ActionLineCode } from './outline.js';
import { scoreOfStrength } from './score.js';
import type { WordScore } from './vocabulary.js';

/** A field without any word of ICT is not about the line: food aid is not e-agriculture. */
const fieldWithoutIct = 0.3;
const otherWithoutIct = 0.6;
/** Networks, security and media are ICT themselves. */
const isIctItself: ReadonlySet<ActionLineCode> = new Set(['C2', 'C5', 'C9']);

/** One lone word ("school", "news") is oftener the setting than the subject. */
const loneWord = 0.6;

/** From this strength training is the main act; the subject of the course then stands second. */
const trainingActs = 1.5;
const trainingPrevails = 1.3;

/** Below it no line is given: about two words of middle weight. */
const leastStrength = 1;
/** Lines with a smaller share of the strongest one's strength are touched, not meant. */
const leastShare = 0.7;

/**
 * What the words say of the lines, weighed against each other within the unit. `ict`: whether the unit or its heading
 * has any word of information and communications technologies.
 */
export function weighLines(
  byWords: ReadonlyMap<ActionLineCode, WordScore>,
  ict: boolean,
): ReadonlyMap<ActionLineCode, WordScore> {
  const weighed = [...byWords].map(
    ([code, score]) => [code, { ...score, strength: strengthOf(code, score, ict) }] as const,
  );
  const strongest = Math.max(0, ...weighed.map(([, { strength }]) => strength));
  const least = Math.max(leastStrength, leastShare * strongest);
  return new Map(
    weighed
      .filter(([, { strength }]) => strength >= least)
      .map(([code, one]) => [code, { ...one, score: scoreOfStrength(one.strength) }]),
  );
}

function strengthOf(code: ActionLineCode, score: WordScore, ict: boolean): number {
  const { strength, firm, decided } = score;
  const field = ict || decided || isIctItself.has(code) ? 1 : withoutIct(code);
  const own = strength * field * (firm ? 1 : loneWord);
  return code === 'C4' && own >= trainingActs ? own * trainingPrevails : own;
}

function withoutIct(code: ActionLineCode): number {
  return code.startsWith('C7-') ? fieldWithoutIct : otherWithoutIct;
}
