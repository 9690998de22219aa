import type { ActionLineCode, RegionCode, SetAsideReason } from '../../grouping/index.js';
import { type Cycle, runInTitle, type Unit } from '../../records/index.js';
import { resolveReference } from '../sentences/resolve-reference.js';
import { runInLabel } from '../sentences/run-in-label.js';
import { placeLabel } from '../sentences/title-place.js';
import { isTitled } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { type EntityNames, kindOf, mentionsOf } from '../word/entity-names.js';
import { toThirdPerson } from '../word/first-person.js';
import { opensCapital } from '../word/letters.js';
import { namesWithin, pointsToOtherBody } from '../word/other-bodies.js';
import { type View, viewOf } from '../word/view.js';
import { hasUnnamedBodyInside, opensWithUnnamedBody } from './bodies.js';
import { courtesy } from './courtesy.js';
import { type Features, featuresOf, hasNamedActor, tellsOfFuture, tellsOfTrend } from './features.js';
import { pointsFar } from './inner-pointers.js';
import { bareConnective, dangles } from './openings.js';
import { readerNeeds } from './reader-needs.js';
import { refusedAsText } from './refused-as-text.js';
import { describesItself } from './self-description.js';
import { isTakenBack } from './taken-back.js';
import { paragraphSize, weights } from './weights.js';

/** What one sentence is worth in one section, judged by nothing but itself, its unit and its entity. */
export type Assessed = {
  readonly sentence: UnitSentence;
  readonly score: number;
  /** What it lacks where it is the first of its unit that is printed; zero or below, see `readerNeeds`. */
  readonly needs: number;
  readonly words: number;
  /** Why it cannot stand in a draft at all, or null. */
  readonly refused: SetAsideReason | null;
  /** It points back: it may only follow the sentence before it. */
  readonly leans: boolean;
  /** It points back by its own words, and not only for what its unit says before it. */
  readonly points: boolean;
  /** How many sentences right before it it takes along; infinite where it cannot. See `withFellows`. */
  readonly fellows: number;
  /** The entity acts in it, by name or as "we". */
  readonly acts: boolean;
  /** Where it leans: the sentence with the name that it points to, which may stand alone; null where nobody can tell. */
  readonly standalone: UnitSentence | null;
};

/** What a section is about, as far as choice goes. */
export type Bearing = {
  readonly trends: boolean;
  readonly region: RegionCode | null;
  readonly line: ActionLineCode | null;
  readonly topic: string;
};

export type Judge = { readonly cycle: Cycle; readonly names: EntityNames; readonly bearing: Bearing };

export function assess(sentence: UnitSentence, judge: Judge): Assessed {
  const view = viewOf(sentence.pieces);
  const { words } = view;
  if (words.length > paragraphSize.most)
    return { ...nothing, sentence, words: words.length, refused: 'too-long' };
  const names = namesWithin(sentence, judge.names);
  const leans = pointsBack(sentence, view.text, names, judge.names);
  const features = featuresOf(words, judge.cycle);
  const subject = subjectOf(view.text, names);
  // "Our programme reached …" tells of the entity as well.
  const acts = subject !== null || /^(?:Our|[^,]{1,24} of our) /.test(view.text);
  const refused =
    refusedAsText(sentence, view, words) ??
    (pointsFar(view.text) ? 'dangling-opening' : null) ??
    (isTakenBack(sentence) ? 'general-statement' : null) ??
    (describesItself(view.text, subject, features) ||
    (acts && features.figures === 0 && isOfMandate(sentence))
      ? 'self-description'
      : null) ??
    (features.figures === 0 && !features.result && courtesy.test(view.text) ? 'general-statement' : null) ??
    (toThirdPerson(sentence.pieces, names, false).ok ? null : 'first-person') ??
    (tellsSomething(view.text, features, acts, judge.bearing) ? null : 'general-statement') ??
    (judge.bearing.trends && !tellsOfTrend(view.text) ? 'no-trend' : null);
  return {
    sentence,
    score: score(sentence, view, features, acts, leans, judge),
    needs: refused === null ? readerNeeds(sentence, view.text, words, acts) : 0,
    words: words.length,
    refused,
    leans,
    points: leans,
    fellows: 0,
    acts,
    standalone: leans && refused === null ? standaloneOf(sentence, names, judge.names) : null,
  };
}

/** What stands under "Mandate and scope" tells what an entity is for. */
function isOfMandate({ unit }: UnitSentence): boolean {
  return ofMandate.test(runInTitle(unit) ?? unit.headings.at(-1) ?? '');
}

const ofMandate =
  /^(?:\W*\d*[.)]? ?)?(?:our |the )?(?:mandates?|about (?:us|the|our|this)|who we are|vision|mission)\b/i;

const nothing = {
  score: 0,
  needs: 0,
  leans: false,
  points: false,
  fellows: 0,
  acts: false,
  standalone: null,
};

function pointsBack(sentence: UnitSentence, text: string, names: EntityNames, all: EntityNames): boolean {
  const label = runInLabel(text);
  const place = placeLabel(sentence)?.label ?? '';
  const labelled =
    label === null || label.instead !== null ? text.slice(place.length) : text.slice(label.label.length);
  const connective = bareConnective.exec(labelled)?.[0] ?? '';
  const opening = labelled.slice(connective.length);
  // "With regard to shelf sensors, the prototype was tested": its title says which.
  const isExplained = isTitled(sentence);
  return (
    (!isExplained && dangles(opening) && !opensWithItself(opening, names)) ||
    (!isExplained && opensWithUnnamedBody(opening, (word) => isOwnWord(word, names))) ||
    hasUnnamedBodyInside(opening, (word) => isOwnWord(word, names)) ||
    pointsToOtherBody(sentence, all)
  );
}

