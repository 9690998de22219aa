import { describe, expect, test } from '@jest/globals';
import { emphasisOf } from '../../src/grouping/emphasis.js';
import { speaksOfIct } from '../../src/grouping/ict-words.js';
import type { ActionLineCode } from '../../src/grouping/outline.js';
import type { WordScore } from '../../src/grouping/score-by-words.js';
import { tokenize } from '../../src/grouping/tokens.js';
import { weighLines } from '../../src/grouping/weigh-lines.js';

const said = (strength: number, more: Partial<WordScore> = {}): WordScore => ({
  score: 0.5,
  strength,
  firm: true,
  decided: false,
  because: ['a word'],
  ...more,
});
const nobody: ReadonlySet<ActionLineCode> = new Set();
const lines = (
  scores: Readonly<Partial<Record<ActionLineCode, WordScore>>>,
  ict = true,
  facilitated = nobody,
) => {
  const given = new Map(Object.entries(scores) as [ActionLineCode, WordScore][]);
  return [...weighLines(given, ict, facilitated)]
    .sort((a, b) => b[1].score - a[1].score)
    .map(([code]) => code);
};

describe('lines weighed against each other', () => {
  test('a lone word gives no line; two terms or a phrase do', () => {
    expect(lines({ 'C7-e-health': said(0.9, { firm: false }) })).toEqual([]);
    expect(lines({ 'C7-e-health': said(0.9) })).toEqual(['C7-e-health']);
  });

  test('a field without a word of ICT gives no line, unless a phrase decides', () => {
    expect(lines({ 'C7-e-agriculture': said(2.5) }, false)).toEqual([]);
    expect(lines({ 'C7-e-agriculture': said(2.5) }, true)).toEqual(['C7-e-agriculture']);
    expect(lines({ 'C7-e-agriculture': said(2.5, { decided: true }) }, false)).toEqual([]);
    expect(lines({ C8: said(1.5, { decided: true }) }, false)).toEqual(['C8']);
    expect(lines({ C11: said(2.5) }, false)).toEqual([]);
    expect(lines({ C9: said(1.6) }, false)).toEqual(['C9']);
    expect(lines({ C9: said(1.4) }, false)).toEqual([]);
  });

  test('training as the main act stands before the subject of the course, a mention of it does not', () => {
    expect(lines({ C4: said(2), C5: said(2.2) })).toEqual(['C4', 'C5']);
    expect(lines({ C4: said(1.4), C5: said(1.9) })).toEqual(['C5', 'C4']);
  });

  test('what a facilitator writes is believed a little more, if a word says so', () => {
    const fao = new Set<ActionLineCode>(['C7-e-agriculture']);
    expect(lines({ 'C7-e-agriculture': said(0.6) }, true, fao)).toEqual(['C7-e-agriculture']);
    expect(lines({ 'C7-e-agriculture': said(0.2) }, true, fao)).toEqual([]);
    // What it writes of farming alone is no news for the line.
    expect(lines({ 'C7-e-agriculture': said(4) }, false, fao)).toEqual([]);
    expect(lines({ C3: said(1.2), 'C7-e-agriculture': said(1) }, true, fao)).toEqual([
      'C7-e-agriculture',
      'C3',
    ]);
  });

  test('a line that is touched only is left out', () => {
    expect(lines({ C6: said(4), C1: said(2) })).toEqual(['C6']);
    expect(lines({ C6: said(4), C1: said(3) })).toEqual(['C6', 'C1']);
  });

  test('words of many fields, about none of them more than the others, give no line', () => {
    const fields = { C2: said(2), C6: said(2), 'C7-e-health': said(2) };
    expect(lines(fields)).toHaveLength(3);
    expect(lines({ ...fields, 'C7-e-business': said(1.9) })).toEqual([]);
    expect(lines({ ...fields, 'C7-e-business': said(1) })).toHaveLength(3);
  });

  test('words stay as they were given', () => {
    expect(weighLines(new Map([['C3', said(3)]]), true, nobody).get('C3')?.because).toEqual(['a word']);
    expect(weighLines(new Map(), true, nobody).size).toBe(0);
  });
});

describe('emphasis', () => {
  const of = (text: string, word: string) => {
    const tokens = tokenize(text);
    return emphasisOf(tokens)[tokens.findIndex(({ word: one }) => one.lower === word)];
  };
  test('of the first main clause is whole, of others less', () => {
    expect(of('Farmers received advice.', 'farmers')).toBe(1);
    expect(of('Advice came. Farmers received it.', 'farmers')).toBe(0.9);
    expect(of('Advice came, because farmers asked.', 'farmers')).toBe(0.9);
    expect(of('Advice came. It came because farmers asked.', 'farmers')).toBeCloseTo(0.9 * 0.9);
  });
  test('of what follows a preposition is less, for two words and not beyond the clause', () => {
    expect(of('Courses in rural schools began.', 'schools')).toBe(0.85);
    expect(of('Courses in many rural schools began.', 'schools')).toBe(1);
    expect(of('What it is for: schools.', 'schools')).toBe(0.9);
  });
});

describe('words of ICT', () => {
  test.each([
    ['Nurses keep electronic records.', true],
    ['Prices reach growers as text messages.', true],
    ['The ICTs of the region.', true],
    ['Mobile operators and fixed and mobile networks.', true],
    ['Smallholders with mobile crop advice.', true],
    ['Patients log in at home.', true],
    ['Mobile teams and clinics reached herders.', false],
    ['Nurses keep records.', false],
    ['A network of roads was financed.', false],
    ['The forum served as a platform on which unions agreed.', false],
    ['The platform shows prices.', true],
    ['The forum served as a platform on which digital skills were discussed.', true],
    ['Chlorine tablets were handed out.', false],
    ['Pupils were given tablets.', true],
    ['The highway improved the connectivity of 24 districts.', false],
    ['Schools without connectivity wait.', true],
  ])('%s', (text, expected) => {
    expect(speaksOfIct(tokenize(text))).toBe(expected);
  });
});
