import { plainText } from '../document/index.js';
import type { Draft, UnitFate } from '../drafting/index.js';
import { parseInlines } from '../markdown/index.js';
import { InternalError } from '../problems/index.js';
import type { Record, Unit } from '../records/index.js';

/** A unit with whose it is, its plain text and what became of it. */
export type ReviewedUnit = {
  readonly record: Record;
  readonly unit: Unit;
  readonly plain: string;
  readonly fate: UnitFate;
};

/** All units of all records, as `Draft.fates` has them: by contributor, then as the submission has them. */
export function reviewedUnits({ contributors, fates }: Draft): readonly ReviewedUnit[] {
  let at = 0;
  const units = contributors.flatMap((record) =>
    record.units.map((unit): ReviewedUnit => {
      const fate = fates[at];
      at += 1;
      if (fate?.unit !== unit.id)
        throw new InternalError(`the fates of the draft do not tell of unit ${unit.id}`);
      const { value } = parseInlines({ file: record.source.file, text: unit.text });
      return { record, unit, plain: plainText(value), fate };
    }),
  );
  if (at !== fates.length) throw new InternalError('the fates of the draft tell of units that no record has');
  return units;
}

/** The name a person knows an entity by in a table. */
export function shortName({ entity }: Record): string {
  return entity.acronym ?? entity.name;
}

/** `submissions/2020/undp.pdf, page 3, line 12`. */
export function placeInWords({ source }: Record, { place }: Unit): string {
  const page = place.page === null ? '' : `, page ${place.page}`;
  const line = place.line === null ? '' : `, line ${place.line}`;
  return `${source.file}${page}${line}`;
}
