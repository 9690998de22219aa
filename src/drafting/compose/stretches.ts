import { paragraphSize, weights } from '../choose/weights.js';
import type { Choice, RecordChoices } from './choices.js';

/** Points that a stretch loses, beside what its sentences are worth. */
const loss = {
  /** Each further one of an entity in one section: the first of another comes before the third of one. */
  perStretch: 3,
  /** Each further one of an entity in the whole draft, up to `most`: none is left without a word while another has twenty paragraphs. */
  perStretchOfAll: 0.5,
  most: 6,
  /** Each sentence that goes on from one. */
  perStep: 1,
  /** Each weak sentence before its strongest. */
  perWeakSentence: 2,
  /** Each word beyond those of a paragraph at the median: two that say as much could stand there. */
  perWord: 0.04,
} as const;

/** A sentence with those before it that it cannot be read without: it stays or goes with them. */
export type Stretch = {
  readonly choices: readonly Choice[];
  readonly words: number;
  /** What it is worth by itself, with what its readers would miss. */
  readonly worth: number;
  readonly rank: number;
  readonly id: string;
  readonly entity: string;
  /** What it goes on from, without which it goes too. */
  readonly behind: Choice | null;
};

/** By section and record: an entity's strongest stretch anywhere keeps its rank, the others lose by their place behind it. */
export function fairly(
  bySection: readonly (readonly (readonly Stretch[])[])[],
): readonly (readonly (readonly Stretch[])[])[] {
  const byEntity = new Map<string, Stretch[]>();
  for (const stretch of bySection.flat(2)) {
    const own = byEntity.get(stretch.entity) ?? [];
    byEntity.set(stretch.entity, own);
    if (stretch.behind === null) own.push(stretch);
  }
  const places = new Map<Choice, number>();
  for (const own of byEntity.values())
    for (const [place, { choices }] of own.sort(byRank).entries()) places.set(choices[0]!, place);
  return bySection.map((records) =>
    records.map((stretches) => {
      let lost = 0;
      return stretches.map((stretch) => {
        if (stretch.behind === null)
          lost = Math.min(loss.most, (places.get(stretch.choices[0]!) ?? 0) * loss.perStretchOfAll);
        return { ...stretch, rank: stretch.rank - lost };
      });
    }),
  );
}

export function byRank(a: Stretch, b: Stretch): number {
  return b.rank - a.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function rankedStretches({ record, paragraphs }: RecordChoices): readonly Stretch[] {
  const chains: Choice[][] = [];
  for (const choice of paragraphs.flat()) {
    const current = chains.at(-1);
    if (choice.leans && current !== undefined) current.push(choice);
    else chains.push([choice]);
  }
  return chains
    .map((choices) => ({ choices, core: coreOf(choices) }))
    .map(({ choices, core }) => ({ choices, core, score: worthOf(core) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ choices, core, score }, index) =>
      inStretches(choices, core, { worth: score, place: index }, record.entity.id),
    );
}

/** Up to its strongest sentence a chain is one; what a person wants in is of it too. */
function coreOf(chain: readonly Choice[]): readonly Choice[] {
  const best = bestOf(chain);
  const strongest = chain.findIndex(({ score }) => score === best);
  const forced = chain.findLastIndex((one) => one.forced);
  return chain.slice(0, Math.max(strongest, forced) + 1);
}

function worthOf(core: readonly Choice[]): number {
  const best = bestOf(core);
  const weak = core.filter(({ score }) => score < weights.leaningThreshold).length;
  const words = sum(core.map((one) => one.words));
  return (
    best +
    core[0]!.needs -
    weak * loss.perWeakSentence -
    Math.max(0, words - paragraphSize.median) * loss.perWord
  );
}

/** The core, and each sentence that goes on from there: those may be cut, the last one first. */
function inStretches(
  chain: readonly Choice[],
  core: readonly Choice[],
  { worth, place }: { readonly worth: number; readonly place: number },
  entity: string,
): readonly Stretch[] {
  const isForced = core.some(({ forced }) => forced);
  const placed = worth - place * loss.perStretch;
  const rank = isForced ? Number.POSITIVE_INFINITY : placed;
  const stretches = [stretchOf(core, { worth, rank }, null, entity)];
  const lost = bestOf(core) - placed;
  for (const [at, choice] of chain.slice(core.length).entries()) {
    const own = Math.min(choice.score - lost, stretches.at(-1)!.rank) - loss.perStep;
    stretches.push(stretchOf([choice], { worth, rank: own }, chain[core.length + at - 1]!, entity));
  }
  return stretches;
}

function stretchOf(
  choices: readonly Choice[],
  { worth, rank }: Pick<Stretch, 'worth' | 'rank'>,
  behind: Choice | null,
  entity: string,
): Stretch {
  const id = choices[0]!.place.unit.id;
  return { choices, words: sum(choices.map(({ words }) => words)), worth, rank, id, behind, entity };
}

function bestOf(choices: readonly Choice[]): number {
  return Math.max(...choices.map(({ score }) => score));
}

/** Sums of words and points. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
