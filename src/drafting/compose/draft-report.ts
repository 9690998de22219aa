import { countWords, type FootnoteDefinition, type Inline, literalText } from '../../document/index.js';
import { type Outline, type OutlineSection, setAsideReasons } from '../../grouping/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftingContext } from '../context.js';
import type { Draft, DraftSection, UnitFate } from '../draft.js';
import { type EntityNames, entityNames } from '../word/entity-names.js';
import { type Kept, keptFrom } from './carry.js';
import { type Decided, decidedUnits, decisionsFile } from './decided.js';
import { draftingNotes, isEmpty } from './drafting-notes.js';
import { unitFates } from './fates.js';
import { nothingSaid, type Said } from './repeats.js';
import { draftSection, type WhyNot, type Workshop } from './section.js';
import { type UnitTexts, unitTexts } from './unit-texts.js';

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
  const kept = keptFrom(base, sections, decided.byUnit, texts);
  const shop: Workshop = {
    cycle,
    texts,
    kept,
    decided: decided.byUnit,
    namesOf: onceFor(
      (record) => record,
      (record) => namesOf(record, context),
    ),
    saidBy: onceFor(
      ({ entity }) => entity.id,
      (record) => saidInBase(record, kept, texts),
    ),
  };
  const whyNot = new Map<Unit, WhyNot>();
  const drafted = sections.map((section, done): DraftSection => {
    context.onSection?.(done, sections.length);
    const { paragraphs, reasons } = draftSection(section, shop);
    for (const [unit, reason] of reasons) whyNot.set(unit, reason);
    const { key, heading, depth, numbered, standing, budget } = section;
    return {
      section: { key, heading, depth, numbered, standing, budget },
      paragraphs,
      draftingNotes: draftingNotes(section, paragraphs.length > 0, texts),
    };
  });
  const fates = unitFates(contributors, outline, sections, drafted, whyNot);
  return {
    value: {
      cycle: cycle.cycle,
      contributors,
      sections: drafted,
      notes: notesOf(drafted, contributors, context, texts, decided.byUnit),
      fates,
    },
    problems: [
      ...texts.problems(),
      ...decided.problems,
      ...kept.problems,
      ...unfollowed(context, decided.byUnit, fates),
      ...sections.flatMap((section, index) => sectionProblems(section, drafted[index]!, cycle.report)),
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
function saidInBase(record: Record, kept: Kept, texts: UnitTexts): Said {
  const said = nothingSaid();
  for (const paragraph of [...kept.bySection.values()].flat()) {
    for (const { record: own, unit, carried } of paragraph.sentences)
      if (own.entity.id === record.entity.id)
        said.add(texts.of(own, unit).plain.slice(carried.start, carried.end));
  }
  return said;
}

/** The definitions the paragraphs refer to, in the order of their first reference; the base's own wording first. */
function notesOf(
  drafted: readonly DraftSection[],
  contributors: readonly Record[],
  { base }: DraftingContext,
  texts: UnitTexts,
  decided: ReadonlyMap<string, Decided>,
): readonly FootnoteDefinition[] {
  // A decision's words are taken anew each time, so their notes are too.
  const worded = new Map(
    [...decided.values()]
      .flatMap(({ wording }) => wording?.notes ?? [])
      .map((note) => [note.identifier, note]),
  );
  const known = new Map(base?.document.notes.map((note) => [note.identifier, note]) ?? []);
  const units = new Map<string, readonly [Record, Unit]>();
  for (const record of contributors)
    for (const unit of record.units) if (!units.has(unit.id)) units.set(unit.id, [record, unit]);
  const notes = new Map<string, FootnoteDefinition>();
  for (const sentence of drafted.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences),
  )) {
    for (const identifier of references(sentence.inlines)) {
      if (notes.has(identifier)) continue;
      const home = units.get(identifier.replace(/\/[^/]*$/, ''));
      const note =
        worded.get(identifier) ??
        known.get(identifier) ??
        (home === undefined ? null : texts.of(...home).definition(identifier));
      if (note !== null) notes.set(identifier, note);
    }
  }
  return [...notes.values()];
}

function references(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnoteReference') return [inline.identifier];
    return 'children' in inline ? references(inline.children) : [];
  });
}

function sectionProblems(
  section: OutlineSection,
  { paragraphs }: DraftSection,
  report: string,
): readonly Problem[] {
  const place = { file: `templates/${report}/outline.yaml`, path: section.key };
  if (isEmpty(section, paragraphs.length > 0)) return [sectionEmpty(section, place)];
  const words = paragraphs
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { inlines }) => sum + countWords(literalText(inlines)), 0);
  if (section.budget === null || words <= section.budget) return [];
  return [
    problem('draft-too-long', place, {
      found: `${words} words under "${section.heading}"`,
      expected: `at most ${section.budget} words`,
      fix: 'Shorten it in Word, leave units out with "select: false" in decisions.yaml, or raise the budget.',
    }),
  ];
}

function sectionEmpty({ heading, units }: OutlineSection, place: Problem['place']): Problem {
  if (units.length === 0) {
    return problem('section-empty', place, {
      found: `no contribution to "${heading}"`,
      expected: 'a contribution to every section',
      fix: 'Nothing need be done: a drafting note stands there. Ask for a contribution, write the section by hand, or take the section out of the outline.',
    });
  }
  const count = units.length === 1 ? 'one unit' : `${units.length} units`;
  return problem('section-empty', place, {
    found: `${count} under "${heading}", and no sentence that can be drafted as it stands`,
    expected: 'a sentence under every heading',
    fix: 'Nothing need be done: a drafting note stands there, and provenance.yaml says why of each unit. Write the section by hand, or give a "wording" for a unit in decisions.yaml.',
  });
}

// Code units, not localeCompare: the machine's language must not change an order (law 4).
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
