import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nearest, problem, problemCodes, sortProblems } from '../../src/problems/index.js';

describe('docs/problems.md', () => {
  const page = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^### `([a-z0-9-]+)`/gm)].map(([, code]) => code!);

  test('explains every code once, and no code that is not there', () => {
    expect(documented.toSorted()).toEqual(Object.keys(problemCodes).toSorted());
  });

  test('says what to do for each, in more than a line', () => {
    const short = page
      .split(/^### /m)
      .slice(1)
      .filter((entry) => entry.split('\n').slice(1).join(' ').trim().length < 60);
    expect(short).toEqual([]);
  });
});

test('a near miss is suggested, a far one is not', () => {
  expect(nearest('entitty', ['entity', 'cycle'])).toBe('entity');
  expect(nearest('C13', ['C1', 'C11'])).toBe('C1');
  expect(nearest('banana', ['entity', 'cycle'])).toBeUndefined();
});

test('problems are sorted by file, line and column, not by when they were found', () => {
  const at = (file: string, line: number, column: number) =>
    problem('yaml-invalid', { file, line, column }, { found: '', expected: '', fix: '' });
  const sorted = sortProblems([at('b', 1, 1), at('a', 10, 1), at('a', 9, 5), at('a', 9, 2)]);
  expect(sorted.map(({ place }) => `${place.file}:${place.line}:${place.column}`)).toEqual([
    'a:9:2',
    'a:9:5',
    'a:10:1',
    'b:1:1',
  ]);
});
