import type { HungUnit, OutlineSection, SetAsideReason } from '../../grouping/index.js';
import { parseInlines, writeInlines } from '../../markdown/index.js';
import type { Cycle, Record, Unit } from '../../records/index.js';
import { type Assessed, assess, type Bearing } from '../choose/assess.js';
import { keptToRegion } from '../choose/regional.js';
import { inParagraphs, select } from '../choose/select.js';
import { weights } from '../choose/weights.js';
import type { DraftParagraph, DraftSentence } from '../draft.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import type { EntityNames } from '../word/entity-names.js';
import { type Worded, wordParagraph } from '../word/paragraph.js';
import type { Kept, KeptParagraph } from './carry.js';
import type { Decided } from './decided.js';
import type { Said } from './repeats.js';
import type { UnitText, UnitTexts } from './unit-texts.js';

/** What the sections of one draft share. */
export type Workshop = {
  readonly cycle: Cycle;
  readonly texts: UnitTexts;
  readonly kept: Kept;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly namesOf: (record: Record) => EntityNames;
  readonly saidBy: (record: Record) => Said;
};

/** Told when all sections are drafted: only then is it known what the record says elsewhere. */
export type WhyNot = () => SetAsideReason;

export type SectionDraft = {
  readonly paragraphs: readonly DraftParagraph[];
  /** Why each unit that gave no sentence gave none. */
  readonly reasons: ReadonlyMap<Unit, WhyNot>;
};

/** The paragraphs of one section: the base's as they are, then new ones where their entity stands. */
export function draftSection(section: OutlineSection, shop: Workshop): SectionDraft {
  const bearing = bearingOf(section.key);
  const groups = byRecord(section.units);
  const ranks = new Map([...groups.keys()].map((record, rank) => [record, rank]));
  const kept = shop.kept.bySection.get(section.key) ?? [];
  const placed = kept.map((paragraph) => ({
    rank: ranks.get(paragraph.record) ?? 0,
    paragraph: keptParagraph(paragraph, shop),
  }));
  const ids = new Set(kept.map(({ id }) => id));
  const reasons = new Map<Unit, WhyNot>();
  for (const [record, units] of groups) {
    const { paragraphs, whyNot } = draftRecord(record, units, bearing, shop);
    for (const [unit, reason] of whyNot) reasons.set(unit, reason);
    const rank = ranks.get(record) ?? 0;
    for (const sentences of paragraphs) {
      const id = nextId(`${section.key}/${record.entity.id}`, ids);
      // Behind the last paragraph of its own or an earlier entity: what the base has stays in its order.
      const at = placed.findLastIndex((one) => one.rank <= rank) + 1;
      placed.splice(at, 0, { rank, paragraph: { id, entity: record.entity.id, sentences } });
    }
  }
  return { paragraphs: placed.map(({ paragraph }) => paragraph), reasons };
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

function byRecord(units: readonly HungUnit[]): ReadonlyMap<Record, readonly Unit[]> {
  const groups = new Map<Record, Unit[]>();
  for (const { record, unit } of units) {
    const group = groups.get(record);
    if (group === undefined) groups.set(record, [unit]);
    else group.push(unit);
  }
  return groups;
}

function nextId(stem: string, ids: Set<string>): string {
  let id = stem;
  for (let number = 2; ids.has(id); number += 1) id = `${stem}/${number}`;
  ids.add(id);
  return id;
}

type RecordDraft = {
  readonly paragraphs: readonly (readonly DraftSentence[])[];
  readonly whyNot: ReadonlyMap<Unit, WhyNot>;
};

function draftRecord(record: Record, units: readonly Unit[], bearing: Bearing, shop: Workshop): RecordDraft {
  const judge = { cycle: shop.cycle, names: shop.namesOf(record), bearing };
  const said = shop.saidBy(record);
  const worded = units.filter(({ id }) => (shop.decided.get(id)?.wording ?? null) !== null);
  const judged = units
    .filter((unit) => !worded.includes(unit))
    .map((unit) => ({
      unit,
      assessed: keptToRegion(
        shop.texts.of(record, unit).sentences.map((sentence) => assess(sentence, judge)),
        bearing.region,
      ),
    }));
  const isForced = (unit: Unit) => shop.decided.get(unit.id)?.select === true;
  const isKept = (unit: Unit) => shop.kept.isKept(unit.id);
  const open = judged.filter(
    ({ unit }) => shop.kept.isFree(record, unit) || (isForced(unit) && !isKept(unit)),
  );
  const chosen = select(
    open.flatMap(({ assessed }) => assessed),
    new Set(open.filter(({ unit }) => isForced(unit)).map(({ unit }) => unit.id)),
    said,
  );
  const paragraphs = inParagraphs(chosen).map((paragraph) =>
    wordParagraph(
      paragraph.map(({ sentence }) => sentence),
      settingOf(record, shop),
    ).map(asDraftSentence),
  );
  const printed = worded.filter((unit) => !isKept(unit)).map((unit) => [decidedSentence(unit, shop)]);
  return {
    paragraphs: [...paragraphs, ...printed],
    whyNot: new Map(judged.map(({ unit, assessed }) => [unit, reasonOf(assessed, said)])),
  };
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
  if (best.leans) {
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
function rank({ refused, leans, score }: Assessed): number {
  return (refused === null ? (leans ? 1000 : 2000) : 0) + score;
}

function settingOf(record: Record, { namesOf, texts }: Workshop) {
  return {
    names: namesOf(record),
    notesOf: ({ unit }: UnitSentence) => texts.of(record, unit).notes,
    unitTextOf: ({ unit }: UnitSentence) => texts.of(record, unit).plain,
  };
}

function asDraftSentence({ sentence, inlines, changes }: Worded): DraftSentence {
  const { unit, start, end } = sentence;
  return { inlines, origin: { type: 'submission', unit: unit.id, start, end }, changes };
}

function decidedSentence(unit: Unit, { decided }: Workshop): DraftSentence {
  return {
    inlines: decided.get(unit.id)?.wording?.inlines ?? [],
    origin: { type: 'decision', unit: unit.id },
    changes: [],
  };
}

/** A paragraph as the base has it; how its words came about is worked out again, where that gives the same words. */
function keptParagraph({ id, record, sentences }: KeptParagraph, shop: Workshop): DraftParagraph {
  const spans = sentences.map(({ carried, unit }) =>
    spanOf(shop.texts.of(record, unit), carried.start, carried.end),
  );
  const complete = spans.filter((span) => span !== null);
  const again = complete.length === spans.length ? wordParagraph(complete, settingOf(record, shop)) : [];
  return {
    id,
    entity: record.entity.id,
    sentences: sentences.map(({ carried, unit, record: own }, index): DraftSentence => {
      if (carried.start === 0 && carried.end === 0) return decidedSentence(unit, shop);
      const { unit: origin, start, end, markdown } = carried;
      const inlines = parseInlines({ file: own.source.file, text: markdown }).value;
      const fresh = again[index];
      const changes =
        fresh !== undefined && writeInlines(fresh.inlines) === markdown
          ? fresh.changes
          : [{ rule: 'as-before', from: '', to: '' }];
      return { inlines, origin: { type: 'submission', unit: origin, start, end }, changes };
    }),
  };
}

function spanOf({ sentences }: UnitText, start: number, end: number): UnitSentence | null {
  return sentences.find((one) => one.start === start && one.end === end) ?? null;
}
