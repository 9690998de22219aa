import { plainWords } from './profile.js';

/**
 * How like two texts are, 0..1: twice the words and pairs of neighbouring words they have in common by all that both
 * have. Capitals and marks do not count. Without a word in either, 1 where the texts are equal.
 */
export function likeness(a: string, b: string): number {
  const [one, two] = [rowsOf(a), rowsOf(b)];
  const all = one.length + two.length;
  if (all === 0) return a.trim() === b.trim() ? 1 : 0;
  const counts = new Map<string, number>();
  for (const row of one) counts.set(row, (counts.get(row) ?? 0) + 1);
  let common = 0;
  for (const row of two) {
    const left = counts.get(row) ?? 0;
    if (left === 0) continue;
    counts.set(row, left - 1);
    common += 1;
  }
  return (2 * common) / all;
}

function rowsOf(text: string): readonly string[] {
  const words = plainWords(text).map(({ key }) => key);
  return words.flatMap((word, place) => (place === 0 ? [word] : [word, `${words[place - 1]} ${word}`]));
}
