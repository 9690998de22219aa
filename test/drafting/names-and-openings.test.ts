import { describe, expect, test } from '@jest/globals';
import { literalText } from '../../src/document/index.js';
import { tellsOfTrend } from '../../src/drafting/choose/features.js';
import type { Piece } from '../../src/drafting/sentences/pieces.js';
import { toInlines, toPieces } from '../../src/drafting/sentences/pieces.js';
import { splitSentences } from '../../src/drafting/sentences/split.js';
import { openingNumber } from '../../src/drafting/style/opening-figure.js';
import { opensWithOwn } from '../../src/drafting/word/own-work.js';
import { withoutPossessive } from '../../src/drafting/word/possessive.js';
import { pronounBeforeNoun } from '../../src/drafting/word/pronouns.js';
import { namesState } from '../../src/drafting/word/whose.js';
import { parseInlines } from '../../src/markdown/index.js';

const piecesOf = (text: string): readonly Piece[] => toPieces(parseInlines({ file: 'test', text }).value);
const textOf = (pieces: readonly Piece[]) => literalText(toInlines(pieces, (label) => label));

describe('an acronym at the head gets no possessive', () => {
  test.each([
    [
      "TOWB's Open Desk Programme has trained 40 clerks.",
      'The Open Desk Programme of TOWB has trained 40 clerks.',
    ],
    [
      "TOWB's Open Desk Service (ODS) reached 40 towns.",
      'The Open Desk Service (ODS) of TOWB reached 40 towns.',
    ],
    ["UN-Towns' Fund helped.", null],
    ["TOWB's annual Congress met in Lima.", null],
    ["TOWB's Network of Towns met in Lima.", null],
    ["TOWB's Fund helped 40 towns.", null],
    ["TOWB's Open Desk and training helped 40 towns.", null],
    ["Peru's Open Desk Programme has trained 40 clerks.", null],
    ['"TOWB\'s Open Desk Programme has trained 40 clerks".', null],
    ["In Peru, TOWB's Open Desk Programme has trained 40 clerks.", null],
  ])('%s', (from, to) => expect(textOf(withoutPossessive(piecesOf(from)).pieces)).toBe(to ?? from));
});

describe('a number that no longer opens its sentence', () => {
  test.each([
    ['Eleven towns joined.', '11'],
    ['Twenty-one towns joined.', '21'],
    ['Three hundred towns joined.', '300'],
    ['Sixteen per cent of towns joined.', '16'],
    ['Nine towns joined.', null],
    ['Twelve million people joined.', null],
    ['Eleven of them joined.', '11'],
    ['Ten to twelve towns joined.', null],
    ['Tens of towns joined.', null],
  ])('%s', (text, figure) => expect(openingNumber(text)?.figure ?? null).toBe(figure));
});

describe('sentences that open with a small letter', () => {
  const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
  test.each([
    'It grew during the year. eTowns.org, another member, opened a library.',
    'It grew during the year. iTown was opened in Lima.',
    'It grew during the year. towns.org has 30 guests.',
  ])('are two: %s', (text) => expect(cut(text)).toHaveLength(2));
  test.each([
    'It opened portals, e.g. eTowns.org, in Lima.',
    'It opened portals etc. eTowns.org was one.',
    'See www. towns.org for more.',
    'It works with Towns Inc. eTowns is its portal.',
    'It grew in Lima. and in Quito.',
    'See http://www.towns.org/a.b for more.',
  ])('are one: %s', (text) => expect(cut(text)).toHaveLength(1));
});

describe('a pronoun before any noun it could stand for', () => {
  test.each([
    'In Peru, where it helped towns to open libraries, 30 clerks were trained.',
    'In its second year, 30 towns joined.',
    'In 2020 they opened 30 libraries.',
  ])('%s', (text) => expect(pronounBeforeNoun(text)).toBe(true));
  test.each([
    'The library in Lima doubled its loans.',
    'Thirty towns shared their books.',
    'In Peru, a library lent its books to 30 towns.',
    'It is estimated that 30 towns lack a library.',
    'Towns in Peru opened libraries.',
    'The League of Towns and its members opened libraries.',
    'Peru opened its libraries.',
  ])('not in: %s', (text) => expect(pronounBeforeNoun(text)).toBe(false));
});

describe('what may be the sender’s own', () => {
  test.each([
    'The Secretary-General opened the hall.',
    'Buy from Towns is a platform for mayors.',
    'The Open Desk portal was opened in Lima.',
    'Working with mayors, the Open Desk initiative seeks to reach towns.',
  ])('%s', (text) => expect(opensWithOwn(text)).toBe(true));
  test.each([
    'The Secretary-General of the League opened the hall.',
    'Training in Peru is free.',
    'Support for Peru was stopped.',
    'Towns in Peru have libraries.',
    'More than 30 towns joined.',
  ])('not: %s', (text) => expect(opensWithOwn(text)).toBe(false));
});

describe('whether a text says a State', () => {
  test.each([
    ['In Peru, 30 towns joined.', true],
    ['The Peruvian League joined.', true],
    ['The Bank of Peru helped.', true],
    ['The Peru Digital Centre helped.', false],
    ['The Centre helped.', false],
    ['The Perugia Centre helped.', false],
  ])('%s', (text, says) => expect(namesState(text, 'Peru')).toBe(says));
});

describe('what tells of a trend', () => {
  test.each([
    ['Three trends stand out in towns.', true],
    ['Library loans rose, a trend of years.', true],
    ['Mayors can draw maps and analyse trends without help.', false],
    ['Mayors track trends with it.', false],
  ])('%s', (text, tells) => expect(tellsOfTrend(text)).toBe(tells));
});
