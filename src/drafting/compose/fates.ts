import type { Outline, OutlineSection } from '../../grouping/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftSection, UnitFate } from '../draft.js';
import type { WhyNot } from './section.js';

/** What became of every unit of every record (law 2), by contributor, then as the submission has them. */
export function unitFates(
  contributors: readonly Record[],
  outline: Outline,
  sections: readonly OutlineSection[],
  drafted: readonly DraftSection[],
  whyNot: ReadonlyMap<Unit, WhyNot>,
): readonly UnitFate[] {
  const blocks = blocksByUnit(drafted);
  const setAside = new Map(outline.setAside.map(({ unit, reason }) => [unit, reason]));
  const listed = new Set(sections.flatMap((section) => section.listed.map(({ unit }) => unit)));
  return contributors.flatMap(({ units }) =>
    units.map((unit): UnitFate => {
      const used = blocks.get(unit.id);
      if (used !== undefined) return { unit: unit.id, fate: 'used', blocks: [...used] };
      const reason =
        setAside.get(unit) ?? whyNot.get(unit)?.() ?? (listed.has(unit) ? 'listed-only' : 'no-section');
      return { unit: unit.id, fate: 'set-aside', reason };
    }),
  );
}

function blocksByUnit(drafted: readonly DraftSection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const blocks = new Map<string, Set<string>>();
  for (const { id, sentences } of drafted.flatMap(({ paragraphs }) => paragraphs)) {
    for (const { origin } of sentences) {
      if (origin.type === 'template') continue;
      const known = blocks.get(origin.unit) ?? new Set<string>();
      blocks.set(origin.unit, known.add(id));
    }
  }
  return blocks;
}
