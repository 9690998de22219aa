/** A passage of the base and a paragraph of the edited draft that may be it. */
export type Pair = { readonly base: number; readonly edited: number; readonly weight: number };

/**
 * Of many pairs those that stand in one order on both sides, each passage and paragraph at most once, with the
 * greatest sum of weights. n log n, with a tree of best sums by place (Fenwick, 1994).
 */
export function heaviestRow<P extends Pair>(pairs: readonly P[]): readonly P[] {
  const sorted = [...pairs].sort((a, b) => a.base - b.base || b.edited - a.edited);
  const size = sorted.reduce((most, { edited }) => Math.max(most, edited), 0) + 2;
  const tree = new Int32Array(size).fill(-1);
  const sums = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length).fill(-1);
  for (const [place, { edited, weight }] of sorted.entries()) {
    let best = -1;
    for (let at = edited; at > 0; at -= at & -at)
      if (tree[at]! >= 0 && (best < 0 || sums[tree[at]!]! > sums[best]!)) best = tree[at]!;
    before[place] = best;
    sums[place] = weight + (best < 0 ? 0 : sums[best]!);
    for (let at = edited + 1; at < size; at += at & -at)
      if (tree[at]! < 0 || sums[place]! > sums[tree[at]!]!) tree[at] = place;
  }
  let last = -1;
  for (let place = 0; place < sorted.length; place += 1)
    if (last < 0 || sums[place]! > sums[last]!) last = place;
  const row: P[] = [];
  for (; last >= 0; last = before[last]!) row.push(sorted[last]!);
  return row.reverse();
}
