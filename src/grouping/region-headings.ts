import { unifyText } from '../document/index.js';
import { type Gazetteer, headingKey } from './gazetteer.js';
import type { RegionCode } from './outline.js';
import { regionsNamed } from './places.js';
import { tokenize } from './tokens.js';

/** What a heading says of the region of the units under it; `whole` where it is the region's name and no more. */
export type HeadingRegion = {
  readonly heading: string;
  readonly region: RegionCode;
  readonly whole: boolean;
};

/** Titles of documents are longer, and a region in one says nothing of each unit. */
const longestHeading = 14;
const mostHeadingsKept = 100_000;

/**
 * Reads the region of a unit's headings (outermost first): that of the nearest that names one, by itself ("A. Africa")
 * or among other words of one of the two innermost ("WHAT WE DID IN AFRICA"). A heading of several regions is of none, nor are those around it.
 * Each heading is read once: a submission repeats it for all units under it.
 */
export function makeRegionHeadings(
  gazetteer: Gazetteer,
): (headings: readonly string[]) => HeadingRegion | null {
  const read = new Map<string, HeadingRegion | 'several' | null>();
  return (headings) => {
    for (let at = headings.length - 1; at >= 0; at -= 1) {
      const heading = headings[at]!;
      let found = read.get(heading);
      if (found === undefined) {
        found = readHeading(gazetteer, heading);
        if (read.size < mostHeadingsKept) read.set(heading, found);
      }
      if (found === 'several') return null;
      // A region among other words further out is a title's.
      if (found !== null && (found.whole || at >= headings.length - 2)) return found;
    }
    return null;
  };
}

function readHeading(gazetteer: Gazetteer, heading: string): HeadingRegion | 'several' | null {
  if (heading.length > 200) return null;
  const whole = gazetteer.headings.get(headingKey(heading));
  if (whole !== undefined) return { heading, region: whole, whole: true };
  const text = inMixedCase(unifyText(heading));
  const tokens = tokenize(text);
  if (tokens.length > longestHeading) return null;
  const named = regionsNamed(gazetteer, text, tokens);
  if (named.length > 1) return 'several';
  // The place of a meeting and the country of an agency stay far below.
  return named[0] !== undefined && named[0].score >= enough
    ? { heading, region: named[0].code, whole: false }
    : null;
}

const enough = 0.3;

/** Names of the register are looked up by their capital: "ASIA AND THE PACIFIC" and "work in africa" have none of use. */
function inMixedCase(heading: string): string {
  const capitals = heading === heading.toUpperCase();
  if (!capitals && heading !== heading.toLowerCase()) return heading;
  return heading.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    // In small letters "turkey", "jordan" and "china" are words; regions have no such doubles.
    capitals || regionWords.has(word) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word,
  );
}

const regionWords = new Set(
  (
    'africa african asia asian pacific arab europe european latin america american caribbean middle central ' +
    'north northern east eastern south southern southeast west western'
  ).split(' '),
);
