import type { Part } from '../submission.js';
import { wordsOf } from './words.js';

const numbers: Readonly<Record<string, 'one' | 'two' | 'three'>> = {
  a: 'one',
  b: 'two',
  c: 'three',
  one: 'one',
  '1': 'one',
  i: 'one',
  two: 'two',
  '2': 'two',
  ii: 'two',
  three: 'three',
  '3': 'three',
  iii: 'three',
};

export type PartTitle = {
  readonly part: Part;
  /** Offset in the text at which what the title announces begins. */
  readonly end: number;
  /** A colon, full stop or dash parts it from what follows. */
  readonly separated: boolean;
  /** "Section B": UNCTAD prints no such title, so that it counts only where the sections are those of the form. */
  readonly isSection: boolean;
};

/** "Part One", "PART II -", "Part 3 (b):", "Question 2.", "Section C:" at the head of a text. */
export function partTitleAt(text: string): PartTitle | null {
  const match =
    /^\s*(?:(?:part|question)\s+(one|two|three|1|2|3|iii|ii|i)|section\s+([abc]))\b\s*(?:\(\s*([ab])\s*\)|([ab])(?=\s*(?:[.:)–—-]|$)))?\s*([:.)–—-]+(?=\s|$|["“(]))?\s*/iu.exec(
      text,
    );
  if (match === null) return null;
  const number = numbers[(match[1] ?? match[2])!.toLowerCase()]!;
  const letter = (match[3] ?? match[4])?.toLowerCase();
  const part: Part =
    number === 'three' && letter !== undefined ? (letter === 'a' ? 'three-a' : 'three-b') : number;
  return { part, end: match[0].length, separated: match[5] !== undefined, isSection: match[2] !== undefined };
}

/** What entities call the parts in headings of their own, as words in lower case. */
const ownTitles: readonly (readonly [Part, RegExp])[] = [
  ['one', /^(?:an )?executive summary\b/],
  ['one', /^summary(?: of .*)?$/],
  ['one', /^summary and .*$/],
  ['two', /^(?:an? )?(?:brief |short )?analytical overview\b/],
  ['two', /\btrends and experiences?\b/],
  ['two', /^(?:an? )?(?:brief |short )?(?:overview|analysis) of (?:the )?(?:main |key |major )?trends\b/],
  ['two', /^(?:the )?(?:main |key |major |global |recent |emerging )?trends(?: and .*| achievements .*)?$/],
  ['three-a', /^(?:an? )?(?:brief description of )?innovative (?:policies|programmes|programs|projects)\b/],
  ['three-a', /^(?:policies )?programmes and projects\b/],
  [
    'three-b',
    /^(?:an? )?(?:brief description of )?(?:future|planned|upcoming) (?:actions?|initiatives?|activities|plans|work|steps|directions|commitments|priorities)\b/,
  ],
  ['three-b', /^(?:the )?way forward\b/],
  ['three-b', /^(?:the )?next steps\b/],
  // What is annexed is of no part, and ends the part before it.
  ['other', /^(?:annex(?:es|e)?|appendi(?:x|ces)|anexos?)(?: .*)?$/],
  ['other', /^(?:(?:selected )?bibliograph(?:y|ie)|(?:list of )?references)$/],
  ['three', /^(?:an? )?brief description of$/],
  ['three', /^(?:please )?(?:briefly )?describe$/],
];

/** Longer headings speak of something in particular. */
const mostTitleWords = 14;

/** The part a heading of the entity's own stands for; null for a heading of any other matter. */
export function partOfHeading(text: string): Part | null {
  const title = partTitleAt(text);
  const rest = withoutEnumerator(title === null ? text : text.slice(title.end)).replace(bareNumber, '');
  const words = wordsOf(rest, mostTitleWords + 1);
  const line = words.map((word) => word.text).join(' ');
  const own =
    words.length > mostTitleWords ? undefined : ownTitles.find(([, pattern]) => pattern.test(line))?.[0];
  if (title === null || title.isSection) return own ?? null;
  // "Part Three – Future actions" is (b), but "Part One – Way forward" is what it says first.
  return own?.startsWith(title.part) ? own : title.part;
}

/** "1 Executive summary", "2.1 Trends": numbered without a full stop. */
const bareNumber = /^\s*\d{1,2}(?:\.\d{1,2})*\s+(?=\p{Lu})/u;

/** A heading without "I -", "2.", "(a)" before its first word. */
export function withoutEnumerator(text: string): string {
  return text.replace(
    /^\s*(?:\(?(?:[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-Za-z])(?:[.)]+|\s+[-–—]+|:)\s+)/u,
    '',
  );
}
