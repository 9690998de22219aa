export type Mention<T> = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: T;
};

type Phrase<T> = { readonly words: readonly string[]; readonly gaps: readonly string[]; readonly value: T };
type Word = { readonly start: number; readonly end: number; readonly word: string };

/** Where every phrase begins with a capital, the words between are not looked at: they are nine in ten. */
const capitalWord =
  /(?<![A-Za-z0-9\u00C0-\u024F])[A-Z\u00C0-\u00DE][A-Za-z0-9\u00C0-\u024F]*(?:['’&.][A-Za-z0-9\u00C0-\u024F]+)*/g;
const anyWord = /[A-Za-z0-9\u00C0-\u024F]+(?:['’&.][A-Za-z0-9\u00C0-\u024F]+)*/g;

/**
 * Finds many phrases in one pass, the longest first: "Papua New Guinea" is not Guinea. Words are compared as they are
 * written; hyphens count as spaces, and "'s" after a word as nothing.
 */
export class PhraseFinder<T> {
  readonly #phrases = new Map<string, Phrase<T>[]>();
  readonly #firstWord: RegExp;

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [text, value] of entries) {
      const words = [...text.matchAll(anyWord)].map((match) => wordOf(match));
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
    this.#firstWord = [...this.#phrases.keys()].every((word) => /^[A-Z\u00C0-\u00DE]/.test(word))
      ? capitalWord
      : anyWord;
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** Left to right, none overlapping. */
  find(text: string): readonly Mention<T>[] {
    const found: Mention<T>[] = [];
    let next = 0;
    for (const match of text.matchAll(this.#firstWord)) {
      if (match.index < next) continue;
      const first = wordOf(match);
      const phrases = this.#phrases.get(first.word);
      if (phrases === undefined) continue;
      const ahead = [first];
      for (const phrase of phrases) {
        const end = endOf(phrase, text, ahead);
        if (end < 0) continue;
        const { start } = first;
        found.push({ start, end, words: text.slice(start, end), value: phrase.value });
        next = end;
        break;
      }
    }
    return found;
  }
}

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
      ahead.push(wordOf(here));
    }
    const here = ahead[index]!;
    if (here.word !== words[index] || gap(text, ahead[index - 1]!.end, here.start) !== gaps[index - 1])
      return -1;
  }
  return ahead[words.length - 1]!.end;
}

function wordOf({ index, 0: whole }: RegExpExecArray): Word {
  if (!whole.includes("'") && !whole.includes('’'))
    return { start: index, end: index + whole.length, word: whole };
  const bare = whole.replace(/['’]s$/, '');
  return { start: index, end: index + bare.length, word: bare.replaceAll('’', "'") };
}

/** What stands between two words, with hyphens as spaces; more than a few marks are never part of a phrase. */
function gap(text: string, start: number, end: number): string {
  const between = text.slice(start, Math.min(end, start + 8));
  return between === ' ' ? between : between.replace(/^['’]s\b/, '').replace(/[\s-]+/g, ' ');
}
