import type { Record, Unit } from '../../records/index.js';
import type { Choice, RecordChoices } from './choices.js';
import { rowsOf } from './repeats.js';
import { figuresIn } from './said-earlier.js';

/** Of the rows of four words of either sentence, what they must share to say the same. */
const sharedPart = 0.7;
/** A shorter sentence may be the same by chance. */
const fewestRows = 8;

/** A sentence that stays, whoever else says the same. */
export type Standing = {
  readonly entity: string;
  readonly unit: string;
  readonly start: number;
  readonly text: string;
};

export type Merged = {
  readonly sections: readonly (readonly RecordChoices[])[];
  /** By `mergeKey` of a sentence of the draft: those of other entities that say the same. */
  readonly into: ReadonlyMap<string, readonly MergedSentence[]>;
  /** Units whose sentence went, and the unit whose sentence says it. */
  readonly units: ReadonlyMap<Unit, string>;
};

export type MergedSentence = {
  readonly record: Record;
  readonly place: Choice['place'];
  readonly text: string;
};

export function mergeKey(unit: string, start: number): string {
  return `${unit} ${start}`;
}

/**
 * What two entities say in nearly the same words, with the same figures, is said once: by the base if it is there, else
 * by the one whose submission was received first, so that a late one changes nothing; where no day is known, by name.
 */
export function mergeAlike(
  sections: readonly (readonly RecordChoices[])[],
  standing: readonly Standing[],
): Merged {
  const known = new Known();
  for (const one of standing) known.add(one);
  const into = new Map<string, MergedSentence[]>();
  const units = new Map<Unit, string>();
  const gone = new Set<Choice>();
  for (const { record, choice, isLeanedOn } of inOrderOfArrival(sections)) {
    const { place, text } = choice;
    const own = { entity: record.entity.id, unit: place.unit.id, start: place.start, text };
    const same = choice.forced || choice.leans || isLeanedOn ? null : known.sameAs(own);
    if (same === null) known.add(own);
    else {
      gone.add(choice);
      const key = mergeKey(same.unit, same.start);
      into.set(key, [...(into.get(key) ?? []), { record, place, text }]);
      for (const unit of [place.unit, ...place.joined.map((one) => one.unit)]) units.set(unit, same.unit);
    }
  }
  return {
    sections: gone.size === 0 ? sections : sections.map((one) => one.map((record) => without(record, gone))),
    into,
    units,
  };
}

type Arrival = { readonly record: Record; readonly choice: Choice; readonly isLeanedOn: boolean };

function inOrderOfArrival(sections: readonly (readonly RecordChoices[])[]): readonly Arrival[] {
  const unknown = '9999';
  return sections
    .flatMap((records) =>
      records.flatMap(({ record, paragraphs }) =>
        paragraphs.flatMap((choices) =>
          choices.map(
            (choice, index): Arrival => ({ record, choice, isLeanedOn: choices[index + 1]?.leans ?? false }),
          ),
        ),
      ),
    )
    .map((arrival) => ({ arrival, day: arrival.record.source.received ?? unknown }))
    .sort(
      (a, b) => compare(a.day, b.day) || compare(a.arrival.record.entity.name, b.arrival.record.entity.name),
    )
    .map(({ arrival }) => arrival);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function without({ record, paragraphs, worded }: RecordChoices, gone: ReadonlySet<Choice>): RecordChoices {
  const left = paragraphs.map((choices) => choices.filter((choice) => !gone.has(choice)));
  return { record, worded, paragraphs: left.filter((choices) => choices.length > 0) };
}

/** Sentences by their rows of words. */
class Known {
  readonly #sentences: (Standing & { readonly rows: number })[] = [];
  readonly #byRow = new Map<string, number[]>();

  add(sentence: Standing): void {
    const rows = rowsOf(sentence.text);
    if (rows.length < fewestRows) return;
    const number = this.#sentences.push({ ...sentence, rows: rows.length }) - 1;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows.at(index);
      const holders = this.#byRow.get(row);
      if (holders === undefined) this.#byRow.set(row, [number]);
      // A row that many have tells nothing, and would make this quadratic.
      else if (holders.length < 8 && holders.at(-1) !== number) holders.push(number);
    }
  }

  sameAs({ entity, text }: Standing): Standing | null {
    const rows = rowsOf(text);
    if (rows.length < fewestRows) return null;
    const shared = new Map<number, number>();
    for (let index = 0; index < rows.length; index += 1)
      for (const number of this.#byRow.get(rows.at(index)) ?? [])
        shared.set(number, (shared.get(number) ?? 0) + 1);
    for (const [number, count] of [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const other = this.#sentences[number]!;
      if (count < sharedPart * rows.length) return null;
      // A long sentence that holds this one shares as many rows as its twin does: the twin may come next.
      if (count < sharedPart * other.rows) continue;
      if (other.entity !== entity && sameFigures(other.text, text)) return other;
    }
    return null;
  }
}

function sameFigures(one: string, other: string): boolean {
  return figuresIn(one).sort().join(' ') === figuresIn(other).sort().join(' ');
}
