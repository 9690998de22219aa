import { describe, expect, test } from '@jest/globals';
import { found, report } from './documents.js';
import { wordingCases } from './wording-cases.js';

describe.each(Object.entries(wordingCases))('%s', (rule, { wrong, right }) => {
  test.each(wrong)('finds it in: %s', (sentence) => {
    const problems = found(rule, report(`# Introduction\n${sentence}\n[^1]: A source.`));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]!.place).toEqual({ file: 'draft.md', path: 'paragraph 1' });
  });

  test.each(right)('finds nothing in: %s', (sentence) => {
    expect(
      found(rule, report(`# Introduction\n${sentence}\n[^1]: A source.`)).map((one) => one.found),
    ).toEqual([]);
  });

  test('has three cases of each at least', () => {
    expect(wrong.length).toBeGreaterThan(2);
    expect(right.length).toBeGreaterThan(2);
  });
});
