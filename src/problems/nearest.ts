/**
 * The one of `choices` that `word` was probably meant to be, or undefined where none is really near.
 *
 * Near means an edit distance of at most 3 and a likeness above 0.4 (commander's rule for "did you mean").
 */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const ranked = choices
    .map((choice) => ({ choice, distance: editDistance(word.toLowerCase(), choice.toLowerCase()) }))
    .filter(({ choice, distance }) => {
      const length = Math.max(word.length, choice.length);
      return distance <= 3 && (length - distance) / length > 0.4;
    })
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.choice;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
