import type { Document } from '../document/index.js';
import { type Problem, problem } from '../problems/index.js';
import type { Cycle, Registers } from '../records/index.js';
import { makeNames } from './names.js';
import { layOut, type Report } from './report.js';
import type { Finding, Rule, Told } from './rule.js';
import { rules } from './rules/index.js';
import { makeStyleWords } from './style-words.js';

export type CheckContext = {
  /** The file that messages name: draft.md of the cycle, or the Word file that was read. */
  readonly file: string;
  /** Null for a file alone: the period is then the masthead's, and no rule is switched off. */
  readonly cycle: Cycle | null;
  readonly registers: Pick<Registers, 'entities' | 'regions' | 'houseStyle'>;
};

/**
 * Holds a report against all rules that `checks_off` of the cycle does not name. In the order of the text; within a
 * passage in the order of the rules.
 */
export function findIn(
  document: Document,
  { cycle, registers }: Omit<CheckContext, 'file'>,
): readonly Finding[] {
  const report = layOut(document);
  const knowledge = {
    cycle,
    registers,
    names: makeNames(registers),
    styleWords: makeStyleWords(registers.houseStyle),
  };
  const off = new Set(cycle?.checks_off ?? []);
  const found: Finding[] = [];
  for (const rule of rules) {
    if (off.has(rule.id)) continue;
    for (const one of fewAtOnePlace(rule, rule.find(report, knowledge))) found.push(one);
  }
  return inReadingOrder(found, report);
}

/** The findings of `findIn` as problems: the code is the rule's id, and `place.path` says where ("paragraph 17"). */
export function checkDocument(document: Document, context: CheckContext): readonly Problem[] {
  return findIn(document, context).map(({ rule, where, found, expected, fix }) =>
    problem(rule, { file: context.file, path: where }, { found, expected, fix }),
  );
}

/** More findings of one rule in one paragraph than this are counted: nobody reads a hundred lines on one paragraph. */
const mostAtOnePlace = 10;

function fewAtOnePlace({ id }: Rule, told: Iterable<Told>): readonly Finding[] {
  const kept: { finding: Finding; more: number }[] = [];
  const places = new Map<string | null, Map<string, Place>>();
  for (const one of told) {
    const place = placeOf(one, places);
    place.count += 1;
    if (place.count > mostAtOnePlace) {
      place.last!.more += 1;
      continue;
    }
    const entry = { finding: { rule: id, ...one }, more: 0 };
    kept.push(entry);
    place.last = entry;
  }
  return kept.map(({ finding, more }) =>
    more === 0
      ? finding
      : { ...finding, found: `${finding.found}, and ${more} more like it in ${finding.where}` },
  );
}

type Place = { count: number; last: { more: number } | null };

// Blocks and places in two tables: to join their names for each of a hundred thousand findings was a tenth of the check.
function placeOf({ block, where }: Told, places: Map<string | null, Map<string, Place>>): Place {
  let ofBlock = places.get(block);
  if (ofBlock === undefined) {
    ofBlock = new Map();
    places.set(block, ofBlock);
  }
  let place = ofBlock.get(where);
  if (place === undefined) {
    place = { count: 0, last: null };
    ofBlock.set(where, place);
  }
  return place;
}

function inReadingOrder(found: readonly Finding[], { passages }: Report): readonly Finding[] {
  const ofBlocks = new Map<string | null, Map<string, number>>();
  const ofPlaces = new Map<string, number>();
  for (const [index, { where, block }] of passages.entries()) {
    const ofBlock = ofBlocks.get(block);
    if (ofBlock === undefined) ofBlocks.set(block, new Map([[where, index]]));
    else if (!ofBlock.has(where)) ofBlock.set(where, index);
    if (!ofPlaces.has(where)) ofPlaces.set(where, index);
  }
  // Findings on the whole report and its first page stand before the text.
  const rankOf = ({ block, where }: Finding) => ofBlocks.get(block)?.get(where) ?? ofPlaces.get(where) ?? -1;
  return found
    .map((one) => ({ one, at: rankOf(one) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
