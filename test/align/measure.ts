import { align } from '../../src/align/index.js';
import { Chance } from '../regenerate/random.js';
import { edit, type Habits } from './editor.js';
import { makeReport } from './reports.js';

export type Figures = {
  /** Of the pairs of passage and paragraph that were found, the part that is true. */
  readonly precision: number;
  /** Of the true pairs, the part that was found; and of passages neither split nor joined. */
  readonly recall: number;
  readonly recallOfWhole: number;
  readonly unsure: number;
  readonly moved: number;
  readonly recognized: { readonly least: number; readonly mean: number };
  readonly wrong: readonly string[];
};

/** Recognizing without bookmarks, measured over generated reports and editors. */
export function measure(scripts: number, habits: Habits, seed: number, note = false): Figures {
  let [found, right, all, whole, wholeRight, unsure, moved, passages] = [0, 0, 0, 0, 0, 0, 0, 0];
  const recognized: number[] = [];
  const wrong: string[] = [];
  for (let script = 0; script < scripts; script += 1) {
    const chance = new Chance(seed + script * 7919);
    const report = makeReport(chance, chance.whole(60, 140));
    const { draft, truth } = edit(report, habits, chance);
    const alignment = align(report, draft);
    recognized.push(alignment.recognized);
    const holders = new Map<number, number>();
    for (const places of truth) for (const place of places) holders.set(place, (holders.get(place) ?? 0) + 1);
    for (const [number, { id, text }] of report.passages.entries()) {
      const places = truth[number]!;
      const standing = alignment.standing.get(id);
      const given = standing?.type === 'found' ? standing.stretches.map(({ paragraph }) => paragraph) : [];
      passages += 1;
      if (standing?.type === 'unsure') unsure += 1;
      if (standing?.type === 'found' && standing.isMoved) moved += 1;
      found += given.length;
      all += places.length;
      const hits = given.filter((place) => places.includes(place)).length;
      right += hits;
      if (places.length === 1 && holders.get(places[0]!) === 1) {
        whole += 1;
        wholeRight += hits;
      }
      if (note && (hits < given.length || hits < places.length)) {
        const at = (place: number) => `   [${place}] ${draft.paragraphs[place]!.text}`;
        wrong.push(
          `${hits < given.length ? 'WRONG ' : ''}${script} ${id} ${JSON.stringify(standing)}\n   ${text}\n true\n${places.map(at).join('\n')}\n given\n${given.map(at).join('\n')}`,
        );
      }
    }
  }
  return {
    precision: right / found,
    recall: right / all,
    recallOfWhole: wholeRight / whole,
    unsure: unsure / passages,
    moved: moved / passages,
    recognized: {
      least: Math.min(...recognized),
      mean: recognized.reduce((sum, one) => sum + one, 0) / recognized.length,
    },
    wrong,
  };
}
