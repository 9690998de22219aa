// The measures, over gold labels and answers; nothing here knows the program.
import type { Labels, Verdict } from './gold.js';

/** One unit's gold labels beside the labels it got, best first. */
export type Pair = { readonly gold: Labels; readonly got: readonly string[] };

export const none = 'none';

/** What a pair counts as for one label. */
export type Outcomes = { readonly hit: number; readonly extra: number; readonly missed: number };

/** An interval holds 95 per cent of the resamples. */
export type Measure = { readonly value: number; readonly low: number; readonly high: number };
export type LabelScore = {
  readonly label: string;
  readonly support: number;
  readonly precision: Measure;
  readonly recall: Measure;
  readonly f1: Measure;
};
export type Confusion = { readonly gold: string; readonly got: string; readonly count: number };

/** The best label is right if it is the gold one's best, or one that the gold calls just as good. */
export function isBestRight({ gold, got }: Pair): boolean {
  const best = got[0] ?? none;
  return best === (gold.best[0] ?? none) || gold.also.includes(best);
}

/**
 * A label is extra if it is neither gold nor called just as good. A gold label is missed unless it is also called
 * just as good, or stands first and what it got holds another that is.
 */
export function outcomesOf(label: string, { gold, got }: Pair): Outcomes {
  const wanted = gold.best.includes(label);
  if (got.includes(label)) {
    if (wanted) return { hit: 1, extra: 0, missed: 0 };
    return { hit: 0, extra: gold.also.includes(label) ? 0 : 1, missed: 0 };
  }
  if (!wanted || gold.also.includes(label)) return nothing;
  const other = got.length === 0 ? gold.also.includes(none) : got.some((one) => gold.also.includes(one));
  return gold.best[0] === label && other ? nothing : { hit: 0, extra: 0, missed: 1 };
}

const nothing: Outcomes = { hit: 0, extra: 0, missed: 0 };

export function scoreLabels(labels: readonly string[], pairs: readonly Pair[]): readonly LabelScore[] {
  return labels.map((label) => {
    const outcomes = pairs.map((pair) => outcomesOf(label, pair));
    return { label, support: pairs.filter(({ gold }) => gold.best.includes(label)).length, ...prf(outcomes) };
  });
}

/** All labels' outcomes together. */
export function scoreAll(labels: readonly string[], pairs: readonly Pair[]): LabelScore {
  const outcomes = pairs.map((pair) => sum(labels.map((label) => outcomesOf(label, pair))));
  return {
    label: 'all',
    support: pairs.reduce(
      (count, { gold }) => count + gold.best.filter((one) => labels.includes(one)).length,
      0,
    ),
    ...prf(outcomes),
  };
}

export function shareRight(pairs: readonly Pair[]): Measure {
  const right = pairs.map((pair) => (isBestRight(pair) ? 1 : 0) as number);
  return measured(right, (sample) =>
    ratio(
      sample.reduce((a, b) => a + b, 0),
      sample.length,
    ),
  );
}

/** Pairs of best labels that were wrong, the most frequent first. */
export function confusionsOf(pairs: readonly Pair[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const pair of pairs) {
    if (isBestRight(pair)) continue;
    const gold = pair.gold.best[0] ?? none;
    const got = pair.got[0] ?? none;
    const key = `${gold} ${got}`;
    counts.set(key, { gold, got, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.entries()]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, confusion]) => confusion);
}

/** `positive`: it should not stand, or it was judged so. */
export type Judged = { readonly verdict: Verdict; readonly dangles: boolean; readonly usable: boolean };
export type SentenceScore = {
  readonly precision: Measure;
  readonly recall: Measure;
  readonly f1: Measure;
  /** Of the sentences that drafting would let stand, the share that cannot. */
  readonly danglingAmongUsable: Measure;
  readonly usable: number;
  readonly found: Readonly<Record<Verdict, { readonly of: number; readonly judgedToDangle: number }>>;
};

export function scoreSentences(judged: readonly Judged[]): SentenceScore {
  const outcomes = judged.map(({ verdict, dangles }): Outcomes => {
    const should = verdict !== 'stands';
    return {
      hit: Number(should && dangles),
      extra: Number(!should && dangles),
      missed: Number(should && !dangles),
    };
  });
  const usable = judged.filter((one) => one.usable).map(({ verdict }) => Number(verdict !== 'stands'));
  const found = (verdict: Verdict) => {
    const of = judged.filter((one) => one.verdict === verdict);
    return { of: of.length, judgedToDangle: of.filter(({ dangles }) => dangles).length };
  };
  return {
    ...prf(outcomes),
    danglingAmongUsable: measured(usable, (sample) =>
      ratio(
        sample.reduce((a, b) => a + b, 0),
        sample.length,
      ),
    ),
    usable: usable.length,
    found: { stands: found('stands'), leans: found('leans'), fragment: found('fragment') },
  };
}

type Prf = { readonly precision: Measure; readonly recall: Measure; readonly f1: Measure };

function prf(outcomes: readonly Outcomes[]): Prf {
  return {
    precision: measured(outcomes, (sample) => precisionOf(sum(sample))),
    recall: measured(outcomes, (sample) => recallOf(sum(sample))),
    f1: measured(outcomes, (sample) => f1Of(sum(sample))),
  };
}

function sum(outcomes: readonly Outcomes[]): Outcomes {
  let [hit, extra, missed] = [0, 0, 0];
  for (const one of outcomes) {
    hit += one.hit;
    extra += one.extra;
    missed += one.missed;
  }
  return { hit, extra, missed };
}

// Nothing found of nothing to find is no mistake.
const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const precisionOf = ({ hit, extra }: Outcomes) => ratio(hit, hit + extra);
const recallOf = ({ hit, missed }: Outcomes) => ratio(hit, hit + missed);
const f1Of = ({ hit, extra, missed }: Outcomes) => ratio(2 * hit, 2 * hit + extra + missed);

const resamples = 1000;

/** A percentile bootstrap, with the same resamples on every run. */
function measured<T>(items: readonly T[], statistic: (sample: readonly T[]) => number): Measure {
  const random = randomFrom(20260101);
  const values = Array.from({ length: resamples }, () =>
    statistic(items.map(() => items[Math.floor(random() * items.length)]!)),
  ).sort((a, b) => a - b);
  return {
    value: statistic(items),
    low: values[Math.floor(resamples * 0.025)]!,
    high: values[Math.ceil(resamples * 0.975) - 1]!,
  };
}

/** Mulberry32, public domain: numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
