import {
  isOfQuestionnaire,
  listTitle,
  looksLikeSheet,
  type Record,
  titleAbove,
  type Unit,
} from '../records/index.js';
import type { Placement } from './place-unit.js';
import { statedScore } from './score.js';

/** Under a heading of more units they may be about anything. */
const mostInSheet = 10;
/** A unit whose own words are surer than this stays where they put it. */
const sureOfItself = 0.75;
/** What a unit without a score of its own counts for. */
const leastWeight = 0.3;

type Sheet = { readonly isList: boolean; readonly isNamed: boolean; readonly places: readonly number[] };

/**
 * What stands under one title is about one thing: "640 firms have used a bench", under "Fiche 1: OpenBench", names no
 * matter of any section, and one word on loans makes it no matter of finance. Such units go where most of the others under
 * their title are, by the scores of their coding; of the sheet of one work, where more of them are than anywhere else.
 * What a person decided, a heading names or its own words say surely stays; so does a case of a region under a heading,
 * and what is told as a trend.
 *
 * @param isRegional whether a section takes units by their region
 */
export function withTheirSheets(
  record: Record,
  placements: readonly Placement[],
  isDecided: (unit: Unit) => boolean,
  isRegional: (key: string) => boolean,
): readonly Placement[] {
  const { units } = record;
  const settled = [...placements];
  for (const { isList, isNamed, places } of sheetsOf(record)) {
    if (places.length < 2 || places.length > mostInSheet) continue;
    const key = sharedSection(
      places.flatMap((at) => weighed(units[at]!, placements[at]!)),
      isNamed ? 0 : half,
    );
    if (key === null) continue;
    for (const at of places) {
      const [unit, placement] = [units[at]!, placements[at]!];
      if (isDecided(unit) || !mayFollow(unit, placement)) continue;
      const from = placement.type === 'section' ? placement.key : null;
      // What is of no region by its own words is not of that of its neighbours.
      if (from === key || isRegional(key) || (from !== null && isRegional(from) && !isList)) continue;
      settled[at] = { type: 'section', key, because: 'with the others under its title' };
    }
  }
  return settled;
}

function sheetsOf(record: Record): readonly Sheet[] {
  const sheets = new Map<string, { isList: boolean; isNamed: boolean; places: number[] }>();
  for (const [at, unit] of record.units.entries()) {
    const title = titleAbove(unit, record);
    if (title === null || isOfQuestionnaire(title)) continue;
    const isList = listTitle(unit, record) !== null;
    const key = `${unit.headings.join('\n')}\n\n${title}`;
    const known = sheets.get(key);
    if (known === undefined) sheets.set(key, { isList, isNamed: looksLikeSheet(title), places: [at] });
    else known.places.push(at);
  }
  return [...sheets.values()];
}

function mayFollow(unit: Unit, placement: Placement): boolean {
  if (placement.type === 'set-aside') return placement.reason === 'no-section';
  return weightOf(unit) < sureOfItself && unit.aspects[0] !== 'trend';
}

function weightOf({ action_lines, topics }: Unit): number {
  return Math.min(statedScore, Math.max(leastWeight, action_lines[0]?.score ?? 0, topics[0]?.score ?? 0));
}

type Vote = { readonly key: string; readonly weight: number };

function weighed(unit: Unit, placement: Placement): readonly Vote[] {
  return placement.type === 'section' ? [{ key: placement.key, weight: weightOf(unit) }] : [];
}

const half = 0.5;

/** The section with the most weight, where that is more than a share of all of it; null where they differ. */
function sharedSection(votes: readonly Vote[], share: number): string | null {
  const byKey = new Map<string, number>();
  for (const { key, weight } of votes) byKey.set(key, (byKey.get(key) ?? 0) + weight);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  const [most] = [...byKey].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > share * total ? most[0] : null;
}
