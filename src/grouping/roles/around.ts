import type { Token } from '../tokens.js';
import { opensCapital } from '../words.js';

/** Words in small letters, by a row of them. */
export function splitWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

/** How far before or after a place its sentence says what it is; a fixed reach keeps the cost linear. */
export const reach = 7;

/** The words of the clause after a place, up to so many. */
export function wordsAfter(tokens: readonly Token[], last: number, count: number): readonly string[] {
  const words: string[] = [];
  for (let at = last + 1; at < tokens.length && at <= last + count && !tokens[at]!.opens; at += 1)
    words.push(tokens[at]!.word.lower);
  return words;
}

/** The words of the clause before a place, up to so many, the nearest first. */
export function wordsBefore(tokens: readonly Token[], first: number, count: number): readonly string[] {
  const words: string[] = [];
  for (let at = first; at > 0 && at > first - count && !tokens[at]!.opens; at -= 1)
    words.push(tokens[at - 1]!.word.lower);
  return words;
}

/** The words of the clause on both sides of a place, up to so many on each. */
export function wordsAround(
  tokens: readonly Token[],
  first: number,
  last: number,
  count: number,
): readonly string[] {
  return [...wordsBefore(tokens, first, count), ...wordsAfter(tokens, last, count)];
}

/** The link before a place or before others named beside it: "from Izmir and Athens", "in Geneva, New York and Bonn". */
export function linkBefore(
  tokens: readonly Token[],
  first: number,
  links: ReadonlySet<string>,
): number | null {
  for (let at = first - 1; at >= 0 && at >= first - reach && !tokens[at + 1]!.opens; at -= 1) {
    const { lower, text } = tokens[at]!.word;
    if (links.has(lower)) return at;
    if (lower !== 'the' && lower !== 'and' && lower !== 'or' && !opensCapital(text)) return null;
  }
  return null;
}
