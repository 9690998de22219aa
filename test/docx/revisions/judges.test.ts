import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Change, EditedDraft, Patch } from '../../../src/document/index.js';
import { patchDocx, readEdited, settle } from '../../../src/docx/index.js';
import { paragraphTexts } from '../../../src/docx/revisions/paragraph-texts.js';
import { child } from '../../../src/docx/xml/element.js';
import type { Outcome } from '../../../src/problems/index.js';
import { describeWithOffice } from '../../office.js';
import { seed } from '../../property.js';
import { Draw, othersEdit } from '../patch/other-editors.js';
import { draft, main, plain } from '../patch/patching.js';
import { randomPatch } from '../patch/random-patches.js';
import { everyBlock, text } from '../sample-documents.js';
import { bodyTexts, type Judgement, settleWithDocxodus } from './docxodus-judge.js';
import { settleWithOffice } from './office-judge.js';
import { opened } from './packages.js';
import { del, deletedRun, ins, run } from './xml.js';

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
    const before = await opened(bytes);
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

async function settledTexts(bytes: Uint8Array): Promise<Pick<Sample, 'accepted' | 'rejected'>> {
  const file = await opened(bytes);
  const root = known(file.xml(file.main));
  const texts = (fate: 'accept' | 'reject') =>
    paragraphTexts(
      child(
        settle(root, () => fate),
        'w:body',
      ),
    ).map((one) => even(one.text));
  return { accepted: texts('accept'), rejected: texts('reject') };
}

function known<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

describe('docxodus settles regenerated files as we do', () => {
  let files: Readonly<Record<string, Sample>>;
  beforeAll(async () => {
    files = await samples();
  }, 600_000);
  const bytesOfAll = () =>
    Object.fromEntries(Object.entries(files).map(([name, { bytes }]) => [name, bytes]));

  describe('text by text', () => {
    let judged: Readonly<Record<string, Judgement>>;
    beforeAll(async () => {
      judged = await settleWithDocxodus(bytesOfAll());
    }, 900_000);

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
});

/** As an editor would: words put in and taken out under two names. */
const othersWords = (xml: string): string =>
  xml.replace(
    run('Third text'),
    run('Third ') + ins(run('and last '), 7001, 'E') + del(deletedRun('of the '), 7002, 'F') + run('text'),
  );

/** Patches as a merge asks for them: whole words, a new paragraph with a note and a link, a paragraph that goes. */
const asked: readonly ((edited: EditedDraft) => readonly Change[])[] = [
  (edited) => [
    {
      type: 'replace-text',
      ...place(edited, 'Second text stands here.', 'stands'),
      by: [text('now stands')],
    },
    {
      type: 'insert-paragraph',
      after: place(edited, 'First text', 'First').paragraph,
      paragraph: {
        id: 'new/one',
        kind: { type: 'paragraph', role: 'body' },
        like: null,
        children: [
          text('A new paragraph with '),
          { type: 'link', url: 'https://example.org/new', children: [text('a link')] },
          text(' and a note.'),
          { type: 'footnoteReference', identifier: 'new/1' },
        ],
      },
    },
  ],
  (edited) => [
    { type: 'delete-paragraph', paragraph: place(edited, 'Second text', 'Second').paragraph },
    { type: 'replace-text', ...place(edited, 'First text', 'First text '), by: [] },
    { type: 'replace-text', ...place(edited, 'Third', 'Third'), by: [text('The third')] },
  ],
];

function place(
  { paragraphs }: EditedDraft,
  paragraphText: string,
  words: string,
): { readonly paragraph: number; readonly start: number; readonly end: number } {
  const paragraph = paragraphs.findIndex((one) => one.text.includes(paragraphText));
  const start = paragraphs[paragraph]!.text.indexOf(words);
  return { paragraph, start, end: start + words.length };
}

describeWithOffice('LibreOffice settles regenerated files as we do', () => {
  test('rejected they are the edited file, accepted the merged one', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [number, changes] of asked.entries()) {
      for (const others of ['none', 'pending']) {
        const edited = await draft(others === 'none' ? {} : { [main]: othersWords });
        const before = await opened(edited);
        const patch: Patch = {
          changes: changes(known(readEdited(before))),
          notes:
            number === 0
              ? [{ type: 'footnoteDefinition', identifier: 'new/1', paragraphs: [[text('A new note.')]] }]
              : [],
          author: 'Penholder',
          date: '2021-03-05T00:00:00Z',
        };
        files[`${number}-${others}`] = known(patchDocx(before, patch, null));
        files[`${number}-${others}-edited`] = edited;
      }
    }
    const judged = settleWithOffice(files);
    for (const [name, bytes] of Object.entries(files)) {
      const ours = await settledTexts(bytes);
      const accepted = filled(await bodyTexts(judged[name]!.accepted));
      const rejected = filled(await bodyTexts(judged[name]!.rejected));
      // It leaves an empty paragraph where it removes an inserted one with a note.
      expect({ name, accepted, rejected }).toEqual({
        name,
        accepted: filled(ours.accepted),
        rejected: filled(ours.rejected),
      });
      const edited = judged[`${name}-edited`];
      if (edited !== undefined) expect(rejected).toEqual(filled(await bodyTexts(edited.rejected)));
    }
  }, 1_200_000);
});
