import type { Base, CarriedSentence } from '../../document/index.js';
import type { OutlineSection } from '../../grouping/index.js';
import { type Problem, problem } from '../../problems/index.js';
import { type Record, titleAbove, type Unit } from '../../records/index.js';
import type { SentencePlace } from './candidates.js';
import { type Corrected, correctedSentences, type Home } from './corrected.js';
import type { Decided } from './decided.js';
import type { MergedSentence } from './merge.js';
import type { UnitTexts } from './unit-texts.js';

/** A sentence of the base that keeps its place, with the unit it was made from as it is now. */
export type KeptSentence = {
  readonly carried: CarriedSentence;
  readonly record: Record;
  readonly unit: Unit;
  /** The further units that gave it words, as they are now. */
  readonly joined: SentencePlace['joined'];
  /** What other entities said in nearly the same words. */
  readonly also: readonly MergedSentence[];
  /** Its unit came back in other words: the sentence is worded anew. */
  readonly isCorrected: boolean;
};
export type KeptParagraph = {
  readonly id: string;
  readonly record: Record;
  readonly sentences: readonly KeptSentence[];
};

export type Kept = {
  /** By section key, in the order of the base. */
  readonly bySection: ReadonlyMap<string, readonly KeptParagraph[]>;
  /** Units that may give new sentences: the base did not know them, or had them where they no longer hang. */
  readonly isFree: (record: Record, unit: Unit) => boolean;
  /** Whether a unit has a sentence that keeps its place. */
  readonly isKept: (unit: string) => boolean;
  readonly problems: readonly Problem[];
};

/** Which choices of the base still hold (law 11): same unit, same section, not overruled. The others are reported. */
export function keptFrom(
  base: Base | null,
  sections: readonly OutlineSection[],
  decided: ReadonlyMap<string, Decided>,
  texts: UnitTexts,
): Kept {
  if (base === null) return { bySection: new Map(), isFree: () => true, isKept: () => false, problems: [] };
  const homes = homesOf(sections);
  const problems: Problem[] = [];
  const bySection = new Map<string, Map<string, KeptParagraph>>();
  const keptUnits = new Set<string>();
  const lostUnits = new Set<string>();
  const known = new Set(base.units ?? base.sentences.map(({ unit }) => unit));
  const corrected = correctedSentences(
    base.sentences.filter((one) => isCorrectable(one, homes)),
    base.units === undefined ? [] : [...homes.values()].filter(({ unit }) => !known.has(unit.id)),
    texts,
  );
  for (const written of base.sentences) {
    const renewed = corrected.get(written);
    const carried = renewed === undefined ? written : renewedSentence(written, renewed);
    const home = homes.get(carried.unit);
    const reason = staleness(carried, homes, decided, texts);
    const joined = joinedUnits(carried, homes);
    if (reason === null && home !== undefined && joined !== null) {
      const also = alsoSaid(carried, homes, texts);
      const isCorrected = renewed !== undefined;
      keep(bySection, { carried, record: home.record, unit: home.unit, joined, also, isCorrected });
      for (const unit of unitsOf(carried)) keptUnits.add(unit);
    } else {
      for (const unit of unitsOf(carried)) lostUnits.add(unit);
      if (reason !== null && reason !== overruled) problems.push(stale(base, carried, home, reason));
    }
  }
  const knownRecords = recordsKnown(base, homes);
  return {
    bySection: new Map([...bySection].map(([section, paragraphs]) => [section, [...paragraphs.values()]])),
    isFree: (record, unit) => {
      if (keptUnits.has(unit.id)) return false;
      if (lostUnits.has(unit.id)) return true;
      return !known.has(unit.id) && (base.units !== undefined || !knownRecords.has(record.id));
    },
    isKept: (unit) => keptUnits.has(unit),
    problems,
  };
}

/** One span of one unit that is gone: a list, whose items are units of their own, and what a heading named are drafted anew. */
function isCorrectable(
  { unit, start, end, joined, heading }: CarriedSentence,
  homes: ReadonlyMap<string, Home>,
): boolean {
  return joined === undefined && heading === undefined && end > start && !homes.has(unit);
}

