import { describe, expect, test } from '@jest/globals';
import { readOutline } from '../../src/grouping/index.js';
import { outline, registers, schemas } from './records.js';

const head = 'report: a76\ntitle: T\nsubtitle: S\norgans: [General Assembly]\nword_limit: 100\nsections:\n';
const read = (sections: string) =>
  readOutline({ file: 'templates/a76/outline.yaml', text: head + sections }, schemas, registers);

describe('reading outline.yaml', () => {
  test.each([
    ['a key twice', '  - {key: a, heading: A}\n  - {key: a, heading: B}\n', 8, 'key "a"'],
    [
      'an unknown topic',
      '  - key: a\n    heading: A\n    takes: [{topics: [igf, igff]}]\n',
      9,
      'topic "igff"',
    ],
    [
      'a lone subsection',
      '  - key: a\n    heading: A\n    sections:\n      - {key: a/b, heading: B}\n',
      10,
      '"a" divided',
    ],
    [
      'a key that is not under its parent',
      '  - key: a\n    heading: A\n    sections:\n      - {key: a/b, heading: B}\n      - {key: c, heading: C}\n',
      11,
      'key "c"',
    ],
    ['a key with two hyphens', '  - {key: a--b, heading: A}\n', 7, 'key "a--b"'],
  ])('%s', (_, sections, line, found) => {
    const result = read(sections);
    expect(result.ok).toBe(false);
    expect(result.problems).toMatchObject([
      { code: 'outline-invalid', place: { file: 'templates/a76/outline.yaml', line } },
    ]);
    expect(result.problems[0]!.found).toContain(found);
  });

  test('headings below the sixth level', () => {
    const nested = (depth: number): string => {
      const key = Array.from({ length: depth }, () => 'a').join('/');
      const more = depth < 7 ? `, sections: [${nested(depth + 1)}, {key: ${key}/b, heading: B}]` : '';
      return `{key: ${key}, heading: H${more}}`;
    };
    const found = read(`  - ${nested(1)}\n`).problems;
    expect(found.map(({ code }) => code)).toEqual(['outline-invalid', 'outline-invalid']);
    expect(found[0]!.found).toContain('level 7');
  });

  test('an unknown field comes from the schema, with its line', () => {
    expect(read('  - {key: a, heading: A, bugdet: 3}\n').problems).toMatchObject([
      { code: 'schema-unknown-field', place: { line: 7 }, fix: 'Did you mean "budget"?' },
    ]);
  });
});

describe('the outline of A/76/64', () => {
  const flat = (sections: typeof outline.sections | undefined): { key: string; budget: number }[] =>
    (sections ?? []).flatMap((one) => [
      { key: one.key, budget: one.budget ?? 0 },
      ...flat(one.sections as typeof outline.sections | undefined),
    ]);
  const all = flat(outline.sections);

  test('its budgets leave room under the limit for headings and notes', () => {
    const words = all.reduce((sum, { budget }) => sum + budget, 0);
    expect(words).toBeGreaterThan(7_000);
    expect(words).toBeLessThan(outline.word_limit - 300);
  });

  test('every action line, region and topic of the registers has one section', () => {
    const taken: string[] = [];
    const visit = (sections: typeof outline.sections | undefined): void => {
      for (const section of sections ?? []) {
        for (const { action_lines, regions, topics } of section.takes ?? []) {
          taken.push(...(action_lines ?? []), ...(regions ?? []), ...(topics ?? []));
        }
        visit(section.sections as typeof outline.sections | undefined);
      }
    };
    visit(outline.sections);
    const known = [
      ...registers.actionLines.action_lines.map(({ code }) => code),
      ...registers.regions.regions.map(({ code }) => code),
      ...registers.topics.topics.map(({ code }) => code),
    ];
    expect([...taken].sort()).toEqual([...known].sort());
  });
});
