import { type Problem, problemCodes } from '../problems/index.js';
import type { Unit } from '../records/index.js';
import { leaveOut } from './decision-lines.js';
import type { Graded } from './grades.js';
import type { ReviewInput } from './input.js';
import { Items, Members } from './json-island.js';
import { countReasons, type LeftOut } from './left-out.js';
import { leftOutReasons } from './left-out-reasons.js';
import { type ShownSentence, spansOf } from './sentences.js';
import { placeInWords, type ReviewedUnit, shortName } from './units.js';

/**
 * What the script shows on demand: every unit's text once, which of its stretches stand in which sentence, the units
 * left out and the problems. The script reads it with these names (templates/review/review.js).
 */
export function pageData(
  input: ReviewInput,
  units: ReadonlyMap<string, ReviewedUnit>,
  sentences: readonly ShownSentence[],
  left: readonly LeftOut[],
  problems: readonly Graded[],
) {
  const uses = usesOf(sentences);
  return {
    entities: Object.fromEntries(
      [...units.values()].map(({ record }) => [record.entity.id, [shortName(record), record.entity.name]]),
    ),
    units: new Members(
      eachOf(units, ([id, unit]): readonly [string, unknown] => [id, unitData(unit, uses.get(id) ?? [])]),
    ),
    sentences: new Items(eachOf(sentences, sentenceData)),
    left: new Items(eachOf(left, leftData)),
    reasons: Object.fromEntries(countReasons(left).map(({ reason }) => [reason, leftOutReasons[reason]])),
    sections: input.draft.sections.map(({ section }) => [section.key, section.heading, section.depth]),
    problems: new Items(eachOf(problems, problemData)),
    kinds: Object.fromEntries(problems.map(({ problem: { code } }) => [code, problemCodes[code].title])),
    decisionsFile: input.facts.decisionsFile,
  };
}

function* eachOf<T, R>(all: Iterable<T>, made: (one: T) => R): Iterable<R> {
  for (const one of all) yield made(one);
}

function sentenceData(one: ShownSentence): readonly (string | null)[] {
  return [one.origin.type === 'decision' ? one.origin.unit : null, ...spansOf(one).map(({ unit }) => unit)];
}

function leftData({ unit, reason, into, yaml, needsSection }: LeftOut) {
  return {
    unit: unit.unit.id,
    reason,
    ...(into === null ? {} : { into }),
    ...(yaml === null ? {} : { yaml }),
    ...(needsSection ? { needsSection } : {}),
  };
}

/** In the order of the text, `[start, end, sentence]` of each stretch of a unit that stands in the draft. */
function usesOf(sentences: readonly ShownSentence[]): ReadonlyMap<string, readonly number[][]> {
  const uses = new Map<string, number[][]>();
  for (const one of sentences) {
    for (const { unit, start, end } of spansOf(one)) {
      const known = uses.get(unit);
      if (known === undefined) uses.set(unit, [[start, end, one.number]]);
      else known.push([start, end, one.number]);
    }
  }
  for (const known of uses.values()) known.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  return uses;
}

function unitData(reviewed: ReviewedUnit, uses: readonly number[][]) {
  const { record, unit, plain, fate } = reviewed;
  const codes = [
    ...unit.action_lines.map((one) => ['line', one.code, reasonOf(one)]),
    ...unit.regions.map((one) => ['region', one.code, reasonOf(one)]),
    ...unit.topics.map((one) => ['topic', one.code, reasonOf(one)]),
  ];
  const out = fate.fate === 'used' ? leaveOut(reviewed) : null;
  return {
    entity: record.entity.id,
    place: placeInWords(record, unit),
    text: plain,
    ...(unit.headings.length === 0 ? {} : { headings: unit.headings }),
    ...(codes.length === 0 ? {} : { codes }),
    ...(uses.length === 0 ? {} : { uses }),
    ...(out === null ? {} : { out }),
  };
}

/** The words that led to a code are the record's; a few tell enough. */
const mostWords = 4;

function reasonOf({ score, because }: Unit['topics'][number]): string {
  const words = because.slice(0, mostWords).join(', ');
  const more = because.length > mostWords ? ', …' : '';
  return `${score.toFixed(2)}${words === '' ? '' : ` · ${words}${more}`}`;
}

function problemData({ problem: { code, place, found, expected, fix }, grade }: Graded) {
  return { code, severity: grade, place: problemPlace(place), at: place.path ?? '', found, expected, fix };
}

function problemPlace({ file, page, line, column, path }: Problem['place']): string {
  return [
    file,
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(path === undefined ? [] : [path]),
  ].join(', ');
}
