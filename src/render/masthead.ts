import type { Masthead } from '../document/index.js';
import type { Cycle } from '../records/index.js';
import { cornerNotation } from './corner-notation.js';
import { type Blanks, printedLine } from './masthead-blanks.js';
import { printedDate } from './printed-dates.js';
import type { ReportTitles } from './render-context.js';

/** The first page: what the cycle and the outline say, blanks in brackets where the cycle does not know yet. */
export function makeMasthead(
  cycle: Cycle,
  titles: ReportTitles,
  summary: readonly string[],
  blanks: Blanks,
): Masthead {
  const organs = titles.organs.map(printedLine);
  const symbols = organs.map((organ, index) =>
    printedLine(blanks.fill(cycle.symbols?.[index] || null, '[symbol]', `symbol of the ${organ}`)),
  );
  const date = blanks.fill(cycle.date || null, '[date]', 'date');
  const { notation, notes } = cornerNotation(titles.organs, cycle, blanks);
  return {
    cycle: cycle.cycle,
    organs: organs as Masthead['organs'],
    symbols: [...symbols, ...furtherSymbols(cycle, organs.length)] as Masthead['symbols'],
    distribution: cycle.distribution ?? 'General',
    date: printedLine(printedDate(date)),
    language: 'English',
    notation,
    title: printedLine(titles.title),
    subtitle: printedLine(titles.subtitle),
    summary: [...summary],
    notes,
    job_number: printedLine(blanks.fill(cycle.job_number, '[GE number]', 'job number (GE)')),
  };
}

function furtherSymbols(cycle: Cycle, organs: number): readonly string[] {
  return (cycle.symbols ?? [])
    .slice(organs)
    .map((symbol) => printedLine(symbol ?? ''))
    .filter((symbol) => symbol !== '');
}
