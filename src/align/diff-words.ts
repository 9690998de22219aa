import type { Passage } from '../document/index.js';
import { commonRuns } from './common-runs.js';
import { type Change, slid } from './slide-changes.js';
import { type Token, tokensOf } from './tokens.js';

/** What stands at `start`..`end` of one text stands as `otherStart`..`otherEnd` in the other; UTF-16 offsets. */
export type Hunk = {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
};

/**
 * What differs between two passages, as whole words, marks and anchors, ascending and apart from each other. Anchors
 * are compared by identifier (or by what they are), so both passages must name their notes alike. Quotation marks,
 * spaces and dashes that only look different are the same. Where more differs than a reader could follow, one hunk
 * replaces all between the common ends.
 */
export function diffWords(base: Passage, other: Passage): readonly Hunk[] {
  const tokens = tokensOf(base);
  const otherTokens = tokensOf(other);
  const changes = changesOf(tokens, otherTokens);
  const readable = withoutSpecks(changes, tokens)
    .map((change) => trimmed(change, tokens, otherTokens))
    .filter(({ from, to, otherFrom, otherTo }) => from < to || otherFrom < otherTo);
  return slid(readable, { text: base.text, tokens }, { text: other.text, tokens: otherTokens }).map(
    ({ from, to, otherFrom, otherTo }) => ({
      ...offsets('start', 'end', tokens, from, to, base.text.length),
      ...offsets('otherStart', 'otherEnd', otherTokens, otherFrom, otherTo, other.text.length),
    }),
  );
}

function offsets<S extends string, E extends string>(
  start: S,
  end: E,
  tokens: readonly Token[],
  from: number,
  to: number,
  length: number,
): Record<S | E, number> {
  const begin = tokens[from]?.start ?? length;
  return { [start]: begin, [end]: to > from ? tokens[to - 1]!.end : begin } as Record<S | E, number>;
}

/** Spaces are not compared: as the commonest of all they would tie unlike sentences together word by word. */
function changesOf(tokens: readonly Token[], otherTokens: readonly Token[]): readonly Change[] {
  const places = placesOfText(tokens);
  const otherPlaces = placesOfText(otherTokens);
  const runs = commonRuns(
    places.map((place) => tokens[place]!.key),
    otherPlaces.map((place) => otherTokens[place]!.key),
  );
  const changes: Change[] = [];
  let [from, otherFrom] = [0, 0];
  const upTo = (to: number, otherTo: number): void => {
    if (!isSame(tokens, from, to, otherTokens, otherFrom, otherTo))
      changes.push({ from, to, otherFrom, otherTo });
  };
  for (const { at, otherAt, length } of runs)
    for (let step = 0; step < length; step += 1) {
      const place = places[at + step]!;
      const otherPlace = otherPlaces[otherAt + step]!;
      upTo(place, otherPlace);
      [from, otherFrom] = [place + 1, otherPlace + 1];
    }
  upTo(tokens.length, otherTokens.length);
  return changes;
}

function placesOfText(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (const [place, { type }] of tokens.entries()) if (type !== 'space') places.push(place);
  return places;
}

/** Between two words both have in common: nothing, or spaces in both. */
function isSame(
  tokens: readonly Token[],
  from: number,
  to: number,
  otherTokens: readonly Token[],
  otherFrom: number,
  otherTo: number,
): boolean {
  if (to - from !== otherTo - otherFrom || to - from > 1) return false;
  return to === from || tokens[from]!.key === otherTokens[otherFrom]!.key;
}

/** Words of at most this many letters are chance between two changes: "the", "of", "with". */
const longestSpeck = 4;

/**
 * One short word or some marks between two changes, kept by chance, would make them hard to read: the two become one.
 * Never over a number, a note mark or a paragraph's end, and not where words were only put in or only left out.
 */
function withoutSpecks(changes: readonly Change[], tokens: readonly Token[]): readonly Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last !== undefined && isSpeck(tokens, last.to, change.from) && isRewriting(last, change)) {
      last.to = change.to;
      last.otherTo = change.otherTo;
    } else result.push({ ...change });
  }
  return result;
}

function isSpeck(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  for (let place = from; place < to; place += 1) {
    const { type, start, end } = tokens[place]!;
    if (type === 'kept' || place - from > 4) return false;
    if (type === 'word') words += end - start > longestSpeck ? 2 : 1;
  }
  return words <= 1;
}

function isRewriting(one: Change, two: Change): boolean {
  const out = one.to - one.from + two.to - two.from;
  const put = one.otherTo - one.otherFrom + two.otherTo - two.otherFrom;
  return out >= 2 && put >= 2 && out + put >= 5;
}

/** Spaces that both sides of a change begin or end with are no part of it. */
function trimmed(change: Change, tokens: readonly Token[], otherTokens: readonly Token[]): Change {
  let { from, to, otherFrom, otherTo } = change;
  const isSpace = (token: Token | undefined, other: Token | undefined): boolean =>
    token?.type === 'space' && other?.type === 'space';
  if (from < to && otherFrom < otherTo && isSpace(tokens[from], otherTokens[otherFrom])) {
    from += 1;
    otherFrom += 1;
  }
  if (from < to && otherFrom < otherTo && isSpace(tokens[to - 1], otherTokens[otherTo - 1])) {
    to -= 1;
    otherTo -= 1;
  }
  return { from, to, otherFrom, otherTo };
}
