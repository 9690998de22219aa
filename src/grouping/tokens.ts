import { isAcronym, opensCapital, type Word, withoutAccents, wordIn, wordOf } from './words.js';

/** A word of a text. `start` and `end` are UTF-16 offsets; `opens` where a sentence or clause ended before it. */
export type Token = {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
};

const clauseEnd = /[.;:!?](?:["')\]]*)\s/;
const space = 32;
const hyphen = 45;
const apostrophe = 39;

/**
 * Words in order; hyphens part words, so that "capacity-building" and "capacity building" are the same two. Addresses
 * are left out: what stands in "www.e-learning.example" says nothing of the text. `text` is plain text.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWordUnit(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    if (isAddress(text, start)) {
      at = endOfAddress(text, start);
      continue;
    }
    at = endOfWord(text, start);
    const before = tokens.length === 0 ? null : tokens[tokens.length - 1]!;
    const opens = before === null || endsClause(text, previousEnd, start, before);
    addWord(tokens, text, start, at, opens);
    previousEnd = at;
  }
  return tokens;
}

function addWord(tokens: Token[], text: string, start: number, end: number, opens: boolean): void {
  // "eGovernment" is written for "e-government".
  if (text.charCodeAt(start) === 101 && end > start + 1 && opensCapital(text.slice(start + 1, end))) {
    tokens.push({ word: wordOf('e'), start, end: start + 1, opens });
    tokens.push({ word: wordIn(text, start + 1, end), start: start + 1, end, opens: false });
  } else {
    tokens.push({ word: wordIn(text, start, end), start, end, opens });
  }
}

const addressOpenings = ['www.', 'http://', 'https://'];

function isAddress(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit !== 104 && unit !== 119) return false;
  return addressOpenings.some((opening) => text.startsWith(opening, start));
}

function endOfAddress(text: string, start: number): number {
  const end = text.indexOf(' ', start);
  return end === -1 ? text.length : end;
}

/** Letters, digits and their accents, with apostrophes inside: "Côte", "d'Ivoire", "2030". */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (isWordUnit(text, at)) at += 1;
    else if (text.charCodeAt(at) === apostrophe && at + 1 < text.length && isWordUnit(text, at + 1)) at += 2;
    else break;
  }
  return at;
}

/** By UTF-16 unit, once looked up: 1 a part of a word, 2 not. An expression for each letter took half the time. */
const unitClasses = new Uint8Array(0x10000);

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const known = unitClasses[unit]!;
  if (known !== 0) return known === 1;
  // Letters beyond the basic plane are parts of words by halves; no register has one.
  const isWord = /^(?:[\p{L}\p{M}\p{N}]|\p{Cs})$/u.test(String.fromCharCode(unit));
  unitClasses[unit] = isWord ? 1 : 2;
  return isWord;
}

// "St. Lucia" and "U.S. Government" go on; nothing else of two letters ends a sentence often enough to matter.
function endsClause(text: string, from: number, to: number, before: Token): boolean {
  if (to - from === 1) {
    const unit = text.charCodeAt(from);
    if (unit === space || unit === hyphen) return false;
  }
  if (!clauseEnd.test(text.slice(from, to))) return false;
  return !(before.word.text.length <= 2 && /^\p{Lu}/u.test(before.word.text));
}

/** How a register's term is looked up: one key for each of its words. */
export function termKeysOf(term: string): readonly string[] {
  return tokenize(term).map(({ word }) =>
    isAcronym(word.text) ? `=${word.text.replace(/s$/, '')}` : word.termKeys[0]!,
  );
}

/** The first of `termKeysOf`, of most terms without taking them apart; none where the term has no word. */
export function firstKeyOf(term: string): string | undefined {
  const first = /^[A-Za-z][a-z]*(?=[ -]|$)/.exec(term)?.[0];
  return first === undefined ? termKeysOf(term)[0] : wordOf(first).termKeys[0];
}

/**
 * How a register's name is looked up: its first word letter for letter where it has a capital ("Chad", not "chad"),
 * the others in any case ("Pacific island States", "Pacific Island states"); accents make no difference.
 */
export function nameKeysOf(name: string): readonly string[] {
  return tokenize(name).map(({ word }, i) =>
    i === 0 && opensCapital(word.text) ? withoutAccents(word.text) : `~${withoutAccents(word.lower)}`,
  );
}
