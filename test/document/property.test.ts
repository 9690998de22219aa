import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bookmarkName,
  inlinesToRuns,
  isCarriable,
  normalizeInlines,
  plainText,
  runsToInlines,
  unifyText,
  withoutUncarriable,
} from '../../src/document/index.js';
import { property } from '../property.js';
import { anyText, inlines } from './arbitrary.js';

describe('plain text', () => {
  test('unifying twice changes nothing', () => {
    property([anyText], (text) => unifyText(unifyText(text)) === unifyText(text), 2000);
    property([fc.string({ unit: 'binary' })], (text) => unifyText(unifyText(text)) === unifyText(text), 2000);
  });

  test('unifying leaves neither a double space nor one at an end', () => {
    property([fc.string({ unit: 'binary' })], (text) => !/^\s|\s$|\s\s/.test(unifyText(text)), 1000);
  });

  test('marks do not change the plain text', () => {
    property([inlines()], (made) => {
      const bare = inlinesToRuns(made).map((run) =>
        run.type === 'text' ? { ...run, emphasis: false, strong: false, url: null } : run,
      );
      return plainText(runsToInlines(bare)) === plainText(made);
    });
  });
});

describe('runs and trees', () => {
  test('the normal form is one form', () => {
    property([inlines(['note/a'])], (made) => {
      expect(normalizeInlines(made)).toEqual(made);
      return undefined;
    });
  });

  test('a tree comes back from its runs', () => {
    property([inlines(['note/a'])], (made) => {
      expect(runsToInlines(inlinesToRuns(made))).toEqual(made);
      return undefined;
    });
  });
});

describe('characters', () => {
  test('what is left is carriable, and what was taken is counted', () => {
    property(
      [fc.string({ unit: 'binary' })],
      (text) => {
        const { text: kept, removed } = withoutUncarriable(text);
        return isCarriable(kept) && text.length - kept.length === removed;
      },
      1000,
    );
  });
});

describe('bookmarks', () => {
  test('names fit Word: hidden, letters and digits, forty characters at most', () => {
    property([anyText], (id) => /^_ph_[0-9a-f]{12}$/.test(bookmarkName(id)));
  });
});