function renewedSentence(written: CarriedSentence, { home, start, end }: Corrected): CarriedSentence {
  return { ...written, unit: home.unit.id, start, end };
}

const overruled = 'overruled by a decision';

function unitsOf({ unit, joined = [] }: CarriedSentence): readonly string[] {
  return [unit, ...joined.map((one) => one.unit)];
}

function joinedUnits(
  { joined = [] }: CarriedSentence,
  homes: ReadonlyMap<string, Home>,
): SentencePlace['joined'] | null {
  const found = joined.flatMap(({ unit, start, end }) => {
    const home = homes.get(unit);
    return home === undefined ? [] : [{ unit: home.unit, start, end }];
  });
  return found.length === joined.length ? found : null;
}

function alsoSaid(
  { also = [] }: CarriedSentence,
  homes: ReadonlyMap<string, Home>,
  texts: UnitTexts,
): readonly MergedSentence[] {
  return also.flatMap(({ unit: id, start, end }) => {
    const home = homes.get(id);
    if (home === undefined) return [];
    const { record, unit } = home;
    const text = texts.of(record, unit).plain.slice(start, end);
    return [{ record, place: { unit, start, end, joined: [] }, text }];
  });
}

function staleness(
  carried: CarriedSentence,
  homes: ReadonlyMap<string, Home>,
  decided: ReadonlyMap<string, Decided>,
  texts: UnitTexts,
): string | null {
  const { section, unit, start, end, joined = [], heading } = carried;
  const home = homes.get(unit);
  const decision = decided.get(unit);
  if (unitsOf(carried).some((one) => decided.get(one)?.select === false)) return overruled;
  const gone = joined.find((one) => !homes.has(one.unit))?.unit;
  if (gone !== undefined) return `a sentence from unit ${gone}, which no submission has or no section takes`;
  if (home === undefined) return `a sentence from unit ${unit}, which no submission has or no section takes`;
  if (home.section !== section) return `a sentence from unit ${unit}, which now belongs to ${home.section}`;
  if (heading !== undefined && titleAbove(home.unit, home.record) !== heading)
    return `a sentence that takes a name from the heading “${heading}”, under which its unit no longer stands`;
  const isDecided = start === 0 && end === 0;
  if (isDecided !== ((decision?.wording ?? null) !== null)) return overruled;
  return end <= texts.of(home.record, home.unit).plain.length
    ? null
    : `a span beyond the end of unit ${unit}`;
}

function keep(bySection: Map<string, Map<string, KeptParagraph>>, sentence: KeptSentence): void {
  const { block, section } = sentence.carried;
  const paragraphs = bySection.get(section) ?? new Map<string, KeptParagraph>();
  const earlier = paragraphs.get(block);
  paragraphs.set(block, {
    id: block,
    record: earlier?.record ?? sentence.record,
    sentences: [...(earlier?.sentences ?? []), sentence],
  });
  bySection.set(section, paragraphs);
}

function homesOf(sections: readonly OutlineSection[]): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const section of sections) {
    for (const { record, unit } of section.units) {
      if (!homes.has(unit.id)) homes.set(unit.id, { section: section.key, record, unit });
    }
  }
  return homes;
}

function recordsKnown(base: Base, homes: ReadonlyMap<string, Home>): ReadonlySet<string> {
  return new Set(base.sentences.flatMap(({ unit }) => homes.get(unit)?.record.id ?? []));
}

function stale(base: Base, carried: CarriedSentence, home: Home | undefined, found: string): Problem {
  return problem(
    'base-stale',
    { file: home?.record.source.file ?? `bases/${base.draftId}.json`, path: carried.block },
    {
      found,
      expected: 'the unit where the earlier draft had it',
      fix: 'Look at the paragraph: the sentence is left out of it. Where the submission was corrected, its new text is drafted anew.',
    },
  );
}
