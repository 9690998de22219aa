import { countWords } from '../document/index.js';
import { done, type Outcome, type Problem, problem } from '../problems/index.js';
import type { Decisions, Record, Unit } from '../records/index.js';
import { decisionsFile, matchDecisions } from './decisions.js';
import type { HungUnit, ListedUnit, Outline, OutlineSection, SetAside } from './outline.js';
import { makePlacer, type Placement } from './place-unit.js';
import type { OutlineFile, Section } from './read-outline.js';
import type { CodingRegisters } from './registers.js';
import { compareCodeUnits } from './score.js';
import { withTheirSheets } from './sheets.js';
import { unitText } from './unit-text.js';

/**
 * Hangs every unit of coded records in the outline exactly once, or sets it aside with a reason of the closed list
 * (law 2). Units of a section stand by their entity's full name, then as the submission has them, whatever the order
 * of `records`. Reports `decision-unmatched` for a decision that names a section the outline does not have.
 */
export function hangUnits(
  records: readonly Record[],
  outline: OutlineFile,
  registers: Pick<CodingRegisters, 'actionLines'>,
  decisions: Decisions,
): Outcome<Outline> {
  const place = makePlacer(outline, registers);
  const { byUnit } = matchDecisions(records, decisions);
  const bySection = new Map<string, HungUnit[]>();
  const regional = new Set(outline.sections.flatMap(regionalKeys));
  const setAside: SetAside[] = [];
  const listed: { [aspect in ListedUnit['aspect']]: ListedUnit[] } = { obstacle: [], future: [] };
  for (const record of inOrder(records)) {
    const placements = record.units.map((unit) => place(record, unit, byUnit.get(unit.id)));
    const inLists = withTheirLists(
      record.units,
      placements,
      (unit) => byUnit.get(unit.id)?.section !== undefined,
    );
    const settled = withTheirSheets(
      record,
      inLists,
      (unit) => byUnit.has(unit.id),
      (key) => regional.has(key),
    );
    for (const [i, unit] of record.units.entries()) {
      const placement = settled[i]!;
      if (placement.type === 'set-aside') setAside.push({ record, unit, reason: placement.reason });
      else pushTo(bySection, placement.key, { record, unit, because: placement.because });
      const out = placement.type === 'set-aside' && placement.reason === 'decided-out';
      for (const aspect of out ? [] : listedAspects(unit)) listed[aspect].push({ record, unit, aspect });
    }
  }
  const build = (section: Section, depth: number): OutlineSection => ({
    key: section.key,
    heading: section.heading,
    // Deeper ones do not come this far: reading the outline reports them.
    depth: Math.min(depth, 6) as OutlineSection['depth'],
    numbered: section.numbered ?? true,
    budget: section.budget ?? null,
    standing: section.standing ?? null,
    units: bySection.get(section.key) ?? [],
    listed: (section.lists ?? []).flatMap((aspect) => listed[aspect]),
    takesUnits: (section.takes ?? []).length > 0,
    sections: (section.sections ?? []).map((below) => build(below, depth + 1)),
  });
  return done(
    { sections: outline.sections.map((section) => build(section, 1)), setAside },
    unknownSections(outline, decisions, decisionsFile(records)),
  );
}

function inOrder(records: readonly Record[]): readonly Record[] {
  return [...records].sort(
    (a, b) => compareCodeUnits(a.entity.name, b.entity.name) || compareCodeUnits(a.id, b.id),
  );
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** Of a unit's aspects the two likeliest: a paragraph that ends with a challenge is no obstacle to list. */
function listedAspects(unit: Unit): readonly ListedUnit['aspect'][] {
  return unit.aspects
    .slice(0, 2)
    .filter((aspect): aspect is ListedUnit['aspect'] => aspect === 'obstacle' || aspect === 'future');
}

/** An item of more words stands on its own. */
const shortItemWords = 25;

/**
 * Items of a list and the line that introduces it belong together: a short item goes where that line went, as does one
 * that no section takes; and an introduction that says nothing itself goes with its first item.
 */
function withTheirLists(
  units: readonly Unit[],
  placements: readonly Placement[],
  isDecided: (unit: Unit) => boolean,
): readonly Placement[] {
  const own = new Map(units.map((unit, i) => [unit.id, placements[i]!]));
  const firstItem = new Map<string, Placement>();
  for (const [i, { lead_in }] of units.entries()) {
    const placement = placements[i]!;
    if (lead_in !== null && placement.type === 'section' && !firstItem.has(lead_in))
      firstItem.set(lead_in, placement);
  }
  const settled = new Map<string, Placement>();
  return units.map((unit, i) => {
    const placement = settle(unit, placements[i]!);
    settled.set(unit.id, placement);
    return placement;
  });

  function settle(unit: Unit, placement: Placement): Placement {
    const homeless = placement.type === 'set-aside' && placement.reason === 'no-section';
    if (placement.type === 'set-aside' && !homeless) return placement;
    const lead = unit.lead_in === null ? undefined : settled.get(unit.lead_in);
    if (lead?.type === 'section' && !isDecided(unit)) {
      const leadsItself = own.get(unit.lead_in!)?.type === 'section';
      if (homeless || (leadsItself && countWords(unitText(unit)) < shortItemWords)) {
        return { type: 'section', key: lead.key, because: 'with the line that introduces its list' };
      }
    }
    const item = firstItem.get(unit.id);
    return homeless && item?.type === 'section'
      ? { type: 'section', key: item.key, because: 'introduces a list that stands here' }
      : placement;
  }
}

function regionalKeys({ key, takes = [], sections = [] }: Section): readonly string[] {
  return [
    ...(takes.some(({ regions }) => regions !== undefined) ? [key] : []),
    ...sections.flatMap(regionalKeys),
  ];
}

function unknownSections(outline: OutlineFile, decisions: Decisions, file: string): readonly Problem[] {
  const keys = new Set(outline.sections.flatMap(keysOf));
  return decisions.decisions.flatMap(({ section }, i) =>
    section === undefined || keys.has(section)
      ? []
      : [
          problem(
            'decision-unmatched',
            { file, path: `decisions.${i}.section` },
            {
              found: `section "${section}"`,
              expected: 'the key of a section of outline.yaml, such as regional/africa',
              fix: 'Correct the key. Until then the unit hangs where its coding puts it.',
            },
          ),
        ],
  );
}

function keysOf(section: Section): readonly string[] {
  return [section.key, ...(section.sections ?? []).flatMap(keysOf)];
}
