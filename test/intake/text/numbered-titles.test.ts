import { describe, expect, test } from '@jest/globals';
import { read, shown } from '../reading.js';

const prose = 'The agency opened forty learning centres in the northern districts of the country in May.';

async function passagesOf(text: string, path?: string) {
  const { submission } = await read(text, path);
  return submission.passages.map(({ part, headings, inlines }) =>
    [part, ...headings, shown(inlines).trim()].join(' | '),
  );
}

describe('a numbered line is the title of a chapter', () => {
  test('over the title of a section, by its fellows', async () => {
    const text = `1. Background\n\n${prose}\n\n2. Projects\n\nA portal for farmers\n\n${prose}\n\nA market on the telephone\n\n${prose}\n\n3. Partners\n\n${prose}`;
    expect(await passagesOf(text)).toEqual([
      `other | 1. Background | ${prose}`,
      `other | 2. Projects | A portal for farmers | ${prose}`,
      `other | 2. Projects | A market on the telephone | ${prose}`,
      `other | 3. Partners | ${prose}`,
    ]);
  });

  test('in capitals over numbered sections, and names its part', async () => {
    const text = `1. EXECUTIVE SUMMARY\n\n${prose}\n\n2. TRENDS AND EXPERIENCES\n\n2.1 Rural access\n\n${prose}\n\n2.2 Prices\n\n${prose}\n\n3. INNOVATIVE PROJECTS\n\n3.1 Farms\n\n${prose}`;
    expect(await passagesOf(text)).toEqual([
      `one | ${prose}`,
      `two | 2.1 Rural access | ${prose}`,
      `two | 2.2 Prices | ${prose}`,
      `three-a | 3.1 Farms | ${prose}`,
    ]);
  });

  test('above headings of a level', async () => {
    const text = `1. TRENDS AND EXPERIENCES\n\n### Access\n\n${prose}\n\n### Prices\n\n${prose}\n\n2. FUTURE ACTIONS\n\n### Schools\n\n${prose}\n`;
    expect(await passagesOf(text, 'submissions/2020/x.md')).toEqual([
      `two | Access | ${prose}`,
      `two | Prices | ${prose}`,
      `three-b | Schools | ${prose}`,
    ]);
  });

  test('over or below a list with dots, where a fellow stands over text', async () => {
    const text = `1. Background\n\n${prose}\n\n2. Results\n\n- forty centres;\n- nine courses.\n\n3. Partners\n\n${prose}`;
    expect(await passagesOf(text)).toEqual([
      `other | 1. Background | ${prose}`,
      'other | 2. Results | forty centres;',
      'other | 2. Results | nine courses.',
      `other | 3. Partners | ${prose}`,
    ]);
  });
});

describe('a numbered line stays an item', () => {
  test.each([
    ['below another', `We have three aims:\n\n1. Access\n2. Skills\n3. Content\n\nNext year\n\n${prose}`],
    ['under a lead-in, with a list of its own', 'Aims:\n\n1. Access\n\n- rural\n\n2. Skills\n\n- urban'],
    ['alone over a title', `${prose}\n\n1. Access\n\nNext year\n\n${prose}`],
    [
      'where it is a sentence',
      `1. Access was opened to all.\n\nNext year\n\n${prose}\n\n2. Skills grew.\n\n${prose}`,
    ],
    ['with marked items alone', 'Some aims follow.\n\n1. Access\n\n- rural\n\n2. Skills\n\n- urban'],
    ['in a programme', '1. Opening\n\nThe chair\n\n2. Panel\n\nThe members\n\n3. Close\n\nThe chair'],
  ])('%s', async (_, text) => {
    const { submission } = await read(text);
    const items = submission.passages.flatMap(({ kind, inlines }) =>
      kind === 'list-item' ? [shown(inlines)] : [],
    );
    expect(items.some((item) => /^(?:Access|Opening)/.test(item))).toBe(true);
    expect(submission.passages.flatMap(({ headings }) => headings).join()).not.toMatch(/^\d/);
  });
});
