import { describe, expect, test } from '@jest/globals';
import { hasFiniteVerb } from '../../src/drafting/choose/finite.js';
import { tellsOfResult } from '../../src/drafting/choose/result-verbs.js';
import { wordsOf } from '../../src/drafting/word/tokens.js';

describe('what makes a row of words a sentence', () => {
  test.each([
    ['In 2019 the League Board set the goal of 30 libraries.', true],
    ['Rumours spread quickly in Lima.', true],
    ['Certified libraries now serve 30 towns.', true],
    ['We co-chair the group of towns.', true],
    ['Together they account for a third of all books.', true],
    ['The chair rotates among the towns.', true],
    ['A set of tools in Lima.', false],
    ['A goal set by the League.', false],
    ['Libraries and clerks in 30 towns.', false],
    ['The new set in Lima.', false],
    ['Continued to hold the Forum with 640 registered clerks from 19 towns.', false],
    ['A second phase of the plan, mixing radio and 20 solar-powered computer rooms.', false],
    ['Open Shelf, an initiative intended to bring every town online by 2030.', false],
    ['In Lima 82 Town Offices asked for books.', true],
    ['Some 640 registered clerks met.', true],
    ['Regional OPS pilot in Lima, led by the League of Clerks, with 20 towns participating.', false],
    ['The League led by example.', true],
    ['Of 300 clerks in Lima, 140 used telephones to sell books.', true],
    ['Of the 40 shops in Lima, several created jobs for clerks.', true],
    ['Some 30,000 accessed shelves of the League.', true],
    ['The League intended to bring every town online.', true],
    ['Weekly letters sent through the League.', true],
    ['Weekly guidance sent through the League.', false],
    ['Statement on free books, endorsed by 61 town committees.', false],
    ['Loans rose, reduced by 61 per cent later.', true],
    ['Review, with the League, of books in least developed countries.', false],
    ['Guidance on TOWB rules for clerks.', false],
    ['TOWB rules on loans.', true],
    ['A campaign in seven West African countries.', false],
    ['A framework for community networks.', false],
    ['The clerk networks in Lima.', true],
    ['Lists of lamps for the boats, of which the first eight will go to Lima.', false],
    ['Half of them women, because the team decided to open early.', false],
    ['Eight case studies from those who lend.', false],
    ['Reading rule confirmed', false],
    ['The League confirmed', true],
    ['In Lima, TOWB runs 30 shelves where books are lent.', true],
    ['In Lima, 30 shelves where books are lent.', false],
    ['Open for anyone to propose signs', false],
  ])('%s', (text, expected) => expect(hasFiniteVerb(wordsOf(text))).toBe(expected));
});

describe('what tells of something done', () => {
  test.each([
    ['A library was set up in Lima.', true],
    ['The towns have set up a fund.', true],
    ['In 2020 we founded the League.', true],
    ['Loans quadrupled.', true],
    ['The towns plan to set up a fund.', false],
    ['A set of up to 30 tools is kept.', false],
  ])('%s', (text, expected) => expect(tellsOfResult(wordsOf(text)).result).toBe(expected));
});
