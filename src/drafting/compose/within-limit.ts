import { countWords } from '../../document/index.js';
import type { OutlineSection } from '../../grouping/index.js';
import type { Record, Unit } from '../../records/index.js';
import { weights } from '../choose/weights.js';
import type { Choice, RecordChoices } from './choices.js';
import { byRank, fairly, rankedStretches, type Stretch, sum } from './stretches.js';

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
  const stretches = fairly(chosen.map((records) => records.map(rankedStretches))).map((records) =>
    records.flat(),
  );
  const clearWords = stretches.map((all) => sum(all.filter(isClear).map((one) => one.words)));
  const share = shareOfBudgets(sections, clearWords, available);
  const rooms = sections.map(({ budget }, index) =>
    budget === null || clearWords[index]! <= budget * share ? Number.POSITIVE_INFINITY : budget * share,
  );
  const first = keptOf(stretches, rooms);
  const spoken = withTheSilent(stretches, first);
  const kept = spoken === stretches ? first : keptOf(spoken, rooms);
  const cut: Unit[] = [];
  return { sections: chosen.map((records) => records.map((record) => onlyKept(record, kept, cut))), cut };
}

/** Where there is no room for all, what leaves too much unsaid has none; what a person wants, or speaks for a contributor, has. */
function isClear({ worth, rank }: Stretch): boolean {
  return worth >= weights.threshold || rank > aboveAll / 2;
}

/** Ranks that no score reaches: what stands for a contributor that would have no word comes first. */
const aboveAll = 1000;

/** Of every contributor of whom nothing is kept the strongest stretch, before all others. */
function withTheSilent(
  bySection: readonly (readonly Stretch[])[],
  kept: ReadonlySet<Choice>,
): readonly (readonly Stretch[])[] {
  const told = new Set<string>();
  const best = new Map<string, Stretch>();
  for (const stretch of bySection.flat()) {
    if (kept.has(stretch.choices[0]!)) told.add(stretch.entity);
    const known = best.get(stretch.entity);
    if (stretch.behind === null && (known === undefined || byRank(stretch, known) < 0))
      best.set(stretch.entity, stretch);
  }
  const spokesmen = new Set([...best].flatMap(([entity, one]) => (told.has(entity) ? [] : [one])));
  return spokesmen.size === 0
    ? bySection
    : bySection.map((stretches) =>
        stretches.map((one) => (spokesmen.has(one) ? { ...one, rank: one.rank + aboveAll } : one)),
      );
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

/** What is clear and has room, the strongest first; what goes on from a stretch only with it, what a person wants in whatever the room. */
function keptOf(bySection: readonly (readonly Stretch[])[], rooms: readonly number[]): ReadonlySet<Choice> {
  const kept = new Set<Choice>();
  for (const [index, stretches] of bySection.entries()) {
    let words = 0;
    for (const stretch of stretches.filter(isClear).sort(byRank)) {
      if (stretch.rank !== Number.POSITIVE_INFINITY && words + stretch.words > rooms[index]!) continue;
      if (stretch.behind !== null && !kept.has(stretch.behind)) continue;
      words += stretch.words;
      for (const choice of stretch.choices) kept.add(choice);
    }
  }
  return kept;
}

function onlyKept(record: RecordChoices, kept: ReadonlySet<Choice>, cut: Unit[]): RecordChoices {
  for (const { place } of record.paragraphs.flat().filter((choice) => !kept.has(choice)))
    cut.push(place.unit, ...place.joined.map(({ unit }) => unit));
  const paragraphs = record.paragraphs.map((paragraph) => paragraph.filter((one) => kept.has(one)));
  return { ...record, paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0) };
}
