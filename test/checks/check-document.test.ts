import { describe, expect, test } from '@jest/globals';
import { checkDocument, checkSwitchedOff, findIn } from '../../src/checks/index.js';
import { check, cycle, registers, report } from './documents.js';

const document = report(
  '# Introduction\nOther UN agencies helped 50% of them.\n# Key trends\nText.\n# Findings\n- We met.\nText.[^1]\n[^1]: See "this".',
);

describe('checkDocument', () => {
  test('tells where, what, what is right and what to do, in the order of the text', () => {
    expect(check(document).map(({ code, place, severity }) => [place.path, code, severity])).toEqual([
      ['paragraph 1', 'united-nations-short', 'error'],
      ['paragraph 1', 'percent-sign', 'error'],
      ['list after paragraph 2', 'first-person', 'warning'],
      ['note 1', 'quotation-marks', 'warning'],
    ]);
    expect(check(document)[0]).toEqual({
      code: 'united-nations-short',
      severity: 'error',
      place: { file: 'draft.md', path: 'paragraph 1' },
      found: '“Other UN agencies helped 50% of them.”',
      expected: '“United Nations”, which is never shortened',
      fix: 'Write “United Nations”.',
    });
  });

  test('findings name their blocks', () => {
    const findings = findIn(document, { cycle: null, registers });
    expect(findings.map(({ rule, block }) => [rule, block])).toEqual([
      ['united-nations-short', 'block-1'],
      ['percent-sign', 'block-1'],
      ['first-person', 'block-5'],
      ['quotation-marks', '1'],
    ]);
  });

  test('a rule is switched off in cycle.yaml', () => {
    const off = check(document, 2020, 'checks_off: [percent-sign, first-person]\n').map(({ code }) => code);
    expect(off).toEqual(['united-nations-short', 'quotation-marks']);
  });

  test('the same report gives the same problems', () => {
    const context = { file: 'a.docx', cycle: cycle(2020), registers };
    expect(checkDocument(document, context)).toEqual(checkDocument(structuredClone(document), context));
  });

  test('more of one rule in one paragraph is counted', () => {
    const many = check(report(`# Findings\n${'UN agencies met. '.repeat(60)}`)).filter(
      ({ code }) => code === 'united-nations-short',
    );
    expect(many).toHaveLength(10);
    expect(many.at(-1)!.found).toMatch(/, and 50 more like it in paragraph 1$/);
  });
});

describe('checkSwitchedOff', () => {
  const yaml = (text: string) => ({ file: 'submissions/2020/cycle.yaml', text });

  test('a name that no check has is told with its line and the nearest one', () => {
    const text = 'cycle: 2020\nchecks_off:\n  - percent-sing\n  - first-person\n  - zzz\n';
    const problems = checkSwitchedOff(yaml(text), { checks_off: ['percent-sing', 'first-person', 'zzz'] });
    expect(problems.map(({ code, place, found, fix }) => [code, place.line, found, fix])).toEqual([
      ['check-unknown', 3, '"percent-sing"', 'Did you mean "percent-sign"?'],
      ['check-unknown', 5, '"zzz"', 'Copy the name from a message, or take the line out.'],
    ]);
  });

  test('names of checks are known', () => {
    expect(
      checkSwitchedOff(yaml('cycle: 2020\n'), { checks_off: ['serial-comma', 'draft-too-long'] }),
    ).toEqual([]);
  });
});
