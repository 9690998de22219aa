/** The shared normalization of law 1: figures, dates, names and acronyms of a text, as values that can be compared. */
const numberWords: { readonly [word: string]: string } = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};

function factsOf(text: string): readonly string[] {
  const words = text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?|[\p{L}][\p{L}\p{N}]*/gu) ?? [];
  return words.flatMap((word) => {
    const number = numberWords[word.toLowerCase()];
    if (number !== undefined) return [number];
    if (/^\d/.test(word)) return [word.replaceAll(',', '')];
    return /^\p{Lu}/u.test(word) ? [word] : [];
  });
}

/** Facts of a drafted text that its source does not have. A word that only gained a capital is none. */
export function addedFacts(drafted: string, source: string): readonly string[] {
  const known = new Set(factsOf(source));
  const words = new Set(source.match(/\p{L}+/gu) ?? []);
  return factsOf(drafted).filter(
    (fact) =>
      !known.has(fact) &&
      !words.has(fact.charAt(0).toLowerCase() + fact.slice(1)) &&
      !(fact === 'Its' && /\bour\b/i.test(source)),
  );
}
