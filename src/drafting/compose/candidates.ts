import type { Record, Unit } from '../../records/index.js';
import { joinAgain, joinList } from '../sentences/join-list.js';
import { laterTitled } from '../sentences/later-titled.js';
import { resolveReference } from '../sentences/resolve-reference.js';
import { titledSentence, withTitleNamed } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import type { UnitTexts } from './unit-texts.js';

/** What one unit may say in a section. */
export type Candidates = {
  readonly unit: Unit;
  readonly sentences: readonly UnitSentence[];
  /** The items that its last sentence took in; they say nothing on their own. */
  readonly items: readonly Unit[];
};

/**
 * The sentences of a record's units in one section, a list made one sentence with the line that introduces it where the
 * two make one. `isOpen`: the unit may give words to a new sentence.
 */
export function candidatesOf(
  record: Record,
  units: readonly Unit[],
  texts: UnitTexts,
  isOpen: (unit: Unit) => boolean,
): readonly Candidates[] {
  const listed = itemsByLeadIn(units);
  const whole = listed.size === 0 ? listed : listsOf(record);
  const taken = new Set<Unit>();
  const all = units.map((unit): Candidates => {
    const sentences = withTitleNamed(texts.of(record, unit).sentences);
    const items = (listed.get(unit.id) ?? []).filter((item) => isOpen(item) && !taken.has(item));
    const lead = sentences.at(-1);
    if (lead === undefined || items.length === 0 || !isOpen(unit)) return { unit, sentences, items: [] };
    const read = items.map((item) => texts.of(record, item).sentences[0]).filter((one) => one !== undefined);
    const isWhole = read.length === whole.get(unit.id)?.length;
    const list = joinList(lead, read, isWhole);
    if (list === null) return { unit, sentences, items: [] };
    const joined = list.joined!.flatMap((one) => (one.unit === unit ? [] : [one.unit]));
    for (const item of joined) taken.add(item);
    return { unit, sentences: [...sentences.slice(0, -1), list], items: joined };
  });
  return taken.size === 0 ? all : all.filter(({ unit }) => !taken.has(unit));
}

const lists = new WeakMap<Record, ReadonlyMap<string, readonly Unit[]>>();

function listsOf(record: Record): ReadonlyMap<string, readonly Unit[]> {
  const known = lists.get(record) ?? itemsByLeadIn(record.units);
  lists.set(record, known);
  return known;
}

function itemsByLeadIn(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const listed = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.lead_in === null) continue;
    const known = listed.get(unit.lead_in);
    if (known === undefined) listed.set(unit.lead_in, [unit]);
    else known.push(unit);
  }
  return listed;
}

/** Where a sentence stands and what gave it words, small enough to keep for every sentence of a large cycle. */
export type SentencePlace = {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly joined: readonly { readonly unit: Unit; readonly start: number; readonly end: number }[];
  /** The unit's heading gave it words. */
  readonly headed?: boolean;
};

export function placeOf({ unit, start, end, joined = [], heading }: UnitSentence): SentencePlace {
  return {
    ...(heading !== undefined && { headed: true }),
    unit,
    start,
    end,
    joined: joined.map((one) => ({ unit: one.unit, start: one.start, end: one.end })),
  };
}

/** The sentence at a place, put together as it was; null where the unit has none there any more. */
export function sentenceAt(record: Record, place: SentencePlace, texts: UnitTexts): UnitSentence | null {
  const own = spanOf(texts, record, place);
  const lead = own === null ? null : asNamed(own, place);
  const items = place.joined
    .filter(({ unit }) => unit !== place.unit)
    .map((one) => spanOf(texts, record, one));
  if (lead === null || items.length === 0) return lead;
  const found = items.filter((one) => one !== null);
  return found.length === items.length ? joinAgain(lead, found) : null;
}

/** A sentence with what its heading, its title or the sentence before it gave it. */
function asNamed(own: UnitSentence, place: SentencePlace): UnitSentence | null {
  if (place.headed === true) return titledSentence(own) ?? laterTitled(own);
  const spans = place.joined.filter(({ unit }) => unit === place.unit);
  if (spans.length === 0) return own;
  return (
    [titledSentence(own), laterTitled(own), resolveReference(own)].find(
      (one) => one !== null && sameSpans(one, spans),
    ) ?? null
  );
}

function sameSpans({ joined = [] }: UnitSentence, spans: SentencePlace['joined']): boolean {
  return joined.every(({ start, end }, index) => {
    const other = spans[index];
    return other !== undefined && other.start === start && other.end === end;
  });
}

function spanOf(
  texts: UnitTexts,
  record: Record,
  { unit, start, end }: { readonly unit: Unit; readonly start: number; readonly end: number },
): UnitSentence | null {
  return texts.of(record, unit).sentences.find((one) => one.start === start && one.end === end) ?? null;
}
