import { countWords, literalText } from '../../document/index.js';
import type { OutlineSection, SetAsideReason } from '../../grouping/index.js';
import type { Cycle, Record, Unit } from '../../records/index.js';
import { type Assessed, assess, type Bearing } from '../choose/assess.js';
import { withFellows } from '../choose/bonds.js';
import { inParagraphs } from '../choose/paragraphs.js';
import { keptToRegion } from '../choose/regional.js';
import { select } from '../choose/select.js';
import { weights } from '../choose/weights.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import type { HouseStyle } from '../style/house-style.js';
import { wordsWrittenOut } from '../word/acronyms.js';
import type { EntityNames } from '../word/entity-names.js';
import type { NamesBehind } from '../word/names-behind.js';
import type { OpensWithEntity } from '../word/opening-entity.js';
import { candidatesOf, placeOf, type SentencePlace } from './candidates.js';
import type { Kept } from './carry.js';
import type { Decided } from './decided.js';
import type { MergedSentence } from './merge.js';
import type { Said } from './repeats.js';
import type { UnitTexts } from './unit-texts.js';

/** What the sections of one draft share. */
export type Workshop = {
  readonly cycle: Cycle;
  readonly texts: UnitTexts;
  readonly kept: Kept;
  /** Null where sentences keep their own spelling, numbers and dates. */
  readonly style: HouseStyle | null;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly namesOf: (record: Record) => EntityNames;
  /** What acronyms stand for, that the report does not give in note 1. */
  readonly nameBehindOf: (record: Record) => NamesBehind;
  readonly opensWithEntity: OpensWithEntity;
  readonly saidBy: (record: Record) => Said;
  /** By `mergeKey`: what other entities say in nearly the same words. */
  readonly mergedInto: (unit: string, start: number) => readonly MergedSentence[];
  /** What the record's entity said in an earlier cycle. */
  readonly saidEarlier: (record: Record) => Said;
};

/** Told when all sections are drafted: only then is it known what the record says elsewhere. */
export type WhyNot = () => SetAsideReason;

/** A sentence chosen for a section; small, for those of a large cycle are kept until all are chosen. */
export type Choice = {
  readonly place: SentencePlace;
  readonly text: string;
  readonly score: number;
  /** What a reader would miss where it stands first; zero or below. */
  readonly needs: number;
  /** Words as the United Nations counts them, with those of its notes and, at most, of its entity's name and of acronyms written out. */
  readonly words: number;
  /** It leans on the choice before it. */
  readonly leans: boolean;
  /** A person wants it in. */
  readonly forced: boolean;
};

/** What one record says in one section: paragraphs of choices, then units whose words a person wrote. */
export type RecordChoices = {
  readonly record: Record;
  readonly paragraphs: readonly (readonly Choice[])[];
  readonly worded: readonly Unit[];
};

export type SectionChoices = {
  readonly records: readonly RecordChoices[];
  /** Why each unit that gave no sentence gave none. */
  readonly reasons: ReadonlyMap<Unit, WhyNot>;
};

/** The sentences each record says in a section, judged by nothing but the record and the section (law 11). */
export function chooseFor(section: OutlineSection, shop: Workshop): SectionChoices {
  const bearing = bearingOf(section.key);
  const reasons = new Map<Unit, WhyNot>();
  const records = [...byRecord(section.units)].map(([record, units]) => {
    const { choices, whyNot } = chooseFrom(record, units, bearing, shop);
    for (const [unit, reason] of whyNot) reasons.set(unit, reason);
    return choices;
  });
  return { records, reasons };
}

