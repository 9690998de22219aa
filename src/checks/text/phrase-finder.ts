export type Mention<T> = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: T;
};

type Phrase<T> = { readonly words: readonly string[]; readonly gaps: readonly string[]; readonly value: T };
type Word = { readonly start: number; readonly end: number; readonly word: string };

const anyWord = /[A-Za-z0-9\u00C0-\u024F]+(?:['’&.][A-Za-z0-9\u00C0-\u024F]+)*/g;

/**
 * Finds many phrases in one pass, the longest first: "Papua New Guinea" is not Guinea. Words are compared as they are
 * written; hyphens count as spaces, and "'s" after a word as nothing.
 */
export class PhraseFinder<T> {
  readonly #phrases = new Map<string, Phrase<T>[]>();
  /** Where every phrase begins with a capital, the words between are not looked at: they are nine in ten. */
  readonly #capitals: boolean;
  /** What first words look like: most others are told apart without being cut out of the text. */
  readonly #looks = new Uint8Array(looks);

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [text, value] of entries) {
      const words = [...text.matchAll(anyWord)].map(({ index, 0: whole }) => wordOf(index, whole));
      const first = words[0];
      if (first === undefined) continue;
      const phrase = {
        words: words.map(({ word }) => word),
        gaps: words.slice(1).map(({ start }, index) => gap(text, words[index]!.end, start)),
        value,
      };
      const beside = this.#phrases.get(first.word);
      if (beside === undefined) this.#phrases.set(first.word, [phrase]);
      else beside.push(phrase);
    }
    for (const word of this.#phrases.keys()) this.#looks[lookOf(word, 0, word.length)] = 1;
    this.#capitals = [...this.#phrases.keys()].every((word) => isCapital(word.charCodeAt(0)));
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** Left to right, none overlapping. */
  find(text: string): readonly Mention<T>[] {
    const found: Mention<T>[] = [];
    for (let at = 0; at < text.length; ) {
      if (!isWordUnit(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      if (this.#capitals && !isCapital(text.charCodeAt(at))) {
        at = endOfLetters(text, at);
        continue;
      }
      const start = at;
      at = endOfWord(text, start);
      const first = this.#firstWord(text, start, at);
      const phrases = first === null ? undefined : this.#phrases.get(first.word);
      if (first === null || phrases === undefined) continue;
      const ahead = [first];
      for (const phrase of phrases) {
        const end = endOf(phrase, text, ahead);
        if (end < 0) continue;
        found.push({ start, end, words: text.slice(start, end), value: phrase.value });
        at = Math.max(at, end);
        break;
      }
    }
    return found;
  }

  #firstWord(text: string, start: number, end: number): Word | null {
    const joined = endOfLetters(text, start) < end;
    if (!joined && this.#looks[lookOf(text, start, end)] === 0) return null;
    return wordOf(start, text.slice(start, end));
  }
}

const looks = 4096;

/** A number for how a word begins and ends, and for its length. */
function lookOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) * 961 + text.charCodeAt(Math.min(start + 1, end - 1)) * 131;
  return (first + text.charCodeAt(end - 1) * 31 + (end - start)) % looks;
}

function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  return unit >= 0xc0 && unit <= 0x24f;
}

function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde);
}

function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at += 1;
  return at;
}

/** The end of what `anyWord` finds here: letters and digits, with single marks between them. */
function endOfWord(text: string, start: number): number {
  let at = endOfLetters(text, start);
  while (joiners.has(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at + 1))) {
    at = endOfLetters(text, at + 1);
  }
  return at;
}

/** ' ’ & and the full stop. */
const joiners = new Set([0x27, 0x2019, 0x26, 0x2e]);

/** Where a phrase that begins with the first of `ahead` ends, or -1; `ahead` grows by the words it had to look at. */
function endOf<T>({ words, gaps }: Phrase<T>, text: string, ahead: Word[]): number {
  for (let index = 1; index < words.length; index += 1) {
    if (ahead.length === index) {
      anyWord.lastIndex = ahead[index - 1]!.end;
      const match = anyWord.exec(text);
      // The rest of "Africa's" would be a word of its own.
      const here =
        match !== null && /^['’]s/.test(text.slice(ahead[index - 1]!.end, match.index + 1))
          ? anyWord.exec(text)
          : match;
      anyWord.lastIndex = 0;
      if (here === null) return -1;
      ahead.push(wordOf(here.index, here[0]));
    }
    const here = ahead[index]!;
    if (here.word !== words[index] || gap(text, ahead[index - 1]!.end, here.start) !== gaps[index - 1])
      return -1;
  }
  return ahead[words.length - 1]!.end;
}

function wordOf(start: number, whole: string): Word {
  if (!whole.includes("'") && !whole.includes('’')) return { start, end: start + whole.length, word: whole };
  const bare = whole.replace(/['’]s$/, '');
  return { start, end: start + bare.length, word: bare.replaceAll('’', "'") };
}

/** What stands between two words, with hyphens as spaces; more than a few marks are never part of a phrase. */
function gap(text: string, start: number, end: number): string {
  const between = text.slice(start, Math.min(end, start + 8));
  return between === ' ' ? between : between.replace(/^['’]s\b/, '').replace(/[\s-]+/g, ' ');
}
