import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { lineLabels, readGold, regionLabels } from '../../scripts/eval/gold.js';
import { startProgram } from '../../scripts/eval/program.js';
import {
  confusionsOf,
  isBestRight,
  outcomesOf,
  type Pair,
  scoreLabels,
  scoreSentences,
  shareRight,
} from '../../scripts/eval/scores.js';
import { root } from '../cycle.js';
import { describeWithSeeds, seedsFolder } from '../seeds.js';

const read = (name: string) => readGold(readFileSync(`${root}/test/gold/${name}.yaml`, 'utf8'), name);
const tune = read('tune');
const report = read('report');
const seeds = read('seeds');
const sentences = read('sentences');
const written = [...tune.units, ...report.units];
const textOf = (unit: (typeof written)[number]) => ('text' in unit.source ? unit.source.text : '');
const none = 'none';
const bestLine = (unit: (typeof written)[number]) => unit.lines.best[0] ?? none;
const bestRegion = (unit: (typeof written)[number]) => unit.regions.best[0] ?? none;
const count = (values: readonly string[], value: string) => values.filter((one) => one === value).length;

describe('the units written for the gold set', () => {
  test('are at least 250, and every label is the best one of at least ten', () => {
    expect(written.length).toBeGreaterThanOrEqual(250);
    const lines = written.map(bestLine);
    const regions = written.map(bestRegion);
    for (const label of [...lineLabels, none])
      expect([label, count(lines, label) >= 10]).toEqual([label, true]);
    for (const label of [...regionLabels, 'global', none])
      expect([label, count(regions, label) >= 10]).toEqual([label, true]);
  });

  test('about one in eight has no line, and at least one in ten is ambiguous', () => {
    const unlabelled = written.filter((unit) => unit.lines.best.length === 0).length / written.length;
    expect(unlabelled).toBeGreaterThan(0.1);
    expect(unlabelled).toBeLessThan(0.15);
    const ambiguous = written.filter((unit) => unit.lines.also.length > 0).length / written.length;
    expect(ambiguous).toBeGreaterThan(0.1);
  });

  test('seldom have a heading, which would give the label away', () => {
    const headed = written.filter(({ source }) => 'headings' in source && source.headings.length > 0);
    expect(headed.length / written.length).toBeLessThan(0.1);
  });

  test('are paragraphs of 15 to 100 words, and no two are the same', () => {
    const texts = written.map(textOf);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
    const lengths = texts.map((text) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  });

  test('are split by best label: no label has two units more in one half than in the other', () => {
    expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
    for (const label of [...lineLabels, none]) {
      const [one, other] = [tune, report].map(({ units }) => count(units.map(bestLine), label));
      expect([label, Math.abs(one! - other!) <= 1]).toEqual([label, true]);
    }
    expect([tune.split, report.split]).toEqual(['tune', 'report']);
  });
});

describe.each(['blind', 'places', 'plain'])('the passages of %s.yaml', (name) => {
  const { split, units } = read(name);
  test('have ids and texts of their own', () => {
    expect(split).toBe(name);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    const texts = [...written, ...units].map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the sentences', () => {
  test('are at least 200, about half of them stand, and no two are the same', () => {
    const { length } = sentences.sentences;
    expect(length).toBeGreaterThanOrEqual(200);
    const stand = sentences.sentences.filter(({ verdict }) => verdict === 'stands').length;
    expect(stand / length).toBeGreaterThan(0.4);
    expect(stand / length).toBeLessThan(0.6);
    const texts = sentences.sentences.flatMap(({ source }) => ('text' in source ? [source.text] : []));
    expect(new Set(texts).size).toBe(texts.length);
    for (const { id, why } of sentences.sentences) expect([id, why !== '']).toEqual([id, true]);
  });
});

describe('a gold file', () => {
  const unit = 'units:\n  - {id: a, sender: itu, text: T, lines: [C2], regions: []}\n';
  test('is refused with all its mistakes', () => {
    expect(readGold(unit, 'x').units).toHaveLength(1);
    expect(() => readGold('', 'x')).toThrow('neither units nor sentences');
    expect(() => readGold(`${unit}  - {id: a, sender: itu, text: U, lines: [], regions: []}`, 'x')).toThrow(
      'twice',
    );
    expect(() => readGold(unit.replace('C2', 'C13'), 'x')).toThrow('unknown label C13');
    expect(() => readGold(unit.replace('sender: itu, ', ''), 'x')).toThrow('its sender');
    expect(() => readGold(unit.replace('lines', 'line'), 'x')).toThrow(/unknown key line\n.*must be a list/);
    expect(() => readGold('sentences:\n  - {id: s, text: T, verdict: good}', 'x')).toThrow('verdict good');
  });
});

describe('the scores', () => {
  const pair = (best: string[], got: string[], also: string[] = []): Pair => ({ gold: { best, also }, got });

  test('the best label is right where it is the best one or called just as good', () => {
    expect(isBestRight(pair(['C2', 'C4'], ['C2']))).toBe(true);
    expect(isBestRight(pair(['C2', 'C4'], ['C4', 'C2']))).toBe(false);
    expect(isBestRight(pair(['C2'], ['C4'], ['C4']))).toBe(true);
    expect(isBestRight(pair([], []))).toBe(true);
    expect(isBestRight(pair(['C2'], [], ['none']))).toBe(true);
    expect(isBestRight(pair([], ['C2']))).toBe(false);
  });

  test('a label is a hit, extra, missed, or none of these', () => {
    const [hit, extra, missed, neither] = [
      { hit: 1, extra: 0, missed: 0 },
      { hit: 0, extra: 1, missed: 0 },
      { hit: 0, extra: 0, missed: 1 },
      { hit: 0, extra: 0, missed: 0 },
    ];
    expect(outcomesOf('C2', pair(['C2'], ['C4', 'C2']))).toEqual(hit);
    expect(outcomesOf('C4', pair(['C2'], ['C4', 'C2']))).toEqual(extra);
    expect(outcomesOf('C4', pair(['C2'], ['C4', 'C2'], ['C4']))).toEqual(neither);
    expect(outcomesOf('C2', pair(['C2'], ['C5']))).toEqual(missed);
    expect(outcomesOf('C2', pair(['C2'], ['C4'], ['C4']))).toEqual(neither);
    expect(outcomesOf('C2', pair(['C2'], [], ['none']))).toEqual(neither);
    expect(outcomesOf('C4', pair(['C2', 'C4'], ['C2']))).toEqual(missed);
  });

  test('precision, recall and F1 of a label, with intervals around them that are the same on every run', () => {
    const pairs = [
      ...Array.from({ length: 6 }, () => pair(['C2'], ['C2'])),
      ...Array.from({ length: 2 }, () => pair(['C2'], ['C4'])),
      ...Array.from({ length: 4 }, () => pair(['C4'], ['C2'])),
    ];
    const [score] = scoreLabels(['C2'], pairs);
    expect(score!.support).toBe(8);
    expect(score!.precision.value).toBeCloseTo(0.6);
    expect(score!.recall.value).toBeCloseTo(0.75);
    expect(score!.f1.value).toBeCloseTo(12 / 18);
    expect(score!.f1.low).toBeLessThan(score!.f1.value);
    expect(score!.f1.high).toBeGreaterThan(score!.f1.value);
    expect(scoreLabels(['C2'], pairs)).toEqual([score]);
    expect(shareRight(pairs).value).toBeCloseTo(0.5);
    expect(confusionsOf(pairs)).toEqual([
      { gold: 'C4', got: 'C2', count: 4 },
      { gold: 'C2', got: 'C4', count: 2 },
    ]);
  });

  test('the share that cannot stand is of the sentences that drafting would use', () => {
    const scores = scoreSentences([
      { verdict: 'stands', dangles: false, usable: true },
      { verdict: 'stands', dangles: true, usable: false },
      { verdict: 'leans', dangles: false, usable: true },
      { verdict: 'leans', dangles: true, usable: false },
      { verdict: 'fragment', dangles: false, usable: false },
    ]);
    expect(scores.danglingAmongUsable.value).toBeCloseTo(0.5);
    expect(scores.precision.value).toBeCloseTo(0.5);
    expect(scores.recall.value).toBeCloseTo(1 / 3);
    expect(scores.found.leans).toEqual({ of: 2, judgedToDangle: 1 });
  });
});

describe('the program is asked', () => {
  test('about each unit by itself: its answer does not hang on the others', async () => {
    const program = startProgram(root, seedsFolder);
    const some = tune.units.slice(0, 12);
    const all = await program.codeUnits(some);
    const alone = await program.codeUnits([some[7]!]);
    expect(all).toHaveLength(12);
    expect(alone[0]).toEqual(all[7]);
  });

  test('about each sentence by itself, whatever stands before it in the file', async () => {
    const program = startProgram(root, seedsFolder);
    const own = sentences.sentences.filter(({ source }) => 'text' in source).slice(0, 9);
    const all = await program.judgeSentences(own);
    expect(all.map(({ text }) => text)).toEqual(
      own.map(({ source }) => ('text' in source ? source.text : '')),
    );
    expect((await program.judgeSentences([own[4]!]))[0]).toEqual(all[4]);
  });
});

describeWithSeeds('the labels of real submissions', () => {
  test('every unit and every sentence that is named exists', async () => {
    expect(
      new Set(seeds.units.map((unit) => ('submission' in unit.source ? unit.source.submission : ''))).size,
    ).toBe(4);
    for (const { source } of seeds.units)
      expect(existsSync(`${seedsFolder}/${'submission' in source ? source.submission : ''}`)).toBe(true);
    const program = startProgram(root, seedsFolder);
    // Both throw at a unit that is not there; the sentences also where their text is another.
    expect(await program.codeUnits(seeds.units)).toHaveLength(seeds.units.length);
    const theirs = sentences.sentences.filter(({ source }) => 'submission' in source);
    expect(theirs.length).toBeGreaterThan(20);
    expect((await program.judgeSentences(theirs)).map(({ text }) => text.length > 0)).not.toContain(false);
  });
});
