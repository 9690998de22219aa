/**
 * V8 keeps a text alive for each word that was cut out of it, and a coding shows five of a unit's words: copies that the
 * units share halve what codings take.
 */
const copies = new Map<string, string>();

/** Registers have four thousand terms; headings and the like are not worth sharing. */
const mostCopies = 20_000;

export function ownWords(words: readonly string[]): string[] {
  return words.map((word) => {
    const known = copies.get(word);
    if (known !== undefined) return known;
    const copy = [...word].join('');
    if (copies.size < mostCopies) copies.set(copy, copy);
    return copy;
  });
}
