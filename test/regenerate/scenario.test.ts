import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { factor, seed } from '../property.js';
import { takeInventory } from './inventory.js';
import {
  type Judged,
  judged,
  makeStage,
  regenerate,
  type Stage,
  settleOffers,
  wordOf,
} from './make-scenario.js';
import { seedOf } from './random.js';
import { simulateEditor, stripAll } from './simulate-editor.js';
import { draftAgain } from './simulate-late.js';

/** Worlds cost more than editors: each has many. `PENHOLDER_RUNS` multiplies the worlds, at a third: the deep run has other tests too. */
const worlds = Array.from({ length: 12 * Math.ceil(factor / 3) }, (_, at) => at);
const editors = 44;

/** The second look doubles the cost: one scenario in four has it. */
const othersOf = (at: number) => (at % 8 === 0 ? 'accept' : at % 8 === 5 ? 'reject' : 'keep');

/** What failed, with the seeds that repeat it. */
function reported(
  what: string,
  late: number,
  editor: number,
  findings: readonly string[],
): readonly string[] {
  return findings.map((one) => `${what}, PENHOLDER_SEED=${seed}, late ${late}, editor ${editor}: ${one}`);
}

describe('generated editors and late submissions', () => {
  test.each(worlds)(
    `world %d of seed ${seed}: nothing is lost, and all that is new is there or told`,
    async (at) => {
      const lateSeed = seedOf(seed, at);
      const stage = await makeStage(lateSeed);
      const failures: string[] = [];
      for (let editor = 0; editor < editors; editor += 1) {
        const editorSeed = seedOf(lateSeed, editor);
        const { bytes } = simulateEditor(stage.draft, editorSeed);
        const { world } = stage;
        const first = await judged(bytes, world.base.base, world.regenerated, othersOf(editor));
        failures.push(...reported('edited', lateSeed, editorSeed, first.findings));
        const [what, findings] = await furtherLaw(stage, bytes, first, editor);
        failures.push(...reported(what, lateSeed, editorSeed, findings));
      }
      expect(failures).toEqual([]);
    },
    // Forty-four editors each: ten times what a quiet machine needs.
    1_200_000,
  );
});

/** The laws that regenerate once more, each on one scenario in eight. */
async function furtherLaw(
  { world }: Stage,
  bytes: Uint8Array,
  { result }: Judged,
  editor: number,
): Promise<readonly [string, readonly string[]]> {
  const { base, regenerated } = world;
  const others = othersOf(editor);
  if (editor % 2 === 1) return ['nothing more', []];
  switch ((editor / 2) % 4) {
    case 0:
      return ['stripped', (await judged(stripAll(bytes), base.base, regenerated, others)).findings];
    case 1: {
      if (result === null) return ['again', []];
      const again = await regenerate(result.bytes, result.base, regenerated);
      if (!again.ok) return ['again', [again.why]];
      return [
        'again',
        Buffer.compare(again.value.bytes, result.bytes) === 0 ? [] : ['other bytes with nothing new'],
      ];
    }
    case 2: {
      if (result === null) return ['partly settled', []];
      const settled = settleOffers(result.bytes, editor);
      return ['partly settled', (await judged(settled, result.base, regenerated, others)).findings];
    }
    default: {
      const nothingNew = await regenerate(bytes, base.base, base);
      if (!nothingNew.ok) return ['nothing new', [nothingNew.why]];
      return ['nothing new', changedPartsOf(bytes, nothingNew.value.bytes)];
    }
  }
}

/** The parts that are not byte for byte what they were; how they are packed is not asked. */
function changedPartsOf(before: Uint8Array, after: Uint8Array): readonly string[] {
  const parts = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name, bytes]) => parts[name] === undefined || Buffer.compare(bytes, parts[name]) !== 0)
    .map(([name]) => `${name} is not what it was`);
}

describe('law 6, without an editor', () => {
  test('an untouched draft becomes the new one, and the new one stays as it is', async () => {
    for (const at of worlds.slice(0, 4)) {
      const { world, draft } = await makeStage(seedOf(seed + 1, at));
      const { base, regenerated } = world;
      const { findings, result } = await judged(draft, base.base, regenerated, 'accept');
      expect(findings).toEqual([]);
      const expected = await wordOf(regenerated);
      expect(takeInventory(result!.bytes).texts.filter((text) => text !== '')).toEqual(
        takeInventory(expected).texts.filter((text) => text !== ''),
      );
      const same = await regenerate(expected, base.base, regenerated);
      expect(same.ok && same.value.merged.changes).toEqual([]);
      const again = await draftAgain(world.before, base);
      const unchanged = await regenerate(draft, base.base, again);
      expect(unchanged.ok && changedPartsOf(draft, unchanged.value.bytes)).toEqual([]);
    }
  });
});
