import { expect, test } from '@jest/globals';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { seed } from '../property.js';
import { takeInventory } from './inventory.js';
import { penholder } from './judge.js';
import { makeStage, regenerate } from './make-scenario.js';
import { seedOf } from './random.js';
import { simulateEditor } from './simulate-editor.js';

/**
 * LibreOffice writes other bookmarks' ids, other style ids, other runs and no ids of paragraphs. It is no part of ours
 * that is judged here, but that the text is known again after it.
 */
describeWithOffice('edited files that went through LibreOffice', () => {
  test('are known again: what is new comes in once, and nothing of the editor is lost', async () => {
    const { world, draft } = await makeStage(seedOf(seed, 900));
    const files = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [`edited-${at}`, simulateEditor(draft, seedOf(seed, 900 + at)).bytes]),
    );
    for (const [name, bytes] of Object.entries(convertWithOffice(files, 'docx'))) {
      const outcome = await regenerate(bytes, world.base.base, world.regenerated);
      if (!outcome.ok) throw new Error(`${name}: ${outcome.why}`);
      const [before, after] = [takeInventory(bytes), takeInventory(outcome.value.bytes)];
      const typed = (words: ReadonlyMap<string, number>) =>
        Object.fromEntries([...words].filter(([word]) => word.startsWith('editor-')));
      expect([name, typed(after.words)]).toEqual([name, typed(before.words)]);
      expect(after.remarks.filter(({ author }) => author !== penholder).map(({ text }) => text)).toEqual(
        before.remarks.map(({ text }) => text),
      );
      for (const [author, tracked] of before.tracked) expect(after.tracked.get(author)).toEqual(tracked);
      const twice = [...after.words].filter(
        ([word, count]) => count > Math.max(1, before.words.get(word) ?? 0),
      );
      expect([name, twice]).toEqual([name, []]);
    }
  }, 900_000);
});
