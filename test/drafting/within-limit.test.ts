import { describe, expect, test } from '@jest/globals';
import type { Choice, RecordChoices } from '../../src/drafting/compose/choices.js';
import { keptWithinLimit } from '../../src/drafting/compose/within-limit.js';
import { makeRecord, makeUnit } from './make.js';

const section = { heading: 'Capacity-building', budget: null, takesUnits: true, standing: null };

/** A sentence of its own unit: its score, what its readers would miss, and its words. */
function choice(entity: string, score: number, needs: number, more: Partial<Choice> = {}): Choice {
  const unit = makeUnit(entity, `Clerks of ${entity} lent ${score} books, ${-needs} of them old.`);
  const place = { unit, start: 0, end: unit.text.length, joined: [] };
  return { place, text: unit.text, score, needs, words: 100, leans: false, forced: false, ...more };
}

function kept(limit: number, entities: { readonly [id: string]: readonly Choice[] }): readonly Choice[] {
  const records = Object.entries(entities).map(
    ([id, choices]): RecordChoices => ({
      record: makeRecord(
        id,
        choices.map(({ place }) => place.unit),
      ),
      paragraphs: choices.map((one) => [one]),
      worded: [],
    }),
  );
  const { sections } = keptWithinLimit(
    [section],
    [records],
    records.map(({ record }) => record),
    limit,
  );
  return sections.flat().flatMap(({ paragraphs }) => paragraphs.flat());
}

describe('a draft beyond its limit', () => {
  const clear = choice('lima', 5, 0);
  const unclear = choice('lima', 9, -6);

  test('keeps what explains itself, and has no room for what leaves too much unsaid', () => {
    expect(kept(180, { lima: [clear, unclear] })).toEqual([clear]);
  });

  test('keeps both where there is room for all', () => {
    expect(kept(10_000, { lima: [clear, unclear] })).toEqual([clear, unclear]);
  });

  test('keeps what a person wants, and the only word of a contributor', () => {
    const wanted = choice('lima', 9, -6, { forced: true });
    expect(kept(180, { lima: [clear, wanted] })).toContain(wanted);
    const only = choice('quito', 9, -6);
    expect(kept(180, { lima: [clear], quito: [only] })).toContain(only);
  });
});
