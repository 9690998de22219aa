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

  test('says the corrected words, and what was there is told', () => {
    const corrected = drafted(
      'The Connect Lima campaign has reached 500 schools in 2020.',
      'Connect Lima Campaign',
      baseOf(before.value),
    );
    expect(corrected.text).toContain('500 schools');
    expect(corrected.text).not.toContain('400');
    expect(corrected.codes).toContain('base-stale');
  });

  test('does not keep a name that its heading has no more', () => {
    const renamed = drafted(
      'The campaign has reached 400 schools in 2020.',
      'Connect Cusco Campaign',
      baseOf(before.value),
    );
    expect(renamed.text).toContain('Connect Cusco Campaign');
    expect(renamed.text).not.toContain('Lima');
    expect(renamed.codes).toContain('base-stale');
  });
});
