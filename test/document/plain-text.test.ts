import { describe, expect, test } from '@jest/globals';
import { countWords, isBlockId, unifyText } from '../../src/document/index.js';

describe('unified text', () => {
  test.each([
    ['a -- b', 'a – b'],
    ['a --- b', 'a – b'],
    ['transformation --- from', 'transformation – from'],
    ['Action Lines)--- and', 'Action Lines) – and'],
    ['a—b', 'a – b'],
    ['2020–2030', '2020–2030'],
    ['2020--2030', '2020–2030'],
    ['6-10 December', '6-10 December'],
    ['follow‑up', 'follow-up'],
    ['“GIGA”', '"GIGA"'],
    ['don’t', "don't"],
    ['ﬁnance', 'finance'],
    ['a\u00A0b \u2009c', 'a b c'],
    ['co\u00ADoperation', 'cooperation'],
    ['  two\nlines  ', 'two lines'],
  ])('%j is %j', (text, unified) => {
    expect(unifyText(text)).toBe(unified);
  });

  test('different things stay different', () => {
    expect(unifyText('1,000')).not.toBe(unifyText('1.000'));
    expect(unifyText('UNDP')).not.toBe(unifyText('undp'));
    expect(unifyText('e-mail')).not.toBe(unifyText('e – mail'));
  });
});

test('words are counted as Word counts them', () => {
  expect(countWords('one two – three, https://example.org/a-b (C1).')).toBe(5);
  expect(countWords(' … ')).toBe(0);
});

test.each([
  ['regional/africa/undp', true],
  ['note/contributors', true],
  ['undp-3f9a1c07/6', true],
  ['regional/africa/undp/2', true],
  ['Regional', false],
  ['a--b', false],
  ['a//b', false],
  ['a b', false],
  ['', false],
  ['-a', false],
])('%j is a block id: %s', (id, is) => {
  expect(isBlockId(id)).toBe(is);
});
