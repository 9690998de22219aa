import { type Record, runInTitle, titleAbove, type Unit } from '../../records/index.js';
import { isOfOneWork } from './bare-title.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * The work whose sheet a sentence stands in, by its title: "Fiche 2: Cold Thread" over its paragraphs, "**SkySchool
 * mapping**" over its items, or the paragraph that opens with the title and leads in to them. Null where it stands in none.
 */
export function sheetOf({ unit, record }: Pick<UnitSentence, 'unit' | 'record'>): string | null {
  return sheetsOf(record).get(unit) ?? null;
}

/** Whether a unit is the first of its sheet, which says what the work is. */
export function opensSheet({ unit, record }: Pick<UnitSentence, 'unit' | 'record'>): boolean {
  const title = sheetOf({ unit, record });
  return title !== null && record.units.find((one) => sheetsOf(record).get(one) === title) === unit;
}

const sheets = new WeakMap<Record, ReadonlyMap<Unit, string>>();

function sheetsOf(record: Record): ReadonlyMap<Unit, string> {
  const known = sheets.get(record);
  if (known !== undefined) return known;
  const made = new Map<Unit, string>();
  const leads = new Set(record.units.flatMap(({ lead_in }) => lead_in ?? []));
  for (const unit of record.units) {
    const own = leads.has(unit.id) ? runInTitle(unit) : null;
    const title = own !== null && isOfOneWork(own) ? own.replace(/[.:]$/, '') : titleAbove(unit, record);
    if (title !== null && isOfOneWork(title)) made.set(unit, title);
  }
  sheets.set(record, made);
  return made;
}
