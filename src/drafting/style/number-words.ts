const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number from 1 to 100 in words: "twenty-one", "one hundred". */
export function inWords(number: number): string {
  if (number === 100) return 'one hundred';
  if (number < 20) return small[number]!;
  const one = number % 10;
  return tens[Math.floor(number / 10)]! + (one === 0 ? '' : `-${small[one]}`);
}

const all: ReadonlySet<string> = new Set([...small, ...tens, 'hundred', 'thousand', 'million', 'billion']);

export function isNumberWord(word: string): boolean {
  return all.has(word.replace(/[-'].*$/, ''));
}

/** The whole number from 1 to 99 that a word says: "twenty-one"; null for any other word. */
export function inFigures(word: string): number | null {
  return byWord.get(word) ?? null;
}

const byWord: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [inWords(index + 1), index + 1] as const),
);
