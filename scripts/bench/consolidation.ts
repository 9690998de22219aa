// The generated scenarios of the tests, for Penholder and for a program that consolidates what several people made of a file.
import { findBase, openPackage } from '../../src/docx/index.js';
import { regenerateFile } from '../../src/pipeline/regenerate-file.js';
import { type Inventory, takeInventory } from '../../test/regenerate/inventory.js';
import { penholder } from '../../test/regenerate/judge.js';
import { date, makeStage, wordOf } from '../../test/regenerate/make-scenario.js';
import { seedOf } from '../../test/regenerate/random.js';
import { authors, countedWords, simulateEditor } from '../../test/regenerate/simulate-editor.js';
import { descendants, visibleText } from '../../test/regenerate/word-xml.js';

export type Scenario = {
  /** The draft, what its editor gave back, and what would be drafted now. */
  readonly base: Uint8Array;
  readonly edited: Uint8Array;
  readonly regenerated: Uint8Array;
  readonly regenerate: () => Promise<Consolidated>;
};

/** A result, and the texts that are told beside it instead of written into it: of what the editor deleted. */
export type Consolidated = { readonly bytes: Uint8Array; readonly listed: readonly string[] };

const editorsOfOneWorld = 3;

export async function makeScenarios(seed: number, count: number): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  for (let at = 0; scenarios.length < count; at += 1) {
    const { world, draft } = await makeStage(seedOf(seed, at));
    const regenerated = await wordOf(world.regenerated);
    for (let editor = 0; editor < editorsOfOneWorld && scenarios.length < count; editor += 1) {
      const edited = simulateEditor(draft, seedOf(seed + at, editor)).bytes;
      const regenerate = async () => {
        const opened = await openPackage({ file: 'edited.docx', bytes: edited });
        if (!opened.ok) throw new Error(opened.problems[0]?.found);
        const result = await regenerateFile({
          edited: opened.value,
          base: findBase(opened.value).base ?? world.base.base,
          regenerated: world.regenerated,
          author: penholder,
          date,
        });
        if (!result.ok) throw new Error(result.problems[0]?.found);
        const { bytes, merged } = result.value;
        const listed = merged.entries.flatMap((one) => (one.type === 'listed' ? [one.text] : []));
        return { bytes, listed };
      };
      scenarios.push({ base: draft, edited, regenerated, regenerate });
    }
  }
  return scenarios;
}

/** What an editor did, and how much of it stands in a result. */
export type Kept = Readonly<
  Record<'comments' | 'authors' | 'tracked letters' | 'typed words' | 'news', Count>
>;
type Count = { readonly all: number; readonly kept: number };

export function keptOf({ base, edited, regenerated }: Scenario, result: Consolidated | null): Kept {
  const before = takeInventory(edited);
  const after = result === null ? null : takeInventory(result.bytes);
  const told = new Set([...allIn(after), ...(result?.listed ?? []).flatMap((text) => countedWords(text))]);
  return {
    comments: counted(before.remarks, ({ author, text }) => hasComment(after, author, text)),
    authors: counted(trackers(before), (author) => trackers(after).includes(author)),
    'tracked letters': trackedLetters(before, after),
    'typed words': counted(typedIn(before), (word) => typedIn(after).includes(word)),
    news: counted(newIn(takeInventory(base), takeInventory(regenerated)), (word) => told.has(word)),
  };
}

function counted<T>(all: readonly T[], isKept: (one: T) => boolean): Count {
  return { all: all.length, kept: all.filter(isKept).length };
}

function hasComment(file: Inventory | null, author: string, text: string): boolean {
  return file?.remarks.some((one) => one.author === author && one.text === text) ?? false;
}

/** The editors under whose names something is tracked. */
function trackers(file: Inventory | null): readonly string[] {
  return authors.filter((author) => file?.tracked.has(author));
}

function trackedLetters(before: Inventory, after: Inventory | null): Count {
  let [all, kept] = [0, 0];
  for (const author of authors)
    for (const kind of ['inserted', 'deleted', 'moved'] as const) {
      const had = before.tracked.get(author)?.[kind].length ?? 0;
      all += had;
      kept += Math.min(had, after?.tracked.get(author)?.[kind].length ?? 0);
    }
  return { all, kept };
}

/** In the text itself, everything tracked accepted; once each. */
function typedIn(file: Inventory | null): readonly string[] {
  const words = file?.texts.flatMap((text) => countedWords(text)) ?? [];
  return [...new Set(words.filter((word) => word.startsWith('editor')))];
}

/** The figures of late sentences, tracked, in a comment or listed: what the editor deleted stays deleted. */
function newIn(base: Inventory, regenerated: Inventory): readonly string[] {
  const known = allIn(base);
  return [...allIn(regenerated)].filter((word) => !known.has(word));
}

function allIn(file: Inventory | null): ReadonlySet<string> {
  if (file === null) return new Set();
  const notes = descendants(file.notes, 'p').map(visibleText);
  return new Set(
    [...file.texts, ...notes, ...file.remarks.map(({ text }) => text)].flatMap((text) => countedWords(text)),
  );
}
