import { type Outline, type OutlineSection, setAsideReasons } from '../../grouping/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftingContext } from '../context.js';
import type { Draft, DraftSection, UnitFate } from '../draft.js';
import { houseStyle } from '../style/house-style.js';
import { type EntityNames, entityNames } from '../word/entity-names.js';
import { namesBehind, noNamesBehind, registeredNames } from '../word/names-behind.js';
import { opensWithEntityOf } from '../word/opening-entity.js';
import { sentenceAt } from './candidates.js';
import { type Kept, type KeptSentence, keptFrom } from './carry.js';
import { chooseFor, type WhyNot, type Workshop } from './choices.js';
import { type Decided, decidedUnits, decisionsFile } from './decided.js';
import { draftNotes } from './draft-notes.js';
import { draftingNotes } from './drafting-notes.js';
import { unitFates } from './fates.js';
import { type MergedSentence, mergeAlike, mergeKey, type Standing } from './merge.js';
import { mergedNote } from './merged-note.js';
import { nothingSaid, type Said } from './repeats.js';
import { saidInEarlier } from './said-earlier.js';
import { wordSection } from './section.js';
import { sectionProblems } from './section-problems.js';
import { type UnitTexts, unitTexts } from './unit-texts.js';
import { keptWithinLimit } from './within-limit.js';

/**
 * Drafts the report's text under the outline: in each section, for each record, a paragraph of chosen sentences in the
 * third person, each with its span. Pure: the same arguments give the same draft. Choices look at one record in one
 * section and nothing else, and a base's choices stand (law 11).
 *
 * Reports `base-stale`, `decision-unfollowed`, `section-empty`, `link-not-usable`, `draft-too-long` (a section over its budget), and what
 * reading the units' Markdown found.
 */
export function draft(outline: Outline, context: DraftingContext): Result<Draft> {
  const { cycle, records, base } = context;
  const contributors = [...records].sort(
    (a, b) => compareText(a.entity.name, b.entity.name) || compareText(a.id, b.id),
  );
  const sections = flattened(outline.sections);
  const texts = unitTexts(contributors);
  const decided = decidedUnits(contributors, context.decisions, texts);
  const register = context.registers?.houseStyle ?? null;
  const kept = keptFrom(base, sections, decided.byUnit, texts);
  const earlier = saidInEarlier(context.earlier ?? []);
  const mergedInto = new Map<string, readonly MergedSentence[]>();
  const inBase = saidInBase(kept, texts);
  const writesOut = register !== null && !(register.off ?? []).includes('acronym');
  const shortForms = registeredNames(register?.short_forms ?? []);
  const entities = context.registers?.entities.entities ?? [];
  const usual = new Set(entities.flatMap(({ acronym }) => acronym ?? []));
  const shop: Workshop = {
    cycle,
    texts,
    kept,
    decided: decided.byUnit,
    style: register === null ? null : houseStyle(register),
    namesOf: onceFor(
      (record) => record,
      (record) => namesOf(record, context),
    ),
    nameBehindOf: onceFor(
      (record) => record,
      (record) => (writesOut ? namesBehind(record, shortForms, usual) : noNamesBehind),
    ),
    opensWithEntity: opensWithEntityOf(entities),
    saidBy: onceFor(
      ({ entity }) => entity.id,
      (record) => inBase(record.entity.id),
    ),
    mergedInto: (unit, start) => mergedInto.get(mergeKey(unit, start)) ?? [],
    saidEarlier: ({ entity }) => earlier(entity.id),
  };
  const whyNot = new Map<Unit, WhyNot>();
  const natural = sections.map((section, done) => {
    context.onSection?.(done, sections.length);
    const { records: choices, reasons } = chooseFor(section, shop);
    for (const [unit, reason] of reasons) whyNot.set(unit, reason);
    return choices;
  });
  const limit = base === null ? cycle.word_limit : Number.POSITIVE_INFINITY;
  const keptSentences = [...kept.bySection.values()].flat().flatMap(({ sentences }) => sentences);
  const merged = mergeAlike(
    natural,
    keptSentences.map((one) => standingSentence(one, texts)),
  );
  for (const { carried, also } of keptSentences)
    if (also.length > 0) mergedInto.set(mergeKey(carried.unit, carried.start), also);
  for (const [key, others] of merged.into) {
    const carried = mergedInto.get(key) ?? [];
    const isNew = ({ place }: MergedSentence) => !carried.some((one) => one.place.unit === place.unit);
    mergedInto.set(key, [...carried, ...others.filter(isNew)]);
  }
  const limited = keptWithinLimit(sections, merged.sections, contributors, limit);
  for (const unit of limited.cut) whyNot.set(unit, () => 'over-budget');
  const drafted = sections.map((section, index): DraftSection => {
    const paragraphs = wordSection(section, limited.sections[index]!, shop);
    const { key, heading, depth, numbered, standing, budget } = section;
    return {
      section: { key, heading, depth, numbered, standing, budget },
      paragraphs,
      draftingNotes: [
        ...draftingNotes(section, paragraphs.length > 0, texts),
        ...mergedNote(section.key, paragraphs, shop),
      ],
    };
  });
  const fates = unitFates(contributors, outline, drafted, whyNot, merged.units);
  return {
    value: {
      cycle: cycle.cycle,
      contributors,
      sections: drafted,
      notes: draftNotes(drafted, { contributors, base, shop }),
      fates,
    },
    problems: [
      ...texts.problems(),
      ...decided.problems,
      ...kept.problems,
      ...unfollowed(context, decided.byUnit, fates),
      ...sections.flatMap((section, index) => sectionProblems(section, drafted[index]!, shop)),
    ],
  };
}

