import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/checks/index.js';
import { problemCodes } from '../../src/problems/index.js';
import { check, found, report } from './documents.js';
import { structureCases } from './structure-cases.js';
import { wordingCases } from './wording-cases.js';

describe.each(Object.entries(structureCases))('%s', (rule, { wrong, right }) => {
  test.each(wrong)('finds it in: %j', (lines) => {
    expect(found(rule, report(lines)).length).toBeGreaterThan(0);
  });

  test.each(right)('finds nothing in: %j', (lines) => {
    expect(found(rule, report(lines)).map((one) => one.found)).toEqual([]);
  });

  test('has three cases of each at least', () => {
    expect(wrong.length).toBeGreaterThan(2);
    expect(right.length).toBeGreaterThan(2);
  });
});

describe('the first page', () => {
  const lines = '# Introduction\nText.\n# Findings\nText.';
  const notation = (session: string, year: string) => [
    { organ: 'General Assembly', lines: [{ text: session, strong: true, note: null }] },
    { organ: 'Economic and Social Council', lines: [{ text: year, strong: true, note: null }] },
  ];

  test.each([
    ['a symbol of another session', { notation: notation('Seventy-fifth session', '2021 session') }],
    ['a symbol of another year', { notation: notation('Seventy-sixth session', '2020 session') }],
    ['a date in another form', { date: 'March 4, 2021' }],
    ['a symbol that is none', { symbols: ['76/64', 'E/2021/11'] as [string, string] }],
    ['a date before the period', { date: '4 March 2019' }],
  ])('masthead-wrong finds %s', (_, changed) => {
    expect(found('masthead-wrong', report(lines, changed))).toHaveLength(1);
  });

  test.each([
    ['the published one', {}],
    ['blanks', { symbols: ['[symbol]', '[symbol]'] as [string, string], date: '[date]' }],
    ['symbols of a commission', { symbols: ['E/CN.16/2021/2'] as [string] }],
  ])('masthead-wrong finds nothing in %s', (_, changed) => {
    expect(found('masthead-wrong', report(lines, changed))).toEqual([]);
  });

  test('summary-missing', () => {
    expect(found('summary-missing', report(lines, { summary: [] }))).toHaveLength(1);
    expect(found('summary-missing', report(lines, { summary: [' '] }))).toHaveLength(1);
    expect(found('summary-missing', report(lines, { summary: ['', '\n'] }))).toHaveLength(1);
    for (const summary of [['Text.'], ['', 'Text.'], ['One.', 'Two.']]) {
      expect(found('summary-missing', report(lines, { summary }))).toEqual([]);
    }
  });

  test('draft-too-long', () => {
    const long = report(`${lines}\n${'word '.repeat(8600)}`);
    expect(found('draft-too-long', long)[0]!.found).toBe('8604 words');
    expect(found('draft-too-long', long, null)).toHaveLength(1);
    expect(check(long, 2020, 'word_limit: 9000\n').filter(({ code }) => code === 'draft-too-long')).toEqual(
      [],
    );
    expect(found('draft-too-long', report(`${lines}\n${'word '.repeat(8000)}`))).toEqual([]);
    // What only the editor reads is not counted.
    expect(found('draft-too-long', report(`${lines}\n! ${'word '.repeat(8600)}`))).toEqual([]);
  });
});

describe('rules', () => {
  test('each is told as a problem of its own name, once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !(id in problemCodes))).toEqual([]);
  });

  test('each is tried on what it must find and on what it must not', () => {
    const tried = [...Object.keys(wordingCases), ...Object.keys(structureCases)];
    const apart = ['masthead-wrong', 'summary-missing', 'draft-too-long'];
    expect(rules.map(({ id }) => id).filter((id) => !tried.includes(id) && !apart.includes(id))).toEqual([]);
  });

  test('drafting notes are not report text', () => {
    const document = report(
      '# Introduction\nText.\n! Drafting note: We at UN agencies organised 50% of "it".\n# Findings\nText.',
    );
    expect(check(document)).toEqual([]);
  });
});
