import { type Inline, normalizeInlines, unifyText } from '../../document/index.js';
import { parseInlines } from '../../markdown/index.js';
import type { Problem } from '../../problems/index.js';
import type { Decisions, Record } from '../../records/index.js';
import type { UnitTexts } from './unit-texts.js';

/** What a person decided of a unit, as far as drafting goes. */
export type Decided = {
  readonly select: boolean | null;
  /** The text to print instead of the unit's sentences. */
  readonly wording: readonly Inline[] | null;
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
  const plains = new Map<string, string>();
  for (const record of wanted.size === 0 ? [] : records) {
    for (const unit of record.units)
      if (wanted.has(unit.id)) plains.set(unit.id, texts.of(record, unit).plain);
  }
  for (const { unit, opens, select, wording } of decisions?.decisions ?? []) {
    const plain = plains.get(unit);
    if (plain === undefined || !opensWith(plain, opens)) continue;
    const earlier = byUnit.get(unit) ?? { select: null, wording: null };
    let inlines = earlier.wording;
    if (wording !== undefined) {
      const parsed = parseInlines({ file: 'decisions.yaml', text: wording });
      problems.push(...parsed.problems);
      inlines = normalizeInlines(parsed.value.filter(({ type }) => type !== 'footnoteReference'));
    }
    byUnit.set(unit, { select: select ?? earlier.select, wording: inlines });
  }
  return { byUnit, problems };
}

function opensWith(plain: string, opens: string): boolean {
  const wanted = unifyText(opens).replace(/ ?(?:…|\.{3})$/, '');
  return plain.toLowerCase().startsWith(wanted.toLowerCase());
}