/** Units that a person wants in, and that have no sentence that can stand in a report. */
function unfollowed(
  { records }: DraftingContext,
  decided: ReadonlyMap<string, Decided>,
  fates: readonly UnitFate[],
): readonly Problem[] {
  const file = decisionsFile(records);
  return fates.flatMap((one) => {
    if (one.fate !== 'set-aside' || decided.get(one.unit)?.select !== true) return [];
    return [
      problem(
        'decision-unfollowed',
        { file, path: one.unit },
        {
          found: `"select: true" for unit ${one.unit}, which cannot be drafted: ${setAsideReasons[one.reason]}`,
          expected: 'a unit with a sentence that can stand in the report',
          fix: 'Write the sentence yourself, as "wording" of the same decision.',
        },
      ),
    ];
  });
}

function flattened(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap((section) => [section, ...flattened(section.sections)]);
}

function onceFor<K, T>(keyOf: (record: Record) => K, make: (record: Record) => T): (record: Record) => T {
  const made = new Map<K, T>();
  return (record) => {
    const key = keyOf(record);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(record);
    made.set(key, value);
    return value;
  };
}

function namesOf(record: Record, { registers }: DraftingContext): EntityNames {
  return entityNames(
    record,
    registers?.entities.entities.find(({ id }) => id === record.entity.id)?.aliases ?? [],
  );
}

/** What an entity says in the sentences that keep their place is not said again by new ones. */
function saidInBase(kept: Kept, texts: UnitTexts): (entity: string) => Said {
  const byEntity = new Map<string, Said>();
  const of = (entity: string): Said => {
    const known = byEntity.get(entity);
    if (known !== undefined) return known;
    const said = nothingSaid();
    byEntity.set(entity, said);
    return said;
  };
  for (const paragraph of [...kept.bySection.values()].flat()) {
    for (const { record: own, unit, carried, joined, also } of paragraph.sentences) {
      for (const span of [{ ...carried, unit }, ...joined])
        of(own.entity.id).add(texts.of(own, span.unit).plain.slice(span.start, span.end));
      for (const other of also) of(other.record.entity.id).add(other.text);
    }
  }
  return of;
}

/** What the base says stays, whoever else says the same; read as when it was chosen, with what was joined to it. */
function standingSentence({ record, unit, carried, joined }: KeptSentence, texts: UnitTexts): Standing {
  const { start, end } = carried;
  const text =
    sentenceAt(record, { unit, start, end, joined, headed: carried.heading !== undefined }, texts)?.text ??
    texts.of(record, unit).plain.slice(start, end);
  return { entity: record.entity.id, unit: unit.id, start, text };
}

// Code units, not localeCompare: the machine's language must not change an order (law 4).
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
