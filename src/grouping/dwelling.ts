import type { Token } from './tokens.js';

/**
 * Tells for a token in which sentence of the text it stands (from 0), and how many there are. A colon or semicolon
 * ends none. One pass over the tokens, made for texts that name a place.
 */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
): { readonly numberOf: (token: number) => number; readonly count: number } {
  const numbers = new Uint32Array(tokens.length);
  let number = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at]!.opens && opensSentence(text, tokens[at - 1]!, tokens[at]!)) number += 1;
    numbers[at] = number;
  }
  return { numberOf: (token) => numbers[token]!, count: number + 1 };
}

function opensSentence(text: string, before: Token, token: Token): boolean {
  if (!/[.!?]/.test(text.slice(before.end, token.start))) return false;
  // "e.g. Kenya" goes on.
  if (/^\p{Ll}$/u.test(before.word.text)) return false;
  return /^[\p{Lu}\p{N}]/u.test(text.slice(token.start, token.start + 2));
}

/**
 * Whether a text of so many sentences is about what these of them name: it says so at once, in its topic sentence, or
 * comes back to it in most of them. One sentence of several gives an example.
 */
export function dwellsOn(named: ReadonlySet<number>, sentences: number): boolean {
  return named.has(0) || named.size * 2 > sentences;
}
