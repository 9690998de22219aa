import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { countDocumentWords } from '../../src/document/index.js';
import { describeWithSeeds, seedsFolder } from '../seeds.js';
import { check } from './documents.js';
import { reportFromText } from './report-from-text.js';

/** What is rightly found because the text at hand stops after paragraph 41. */
const becauseCut = ['conclusion-missing', 'heading-alone', 'note-sequence', 'contributor-unused'];

describeWithSeeds('A/76/64, as published', () => {
  const document = reportFromText(readFileSync(`${seedsFolder}/A_76_64-E_2021_11.txt`, 'utf8'));
  const problems = check(document);

  test('is read whole: 41 paragraphs, 26 notes', () => {
    const bodies = document.blocks.filter((block) => block.type === 'paragraph' && block.role === 'body');
    expect(bodies).toHaveLength(41);
    expect(document.notes).toHaveLength(26);
    expect(countDocumentWords(document)).toBeGreaterThan(3000);
  });

  test('paragraph 17 credits an African report to a European body', () => {
    const found = problems.filter(({ code }) => code === 'region-mismatch');
    expect(found.map(({ place }) => place.path)).toEqual(['paragraph 17']);
    expect(found[0]!.found).toMatch(/^Economic Commission for Europe, a body of Europe, under “Africa”/);
    expect(found[0]!.expected).toContain('Economic Commission for Africa');
  });

  test('an edited text has hardly anything else to find', () => {
    const others = problems.filter(({ code }) => !becauseCut.includes(code) && code !== 'region-mismatch');
    expect(others.map(({ code, place }) => `${place.path}: ${code}`)).toEqual([
      // GSMA is introduced and named once.
      'paragraph 35: acronym-unneeded',
      // "Internet Society" before "International Telecommunication Union", "Development" before "Department".
      'note 1: contributors-order',
      'note 1: contributors-order',
    ]);
  });

  test('what the cut text lacks is told', () => {
    const counts = new Map<string, number>();
    for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(becauseCut.map((code) => counts.get(code))).toEqual([1, 2, 6, 1]);
  });
});
