import type { Outline } from '../../grouping/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftingNote, DraftSection, Origin, UnitFate } from '../draft.js';
import type { WhyNot } from './choices.js';

/** What became of every unit of every record (law 2), by contributor, then as the submission has them. */
export function unitFates(
  contributors: readonly Record[],
  outline: Outline,
  drafted: readonly DraftSection[],
  whyNot: ReadonlyMap<Unit, WhyNot>,
  merged: ReadonlyMap<Unit, string>,
): readonly UnitFate[] {
  const blocks = blocksByUnit(drafted);
  const said = saidElsewhere(drafted);
  const setAside = new Map(outline.setAside.map(({ unit, reason }) => [unit, reason]));
  const listed = new Set(drafted.flatMap(({ draftingNotes }) => draftingNotes.flatMap(listedIn)));
  return contributors.flatMap(({ units }) =>
    units.map((unit): UnitFate => {
      const used = blocks.get(unit.id);
      if (used !== undefined) return { unit: unit.id, fate: 'used', blocks: [...used] };
      const into = said.get(unit.id) ?? merged.get(unit);
      if (into !== undefined && blocks.has(into)) return { unit: unit.id, fate: 'merged', into };
      const reason =
        (into === undefined ? undefined : 'over-budget') ??
        setAside.get(unit) ??
        whyNot.get(unit)?.() ??
        (listed.has(unit.id) ? 'listed-only' : 'no-section');
      return { unit: unit.id, fate: 'set-aside', reason };
    }),
  );
}

function blocksByUnit(drafted: readonly DraftSection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const blocks = new Map<string, Set<string>>();
  for (const { id, sentences } of drafted.flatMap(({ paragraphs }) => paragraphs)) {
    for (const { origin } of sentences) {
      if (origin.type === 'template') continue;
      for (const unit of unitsOf(origin)) {
        const known = blocks.get(unit) ?? new Set<string>();
        blocks.set(unit, known.add(id));
      }
    }
  }
  return blocks;
}

/**
 * By unit, the first unit in the draft that says what it says. The order of the draft, not that of merging: a unit with
 * two sentences may be merged into two others, and a later draft on this base must name the same one.
 */
function saidElsewhere(drafted: readonly DraftSection[]): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  for (const { origin, alsoIn = [] } of drafted.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences),
  )) {
    if (origin.type === 'template') continue;
    for (const { unit } of alsoIn) if (!into.has(unit)) into.set(unit, origin.unit);
  }
  return into;
}

function listedIn(note: DraftingNote): readonly string[] {
  return note.type === 'list' ? note.items.map(({ unit }) => unit) : [];
}

function unitsOf(origin: Exclude<Origin, { readonly type: 'template' }>): readonly string[] {
  const joined = origin.type === 'submission' ? (origin.joined ?? []) : [];
  return [origin.unit, ...joined.map(({ unit }) => unit)];
}
