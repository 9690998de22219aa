import { describe, expect, test } from '@jest/globals';
import { makeMasthead } from '../../src/render/masthead.js';
import { Blanks } from '../../src/render/masthead-blanks.js';
import { fullCycle, titles } from './draft-builder.js';

describe('the masthead', () => {
  test('of A/76/64 has one asterisk, at the item of the Council, and no item for the Assembly', () => {
    const blanks = new Blanks();
    const masthead = makeMasthead(fullCycle, titles, ['Text.'], blanks);
    expect(masthead.notation).toEqual([
      { organ: 'General Assembly', lines: [{ text: 'Seventy-sixth session', strong: true, note: null }] },
      {
        organ: 'Economic and Social Council',
        lines: [
          { text: '2021 session', strong: true, note: null },
          { text: '23 July 2020–22 July 2021', strong: false, note: null },
          { text: 'Item 18 (b) of the annotated agenda', strong: false, note: '*' },
          { text: 'Economic and environmental questions:', strong: true, note: null },
          { text: 'Science and technology for development', strong: true, note: null },
        ],
      },
    ]);
    expect(masthead.notes).toEqual([{ mark: '*', text: 'E/2021/1.' }]);
    expect(masthead).toMatchObject({ date: '4 March 2021', distribution: 'General', language: 'English' });
    expect(blanks.problems('cycle.yaml')).toEqual([]);
  });

  test('marks two notes in reading order and gives each its full stop', () => {
    const cycle = {
      ...fullCycle,
      assembly: {
        session: 'Seventy-second session',
        item: 'Item 17 of the preliminary list\nInformation and communications technologies',
        note: 'A/72/50',
      },
    };
    const { notation, notes } = makeMasthead(cycle, titles, [], new Blanks());
    expect(notes).toEqual([
      { mark: '*', text: 'A/72/50.' },
      { mark: '**', text: 'E/2021/1.' },
    ]);
    expect(notation[0]!.lines.slice(1)).toEqual([
      { text: 'Item 17 of the preliminary list', strong: false, note: '*' },
      { text: 'Information and communications technologies', strong: true, note: null },
    ]);
    expect(notation[1]!.lines[2]!.note).toBe('**');
  });

  test('of an unknown cycle is all bracketed blanks, reported once', () => {
    const blanks = new Blanks();
    const unknown = { session: null, item: null, note: null };
    const cycle = { ...fullCycle, cycle: 2021, symbols: ['A/77/66', null], date: null, job_number: null };
    const masthead = makeMasthead(
      { ...cycle, assembly: unknown, council: { ...unknown, dates: null } },
      titles,
      [],
      blanks,
    );
    expect(masthead.symbols).toEqual(['A/77/66', '[symbol]']);
    expect(masthead).toMatchObject({ date: '[date]', job_number: '[GE number]', distribution: 'General' });
    expect(masthead.notation.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['[session]', '[item]'],
      [
        '[session]',
        '[dates]',
        '[item]',
        'Economic and environmental questions:',
        'Science and technology for development',
      ],
    ]);
    expect(masthead.notes).toEqual([]);
    const [problem, ...more] = blanks.problems('submissions/2021/cycle.yaml');
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'masthead-blank',
      severity: 'info',
      place: { file: 'submissions/2021/cycle.yaml' },
    });
    expect(problem!.found).toContain(
      'symbol of the Economic and Social Council, date, session of the General Assembly',
    );
    expect(problem!.expected).toContain('[symbol], [date], [session], [item], [dates], [GE number]');
  });
});
