import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseInlines } from '../../src/markdown/index.js';
import { dialectParser } from '../../src/markdown/parser.js';
import { readInlineTokens } from '../../src/markdown/read-inline-tokens.js';
import { reportForeign } from '../../src/markdown/unsupported.js';
import type { Problem } from '../../src/problems/index.js';
import { property } from '../property.js';

/** Mostly what the quick paths take, with now and then what they must leave to the parser. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('word', ' ', ', ', '. ', '12.', '–', 'é', '(', ')', ':', '#', '"', '-', '^'),
  },
  { weight: 4, arbitrary: fc.constantFrom('[^1]', '[^undp-3f9a1c07/6]', '[^a_b*c`d]', '[^1][^2]') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<https://example.org/a_b*c?d=e&amp;f>', '<http://a>', '<https://a b>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[^', ']', '[', '!', '*', '_', '`', '&amp;', '<', '\\', '\r', '\n', '[^a b]'),
  },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('text with nothing but note marks and addresses', () => {
  test('is read as the parser reads it', () => {
    property(
      [text],
      (source) => {
        const tokens = dialectParser()
          .parseInline(source, {})
          .flatMap((token) => token.children ?? []);
        const problems: Problem[] = [];
        const value = readInlineTokens(tokens, reportForeign({ file: 'a.md' }, problems));
        expect(parseInlines({ file: 'a.md', text: source })).toEqual({ value, problems });
        return true;
      },
      1000,
    );
  });
});
