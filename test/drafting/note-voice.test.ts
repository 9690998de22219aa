import { describe, expect, test } from '@jest/globals';
import { literalText } from '../../src/document/index.js';
import { entityNames } from '../../src/drafting/word/entity-names.js';
import { noteInThirdPerson } from '../../src/drafting/word/note-voice.js';
import { parseInlines } from '../../src/markdown/index.js';
import { makeRecord } from './make.js';

const undp = entityNames(
  makeRecord('undp', [], { name: 'United Nations Development Programme', acronym: 'UNDP' }),
  [],
);
const office = entityNames(
  makeRecord('oft', [], { name: 'Office for Fair Trade', acronym: null, selfNames: ['the Office'] }),
  [],
);

function voiced(text: string, names = undp) {
  const { inlines, changes } = noteInThirdPerson(parseInlines({ file: 'test', text }).value, names);
  return { text: literalText(inlines), changes };
}

describe('the text of a note in the third person', () => {
  test.each([
    ['Figures as far as counted; we expect more.', 'Figures as far as counted; UNDP expects more.'],
    ['We counted 40 towns. Others were left out.', 'UNDP counted 40 towns. Others were left out.'],
    ['We counted 40 towns. We left out others.', 'UNDP counted 40 towns. UNDP left out others.'],
    ['Our survey of towns, https://towns.org/we/our.', 'The UNDP survey of towns, https://towns.org/we/our.'],
    ['See *We the Towns*, which we printed.', 'See We the Towns, which UNDP printed.'],
  ])('%s', (text, expected) => {
    expect(voiced(text).text).toBe(expected);
    expect(voiced(text).changes.length).toBeGreaterThan(0);
  });

  test.each([
    'Towns with more than 5,000 people.',
    'The report “How we trade” of 2019.',
    'See https://towns.org/we/our.',
    // Everybody's "we", and a title perhaps: neither is put into the third person without guessing.
    'It asks how we live.',
    'Our Towns and Figures 2020.',
  ])('as received: %s', (text) => {
    expect(voiced(text)).toEqual({ text: text.replaceAll('*', ''), changes: [] });
  });

  test('"its" never stands where the note has not named the sender', () => {
    expect(voiced('Our survey of 40 towns was printed.', office).text).toBe(
      'Our survey of 40 towns was printed.',
    );
    expect(voiced('We asked 40 towns. Our survey was printed.', office).text).toMatch(
      /^The Office for Fair Trade asked 40 towns\. (?:Our|Its) survey was printed\.$/,
    );
  });
});
