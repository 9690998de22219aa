import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/index.js';
import { readSubmission, type Submission, writePassages } from '../../src/intake/index.js';
import { sample, schemas } from '../cycle.js';
import { describeWithSeeds, seed, seedsFolder } from '../seeds.js';

const hash = 'a'.repeat(64);

async function read(path: string, bytes: Uint8Array): Promise<Submission> {
  const outcome = await readSubmission({ path, bytes }, schemas);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function imported(submission: Pick<Submission, 'passages'>): Promise<Submission> {
  const text = `---\nentity: undp\nsource_sha256: ${hash}\n---\n\n${writePassages(submission)}`;
  return read('imported.md', new TextEncoder().encode(text));
}

/** What an import must keep. */
function kept({ passages }: Submission) {
  return passages.map(({ kind, part, headings, leadIn, inlines, notes }) => ({
    kind,
    part,
    headings,
    leadIn,
    inlines,
    text: plainText(inlines),
    notes: notes.map(({ inlines: note }) => plainText(note)),
  }));
}

describe('an imported submission reads as its original', () => {
  for (const [path, bytes] of [...sample(2020), ...sample(2021)]) {
    test(path, async () => {
      const original = await read(path, bytes);
      expect(kept(await imported(original))).toEqual(kept(original));
    });
  }
});

describeWithSeeds('an imported real submission reads as its original', () => {
  const names = ['', 'docx/', 'pdf/'].flatMap((folder) =>
    readdirSync(`${seedsFolder}/${folder}`)
      .filter((name) => /^20\d\d-.*\.(?:txt|docx|pdf)$/.test(name))
      .map((name) => `${folder}${name}`),
  );
  for (const name of names) {
    test(name, async () => {
      const original = await read(name, seed(name));
      expect(kept(await imported(original))).toEqual(kept(original));
    });
  }
});
