import { type Masthead, months } from '../document/index.js';

/**
 * The moment a Word file says it was made: the report's date where the masthead has one, else the end of the year
 * reported on. Never now: the same inputs give the same bytes on any day (law 4).
 */
export function createdFor(masthead: Masthead): string {
  const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(masthead.date) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  if (day !== undefined && number > 0) {
    return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00Z`;
  }
  return `${masthead.cycle ?? 2000}-12-31T00:00:00Z`;
}
