import { describe, expect, test } from '@jest/globals';
import { align, safeRecognition } from '../../src/align/index.js';
import { factor, seed } from '../property.js';
import { Chance } from '../regenerate/random.js';
import { edit, untouched, usual } from './editor.js';
import { measure } from './measure.js';
import { makeReport } from './reports.js';

const scripts = 20 * factor;

describe('without any bookmark', () => {
  test.each([
    { changed: 5, precision: 0.996, recall: 0.985 },
    { changed: 20, precision: 0.996, recall: 0.98 },
    { changed: 50, precision: 0.996, recall: 0.94 },
  ])(
    '$changed of 100 words changed: precision $precision, recall $recall',
    ({ changed, precision, recall }) => {
      const figures = measure(scripts, { ...usual, changed }, seed);
      expect(figures.precision).toBeGreaterThanOrEqual(precision);
      expect(figures.recall).toBeGreaterThanOrEqual(recall);
      expect(figures.recognized.least).toBeGreaterThan(safeRecognition);
    },
  );

  // Inventing is worse than asking: recall may fall.
  test.each([
    { changed: 5, precision: 0.997, recall: 0.98 },
    { changed: 20, precision: 0.997, recall: 0.95 },
    { changed: 50, precision: 0.99, recall: 0.87 },
  ])('half of what is new is a near copy, $changed of 100 words changed: precision $precision', (goal) => {
    const figures = measure(scripts, { ...usual, changed: goal.changed, added: 12, nearCopies: 50 }, seed);
    expect(figures.precision).toBeGreaterThanOrEqual(goal.precision);
    expect(figures.recall).toBeGreaterThanOrEqual(goal.recall);
  });

  test('another report of the same headings is below the safe part', () => {
    for (let at = 0; at < 5; at += 1) {
      const [base, other] = [
        makeReport(new Chance(seed + at), 100),
        makeReport(new Chance(seed - 1 - at), 100),
      ];
      expect(align(base, untouched(other)).recognized).toBeLessThan(safeRecognition);
    }
  });
});

test('2,000 paragraphs take less than two seconds of work on any machine', () => {
  const report = makeReport(new Chance(seed), 2000);
  const { draft } = edit(report, { ...usual, changed: 5 }, new Chance(seed));
  const began = process.cpuUsage();
  expect(align(report, draft).recognized).toBeGreaterThan(0.9);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
});

test('what the program wrote is recognized by its bookmarks, whole', () => {
  const report = makeReport(new Chance(seed), 80);
  const { standing, own, recognized, notes } = align(report, untouched(report));
  expect([own, recognized]).toEqual([[], 1]);
  for (const [number, { id }] of report.passages.entries())
    expect(standing.get(id)).toMatchObject({
      stretches: [{ paragraph: number }],
      isMoved: false,
      isSplit: false,
      isJoined: false,
    });
  expect([...notes.values()].every((id) => id !== null)).toBe(true);
});
