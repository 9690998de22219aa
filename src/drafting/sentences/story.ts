import { haveSameHeadings, runInTitle } from '../../records/index.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * Whether a paragraph stands behind another of several sentences, under the same headings and without a title of its own: it may
 * tell on what that one has begun. An item of a list stands for itself, or under its list's title; so does a paragraph of one sentence.
 */
export function goesOnFromAbove({ record, unit }: UnitSentence): boolean {
  if (unit.kind !== 'paragraph' || unit.lead_in !== null || runInTitle(unit) !== null) return false;
  const known = goingOn.get(record) ?? unitsGoingOn(record.units);
  goingOn.set(record, known);
  return known.has(unit);
}

type Units = UnitSentence['record']['units'];

const goingOn = new WeakMap<UnitSentence['record'], ReadonlySet<UnitSentence['unit']>>();

function unitsGoingOn(units: Units): ReadonlySet<UnitSentence['unit']> {
  return new Set(
    units.filter((unit, at) => {
      const above = units[at - 1];
      return (
        above !== undefined &&
        severalSentences.test(above.text) &&
        above.part === unit.part &&
        haveSameHeadings(above, unit)
      );
    }),
  );
}

const severalSentences = /[\p{Ll}\d)”"][.!?] +["“(]?\p{Lu}/u;
