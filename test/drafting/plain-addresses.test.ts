import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import { textOf, toPieces } from '../../src/drafting/sentences/pieces.js';
import { writeInlines } from '../../src/markdown/index.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const piecesOf = (value: string) => toPieces([{ type: 'text', value }]);
const linksIn = (value: string) =>
  piecesOf(value).flatMap((piece) => (piece.type === 'text' && piece.link !== null ? [piece.link.url] : []));

describe('an address in brackets', () => {
  test.each([
    ['It has a portal (https://towns.org/a) for mayors.', ['https://towns.org/a']],
    ['One (http://a.org) and another (https://b.org/c?d=1).', ['http://a.org', 'https://b.org/c?d=1']],
    ['It has a portal (www.towns.org) for mayors.', []],
    ['It has a portal (see https://towns.org) for mayors.', []],
    ['It has a portal at https://towns.org for mayors.', []],
    ['It has a portal (https://towns.org.) for mayors.', []],
    ['It has a portal (https://towns.org/a(b)) for mayors.', []],
  ])('%s', (text, urls) => {
    expect(linksIn(text)).toEqual(urls);
    expect(textOf(piecesOf(text))).toBe(text);
  });

  test('a link of the unit keeps its number', () => {
    const pieces = toPieces([
      { type: 'text', value: 'One (http://a.org) and ' },
      { type: 'link', url: 'https://b.org', title: null, children: [{ type: 'text', value: 'another' }] },
    ] as Parameters<typeof toPieces>[0]);
    const numbers = pieces.flatMap((piece) =>
      piece.type === 'text' && piece.link !== null ? [[piece.link.url, piece.link.number]] : [],
    );
    expect(numbers).toEqual([
      ['http://a.org', 2],
      ['https://b.org', 1],
    ]);
  });

  test('becomes a note of the draft, and the brackets go', () => {
    const key = 'international/action-lines/c4';
    const unit = makeUnit('undp', 'In 2020, UNDP opened a portal (https://towns.org/a) for 40 mayors.');
    const record = makeRecord('undp', [unit], { name: 'United Nations Development Programme' });
    const registers = { entities: { entities: [] }, houseStyle: null };
    const { value } = draft(
      makeOutline([key], [record], () => key),
      {
        cycle: testCycle,
        records: [record],
        base: null,
        registers,
      },
    );
    const [sentence] = value.sections.flatMap(({ paragraphs }) => paragraphs).flatMap((one) => one.sentences);
    expect(plainText(sentence!.inlines)).toBe('In 2020, UNDP opened a portal for 40 mayors.');
    expect(writeInlines(sentence!.inlines)).toMatch(/portal\[\^[^\]]+\] for/);
    expect(JSON.stringify(value.notes)).toContain('https://towns.org/a.');
  });
});
