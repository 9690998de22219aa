import { describe, expect, test } from '@jest/globals';
import { printOfPassages } from '../../scripts/learn/passage-files.js';
import { emphasisOf } from '../../src/grouping/emphasis.js';
import { speaksOfIct } from '../../src/grouping/ict-words.js';
import { codeRecords } from '../../src/grouping/index.js';
import { learnedLines } from '../../src/grouping/line-features.js';
import { learned } from '../../src/grouping/line-weights.generated.js';
import { labelOdds } from '../../src/grouping/line-weights.js';
import type { ActionLineCode } from '../../src/grouping/outline.js';
import { labelThreshold } from '../../src/grouping/score.js';
import type { WordScore } from '../../src/grouping/score-by-words.js';
import { tokenize } from '../../src/grouping/tokens.js';
import { weighLines } from '../../src/grouping/weigh-lines.js';
import { root } from '../cycle.js';
import { recordOf, registers } from './records.js';

const said = (strength: number): WordScore => ({
  score: 0.5,
  strength,
  because: ['a term'],
});
type Strengths = Readonly<Partial<Record<ActionLineCode, number>>>;
const weighed = (text: string, strengths: Strengths = {}, facilitated: readonly ActionLineCode[] = []) => {
  const tokens = tokenize(text);
  const byTerms = new Map(
    Object.entries(strengths).map(([code, strength]) => [code as ActionLineCode, said(strength)]),
  );
  return weighLines({ byTerms, ict: speaksOfIct(tokens), facilitated: new Set(facilitated), tokens });
};
const lines = (...given: Parameters<typeof weighed>) =>
  [...weighed(...given)]
    .filter(([, { score }]) => score >= labelThreshold)
    .sort((a, b) => b[1].score - a[1].score)
    .map(([code]) => code);

describe('lines weighed against each other', () => {
  test.each([...learnedLines])(
    '%s: strong terms of its own make it the line of a text that says nothing else',
    (code) => {
      expect(lines('A digital portal was opened.', { [code]: 5 })[0]).toBe(code);
    },
  );

  test.each([...learnedLines])('%s: its own terms never speak more for another line', (code) => {
    const without = labelOdds({ byTerms: new Map(), ict: true, facilitated: new Set(), tokens: [] });
    const by = new Map([[code, said(3)]]);
    const raised = labelOdds({ byTerms: by, ict: true, facilitated: new Set(), tokens: [] }).map(
      (odds, label) => odds - without[label]!,
    );
    expect(raised.indexOf(Math.max(...raised))).toBe(learnedLines.indexOf(code) + 1);
  });

  test('words decide where no term does, and are its reasons', () => {
    const text =
      'Nurses in 40 rural clinics now consult a physician in the capital by video and share the patients’ records.';
    expect(lines(text)).toEqual(['C7-e-health']);
    const { because } = weighed(text).get('C7-e-health')!;
    expect(because.length).toBeGreaterThan(0);
    for (const word of because) expect(text).toContain(word);
  });

  test.each([
    'The clinic has forty nurses, and its patients come from six villages.',
    'The orchard was planted with forty trees, and its farmers sell their fruit in six villages.',
    'The Board met in May and approved the accounts of the association.',
    'It was done.',
    '',
  ])('without ICT, or without anything to go by, no line: %s', (text) => expect(lines(text)).toEqual([]));

  test('a line that is touched only has a score below every threshold', () => {
    let touched = 0;
    for (const strength of [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]) {
      for (const [, said] of weighed('A portal was opened.', { C3: strength, 'C7-e-government': 4 })) {
        expect(said.score >= labelThreshold).toBe(said.strength >= 0.35);
        if (said.strength < 0.35) touched += 1;
      }
    }
    expect(touched).toBeGreaterThan(0);
  });

  test('what the unit before it was makes no difference, nor how often a word stands in it', () => {
    const text = 'Telecentres lend books to readers in rural districts.';
    const alone = [...weighed(text)];
    weighed('A farmer read of prices, and the nurse of telecentres and books.');
    expect([...weighed(text)]).toEqual(alone);
    expect(lines(`${text} ${text}`)).toEqual(lines(text));
  });

  test('a sender that facilitates the line is told as a reason, and is none by itself', () => {
    const text = 'The portal shows growers the weather and the prices of seed.';
    expect(
      weighed(text, { 'C7-e-agriculture': 2 }, ['C7-e-agriculture']).get('C7-e-agriculture')?.because,
    ).toContain('facilitates the line');
    expect(lines('The Board met in May.', {}, ['C7-e-agriculture'])).toEqual([]);
  });
});

test('an officer teaches it a word: a term of the register that nothing was ever learned of', () => {
  const unit = {
    text: 'In 2021, the Kazoomba scheme was extended to forty further villages, with new digital tools.',
  };
  const linesWith = (terms: readonly { readonly term: string; readonly weight: number }[]) => {
    const action_lines = registers.actionLines.action_lines.map((line) =>
      line.code === 'C9' ? { ...line, vocabulary: [...line.vocabulary, ...terms] } : line,
    );
    const taught = { ...registers, actionLines: { ...registers.actionLines, action_lines } };
    const [record] = codeRecords([recordOf('undp', [unit])], taught, { decisions: [] }).value;
    return record!.units[0]!.action_lines.map(({ code, because }) => ({ code, because }));
  };
  expect(linesWith([]).map(({ code }) => code)).not.toContain('C9');
  const [best] = linesWith([{ term: 'Kazoomba', weight: 1 }]);
  expect(best?.code).toBe('C9');
  expect(best?.because[0]).toBe('Kazoomba');
});

test('the weights are those of the passages that are there', () => {
  expect(learned.passages).toBe(printOfPassages(root));
});

describe('emphasis', () => {
  const of = (text: string, word: string) => {
    const tokens = tokenize(text);
    return emphasisOf(tokens)[tokens.findIndex(({ word: one }) => one.lower === word)];
  };
  test('of the first main clause is whole, of others less', () => {
    expect(of('Farmers received advice.', 'farmers')).toBe(1);
    expect(of('Advice came. Farmers received it.', 'farmers')).toBe(0.9);
    expect(of('Advice came, because farmers asked.', 'farmers')).toBe(0.9);
    expect(of('Advice came. It came because farmers asked.', 'farmers')).toBeCloseTo(0.9 * 0.9);
  });
  test('of what follows a preposition is less, for two words and not beyond the clause', () => {
    expect(of('Courses in rural schools began.', 'schools')).toBe(0.85);
    expect(of('Courses in many rural schools began.', 'schools')).toBe(1);
    expect(of('What it is for: schools.', 'schools')).toBe(0.9);
  });
});

describe('words of ICT', () => {
  test.each([
    ['Nurses keep electronic records.', true],
    ['Prices reach growers as text messages.', true],
    ['The ICTs of the region.', true],
    ['Mobile operators and fixed and mobile networks.', true],
    ['Smallholders with mobile crop advice.', true],
    ['Patients log in at home.', true],
    ['Mobile teams and clinics reached herders.', false],
    ['Nurses keep records.', false],
    ['A network of roads was financed.', false],
    ['The forum served as a platform on which unions agreed.', false],
    ['The platform shows prices.', true],
    ['The forum served as a platform on which digital skills were discussed.', true],
    ['Chlorine tablets were handed out.', false],
    ['Pupils were given tablets.', true],
    ['The highway improved the connectivity of 24 districts.', false],
    ['Schools without connectivity wait.', true],
  ])('%s', (text, expected) => {
    expect(speaksOfIct(tokenize(text))).toBe(expected);
  });
});
