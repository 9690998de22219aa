import { unifyText } from '../document/index.js';

/** A stretch of words that stayed, was left out of the source, or was put in. */
export type Stretch = { readonly kind: 'same' | 'out' | 'in'; readonly text: string };

/** Words of both texts that are compared with each other: beyond it, what differs is shown as one stretch. */
const mostComparisons = 250_000;

/**
 * What became of a source's words in a drafted sentence, word by word: a longest common subsequence (Hunt and McIlroy,
 * 1976), its single short words between two changes joined to them. The `same` and `in` stretches together are the
 * sentence; quotation marks, dashes and spaces that only look different are the same.
 */
export function wordChanges(source: string, sentence: string): readonly Stretch[] {
  if (source === sentence) return sentence === '' ? [] : [{ kind: 'same', text: sentence }];
  const [a, b] = [wordsOf(source), wordsOf(sentence)];
  let from = 0;
  while (from < a.length && from < b.length && a[from]!.key === b[from]!.key) from += 1;
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > from && bEnd > from && a[aEnd - 1]!.key === b[bEnd - 1]!.key)
    [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  const steps: Stretch[] = [
    ...b.slice(0, from).map(same),
    ...compared(a.slice(from, aEnd), b.slice(from, bEnd)),
    ...b.slice(bEnd).map(same),
  ];
  return inOrder(joined(withoutSpecks(joined(steps))));
}

type Word = { readonly text: string; readonly key: string };

const same = ({ text }: Word): Stretch => ({ kind: 'same', text });

/** Words and single marks, each with the space behind it. */
function wordsOf(text: string): readonly Word[] {
  // Most texts are plain ASCII, where a word is told far cheaper and is its own key.
  const isAscii = /^[ -~]*$/.test(text);
  const found =
    text.match(
      isAscii
        ? /[A-Za-z0-9]+(?:[-'.,][A-Za-z0-9]+)*\s*|[^A-Za-z0-9]\s*/g
        : /[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*\s*|[^\p{L}\p{N}\p{M}]\s*/gu,
    ) ?? [];
  return found.map((word) => ({ text: word, key: isAscii ? word.trimEnd() : unifyText(word) }));
}

function compared(a: readonly Word[], b: readonly Word[]): readonly Stretch[] {
  const out = ({ text }: Word): Stretch => ({ kind: 'out', text });
  const put = ({ text }: Word): Stretch => ({ kind: 'in', text });
  if (a.length * b.length > mostComparisons) return [...a.map(out), ...b.map(put)];
  const width = b.length + 1;
  /** Length of the longest common subsequence of what follows, for each pair of places. */
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i]!.key === b[j]!.key
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const steps: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]!.key === b[j]!.key) {
      steps.push(same(b[j]!));
      [i, j] = [i + 1, j + 1];
    } else if (
      j >= b.length ||
      (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      steps.push(out(a[i]!));
      i += 1;
    } else {
      steps.push(put(b[j]!));
      j += 1;
    }
  }
  return steps;
}

function joined(steps: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { kind, text } of steps) {
    const last = result.at(-1);
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  return result;
}

/** "the" alone between two changed passages is chance: shown as kept it would only make them hard to read. */
function withoutSpecks(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((one, at): readonly Stretch[] => {
    const [before, after] = [stretches[at - 1], stretches[at + 1]];
    const isSpeck =
      one.kind === 'same' && one.text.trim().length <= 3 && before !== undefined && after !== undefined;
    return isSpeck && before.text.length + after.text.length > 12
      ? [
          { kind: 'out', text: one.text },
          { kind: 'in', text: one.text },
        ]
      : [one];
  });
}

/** Between two stretches that stayed: first all that went, then all that came. */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  let [out, put] = ['', ''];
  const flush = () => {
    if (out !== '') result.push({ kind: 'out', text: out });
    if (put !== '') result.push({ kind: 'in', text: put });
    [out, put] = ['', ''];
  };
  for (const one of stretches) {
    if (one.kind === 'out') out += one.text;
    else if (one.kind === 'in') put += one.text;
    else {
      flush();
      result.push(one);
    }
  }
  flush();
  return result;
}