function standaloneOf(sentence: UnitSentence, names: EntityNames, all: EntityNames): UnitSentence | null {
  const resolved = resolveReference(sentence);
  return resolved === null || pointsBack(resolved, viewOf(resolved.pieces).text, names, all)
    ? null
    : resolved;
}

/** "The Group launched …" in the Group's own submission points to nobody else; the paragraph says whose it is. */
function opensWithItself(text: string, names: EntityNames): boolean {
  if (names.heads.length === 0) return false;
  const head = /^The (\p{Lu}\p{Ll}+)(?= \p{Ll}|,)/u.exec(text)?.[1];
  return head !== undefined && isOwnWord(head, names);
}

function isOwnWord(word: string, { heads, selves, foreign }: EntityNames): boolean {
  return (
    selves.includes(word) ||
    (opensCapital(word) &&
      (heads.includes(kindOf(word)) || foreign.some((name) => name.split(' ').at(-1) === word)))
  );
}

/** An act, a result, a figure, or, where trends are told, a trend: names and dates alone are none. */
function tellsSomething(text: string, features: Features, acts: boolean, { trends }: Bearing): boolean {
  return (
    features.result || features.ongoing || features.figures > 0 || acts || (trends && tellsOfTrend(text))
  );
}

/** What is said of the entity where it is the subject, or null: at the start, or behind an introductory phrase. */
export function subjectOf(text: string, names: EntityNames): string | null {
  const named = mentionsOf(text, names)[0];
  const match = /\b[Ww]e\b/.exec(text);
  const we = match === null ? undefined : { start: match.index, text: match[0] };
  const [first, second] = (named?.start ?? 0) <= (we?.start ?? 0) ? [named, we] : [we, named];
  const found = isSubject(text, first) ? first : isSubject(text, second) ? second : undefined;
  if (found === undefined) return null;
  const rest = text.slice(found.start + found.text.length);
  // "UNDP Accelerator Labs", "UNDP's work": the name only qualifies the subject.
  return /^(?:'s?\b| \p{Lu}\p{Ll}|-)/u.test(rest) ? null : rest.replace(/^ \([^()]{1,40}\)/, '');
}

type Named = { readonly start: number; readonly text: string };

function isSubject(text: string, named: Named | undefined): boolean {
  if (named === undefined) return false;
  if (named.start === 0) return true;
  const before = text.slice(0, named.start);
  return (
    /^["']?(?:[Tt]he )?$|^[^,;]{1,160}, (?:the )?$/.test(before) ||
    (named.text === 'we' && before.endsWith(', '))
  );
}

function score(
  sentence: UnitSentence,
  { text }: View,
  features: Features,
  acts: boolean,
  leans: boolean,
  { bearing }: Judge,
): number {
  const doneOrGoing = features.result ? weights.result : features.ongoing ? weights.ongoing : 0;
  const units = unitsOf(sentence);
  const hasNote = sentence.pieces.some((piece) => piece.type === 'note' || piece.link !== null);
  return (
    doneOrGoing +
    Math.min(features.figures, weights.mostFigures) * weights.figure +
    (features.reach ? weights.reach : 0) +
    (features.namesYearOfPeriod ? weights.yearOfPeriod : 0) +
    (features.longAgo ? weights.longAgo : 0) +
    Math.min(features.properNames, weights.mostNames) * weights.name +
    (hasNote ? weights.note : 0) +
    (acts ? weights.entityIsSubject : hasNamedActor(text) ? weights.namedActor : 0) +
    (bearing.trends && tellsOfTrend(text) ? weights.trend : 0) +
    aboutSection(units, text, bearing, leans) +
    (bearing.region !== null && mentions(text, regionWords(units, bearing.region))
      ? weights.regionNamed
      : 0) +
    (!features.result && tellsOfFuture(text) ? weights.future : 0) +
    features.praise * weights.praise +
    (features.words < 8 ? weights.short : 0) +
    (features.words > 80 ? weights.veryLong : features.words > 55 ? weights.long : 0)
  );
}

/**
 * How surely the unit belongs in the section, and whether this sentence has the words that brought it there. A
 * sentence that leans is about what the one before it is about.
 */
function aboutSection(
  units: readonly Unit[],
  text: string,
  { line, topic }: Bearing,
  leans: boolean,
): number {
  for (const unit of units) {
    const ofLine = unit.action_lines.find(({ code }) => code === line);
    const coding = ofLine ?? unit.topics.find(({ code }) => code === topic);
    if (coding === undefined) continue;
    const sure = coding.score >= 1 ? weights.surelyOfSection : 0;
    if (leans || !mentions(unit.text, coding.because)) return sure;
    const without = ofLine === undefined ? weights.noWordsOfTopic : weights.noWordsOfSection;
    return sure + (mentions(text, coding.because) ? weights.wordsOfSection : without);
  }
  return 0;
}

/** The units that gave a sentence its words. */
export function unitsOf({ unit, joined }: UnitSentence): readonly Unit[] {
  return joined === undefined ? [unit] : [unit, ...joined.map((one) => one.unit)];
}

/** The units' own words that led to a region. */
export function regionWords(units: readonly Unit[], region: RegionCode): readonly string[] {
  return units
    .flatMap(({ regions }) => regions)
    .filter(({ code }) => code === region)
    .flatMap(({ because }) => because);
}

export function mentions(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => word !== '' && lower.includes(word.toLowerCase()));
}
