import type { ActionLineCode } from './outline.js';
import { scoreOfStrength } from './score.js';
import type { WordScore } from './score-by-words.js';

/**
 * What a line keeps of its strength where no word speaks of ICT: food aid is not e-agriculture, a summit on transport
 * not C11. Networks, security and media are ICT themselves; languages, libraries and rights nearly so.
 */
const withoutIct: Readonly<Partial<Record<ActionLineCode, number>>> = {
  C1: 0.6,
  C2: 1,
  C3: 0.7,
  C4: 0.5,
  C5: 1,
  C6: 0.6,
  C8: 0.8,
  C9: 1,
  C10: 0.7,
  C11: 0.4,
};
const fieldWithoutIct = 0.36;
/** Lines whose own phrases ("hate speech", "right to information", "indigenous languages") need no word of ICT beside them. */
const saysSoItself: ReadonlySet<ActionLineCode> = new Set(['C2', 'C3', 'C5', 'C8', 'C9', 'C10']);

/** One lone word ("school", "news") is oftener the setting than the subject. */
const loneWord = 0.6;

/** From this strength training is the main act; the subject of the course then stands second. */
const trainingActs = 1.5;
const trainingPrevails = 1.15;

/** Below it no line is given: one word that usually decides, or two in company. Half of that is no more than a mention. */
const leastStrength = 0.8;
/** A unit without any word of ICT has oftener no line than one. */
const leastWithoutIct = 1.5;
const tooMany = 4;
/** Lines with a smaller share of the strongest one's strength are touched, not meant. */
const leastShare = 0.7;

/**
 * What a line's facilitator writes is a little likelier to be about it, if any word says so. Only where the text speaks
 * of ICT: most of what a health or labour organization writes is about health or labour alone.
 */
const facilitatorFrom = 0.3;
const facilitatorAdds = 0.3;

/**
 * What the words say of the lines, weighed against each other within the unit. `ict`: whether the unit or its heading
 * has any word of information and communications technologies; `facilitated`: the lines that the sender facilitates.
 */
export function weighLines(
  byWords: ReadonlyMap<ActionLineCode, WordScore>,
  ict: boolean,
  facilitated: ReadonlySet<ActionLineCode>,
): ReadonlyMap<ActionLineCode, WordScore> {
  let strongest = 0;
  const weighed: { readonly code: ActionLineCode; readonly strength: number; readonly believed: boolean }[] =
    [];
  for (const [code, score] of byWords) {
    const own = strengthOf(code, score, ict);
    const believed = ict && own >= facilitatorFrom && facilitated.has(code);
    const strength = believed ? own + facilitatorAdds : own;
    weighed.push({ code, strength, believed });
    if (strength > strongest) strongest = strength;
  }
  const least = Math.max(ict ? leastStrength : leastWithoutIct, leastShare * strongest);
  const meant = new Map<ActionLineCode, WordScore>();
  for (const { code, strength, believed } of weighed) {
    if (strength < least) continue;
    const score = byWords.get(code)!;
    const because = believed ? [...score.because, 'facilitates the line'] : score.because;
    meant.set(code, { ...score, strength, score: scoreOfStrength(strength), because });
  }
  // A word for each of many fields: a list of what there is, about none of them.
  return ict && meant.size >= tooMany ? new Map() : meant;
}

function strengthOf(code: ActionLineCode, score: WordScore, ict: boolean): number {
  const { strength, firm, decided } = score;
  const spoken = ict || (decided && saysSoItself.has(code));
  const own = strength * (spoken ? 1 : (withoutIct[code] ?? fieldWithoutIct)) * (firm ? 1 : loneWord);
  return code === 'C4' && own >= trainingActs ? own * trainingPrevails : own;
}
