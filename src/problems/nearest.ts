/**
 * The one of `choices` that `word` was probably meant to be, or undefined where none is really near.
 *
 * Near means an edit distance of at most 3 and a likeness above 0.4 (commander's rule for "did you mean");
 * `most` asks for fewer edits.
 */
export function nearest(word: string, choices: readonly string[], most = mostEdits): string | undefined {
  const wanted = word.toLowerCase();
  let found: string | undefined;
  let least = Math.min(most, mostEdits) + 1;
  for (const choice of choices) {
    const distance = editDistance(wanted, choice.toLowerCase());
    const length = Math.max(word.length, choice.length);
    if (distance < least && (length - distance) / length > 0.4) {
      found = choice;
      least = distance;
    }
  }
  return found;
}

const mostEdits = 3;

/** The edit distance of two words; any number above `mostEdits` where it is greater than that. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > mostEdits) return mostEdits + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(swap, previous[j]! + 1, row[j - 1]! + 1);
      row.push(edits);
      if (edits < least) least = edits;
    }
    // A further row never has less than the least of this one.
    if (least > mostEdits) return mostEdits + 1;
    previous = row;
  }
  return previous[b.length]!;
}
