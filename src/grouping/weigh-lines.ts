import { type LineEvidence, labelCount, learnedLines } from './line-features.js';
import { labelOdds, weightOfWord } from './line-weights.js';
import type { ActionLineCode } from './outline.js';
import { labelThreshold, scoreOfOdds } from './score.js';
import type { WordScore } from './score-by-words.js';
import type { Token } from './tokens.js';
import type { Word } from './words.js';

/** Lines less than this share as likely as the likeliest one are touched, not meant. */
const leastShare = 0.35;
/**
 * A unit without a line may be lost to the report, a doubtful line is seen by the editor: none has to be likelier by so
 * much, in a sentence of a few words by more, which cannot hold many reasons.
 */
export function noLineHandicap(words: number): number {
  return 0.5 + Math.max(0, 30 - words) / 20;
}

/** A line less than a hundredth as likely is not even told for what a heading names. */
const leastTold = Math.log(0.01);
const mostShown = 8;
/** From this weight a word is a reason that a person can see. */
const tellingWeight = 0.15;

/**
 * The lines that a unit is about, each with its score and the words that led to it. Lines that are only touched have a
 * score below `labelThreshold`: they say in what order the lines of a heading come.
 */
export function weighLines(evidence: LineEvidence): ReadonlyMap<ActionLineCode, WordScore> {
  const odds = labelOdds(evidence);
  odds[0] = odds[0]! - noLineHandicap(evidence.tokens.length);
  let likeliest = 0;
  for (let label = 1; label < labelCount; label += 1) if (odds[label]! > odds[likeliest]!) likeliest = label;
  const weighed = new Map<ActionLineCode, WordScore>();
  for (let label = 1; label < labelCount; label += 1) {
    const behind = odds[label]! - odds[likeliest]!;
    if (behind < leastTold) continue;
    const share = Math.exp(behind);
    const code = learnedLines[label - 1]!;
    const known = evidence.byTerms.get(code) ?? unnamed;
    const because = likeliest > 0 && share >= leastShare ? reasonsFor(known.because, label, evidence) : [];
    // Without a word that a person could see as its reason a label would be a guess.
    const byOdds = because.length > 0 ? scoreOfOdds(odds[label]! - odds[0]!) : touched;
    const score = likeliest === 0 && isNamed(code, known) ? namedScore : byOdds;
    weighed.set(code, {
      ...known,
      score,
      strength: share,
      because: because.length > 0 ? because : known.because,
    });
  }
  return weighed;
}

/** "the e-agriculture community" of a short item: no reason could speak for "no line" against its own name. */
function isNamed(code: ActionLineCode, { because }: WordScore): boolean {
  const name = code.startsWith('C7-') ? code.slice('C7-'.length) : null;
  return name !== null && because.some((term) => term.toLowerCase().startsWith(name));
}

const namedScore = 0.5;
const touched = labelThreshold / 2;
const unnamed: WordScore = { score: 0, strength: 0, because: [] };

/** Terms of the register first, then the words that say most for it and are in none of them. */
function reasonsFor(
  terms: readonly string[],
  label: number,
  { tokens, facilitated }: LineEvidence,
): readonly string[] {
  const because = terms.slice(0, mostShown);
  if (because.length < fewTerms) {
    const named = because.join(' ').toLowerCase();
    for (const word of tellingWords(tokens, label)) {
      if (because.length >= fewTerms) break;
      if (!named.includes(word.lower)) because.push(word.text);
    }
  }
  if (because.length > 0 && because.length < mostShown && facilitated.has(learnedLines[label - 1]!))
    because.push('facilitates the line');
  return because;
}

/** The words that say most for a label, each stem once, as it stands last. */
function tellingWords(tokens: readonly Token[], label: number): readonly Word[] {
  const telling = new Map<string, { readonly word: Word; readonly weight: number; readonly start: number }>();
  for (const { word, start } of tokens) {
    const weight = weightOfWord(word, label);
    if (weight >= tellingWeight && !small.has(word.lower))
      telling.set(word.termKeys[0]!, { word, weight, start });
  }
  return [...telling.values()]
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .map(({ word }) => word);
}

/** Small words are not learned, but share a stem with words that are: "on" with "ones". No person takes them for a reason. */
const small: ReadonlySet<string> = new Set('on one her here their other others over us'.split(' '));

const fewTerms = 3;
