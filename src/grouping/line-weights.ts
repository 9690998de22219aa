import { featureCount, type LineEvidence, labelCount, lineFeatures, weightOfWords } from './line-features.js';
import { learned } from './line-weights.generated.js';
import type { Token } from './tokens.js';
import { makeWordTable } from './word-table.js';
import type { Word } from './words.js';

/**
 * How likely each label is against the others, `none` first, as logarithms of odds (multinomial logistic regression). The
 * weights were learned once from the passages of `test/gold/passages/` (`npm run learn`), never from the folder that is
 * drafted (law 11).
 */
export function labelOdds(evidence: LineEvidence): Float64Array {
  const odds = new Float64Array(labelCount);
  const features = lineFeatures(evidence);
  for (let feature = 0; feature < featureCount; feature += 1) {
    const value = features[feature]!;
    if (value === 0) continue;
    const from = feature * labelCount;
    for (let label = 0; label < labelCount; label += 1)
      odds[label] = odds[label]! + value * learned.features[from + label]!;
  }
  addWords(odds, evidence.tokens);
  return odds;
}

/** What a word of a text says for a label, by its place among `learnedLines` and `none`; 0 where nothing was learned of it. */
export function weightOfWord(word: Word, label: number): number {
  const place = placeOf(word);
  return place === 0 ? 0 : weights[(place - 1) * labelCount + label]! * learned.step;
}

const weights = new Int8Array(Buffer.from(learned.weights, 'base64'));
const places = new Map(learned.stems.split(' ').map((stem, at) => [stem, at + 1]));
const placeOf = makeWordTable((word) => places.get(word.termKeys[0]!) ?? 0);

/** The unit in which a word was met last: each counts once, however often it stands. */
const metIn = new Uint32Array(places.size + 1);
let unit = 0;

function addWords(odds: Float64Array, tokens: readonly Token[]): void {
  unit += 1;
  const sums = new Int32Array(labelCount);
  for (const { word } of tokens) {
    const place = placeOf(word);
    if (place === 0 || metIn[place] === unit) continue;
    metIn[place] = unit;
    const from = (place - 1) * labelCount;
    for (let label = 0; label < labelCount; label += 1) sums[label] = sums[label]! + weights[from + label]!;
  }
  const each = weightOfWords(tokens.length) * learned.step;
  for (let label = 0; label < labelCount; label += 1) odds[label] = odds[label]! + each * sums[label]!;
}
