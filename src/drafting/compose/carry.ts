import type { Base, CarriedSentence } from '../../document/index.js';
import type { OutlineSection } from '../../grouping/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { Decided } from './decided.js';
import type { UnitTexts } from './unit-texts.js';

/** A sentence of the base that keeps its place, with the unit it was made from as it is now. */
export type KeptSentence = {
  readonly carried: CarriedSentence;
  readonly record: Record;
  readonly unit: Unit;
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

type Home = { readonly section: string; readonly record: Record; readonly unit: Unit };

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
  for (const carried of base.sentences) {
    const home = homes.get(carried.unit);
    const reason = staleness(carried, home, decided.get(carried.unit), texts);
    if (reason === null && home !== undefined) {
      keep(bySection, { carried, record: home.record, unit: home.unit });
      keptUnits.add(carried.unit);
    } else {
      lostUnits.add(carried.unit);
      if (reason !== null && reason !== overruled) problems.push(stale(base, carried, home, reason));
    }
  }
  const known = new Set(base.units ?? base.sentences.map(({ unit }) => unit));
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

const overruled = 'overruled by a decision';

function staleness(
  { section, unit, start, end }: CarriedSentence,
  home: Home | undefined,
  decision: Decided | undefined,
  texts: UnitTexts,
): string | null {
  if (decision?.select === false) return overruled;
  if (home === undefined) return `a sentence from unit ${unit}, which no submission has or no section takes`;
  if (home.section !== section) return `a sentence from unit ${unit}, which now belongs to ${home.section}`;
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
