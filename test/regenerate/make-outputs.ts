import { seed } from '../property.js';
import { makeStage, regenerate } from './make-scenario.js';
import { seedOf } from './random.js';
import { type Edited, simulateEditor } from './simulate-editor.js';

/** An edited file and what came of it, with the seeds that repeat it in its name. */
export type Output = {
  readonly name: string;
  readonly edited: Edited;
  readonly regenerated: Uint8Array;
};

export type Outputs = {
  readonly all: readonly Output[];
  /** Files that were refused, too little of them being known again, and those in which nothing was offered. */
  readonly refused: number;
  readonly unchanged: number;
};

/** Regenerated files, the same number from each of a few worlds: drafting costs more than editing. */
export async function makeOutputs({
  worlds,
  each,
}: {
  readonly worlds: number;
  readonly each: number;
}): Promise<Outputs> {
  const all: Output[] = [];
  let [refused, unchanged] = [0, 0];
  for (let at = 0; at < worlds; at += 1) {
    const lateSeed = seedOf(seed, 700 + at);
    const { world, draft } = await makeStage(lateSeed);
    const most = each * (at + 1);
    for (let editor = 0; all.length < most && editor < each * 4; editor += 1) {
      const edited = simulateEditor(draft, seedOf(lateSeed, editor));
      const outcome = await regenerate(edited.bytes, world.base.base, world.regenerated);
      if (!outcome.ok && !outcome.why.startsWith('edited-unrecognized')) throw new Error(outcome.why);
      if (!outcome.ok) refused += 1;
      else if (outcome.value.merged.changes.length === 0) unchanged += 1;
      else {
        const name = `late-${lateSeed}-editor-${edited.seed}`;
        all.push({ name, edited, regenerated: outcome.value.bytes });
      }
    }
  }
  return { all, refused, unchanged };
}
