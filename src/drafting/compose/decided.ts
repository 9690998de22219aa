import { matchDecisions } from '../../grouping/index.js';
import type { Problem } from '../../problems/index.js';
import type { Decisions, Record } from '../../records/index.js';
import type { UnitTexts } from './unit-texts.js';
import { readWording, type Wording } from './wording.js';

/** What a person decided of a unit, as far as drafting goes. */
export type Decided = {
  readonly select: boolean | null;
  /** Where it stands among the sentences and paragraphs of its section: those with a number first, by it. */
  readonly order: number | null;
  /** The text to print instead of the unit's sentences. */
  readonly wording: Wording | null;
};

/** The decisions on selection, order and wording, by unit. Those that fit no unit are reported by grouping. */
export function decidedUnits(
  records: readonly Record[],
  decisions: Decisions | undefined,
  texts: UnitTexts,
): { readonly byUnit: ReadonlyMap<string, Decided>; readonly problems: readonly Problem[] } {
  const byUnit = new Map<string, Decided>();
  const problems: Problem[] = [];
  if (decisions === undefined || decisions.decisions.length === 0) return { byUnit, problems };
  const { byUnit: matched } = matchDecisions(records, decisions);
  const file = decisionsFile(records);
  for (const record of records) {
    for (const unit of record.units) {
      const decision = matched.get(unit.id);
      if (decision === undefined) continue;
      const { select = null, order = null, wording } = decision;
      const read = wording === undefined ? null : readWording(wording, unit, texts.of(record, unit), file);
      problems.push(...(read?.problems ?? []));
      byUnit.set(unit.id, { select, order, wording: read?.value ?? null });
    }
  }
  return { byUnit, problems };
}

/** Where the decisions on these records stand: beside the submissions. */
export function decisionsFile(records: readonly Record[]): string {
  const [first] = records.map(({ source }) => source.file.replace(/[^/]*$/, 'decisions.yaml')).sort();
  return first ?? 'decisions.yaml';
}
