import { unifyText } from '../document/index.js';
import type { Record, Unit } from './record.generated.js';

/**
 * "**Shelf Passport** – a card for readers" or "*Digital cash.*" over items of its own: the item of a list that is the title of the
 * items under it.
 */
const label =
  /^(\*\*\*|\*\*|\*|___|__|_)(?![\s*_])([^*_\n]{2,80}?)\1(?:[.:]?$|,| [\u2013\u2014-] | \([^()]*\)[.:]?$)/;

/** The title that a unit stands under: that of its list, or the innermost heading; null where it has none. */
export function titleAbove(unit: Unit, record: Record): string | null {
  return unit.lead_in === null ? (unit.headings.at(-1) ?? null) : listTitle(unit, record);
}

/** The title of the list that an item belongs to; null where a sentence introduces it, or nothing. */
export function listTitle(unit: Unit, record: Record): string | null {
  if (unit.lead_in === null) return null;
  const known = byId.get(record) ?? new Map(record.units.map((one) => [one.id, one]));
  byId.set(record, known);
  const lead = known.get(unit.lead_in);
  const found = label.exec(lead?.text ?? '')?.[2];
  if (found === undefined) return null;
  const title = unifyText(found).replace(/[.:]$/, '').replace(/, .*$/, '').trim();
  return title === '' ? null : title;
}

const byId = new WeakMap<Record, ReadonlyMap<string, Unit>>();
