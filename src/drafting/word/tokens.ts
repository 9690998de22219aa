/** A word of a sentence. `lower` for looking up; `start` in UTF-16 units of the sentence's text. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
};

/** Words with their inner hyphens, apostrophes and stops: "co-organized", "we've", "U.N". One pass. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-'.&/][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What stands between a word and the one before it. */
export function gapBefore(text: string, words: readonly Word[], index: number): string {
  return text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length);
}

export function upperFirst(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (opening) => opening.toUpperCase());
}
