import { expect, test } from '@jest/globals';
import { convertSourceWithOffice, describeWithOffice } from '../../office.js';
import { read, shown } from '../reading.js';
import { officeSource } from './office-source.js';

describeWithOffice('a Word file that LibreOffice saved', () => {
  test('gives headings, lists, notes, rows, a box and changes', async () => {
    const bytes = convertSourceWithOffice(officeSource, 'fodt', 'docx');
    const { submission, problems } = await read(bytes, 'submissions/2020/sender.docx');
    expect(submission.title).toBe('Work on networks');
    expect(
      submission.passages.map(({ kind, headings, leadIn, inlines }) => [
        kind,
        headings.length,
        leadIn,
        shown(inlines),
      ]),
    ).toEqual([
      [
        'paragraph',
        0,
        null,
        'The Office connected 120 schools in Kenya.[^1] It also **trained** 40 teachers in three counties.[^i]',
      ],
      ['paragraph', 0, null, 'The following was done:'],
      ['list-item', 0, 1, 'Masts were built:'],
      ['list-item', 0, 2, 'in Turkana, with:'],
      ['list-item', 0, 3, 'solar power;'],
      ['list-item', 0, 3, 'batteries;'],
      ['list-item', 0, 2, 'in Marsabit.'],
      ['list-item', 0, 1, 'Cables were laid.'],
      ['paragraph', 1, null, 'The 25th school is the farthest, at 900 km.'],
      ['table-row', 1, null, 'County; Schools'],
      ['table-row', 1, null, 'Turkana; 70'],
      ['table-row', 1, null, 'Turkana; 50'],
      ['paragraph', 1, null, 'The masts belong to the counties and are kept by them.'],
      ['paragraph', 1, null, 'A box beside the text says that all masts have solar power.'],
    ]);
    expect(submission.passages[0]!.notes.map(({ inlines }) => shown(inlines))).toEqual([
      'See [the list](https://example.org/schools). It is kept current.',
      'An endnote of the paper.',
    ]);
    expect(problems.filter(({ code }) => code === 'changes-tracked').map(({ found }) => found)).toEqual([
      'tracked deletions by A. Writer in paragraph 2 ("deleted words")',
      'tracked insertions by A. Writer in paragraph 2 ("three")',
    ]);
  });
});
