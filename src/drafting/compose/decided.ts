import { unifyText } from '../../document/index.js';
import type { Problem } from '../../problems/index.js';
import type { Decisions, Record, Unit } from '../../records/index.js';
import type { UnitText, UnitTexts } from './unit-texts.js';
import { readWording, type Wording } from './wording.js';

/** What a person decided of a unit, as far as drafting goes. */
export type Decided = {
  readonly select: boolean | null;
  /** The text to print instead of the unit's sentences. */
  readonly wording: Wording | null;
};

/**
 * The decisions on selection and wording, by unit. One whose opening words are not the unit's is not followed;
 * grouping reports it.
 */
export function decidedUnits(
  records: readonly Record[],
  decisions: Decisions | undefined,
  texts: UnitTexts,
): { readonly byUnit: ReadonlyMap<string, Decided>; readonly problems: readonly Problem[] } {
  const byUnit = new Map<string, Decided>();
  const problems: Problem[] = [];
  const wanted = new Set(decisions?.decisions.map(({ unit }) => unit));
  const file = decisionsFile(records);
  const units = new Map<string, { readonly unit: Unit; readonly text: UnitText }>();
  for (const record of wanted.size === 0 ? [] : records) {
    for (const unit of record.units)
      if (wanted.has(unit.id)) units.set(unit.id, { unit, text: texts.of(record, unit) });
  }
  for (const { unit, opens, select, wording } of decisions?.decisions ?? []) {
    const home = units.get(unit);
    if (home === undefined || !opensWith(home.text.plain, opens)) continue;
    const earlier = byUnit.get(unit) ?? { select: null, wording: null };
    let words = earlier.wording;
    if (wording !== undefined) {
      const read = readWording(wording, home.unit, home.text, file);
      problems.push(...read.problems);
      words = read.value;
    }
    byUnit.set(unit, { select: select ?? earlier.select, wording: words });
  }
  return { byUnit, problems };
}

/** Where the decisions on these records stand: beside the submissions. */
export function decisionsFile(records: readonly Record[]): string {
  const [first] = records.map(({ source }) => source.file.replace(/[^/]*$/, 'decisions.yaml')).sort();
  return first ?? 'decisions.yaml';
}

function opensWith(plain: string, opens: string): boolean {
  const wanted = unifyText(opens).replace(/ ?(?:…|\.{3})$/, '');
  return plain.toLowerCase().startsWith(wanted.toLowerCase());
}
