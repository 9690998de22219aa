import { type Record, runInTitle, storyTitle, titleAbove, type Unit } from '../../records/index.js';
import { isOfOneWork } from './bare-title.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * The work whose sheet a sentence stands in, by its title: "Fiche 2: Cold Thread" over its paragraphs, "**SkySchool
 * mapping**" over its items, or the paragraph that opens with the title, and those that go on from it. Null where it stands in none.
 */
export function sheetOf({ unit, record }: Pick<UnitSentence, 'unit' | 'record'>): string | null {
  return sheetsOf(record).titles.get(unit) ?? null;
}

/** Whether a unit is the first of its sheet, which says what the work is. */
export function opensSheet({ unit, record }: Pick<UnitSentence, 'unit' | 'record'>): boolean {
  return sheetsOf(record).openers.has(unit);
}

/** Whether it stands in the paragraphs behind one with a title, and under no title of their own. */
export function isOfStory({ unit, record }: Pick<UnitSentence, 'unit' | 'record'>): boolean {
  return storyTitle(unit, record) !== null;
}

type Sheets = { readonly titles: ReadonlyMap<Unit, string>; readonly openers: ReadonlySet<Unit> };

const sheets = new WeakMap<Record, Sheets>();

function sheetsOf(record: Record): Sheets {
  const known = sheets.get(record);
  if (known !== undefined) return known;
  const titles = new Map<Unit, string>();
  const first = new Map<string, Unit>();
  const leads = new Set(record.units.flatMap(({ lead_in }) => lead_in ?? []));
  for (const unit of record.units) {
    const own = leads.has(unit.id) ? runInTitle(unit) : null;
    const title = own !== null && isOfOneWork(own) ? own.replace(/[.:]$/, '') : titleAbove(unit, record);
    if (title === null || !(isOfOneWork(title) || title === storyTitle(unit, record))) continue;
    titles.set(unit, title);
    if (!first.has(title)) first.set(title, unit);
  }
  const made = { titles, openers: new Set(first.values()) };
  sheets.set(record, made);
  return made;
}
