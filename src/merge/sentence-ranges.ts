/** Where the sentences of a text begin and end, the space behind a sentence counted to it. They cover the text. */
export type Range = { readonly start: number; readonly end: number };

// Rough on purpose: a sentence cut in two ("No. 5") only makes two things settled apart that could be settled together.
const sentenceEnd = /[.!?…]["'”’)\]\uFFFC]*\s+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;

export function sentenceRanges(text: string): readonly Range[] {
  const starts = [0, ...[...text.matchAll(sentenceEnd)].map(({ index, 0: found }) => index + found.length)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** Whether a place lies between two sentences: right before the space between them, right behind it, or at an end. */
export function isBetweenSentences(text: string, ranges: readonly Range[], at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return ranges.some(
    ({ start, end }) => at === start || at === start + text.slice(start, end).trimEnd().length,
  );
}
