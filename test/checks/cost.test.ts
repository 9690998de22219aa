import { describe, expect, test } from '@jest/globals';
import { findIn } from '../../src/checks/index.js';
import type { Block, Document } from '../../src/document/index.js';
import { registers, report } from './documents.js';

const subjects = ['ITU', 'The Forum', 'UNDP', 'The World Bank', 'ESCAP', 'The Commission'];
const verbs = ['launched', 'reviewed', 'supported', 'published', 'discussed', 'adopted'];
const things = [
  'a platform for schools',
  'the use of data',
  'a report on connectivity',
  'new rules on privacy',
  'work on skills',
];

/** Paragraphs of some fifty words, each with other figures. */
function paragraphs(count: number): Document {
  const blocks = Array.from({ length: count }, (_, index): Block => {
    const say = (shift: number) =>
      `${subjects[(index + shift) % 6]} ${verbs[(index * 7 + shift) % 6]} ${things[(index * 3 + shift) % 5]} in Africa, with ${index + 10} members and others that are interested in it, number ${index}-${shift}.`;
    return {
      type: 'paragraph',
      id: `p-${index}`,
      role: 'body',
      children: [{ type: 'text', value: `${say(1)} ${say(2)} ${say(3)}` }],
    };
  });
  return { ...report('# Findings'), blocks };
}

function seconds(document: Document): number {
  const before = process.cpuUsage().user;
  findIn(document, { cycle: null, registers });
  return (process.cpuUsage().user - before) / 1e6;
}

test('the cost grows with the text and no faster', () => {
  seconds(paragraphs(500));
  const few = seconds(paragraphs(2000));
  const many = seconds(paragraphs(10_000));
  // Five times the text; the machine may be busy.
  expect(many).toBeLessThan(Math.max(1, few) * 12);
  expect(many).toBeLessThan(20);
}, 60_000);

describe('hostile text of 200,000 marks is read in one pass', () => {
  const pieces = [
    'word ',
    '“',
    '"',
    '(',
    '[',
    ')',
    '- ',
    '1 ',
    '1,',
    'a, ',
    'A',
    'AB ',
    'A/',
    '. ',
    'a',
    "a'",
    'a-',
    '_',
    'a@',
    'in ',
    'The ',
    '‘a ',
    '<a ',
    'the GA ',
    '1 000 ',
    '2020 ',
    '2020 Forum ',
    '2020 Aaa of ',
    'May 10 ',
    'Economic ',
    'ab ab ',
    '😀',
    ', and ',
    'aa bb, ',
    'paragraphs 3 and ',
    'Kenya, ',
    'https://',
    '](',
    '\u0301',
  ];
  test.each(pieces)(
    '%j',
    (piece) => {
      const text = piece.repeat(Math.floor(200_000 / piece.length));
      const document: Document = {
        ...report('# Findings'),
        blocks: [{ type: 'paragraph', id: 'p', role: 'body', children: [{ type: 'text', value: text }] }],
      };
      expect(seconds(document)).toBeLessThan(10);
    },
    60_000,
  );
});

test('lists nested ten thousand deep are read', () => {
  let item: { children: readonly []; items: readonly unknown[] } = { children: [], items: [] };
  for (let depth = 0; depth < 10_000; depth += 1) item = { children: [], items: [item] };
  const blocks = [
    { type: 'list', id: 'l', role: 'unnumbered', ordered: false, items: [item] },
  ] as unknown as readonly Block[];
  expect(
    findIn({ ...report('# Findings'), blocks }, { cycle: null, registers }).map(({ rule }) => rule),
  ).toEqual([]);
});
