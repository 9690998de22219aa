import { months } from '../document/index.js';

/** Dates as the United Nations prints them: day, month, year; no ordinal, no comma. */
type Day = { readonly year: number; readonly month: number; readonly day: number };

function readDay(date: string): Day | null {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** `2021-03-04` → "4 March 2021". A date in another form is printed as it was given. */
export function printedDate(date: string): string {
  const read = readDay(date);
  return read === null ? date : `${dayAndMonth(read)} ${read.year}`;
}

/**
 * The period reported on, ready to follow "activities": "in 2020", "in 2024 and 2025", "in 2023, 2024 and 2025", and
 * for a period that is not whole years "from 1 July 2020 to 30 June 2021".
 */
export function printedPeriod(period: { readonly from: string; readonly to: string }): string {
  const from = readDay(period.from);
  const to = readDay(period.to);
  if (from === null || to === null) return `from ${printedDate(period.from)} to ${printedDate(period.to)}`;
  const wholeYears = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  if (wholeYears && to.year - from.year <= 2) return `in ${listed(yearsBetween(from.year, to.year))}`;
  if (wholeYears) return `from ${from.year} to ${to.year}`;
  if (from.year === to.year) return `from ${dayAndMonth(from)} to ${printedDate(period.to)}`;
  return `from ${printedDate(period.from)} to ${printedDate(period.to)}`;
}

function dayAndMonth({ day, month }: Day): string {
  return `${day} ${months[month - 1]}`;
}

function yearsBetween(from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(to - from, 0) + 1 }, (_, index) => String(from + index));
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
