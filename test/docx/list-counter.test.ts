import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumbering } from '../../src/docx/read/numbering.js';
import { ListCounter } from '../../src/docx/text/list-counter.js';
import { printedNumber } from '../../src/docx/text/printed-number.js';
import { missingElement } from '../../src/docx/xml/element.js';
import { parseXml } from '../../src/docx/xml/parse-xml.js';
import { property } from '../property.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function counter(levels: string, nums: string): ListCounter {
  const text = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;
  const root = parseXml({ file: 'f', part: 'p', text });
  if (!root.ok) throw new Error(JSON.stringify(root.problems));
  return new ListCounter(readNumbering(root.value));
}

const level = (index: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
const legal = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3');

function labels(list: ListCounter, paragraphs: readonly (readonly [number, number])[]): readonly string[] {
  return paragraphs.map(([id, at]) => list.next(id, at, missingElement)?.label ?? '');
}

describe('what is printed before a paragraph of a list', () => {
  test('is what a plain count of the levels gives', () => {
    property([fc.array(fc.nat(2), { maxLength: 40 })], (levels) => {
      const counts = [0, 0, 0];
      const expected = levels.map((at) => {
        counts[at]! += 1;
        counts.fill(0, at + 1);
        // A level above that was never reached shows its beginning.
        return counts
          .slice(0, at + 1)
          .map((count) => count || 1)
          .join('.');
      });
      // The first item of a level that was shown before it was reached begins with one all the same.
      expect(
        labels(
          counter(legal, num(1)),
          levels.map((at) => [1, at]),
        ),
      ).toEqual(expected);
      return true;
    });
  });

  test('lists of one definition count on, unless they say that they begin anew', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const list = counter(level(0, 'decimal', '%1.'), num(1) + num(2) + num(3, again));
    expect(
      labels(list, [
        [1, 0],
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
        [1, 0],
      ]),
    ).toEqual(['1.', '2.', '3.', '1.', '2.', '3.']);
  });

  test('a level may never begin anew, or only behind a certain one', () => {
    const never = counter(
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)', '<w:lvlRestart w:val="0"/>'),
      num(1),
    );
    expect(
      labels(never, [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1.', '(a)', '2.', '(b)']);
    const first = counter(
      level(0, 'decimal', '%1.') +
        level(1, 'decimal', '%2.') +
        level(2, 'lowerRoman', '(%3)', '<w:lvlRestart w:val="1"/>'),
      num(1),
    );
    expect(
      labels(first, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 2],
      ]),
    ).toEqual(['1.', '1.', '(i)', '2.', '(ii)', '2.', '(i)']);
  });

  test('overridden levels, starts, legal numbers, bullets and nothing', () => {
    const list = counter(
      level(0, 'upperRoman', 'Article %1', '', 4) +
        level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
        level(2, 'bullet', '\uF0B7') +
        level(3, 'none', ''),
      num(1) + num(2, `<w:lvlOverride w:ilvl="0">${level(0, 'ordinal', '%1 point')}</w:lvlOverride>`),
    );
    expect(
      labels(list, [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
        [2, 0],
        [9, 0],
      ]),
    ).toEqual(['Article IV', '4.1', '•', '', '5th point', '']);
  });
});

test.each([
  ['lowerLetter', 27, 'aa'],
  ['upperLetter', 53, 'AAA'],
  ['lowerRoman', 1994, 'mcmxciv'],
  ['upperRoman', 0, '0'],
  ['decimalZero', 7, '07'],
  ['ordinal', 112, '112th'],
  ['ordinal', 23, '23rd'],
  ['cardinalText', 3, 'Three'],
  ['ordinalText', 2, 'Second'],
  ['chicago', 6, '††'],
  ['unheardOf', 12, '12'],
])('%s of %i is %s', (format, number, printed) => {
  expect(printedNumber(number, format)).toBe(printed);
});
