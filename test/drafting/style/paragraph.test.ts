import { describe, expect, test } from '@jest/globals';
import type { Base } from '../../../src/document/index.js';
import { literalText, plainText } from '../../../src/document/index.js';
import { carriedSentences, draft, isStyleRule, knownUnits } from '../../../src/drafting/index.js';
import { writeInlines } from '../../../src/markdown/index.js';
import type { HouseStyleRegister, Unit } from '../../../src/records/index.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from '../make.js';
import { register } from './styled.js';

const key = 'international/action-lines/c4';

function drafted(unit: Unit, houseStyle: HouseStyleRegister | null, base: Base | null = null) {
  const record = makeRecord('undp', [unit], { name: 'United Nations Development Programme' });
  const outline = makeOutline([key], [record], () => key);
  const registers = { entities: { entities: [] }, houseStyle };
  return draft(outline, { cycle: testCycle, records: [record], base, registers }).value;
}

function sentencesOf({ sections }: ReturnType<typeof drafted>) {
  return sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ sentences }) => sentences);
}

const unit = makeUnit(
  'undp',
  'In 2020, we organised 5 workshops on internet skills for 12000 teachers[^1], and launched a toolkit.',
  { notes: { '1': 'See https://example.org/a.' } },
);

test('the style comes behind the voice, and both are told in their order', () => {
  const [sentence] = sentencesOf(drafted(unit, register));
  expect(plainText(sentence!.inlines)).toBe(
    'In 2020, UNDP organized 5 workshops on Internet skills for 12,000 teachers, and launched a toolkit.',
  );
  expect(sentence!.changes.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([
    'we: we → UNDP',
    'spelling: organised → organized',
    'term: internet → Internet',
    'thousands: 12000 → 12,000',
  ]);
  expect(sentence!.changes.filter(({ rule }) => isStyleRule(rule))).toHaveLength(3);
});

test('a note’s mark stands behind the punctuation, and not inside a word with an apostrophe', () => {
  const [sentence] = sentencesOf(drafted(unit, register));
  expect(writeInlines(sentence!.inlines)).toMatch(/teachers,\[\^[^\]]+\] and/);
  const owned = makeUnit('undp', "In 2020, UNDP launched Kenya[^1]'s first toolkit for 40 schools in 2020.", {
    notes: { '1': 'See https://example.org/a.' },
  });
  expect(writeInlines(sentencesOf(drafted(owned, register))[0]!.inlines)).toMatch(
    /Kenya\[\^[^\]]+\]’s first/,
  );
});

test('without the register a sentence keeps its own style', () => {
  const [sentence] = sentencesOf(drafted(unit, null));
  expect(plainText(sentence!.inlines)).toContain(
    'organised 5 workshops on internet skills for 12000 teachers',
  );
  expect(sentence!.changes.some(({ rule }) => isStyleRule(rule))).toBe(false);
});

describe('a sentence kept from a base', () => {
  const first = drafted(unit, null);
  const base = {
    draftId: 'test',
    document: { masthead: {}, blocks: [], notes: first.notes },
    sentences: carriedSentences(first),
    units: knownUnits(first),
  } as unknown as Base;

  test('is not put into the style', () => {
    const [sentence] = sentencesOf(drafted(unit, register, base));
    expect(literalText(sentence!.inlines)).toBe(literalText(sentencesOf(first)[0]!.inlines));
    expect(sentence!.changes).toEqual([{ rule: 'as-before', from: '', to: '' }]);
  });
});
