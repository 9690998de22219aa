import { describe, expect, test } from '@jest/globals';
import { type StyleRule, styleRules } from '../../../src/drafting/index.js';
import { houseStyle } from '../../../src/drafting/style/house-style.js';
import { cases } from './cases.js';
import { piecesOf, register, styled } from './styled.js';

/** Rules that an example may need beside its own: a range before a per cent sign, a plain mark made curly. */
const companions: Partial<Record<StyleRule, readonly StyleRule[]>> = {
  'per-cent': ['range'],
  'opening-figure': ['per-cent'],
};

describe.each(styleRules)('%s', (rule) => {
  const { applies, stays } = cases[rule];
  const own = new Set([rule, ...(companions[rule] ?? [])]);
  const alone = houseStyle({ ...register, off: styleRules.filter((one) => !own.has(one)) });

  test('has at least five examples of each kind', () => {
    expect(Math.min(applies.length, stays.length)).toBeGreaterThanOrEqual(5);
  });

  test.each(applies)('%s → %s', (from, to) => {
    const { text, changes } = styled(piecesOf(from), alone);
    expect(text).toBe(to);
    expect(changes.some((change) => change.rule === rule)).toBe(true);
  });

  test.each(applies)('%s: every change is listed', (from) => {
    const { text, changes } = styled(piecesOf(from), alone);
    // Taken back one by one from the end, the changes give the sentence that was.
    let was = text;
    for (const change of [...changes].reverse()) {
      expect(was).toContain(change.to);
      was = change.to === '' ? was : was.replace(change.to, () => change.from);
    }
    if (changes.every((change) => change.to !== '')) expect(was).toHaveLength(literal(from).length);
  });

  test.each(stays)('%s stays', (markdown) => {
    expect(styled(piecesOf(markdown), alone)).toMatchObject({ text: literal(markdown), changes: [] });
  });

  test.each([...applies.map(([from]) => from), ...stays])('%s: all rules, twice', (markdown) => {
    const once = styled(piecesOf(markdown));
    expect(styled(once.pieces)).toEqual({ ...once, changes: [] });
  });
});

function literal(markdown: string): string {
  return piecesOf(markdown)
    .map((piece) => (piece.type === 'text' ? piece.value : ''))
    .join('');
}
