import { describe, expect, test } from '@jest/globals';
import { draft } from '../../src/drafting/index.js';
import type { Outline } from '../../src/grouping/index.js';
import { makeRecord, makeSection, makeUnit, testCycle } from './make.js';

const record = makeRecord('abc', [makeUnit('abc', 'Towns matter.'), makeUnit('abc', 'Is trade fair?')]);
const [one, two] = record.units.map((unit) => ({ record, unit, because: 'test' }));

function drafted(outline: Outline) {
  const { value, problems } = draft(outline, { cycle: testCycle, records: [record], base: null });
  return {
    notes: value.sections.map(({ draftingNotes }) =>
      draftingNotes.map((note) => (note.type === 'empty-section' ? note.undrafted : note.type)),
    ),
    problems: problems.map(({ code, place }) => `${code} ${place.path ?? ''}`),
  };
}

describe('a section without a sentence', () => {
  test('says how many units hang there that could not be drafted', () => {
    const sections = [makeSection('lines/c1', [one!, two!]), makeSection('lines/c2', [])];
    expect(drafted({ sections, setAside: [] })).toEqual({
      notes: [[2], [0]],
      problems: ['section-empty lines/c1', 'section-empty lines/c2'],
    });
  });

  test('lacks nothing where the sections below it take the units', () => {
    const below = makeSection('lines/c7/e-health', [one!, two!], { depth: 3 });
    const sections = [makeSection('lines/c7', [], { sections: [below] })];
    expect(drafted({ sections, setAside: [] })).toEqual({
      notes: [[], [2]],
      problems: ['section-empty lines/c7/e-health'],
    });
    const own = [makeSection('lines/c7', [one!, two!], { sections: [makeSection('lines/c7/e-health', [])] })];
    expect(drafted({ sections: own, setAside: [] }).notes).toEqual([[2], [0]]);
  });
});
