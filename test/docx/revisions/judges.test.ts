import { beforeAll, describe, expect, test } from '@jest/globals';
import { patchDocx, readEdited, settle } from '../../../src/docx/index.js';
import { paragraphTexts } from '../../../src/docx/revisions/paragraph-texts.js';
import { child } from '../../../src/docx/xml/element.js';
import { describeWithOffice } from '../../office.js';
import { seed } from '../../property.js';
import { Draw, othersEdit } from '../patch/other-editors.js';
import { draft, valueOf as known, main, open, plain } from '../patch/patching.js';
import { randomPatch } from '../patch/random-patches.js';
import { everyBlock } from '../sample-documents.js';
import { bodyTexts, type Judgement, settleWithDocxodus } from './docxodus-judge.js';
import { type Settled, settleWithOffice } from './office-judge.js';

type Sample = {
  readonly bytes: Uint8Array;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
};

const count = 12;

/** Edited and regenerated drafts with the changes of several people; no comments, which LibreOffice cannot bear here. */
async function samples(): Promise<Readonly<Record<string, Sample>>> {
  const made: [string, Sample][] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const draw = new Draw(numbers(turn));
    const document = turn % 2 === 0 ? plain : everyBlock;
    const bytes = await draft({ [main]: (xml) => `${othersEdit(xml, draw, 6)}\n` }, document);
    const before = await open(bytes);
    const edited = known(readEdited(before));
    const drawn = randomPatch(edited, draw, 8);
    const patch = { ...drawn, changes: drawn.changes.filter(({ type }) => type !== 'comment') };
    const after = known(patchDocx(before, patch, null));
    made.push([`file${turn}`, { bytes: after, ...(await settledTexts(after)) }]);
  }
  return Object.fromEntries(made);
}

/** The same for the same seed, and different from turn to turn. */
function numbers(turn: number): number[] {
  let state = (seed + turn * 7919) % 2147483647;
  return Array.from({ length: 60 }, () => {
    state = (state * 48271) % 2147483647;
    return state % 1_000_000;
  });
}

async function settledTexts(bytes: Uint8Array): Promise<Omit<Sample, 'bytes'>> {
  const file = await open(bytes);
  const root = known(file.xml(file.main));
  const texts = (fate: 'accept' | 'reject') =>
    paragraphTexts(
      child(
        settle(root, () => fate),
        'w:body',
      ),
    ).map(({ text }) => even(text));
  return { accepted: texts('accept'), rejected: texts('reject') };
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

describe('other programs settle regenerated files as we do', () => {
  let files: Readonly<Record<string, Sample>>;
  beforeAll(async () => {
    files = await samples();
  }, 120_000);
  const bytesOfAll = () =>
    Object.fromEntries(Object.entries(files).map(([name, { bytes }]) => [name, bytes]));

  describe('docxodus', () => {
    let judged: Readonly<Record<string, Judgement>>;
    beforeAll(async () => {
      judged = await settleWithDocxodus(bytesOfAll());
    }, 240_000);

    test('handles every file', () => {
      const refused = Object.keys(files).filter(
        (name) => judged[name]!.accepted === null || judged[name]!.rejected === null,
      );
      expect(refused).toEqual([]);
    });

    test.each(Array.from({ length: count }, (_, turn) => `file${turn}`))('agrees on %s', (name) => {
      const { accepted, rejected } = files[name]!;
      expect(filled(judged[name]!.accepted ?? accepted)).toEqual(filled(accepted));
      expect(filled(judged[name]!.rejected ?? rejected)).toEqual(filled(rejected));
    });
  });

  describeWithOffice('LibreOffice', () => {
    let judged: Readonly<Record<string, Settled>>;
    beforeAll(() => {
      judged = settleWithOffice(bytesOfAll());
    }, 300_000);

    // It leaves an empty paragraph where it removes an inserted one with a note.
    test.each(Array.from({ length: count }, (_, turn) => `file${turn}`))('agrees on %s', async (name) => {
      const { accepted, rejected } = files[name]!;
      expect(filled(await bodyTexts(judged[name]!.accepted))).toEqual(filled(accepted));
      expect(filled(await bodyTexts(judged[name]!.rejected))).toEqual(filled(rejected));
    });
  });
});
