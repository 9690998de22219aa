import { ordinal, ordinalInWords, unifyText } from '../document/index.js';
import type { Submission } from '../intake/index.js';

/** The session a paper is for, in words, and the year it is about; null where nothing says so. */
export type StatedFacts = { readonly session: string | null; readonly year: number | null };

/** Longer lines are sentences. */
const longestLine = 400;
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** "(January – December 2021)", "efforts in 2021", "during the year 2021": a date alone is the day of the paper. */
const reportedYear = new RegExp(
  `\\b${month}(?: 20\\d\\d)? ?(?:-|–|to|until) ?${month} (20\\d\\d)\\b|\\b(?:in|during|for|of|year)(?: the)?(?: year)? (20\\d\\d)\\b|\\b(20\\d\\d) (?:report|reporting|submission|contribution|inputs?)\\b`,
  'i',
);
/** "25th session of the CSTD", "twenty-fifth session of the Commission on Science and Technology for Development". */
const sessionOf =
  /\b([a-z]+(?:[- ][a-z]+)?|\d{1,2}(?:st|nd|rd|th)?) session of (?:the )?(?:(?:UN |United Nations )?CSTD|Commission)\b/i;
const cstdSession = /\bCSTD(?:'s)? (\d{1,2}(?:st|nd|rd|th)?|[a-z]+-[a-z]+) session\b/i;

/** What the cover sheet says; without one, what the title, the letterhead or the mail's subject says. */
export function statedFacts({ cover, title, letter }: Submission): StatedFacts {
  if (cover !== null) return { session: cover.session, year: cover.year };
  const lines = [title, ...(letter?.head ?? []), letter?.mail?.subject ?? null]
    .filter((line): line is string => line !== null)
    .map((line) => unifyText(line.slice(0, longestLine)));
  return { session: firstOf(lines, sessionIn), year: firstOf(lines, yearIn) };
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function sessionIn(line: string): string | null {
  const named = (sessionOf.exec(line) ?? cstdSession.exec(line))?.[1]?.toLowerCase();
  if (named === undefined) return null;
  const number = /^\d{1,2}/.exec(named)?.[0];
  if (number !== undefined) return ordinal(Number(number));
  // "the fifth": the word before an ordinal may be part of it, or not.
  return ordinalInWords(named) ?? ordinalInWords(named.split(/[ ]/).at(-1)!);
}

function yearIn(line: string): number | null {
  const found = reportedYear.exec(line);
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  return year === undefined ? null : Number(year);
}
