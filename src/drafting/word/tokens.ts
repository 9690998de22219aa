import { letterAt } from './letters.js';

/** A word of a sentence. `lower` for looking up; `start` in UTF-16 units of the sentence's text. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
};

/** Words with their inner hyphens, apostrophes and stops: "co-organized", "we've", "U.N". One pass. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const length = letterAt(text, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfWord(text, start + length);
    const word = text.slice(start, at);
    words.push({ text: word, lower: word.toLowerCase(), start, end: at });
  }
  return words;
}

/** A joiner belongs to the word only with a letter or figure right behind it. */
function endOfWord(text: string, from: number): number {
  for (let at = from; ; ) {
    const length = letterAt(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    const behind = isJoiner(text.charCodeAt(at)) ? letterAt(text, at + 1) : 0;
    if (behind === 0) return at;
    at += 1 + behind;
  }
}

/** One of - ' . & / */
function isJoiner(unit: number): boolean {
  return unit === 45 || unit === 39 || unit === 46 || unit === 38 || unit === 47;
}

/** What stands between a word and the one before it. */
export function gapBefore(text: string, words: readonly Word[], index: number): string {
  return text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length);
}
