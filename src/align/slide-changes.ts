import type { Token } from './tokens.js';

/** What stands at places `from`..`to` of one list of tokens stands as `otherFrom`..`otherTo` of the other. */
export type Change = { from: number; to: number; otherFrom: number; otherTo: number };

type Side = { readonly text: string; readonly tokens: readonly Token[] };

/**
 * Words that were only put in, or only left out, often begin as their neighbours do: then the stretch can be marked in
 * several places that say the same. It is marked where a reader would: behind a semicolon, a full stop or a comma.
 */
export function slid(changes: readonly Change[], base: Side, other: Side): readonly Change[] {
  return changes.map((change, index) => {
    const { from, to, otherFrom, otherTo } = change;
    if (from < to === otherFrom < otherTo) return change;
    const isLeftOut = from < to;
    const [side, begin, end] = isLeftOut ? [base, from, to] : [other, otherFrom, otherTo];
    // A token stays between two changes: hunks do not touch.
    const before = changes[index - 1] ?? { to: -1, otherTo: -1 };
    const after = changes[index + 1] ?? {
      from: base.tokens.length + 1,
      otherFrom: other.tokens.length + 1,
    };
    const least = 1 - Math.min(from - before.to, otherFrom - before.otherTo);
    const most = Math.min(after.from - to, after.otherFrom - otherTo) - 1;
    const shift = bestShift(side, begin, end, least, most);
    return shift === 0
      ? change
      : { from: from + shift, to: to + shift, otherFrom: otherFrom + shift, otherTo: otherTo + shift };
  });
}

function bestShift(side: Side, begin: number, end: number, least: number, most: number): number {
  let best = { shift: 0, score: boundary(side, begin) };
  const consider = (shift: number): void => {
    const score = boundary(side, begin + shift);
    if (score > best.score) best = { shift, score };
  };
  for (let shift = -1; shift >= least && isAlike(side, begin + shift, end + shift); shift -= 1)
    consider(shift);
  for (let shift = 1; shift <= most && isAlike(side, begin + shift - 1, end + shift - 1); shift += 1)
    consider(shift);
  return best.shift;
}

/** Letter for letter: what only looks alike is not the same text. */
function isAlike({ text, tokens }: Side, one: number, two: number): boolean {
  const [a, b] = [tokens[one], tokens[two]];
  if (a === undefined || b === undefined || a.key !== b.key || a.type === 'kept') return false;
  return text.slice(a.start, a.end) === text.slice(b.start, b.end);
}

/** How much a reader expects something to begin at a place. */
function boundary({ tokens }: Side, place: number): number {
  if (place === 0) return 3;
  const before = tokens[place - 1];
  if (before?.type !== 'space') return 0;
  const mark = tokens[place - 2]?.key ?? '';
  if (/^[;.!?:]$/.test(mark)) return 3;
  return mark === ',' ? 2 : 1;
}
