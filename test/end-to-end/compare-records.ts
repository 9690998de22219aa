import { type Inline, inlinesToRuns, plainText, runsToInlines, unifyText } from '../../src/document/index.js';
import { parseInlines } from '../../src/markdown/index.js';
import type { Record, Unit } from '../../src/records/index.js';

/**
 * Where two records of one submission differ, in words; nothing where they say the same. Compared are the entity, the
 * facts of the cover sheet, the number of units, and of each unit its id, plain text, part, kind, headings, lead-in and
 * notes (plain text, and the offset of the mark in the unit's plain text; labels apart). Places, sources, emphasis and
 * links are what one format carries and another does not.
 */
export function differences(a: Record, b: Record): readonly string[] {
  const found: string[] = [];
  const say = (what: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other)) found.push(`${what}: ${shown(one)} / ${shown(other)}`);
  };
  say('entity', a.entity.id, b.entity.id);
  say('name on the cover', unifyText(a.facts.entity_named ?? ''), unifyText(b.facts.entity_named ?? ''));
  say('session', a.facts.session, b.facts.session);
  say('year', a.facts.year, b.facts.year);
  say('number of units', a.units.length, b.units.length);
  const [ofA, ofB] = [a.units.map(readUnit), b.units.map(readUnit)];
  const nameOf = (units: readonly ReadUnit[], id: string | null) =>
    id === null ? null : (units.find((unit) => unit.id === id)?.plain ?? id);
  for (const { one, other } of alignUnits(ofA, ofB)) {
    if (other === undefined) found.push(`only the first has ${nameUnit(one!)}`);
    else if (one === undefined) found.push(`only the second has ${nameUnit(other)}`);
    else {
      const where = nameUnit(one);
      say(`id of ${where}`, one.id, other.id);
      say(`part of ${where}`, one.part, other.part);
      say(`kind of ${where}`, one.kind, other.kind);
      say(`headings of ${where}`, one.headings, other.headings);
      say(`lead-in of ${where}`, nameOf(ofA, one.leadIn), nameOf(ofB, other.leadIn));
      say(`notes of ${where}`, one.notes, other.notes);
    }
  }
  return found;
}

type ReadUnit = {
  readonly id: string;
  readonly plain: string;
  readonly part: string;
  readonly kind: string;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly notes: readonly { readonly at: number; readonly text: string }[];
};

function readUnit(unit: Unit): ReadUnit {
  const inlines = inlinesOf(unit.text);
  return {
    id: unit.id,
    plain: plainText(inlines),
    part: unit.part,
    kind: unit.kind,
    headings: unit.headings,
    leadIn: unit.lead_in,
    notes: marksIn(inlines).map(({ at, label }) => ({
      at,
      text: plainText(inlinesOf(unit.notes[label] ?? `no note ${label}`)),
    })),
  };
}

function inlinesOf(markdown: string): readonly Inline[] {
  return parseInlines({ file: 'record', text: markdown }).value;
}

function marksIn(inlines: readonly Inline[]): readonly { readonly at: number; readonly label: string }[] {
  const runs = inlinesToRuns(inlines);
  return runs.flatMap((run, index) =>
    run.type === 'note'
      ? [{ at: plainText(runsToInlines(runs.slice(0, index))).length, label: run.identifier }]
      : [],
  );
}

type Pair = { readonly one?: ReadUnit; readonly other?: ReadUnit };

/** Pairs units of the same text, in order; between two pairs, the units of one side stand before those of the other. */
function alignUnits(ofA: readonly ReadUnit[], ofB: readonly ReadUnit[]): readonly Pair[] {
  const width = ofB.length + 1;
  const common = new Uint16Array((ofA.length + 1) * width);
  for (let i = ofA.length - 1; i >= 0; i -= 1) {
    for (let j = ofB.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        ofA[i]!.plain === ofB[j]!.plain
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < ofA.length || j < ofB.length) {
    const [one, other] = [ofA[i], ofB[j]];
    if (one !== undefined && other !== undefined && one.plain === other.plain) {
      pairs.push({ one, other });
      i += 1;
      j += 1;
    } else if (
      one !== undefined &&
      (other === undefined || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      pairs.push({ one });
      i += 1;
    } else {
      pairs.push({ other: other! });
      j += 1;
    }
  }
  return pairs;
}

function nameUnit({ plain }: ReadUnit): string {
  return `"${plain.length <= 90 ? plain : `${plain.slice(0, 55)} … ${plain.slice(-30)}`}"`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 300 ? text : `${text.slice(0, 299)}…`;
}
