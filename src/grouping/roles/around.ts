import type { Token } from '../tokens.js';
import { opensCapital } from '../words.js';

export type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

/** How far before or after a place its sentence says what it is; a fixed reach keeps the cost linear. */
export const reach = 7;

/** Tokens of the same sentence or clause, up to so many on each side. */
export function forEachAround(
  tokens: readonly Token[],
  first: number,
  last: number,
  far: number,
  visit: (token: Token) => void,
): void {
  for (let at = first; at > 0 && at > first - far; at -= 1) {
    if (tokens[at]!.opens) break;
    visit(tokens[at - 1]!);
  }
  for (let at = last + 1; at < tokens.length && at <= last + far; at += 1) {
    if (tokens[at]!.opens) break;
    visit(tokens[at]!);
  }
}

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
