/**
 * A plural follows, with `before` words in small letters in front of it at most: "12,000 rural schools".
 *
 * @param end where the figure ends, in characters
 */
export function isCounted(text: string, end: number, before = 1): boolean {
  const words = text.slice(end + 1, end + 80).split(/[ ,.;:)]/);
  const plural = words.slice(0, before + 1).findIndex(isPlural);
  return (
    plural >= 0 && words.slice(0, plural).every((word) => /^\p{Ll}/u.test(word) && !noAdjective.test(word))
  );
}

const noAdjective = /^(?:was|has|is|as|its|this|and|the|to|in|of|for|by|with|saw)$/;

function isPlural(word: string): boolean {
  return (
    /^(?:people|women|men|children|staff|persons)$/.test(word) ||
    (/^\p{Ll}[\p{L}-]+s$/u.test(word) && !/(?:ss|us|is)$|^(?:was|has|as|its|sees|marks|goes)$/.test(word))
  );
}
