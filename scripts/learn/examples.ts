// Passages with their labels as examples to learn from: what the registers' terms say, and the words themselves.
import {
  featureCount,
  type LineEvidence,
  learnedLines,
  lineFeatures,
  weightOfWords,
} from '../../src/grouping/line-features.js';
import type { Example } from './fit.js';

export type Labelled = {
  readonly evidence: LineEvidence;
  readonly best: string;
  readonly also: readonly string[];
};

/** The stems that are learned, each with the share of its weight that its rareness gives it. */
export type Stems = ReadonlyMap<string, { readonly column: number; readonly rareness: number }>;

/** Words that no person would take for a reason. */
const smallWords: ReadonlySet<string> = new Set(
  (
    'a about above across after again all also although am among an and another any are around as at be because been before being ' +
    'below between both but by can cannot could did do does doing done down during each either else ever every few first for ' +
    'from further had has have having he her here hers him his how however i if in into is it its itself just last least less ' +
    'let like many may me might more most much must my neither never no nor not now of off often on once one only onto or other ' +
    'our ours out over own per rather same second several shall she should since so some still such than that the their them ' +
    'themselves then there therefore these they third this those though through thus to together too toward towards under ' +
    'until up upon us very was we were what whatever when where whether which while who whom whose why will with within without ' +
    'would yet you your zero two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ' +
    'seventy eighty ninety hundred thousand million billion half quarter january february march april may june july august ' +
    'september october november december year years month months week weeks day days'
  ).split(' '),
);

/** A stem in one passage only tells nothing of others. */
const leastPassages = 2;

/**
 * What can be said of a line in English words: not figures, and not names of places, bodies and persons, which stand with a
 * capital wherever they stand. `rareness`: the root of the inverse document frequency, as text classification weighs it.
 */
export function stemsOf(passages: readonly Labelled[]): Stems {
  const passagesWith = new Map<string, number>();
  const written = new Set<string>();
  for (const { evidence } of passages) {
    const here = new Set<string>();
    for (const { word, opens } of evidence.tokens) {
      const stem = word.termKeys[0]!;
      if (!/^[a-z]+$/.test(stem) || smallWords.has(word.lower)) continue;
      here.add(stem);
      if (opens || !/^\p{Lu}/u.test(word.text)) written.add(stem);
    }
    for (const stem of here) passagesWith.set(stem, (passagesWith.get(stem) ?? 0) + 1);
  }
  const kept = [...passagesWith]
    .filter(([stem, count]) => count >= leastPassages && written.has(stem))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    kept.map(([stem, count], at) => [
      stem,
      { column: featureCount + at, rareness: Math.sqrt(Math.log(passages.length / count) / 4) },
    ]),
  );
}

/** `none` is the first. */
const labels: readonly string[] = ['none', ...learnedLines];

export function exampleOf({ evidence, best }: Labelled, stems: Stems): Example {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [column, value] of lineFeatures(evidence).entries()) {
    if (value === 0) continue;
    columns.push(column);
    values.push(value);
  }
  const each = weightOfWords(evidence.tokens.length);
  for (const stem of new Set(evidence.tokens.map(({ word }) => word.termKeys[0]!))) {
    const known = stems.get(stem);
    if (known === undefined) continue;
    columns.push(known.column);
    values.push(each * known.rareness);
  }
  return { columns, values, label: labels.indexOf(best) };
}