/** What the key says a section is about: `trends/…`, `regional/africa`, `…/c4`, `…/c7/e-health`, `…/igf`. */
export function bearingOf(key: string): Bearing {
  const region = /^regional\/(africa|asia-pacific|western-asia|europe|latin-america-caribbean)(?:\/|$)/.exec(
    key,
  )?.[1];
  const [, number, application] = /\/(c\d{1,2})(?:\/(e-[a-z]+))?$/.exec(key) ?? [];
  const line = number === undefined ? null : [number.toUpperCase(), application].filter(Boolean).join('-');
  return {
    line: line as Bearing['line'],
    topic: key.replace(/^.*\//, ''),
    trends: /^(?:key-)?trends(?:\/|$)/.test(key),
    region: (region ?? null) as Bearing['region'],
  };
}

function byRecord(units: OutlineSection['units']): ReadonlyMap<Record, readonly Unit[]> {
  const groups = new Map<Record, Unit[]>();
  for (const { record, unit } of units) {
    const group = groups.get(record);
    if (group === undefined) groups.set(record, [unit]);
    else group.push(unit);
  }
  return groups;
}

function chooseFrom(
  record: Record,
  units: readonly Unit[],
  bearing: Bearing,
  shop: Workshop,
): { readonly choices: RecordChoices; readonly whyNot: ReadonlyMap<Unit, WhyNot> } {
  const judge = { cycle: shop.cycle, names: shop.namesOf(record), bearing };
  const said = shop.saidBy(record);
  const isWorded = ({ id }: Unit) => (shop.decided.get(id)?.wording ?? null) !== null;
  const isForced = ({ id }: Unit) => shop.decided.get(id)?.select === true;
  const isKept = ({ id }: Unit) => shop.kept.isKept(id);
  const isOpen = (unit: Unit) =>
    !isWorded(unit) && (shop.kept.isFree(record, unit) || (isForced(unit) && !isKept(unit)));
  const judged = candidatesOf(
    record,
    units.filter((unit) => !isWorded(unit)),
    shop.texts,
    isOpen,
  ).map(({ unit, sentences, items }) => ({
    units: [unit, ...items],
    assessed: withFellows(
      withoutEarlier(
        keptToRegion(
          sentences.map((sentence) => assess(sentence, judge)),
          bearing.region,
        ),
        shop.saidEarlier(record),
      ),
    ),
  }));
  const open = judged.filter(({ units: [unit] }) => isOpen(unit!));
  const forced = new Set(open.flatMap((one) => one.units.filter(isForced).map(({ id }) => id)));
  const chosen = select(
    open.flatMap(({ assessed }) => assessed),
    forced,
    said,
  );
  const inSection = inParagraphs(inOrder(chosen, shop.decided)).map((paragraph) =>
    paragraph.map((one) =>
      choiceOf(one, judge.names, { texts: shop.texts, nameBehind: shop.nameBehindOf(record) }, forced),
    ),
  );
  return {
    choices: {
      record,
      paragraphs: inSection,
      worded: units.filter((unit) => isWorded(unit) && !isKept(unit)),
    },
    whyNot: new Map(
      judged.flatMap((one) => {
        const reason = reasonOf(one.assessed, said);
        return one.units.map((unit) => [unit, reason] as const);
      }),
    ),
  };
}

/** The order a person gave; the others follow as the submission has them. What leans on a sentence goes with it. */
function inOrder(chosen: readonly Assessed[], decided: ReadonlyMap<string, Decided>): readonly Assessed[] {
  if (decided.size === 0) return chosen;
  const place = (one: Assessed) => decided.get(one.sentence.unit.id)?.order ?? Number.POSITIVE_INFINITY;
  return chosen.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function withoutEarlier(assessed: readonly Assessed[], earlier: Said): readonly Assessed[] {
  if (earlier.isEmpty) return assessed;
  return assessed.map((one) =>
    one.refused === null && earlier.repeats(one.sentence.text)
      ? { ...one, refused: 'repeats-earlier-cycle' }
      : one,
  );
}

function choiceOf(
  { sentence, score, needs, leans }: Assessed,
  names: EntityNames,
  { texts, nameBehind }: { readonly texts: UnitTexts; readonly nameBehind: NamesBehind },
  forced: ReadonlySet<string>,
): Choice {
  const place = placeOf(sentence);
  return {
    place,
    text: sentence.text,
    score,
    needs,
    words:
      countWords(sentence.text) +
      wordsOfNotes(sentence, texts) +
      countWords(names.inText) +
      2 +
      wordsWrittenOut(sentence.text, nameBehind),
    leans,
    forced: forced.has(place.unit.id) || place.joined.some(({ unit }) => forced.has(unit.id)),
  };
}

/** Notes that the sentence refers to, and those its links become. */
function wordsOfNotes({ pieces, unit, record }: UnitSentence, texts: UnitTexts): number {
  let words = 0;
  for (const piece of pieces) {
    if (piece.type === 'note') {
      const note = texts.of(record, piece.unit ?? unit).notes.get(piece.label);
      if (note !== undefined) words += countWords(literalText(note));
    } else if (piece.link !== null) words += 1;
  }
  return words;
}

/**
 * The reason of a unit's best sentence: where one could have stood, others were stronger. It keeps no more of the unit
 * than that sentence's text: all that was assessed would be a third of the memory of a large cycle.
 */
function reasonOf(assessed: readonly Assessed[], said: Said): WhyNot {
  const reason = standingReason(assessed);
  if (typeof reason === 'string') return () => reason;
  const { text } = reason;
  return () => (said.repeats(text) ? 'repeats' : 'stronger-units');
}

/** The reason, or the text of a sentence that could have stood. */
function standingReason(assessed: readonly Assessed[]): SetAsideReason | { readonly text: string } {
  const best = assessed.reduce<Assessed | null>(
    (top, one) => (top === null || rank(one) > rank(top) ? one : top),
    null,
  );
  if (best === null) return 'fragment';
  if (best.refused !== null) return best.refused;
  if (cannotStand(best)) {
    const head = headOf(assessed, best);
    const isHeadsReason = head?.refused === 'other-region' || (head !== null && head.score >= best.score);
    return (isHeadsReason ? head?.refused : null) ?? 'dangling-opening';
  }
  if (best.score < weights.threshold) return 'general-statement';
  return { text: best.sentence.text };
}

/** The sentence that one leans on in the end, or null where its unit opens leaning. Of one unit's sentences. */
function headOf(assessed: readonly Assessed[], one: Assessed): Assessed | null {
  return assessed.slice(0, assessed.indexOf(one)).findLast(({ leans }) => !leans) ?? null;
}

/** What could stand before what could not, then by score. */
function rank(one: Assessed): number {
  return (one.refused === null ? (cannotStand(one) ? 1000 : 2000) : 0) + one.score;
}

/** It points to what nobody can tell, or what cannot be printed with it. */
function cannotStand({ standalone, fellows }: Assessed): boolean {
  return standalone === null && fellows === Number.POSITIVE_INFINITY;
}
