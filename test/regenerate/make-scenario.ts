import { unzipSync, zipSync } from 'fflate';
import type { Base } from '../../src/document/index.js';
import { openPackage, writeDocx } from '../../src/docx/index.js';
import { type RegeneratedFile, regenerateFile } from '../../src/pipeline/regenerate-file.js';
import type { Drafted } from '../../src/pipeline.js';
import { takeInventory } from './inventory.js';
import { judge, penholder } from './judge.js';
import { Chance } from './random.js';
import { settle, type Verdict } from './settle.js';
import { simulateLate, type World } from './simulate-late.js';
import { attribute, descendants, type Element, parseXml, remove, writeXml } from './word-xml.js';

export const date = '2021-04-01T09:00:00Z';

/** A world with the Word file of its first draft. */
export type Stage = { readonly world: World; readonly draft: Uint8Array };

export async function makeStage(seed: number): Promise<Stage> {
  const world = await simulateLate(seed);
  return { world, draft: await wordOf(world.base) };
}

export async function wordOf({ document, base }: Pick<Drafted, 'document' | 'base'>): Promise<Uint8Array> {
  return writeDocx(document, { base, emblem: null, created: '2021-02-24T00:00:00Z' });
}

/** `told`: the codes of what was told with it. */
export type Regenerated =
  | { readonly ok: true; readonly value: RegeneratedFile; readonly told: string }
  | { readonly ok: false; readonly why: string };

/** Regenerates a file; what the program refuses, or finds wrong in its own work, is given as words. */
export async function regenerate(bytes: Uint8Array, base: Base, regenerated: Drafted): Promise<Regenerated> {
  const opened = await openPackage({ file: 'edited.docx', bytes });
  if (!opened.ok) return { ok: false, why: JSON.stringify(opened.problems) };
  try {
    const outcome = await regenerateFile({
      edited: opened.value,
      base,
      regenerated,
      author: penholder,
      date,
    });
    return outcome.ok
      ? { ok: true, value: outcome.value, told: outcome.problems.map(({ code }) => code).join(' ') }
      : { ok: false, why: outcome.problems.map(({ code, found }) => `${code}: ${found}`).join('\n') };
  } catch (thrown) {
    return { ok: false, why: thrown instanceof Error ? `${thrown.stack}` : String(thrown) };
  }
}

/** What the program told of what it did not do. */
function toldOf({ merged: { entries, open } }: RegeneratedFile): {
  readonly text: string;
  readonly blocks: ReadonlySet<string>;
} {
  const told = entries.filter(({ type }) => type === 'listed' || type === 'conflict');
  return { text: JSON.stringify([told, open]), blocks: new Set(told.map(({ block }) => block)) };
}

export type Judged = { readonly findings: readonly string[]; readonly result: RegeneratedFile | null };

/** Regenerates an edited file and judges what came of it. */
export async function judged(
  edited: Uint8Array,
  base: Base,
  regenerated: Drafted,
  others: Verdict,
): Promise<Judged> {
  const outcome = await regenerate(edited, base, regenerated);
  // Where an editor deleted most of the text, the program says that it cannot tell, and writes nothing.
  if (!outcome.ok && outcome.why.startsWith('edited-unrecognized')) return { findings: [], result: null };
  if (!outcome.ok) return { findings: [outcome.why], result: null };
  const findings = judge({
    base,
    regenerated: regenerated.base,
    edited: takeInventory(edited),
    result: takeInventory(outcome.value.bytes),
    told: toldOf(outcome.value),
    others,
  });
  return { findings, result: outcome.value };
}

/** As people settle what was offered, a paragraph at a time: some of Penholder's changes accepted, some rejected, some left. */
export function settleOffers(bytes: Uint8Array, seed: number): Uint8Array {
  const chance = new Chance(seed);
  const parts = unzipSync(bytes);
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const document = parseXml(parts[name]!);
    const verdicts = new Map<Element, Verdict>();
    for (const paragraph of descendants(document, 'p')) {
      const verdict = chance.one<Verdict>(['accept', 'reject', 'keep']);
      for (const one of descendants(paragraph, 'ins', 'del', 'pPrChange')) {
        if (attribute(one, 'author') === penholder) verdicts.set(one, verdict);
      }
    }
    settle(document, (revision) => verdicts.get(revision) ?? 'keep');
    parts[name] = new Uint8Array(writeXml(document));
  }
  parts['word/footnotes.xml'] = withoutLooseNotes(parts['word/footnotes.xml']!, parts['word/document.xml']!);
  return zipSync(parts, { level: 0 });
}

/** Word takes a note out with its mark. */
function withoutLooseNotes(notes: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const referred = new Set(
    descendants(parseXml(body), 'footnoteReference').map((one) => attribute(one, 'id')),
  );
  const document = parseXml(notes);
  for (const note of descendants(document, 'footnote')) {
    const id = attribute(note, 'id');
    if (Number(id) > 0 && !referred.has(id)) remove(note);
  }
  return new Uint8Array(writeXml(document));
}
