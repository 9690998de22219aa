import { describe, expect, test } from '@jest/globals';
import { type Base, literalText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import { baseOf, makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const key = 'international/action-lines/c4';

function drafted(text: string, heading: string, base: Base | null = null) {
  const record = makeRecord('towb', [makeUnit('towb', text, { headings: [heading] })], {
    name: 'Towns Without Borders',
  });
  const { value, problems } = draft(
    makeOutline([key], [record], () => key),
    { cycle: testCycle, records: [record], base },
  );
  const sentences = value.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((one) => one.sentences);
  return {
    value,
    text: sentences.map(({ inlines }) => literalText(inlines)).join(' '),
    codes: problems.map(({ code }) => code),
  };
}

describe('a sentence that its heading named, on the base of an earlier draft', () => {
  const before = drafted('The campaign has reached 400 schools in 2020.', 'Connect Lima Campaign');

  test('is the same where nothing changed', () => {
    expect(before.text).toContain('Connect Lima Campaign has reached 400 schools');
    const again = drafted(
      'The campaign has reached 400 schools in 2020.',
      'Connect Lima Campaign',
      baseOf(before.value),
    );
    expect(again.value).toEqual(before.value);
  });

  test.each([
    {
      what: 'says the corrected words, and what was there is told',
      text: 'The Connect Lima campaign has reached 500 schools in 2020.',
      heading: 'Connect Lima Campaign',
      says: '500 schools',
      not: '400',
    },
    {
      what: 'does not keep a name that its heading has no more',
      text: 'The campaign has reached 400 schools in 2020.',
      heading: 'Connect Cusco Campaign',
      says: 'Connect Cusco Campaign',
      not: 'Lima',
    },
  ])('$what', ({ text, heading, says, not }) => {
    const corrected = drafted(text, heading, baseOf(before.value));
    expect(corrected.text).toContain(says);
    expect(corrected.text).not.toContain(not);
    expect(corrected.codes).toContain('base-stale');
  });
});
