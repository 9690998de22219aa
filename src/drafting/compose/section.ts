import type { OutlineSection } from '../../grouping/index.js';
import { parseInlines, writeInlines } from '../../markdown/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftParagraph, DraftSentence, UnitSpan } from '../draft.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { type Worded, wordParagraph } from '../word/paragraph.js';
import { sentenceAt } from './candidates.js';
import type { KeptParagraph, KeptSentence } from './carry.js';
import { bearingOf, type RecordChoices, type Workshop } from './choices.js';

/** The paragraphs of one section: the base's as they are, then new ones where their entity stands. */
export function wordSection(
  section: OutlineSection,
  records: readonly RecordChoices[],
  shop: Workshop,
): readonly DraftParagraph[] {
  const ranks = new Map(records.map(({ record }, rank) => [record, rank]));
  const aboutWorld = bearingOf(section.key).trends;
  const kept = shop.kept.bySection.get(section.key) ?? [];
  const placed = kept.map((paragraph) => ({
    rank: ranks.get(paragraph.record) ?? 0,
    paragraph: keptParagraph(paragraph, aboutWorld, shop),
  }));
  const ids = new Set(kept.map(({ id }) => id));
  for (const [rank, choices] of records.entries()) {
    const { record } = choices;
    for (const sentences of wordRecord(choices, aboutWorld, shop)) {
      const id = nextId(`${section.key}/${record.entity.id}`, ids);
      // Behind the last paragraph of its own or an earlier entity: what the base has stays in its order.
      const at = placed.findLastIndex((one) => one.rank <= rank) + 1;
      placed.splice(at, 0, { rank, paragraph: { id, entity: record.entity.id, sentences } });
    }
  }
  return inOrder(
    placed.map(({ paragraph }) => paragraph),
    shop,
  );
}

/** Paragraphs that open with a unit to which a person gave a number stand first, by it. */
function inOrder(paragraphs: readonly DraftParagraph[], { decided }: Workshop): readonly DraftParagraph[] {
  if (decided.size === 0) return paragraphs;
  const place = ({ sentences: [first] }: DraftParagraph) => {
    const unit = first === undefined || first.origin.type === 'template' ? '' : first.origin.unit;
    return decided.get(unit)?.order ?? Number.POSITIVE_INFINITY;
  };
  return paragraphs.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function nextId(stem: string, ids: Set<string>): string {
  let id = stem;
  for (let number = 2; ids.has(id); number += 1) id = `${stem}/${number}`;
  ids.add(id);
  return id;
}

function wordRecord(
  { record, paragraphs, worded }: RecordChoices,
  aboutWorld: boolean,
  shop: Workshop,
): readonly (readonly DraftSentence[])[] {
  const said = paragraphs.map((choices) => {
    const sentences = choices.map(({ place }) => sentenceAt(record, place, shop.texts));
    return wordParagraph(
      sentences.filter((one) => one !== null),
      settingOf(record, aboutWorld, shop),
    ).map((worded) => asDraftSentence(worded, shop));
  });
  return [...said, ...worded.map((unit) => [decidedSentence(unit, shop)])];
}

function settingOf(
  record: Record,
  aboutWorld: boolean,
  { namesOf, nameBehindOf, opensWithEntity, texts, style, mergedInto }: Workshop,
) {
  return {
    style,
    names: namesOf(record),
    nameBehind: nameBehindOf(record),
    opensWithEntity,
    aboutWorld,
    notesOf: (unit: Unit) => texts.of(record, unit).notes,
    creditsOf: ({ unit, start }: UnitSentence) => [
      ...new Set(mergedInto(unit.id, start).map(({ record: other }) => namesOf(other))),
    ],
    unitTextOf: ({ unit }: UnitSentence) => texts.of(record, unit).plain,
  };
}

function asDraftSentence({ sentence, inlines, changes }: Worded, shop: Workshop): DraftSentence {
  const { unit, start, end, joined, heading } = sentence;
  const also = alsoIn(unit.id, start, shop);
  return {
    inlines,
    origin: {
      type: 'submission',
      unit: unit.id,
      start,
      end,
      ...(joined !== undefined && { joined: joined.map(asSpan) }),
      ...(heading !== undefined && { heading }),
    },
    changes,
    ...also,
  };
}

function alsoIn(unit: string, start: number, { mergedInto }: Workshop): Pick<DraftSentence, 'alsoIn'> {
  const others = mergedInto(unit, start);
  return others.length === 0
    ? {}
    : {
        alsoIn: others.flatMap(({ place }) =>
          [place, ...place.joined].map(({ unit: own, start: from, end }) => ({
            unit: own.id,
            start: from,
            end,
          })),
        ),
      };
}

function asSpan({ unit, start, end }: UnitSentence): UnitSpan {
  return { unit: unit.id, start, end };
}

function decidedSentence(unit: Unit, { decided }: Workshop): DraftSentence {
  return {
    inlines: decided.get(unit.id)?.wording?.inlines ?? [],
    origin: { type: 'decision', unit: unit.id },
    changes: [],
  };
}

/** A paragraph as the base has it; how its words came about is worked out again, where that gives the same words. */
function keptParagraph(
  { id, record, sentences }: KeptParagraph,
  aboutWorld: boolean,
  shop: Workshop,
): DraftParagraph {
  const spans = sentences.map((one) => sentenceOf(one, shop));
  const complete = spans.filter((span) => span !== null);
  // As it was worded: who has said the same since then changes no word.
  const creditsOf = (one: UnitSentence) =>
    sentences
      .filter(({ unit, carried }) => unit === one.unit && carried.start === one.start)
      .flatMap(({ also }) => also.map(({ record: other }) => shop.namesOf(other)));
  const setting = { ...settingOf(record, aboutWorld, shop), creditsOf };
  const again = complete.length === spans.length ? wordParagraph(complete, setting) : [];
  return {
    id,
    entity: record.entity.id,
    sentences: sentences.map(({ carried, unit, record: own, isCorrected }, index): DraftSentence => {
      if (carried.start === 0 && carried.end === 0) return decidedSentence(unit, shop);
      const renewed = again[index] ?? (isCorrected ? wordAlone(spans[index]!, setting) : undefined);
      if (isCorrected && renewed !== undefined) return asDraftSentence(renewed, shop);
      const { unit: origin, start, end, joined, heading, markdown } = carried;
      const inlines = parseInlines({ file: own.source.file, text: markdown }).value;
      const fresh = again[index];
      const changes =
        fresh !== undefined && writeInlines(fresh.inlines) === markdown
          ? fresh.changes
          : [{ rule: 'as-before', from: '', to: '' }];
      return {
        inlines,
        origin: {
          type: 'submission',
          unit: origin,
          start,
          end,
          ...(joined !== undefined && { joined }),
          ...(heading !== undefined && { heading }),
        },
        changes,
        ...alsoIn(origin, start, shop),
      };
    }),
  };
}

function wordAlone(
  sentence: UnitSentence | null,
  setting: Parameters<typeof wordParagraph>[1],
): Worded | undefined {
  return sentence === null ? undefined : wordParagraph([sentence], setting)[0];
}

function sentenceOf({ carried, unit, record, joined }: KeptSentence, shop: Workshop): UnitSentence | null {
  const { start, end } = carried;
  const headed = carried.heading !== undefined;
  return sentenceAt(record, { unit, start, end, joined, headed }, shop.texts);
}
