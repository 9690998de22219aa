import { countWords } from '../../document/index.js';
import type { OutlineSection } from '../../grouping/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { Choice, RecordChoices } from './choices.js';

/** What each further stretch of one entity in one section loses: the first of another comes before the third of one. */
const lossPerStretch = 3;
/** And each sentence that goes on from one. */
const lossPerStep = 1;

/** Words of note 1 around the contributors' names, and of the introduction where the outline sets it no budget. */
const standingWords = { contributors: 40, introduction: 250 } as const;

type Section = Pick<OutlineSection, 'heading' | 'budget' | 'takesUnits' | 'standing'>;

export type Limited = {
  readonly sections: readonly (readonly RecordChoices[])[];
  /** The units whose sentences had to go. */
  readonly cut: readonly Unit[];
};

/**
 * A first draft that would be longer than the limit loses its weakest sentences, in the sections that go farthest beyond
 * their budgets: what others leave of theirs is shared out in proportion. A draft within the limit is left as it is, so
 * that what one entity sends changes nothing of another's (law 11). What a person wants in stays.
 */
export function keptWithinLimit(
  sections: readonly Section[],
  chosen: readonly (readonly RecordChoices[])[],
  contributors: readonly Record[],
  limit: number,
): Limited {
  const words = chosen.map((records) => sum(records.map(wordsOf)));
  const available = limit - reservedWords(sections, contributors);
  if (sum(words) <= available) return { sections: chosen, cut: [] };
  const share = shareOfBudgets(sections, words, available);
  const cut: Unit[] = [];
  return {
    sections: chosen.map((records, index) => {
      const { budget } = sections[index]!;
      return budget === null || words[index]! <= budget * share
        ? records
        : withinBudget(records, budget * share, cut);
    }),
    cut,
  };
}

/** The largest part or multiple of its budget that every section may fill, all of them together within `available`. */
function shareOfBudgets(sections: readonly Section[], words: readonly number[], available: number): number {
  const filled = (share: number) =>
    sum(words.map((own, index) => Math.min(own, (sections[index]!.budget ?? own) * share)));
  let [low, high] = [0, 1];
  while (filled(high) < available && high < 1024) high *= 2;
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (filled(middle) <= available) low = middle;
    else high = middle;
  }
  return low;
}

/** Headings, standing texts, note 1, and what the outline leaves for people to write. */
function reservedWords(sections: readonly Section[], contributors: readonly Record[]): number {
  const headings = sum(sections.map(({ heading }) => countWords(heading)));
  const written = sum(
    sections.map(({ takesUnits, standing, budget }) =>
      takesUnits ? 0 : (budget ?? (standing === null ? 0 : standingWords.introduction)),
    ),
  );
  const names = sum(contributors.map(({ entity }) => countWords(`${entity.name} ${entity.acronym ?? ''}`)));
  return headings + written + names + standingWords.contributors;
}

function wordsOf({ paragraphs }: RecordChoices): number {
  return sum(paragraphs.flat().map(({ words }) => words));
}

/** A sentence with those before it that it cannot be read without: it stays or goes with them. */
type Stretch = {
  readonly choices: readonly Choice[];
  readonly words: number;
  readonly rank: number;
  readonly id: string;
  /** What it goes on from, without which it goes too. */
  readonly behind: Choice | null;
};

function withinBudget(
  records: readonly RecordChoices[],
  budget: number,
  cut: Unit[],
): readonly RecordChoices[] {
  const stretches = records
    .flatMap(rankedStretches)
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const kept = new Set<Choice>();
  let words = 0;
  for (const stretch of stretches) {
    if (stretch.rank !== Number.POSITIVE_INFINITY && words + stretch.words > budget) continue;
    if (stretch.behind !== null && !kept.has(stretch.behind)) continue;
    words += stretch.words;
    for (const choice of stretch.choices) kept.add(choice);
  }
  return records.map((record): RecordChoices => {
    for (const { place } of record.paragraphs.flat().filter((choice) => !kept.has(choice)))
      cut.push(place.unit, ...place.joined.map(({ unit }) => unit));
    const paragraphs = record.paragraphs.map((paragraph) => paragraph.filter((one) => kept.has(one)));
    return { ...record, paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0) };
  });
}

function rankedStretches({ paragraphs }: RecordChoices): readonly Stretch[] {
  const chains: Choice[][] = [];
  for (const choice of paragraphs.flat()) {
    const current = chains.at(-1);
    if (choice.leans && current !== undefined) current.push(choice);
    else chains.push([choice]);
  }
  return chains
    .map((choices) => ({ choices, score: Math.max(...choices.map(({ score }) => score)) }))
    .sort((a, b) => b.score - a.score)
    .flatMap(({ choices, score }, index) => inStretches(choices, score, index * lossPerStretch));
}

/** Up to its strongest sentence a chain is one; each that goes on from there may be cut, the last one first. */
function inStretches(chain: readonly Choice[], best: number, loss: number): readonly Stretch[] {
  const strongest = chain.findIndex(({ score }) => score === best);
  const forced = chain.findLastIndex((one) => one.forced);
  const core = chain.slice(0, Math.max(strongest, forced) + 1);
  const stretches = [stretchOf(core, forced >= 0 ? Number.POSITIVE_INFINITY : best - loss, null)];
  for (const [at, choice] of chain.slice(core.length).entries()) {
    const rank = Math.min(choice.score - loss, stretches.at(-1)!.rank) - lossPerStep;
    stretches.push(stretchOf([choice], rank, chain[core.length + at - 1]!));
  }
  return stretches;
}

function stretchOf(choices: readonly Choice[], rank: number, behind: Choice | null): Stretch {
  const id = choices[0]!.place.unit.id;
  return { choices, words: sum(choices.map(({ words }) => words)), rank, id, behind };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
