import type { Row, Segment } from '../pdf-types.js';
import { textOf } from './rows.js';

/** Beyond that many heights a program sets the words of a line no further apart, but for one that a hand has broken. */
const widestWordGap = 3;
/** Gaps of a line that fills its column are alike but for so many heights. */
const sameGap = 0.15;
/** Places are the same within so many points. */
const samePlace = 1.5;
/** So many rows above and below may show that pieces are cells. */
const nearRows = 3;

type Edges = { readonly left: number; readonly right: number };

/** Which of a column's rows are single lines whose words have been drawn apart to fill it. */
export function stretchedLines<T extends Row>(rows: readonly T[]): ReadonlySet<T> {
  const edges = {
    left: rows.reduce((least, { segments }) => Math.min(least, segments[0]!.left), Number.POSITIVE_INFINITY),
    right: rows.reduce((most, { segments }) => Math.max(most, segments.at(-1)!.right), 0),
  };
  return new Set(
    rows.filter(
      (row, index) => isLooselySet(row) || (fills(row, edges) && !hasCellsNear(rows, index, edges)),
    ),
  );
}

function isWord(segment: Segment): boolean {
  return !/\S\s+\S/.test(textOf(segment).trim());
}

function gapsIn({ segments }: Row): readonly number[] {
  return segments.slice(1).map((one, index) => one.left - segments[index]!.right);
}

/** A line of few words, most of them in small letters, whose gaps are no wider than a program makes them. */
function isLooselySet(row: Row): boolean {
  const { segments } = row;
  if (segments.length < 3 || !segments.every(isWord)) return false;
  if (segments.filter((one) => /\p{Ll}{2}/u.test(textOf(one))).length * 5 < segments.length * 3) return false;
  const gaps = gapsIn(row);
  const least = gaps.reduce((a, b) => Math.min(a, b));
  return gaps.every((gap) => gap < least * 1.25 + 1 && gap < widestWordGap * segments[0]!.size);
}

/** Single words from edge to edge with the same gap between all: a line broken by hand in justified text. */
function fills(row: Row, edges: Edges): boolean {
  const { segments } = row;
  if (segments.length < 2 || !segments.every((one) => isWord(one) && /\p{L}/u.test(textOf(one))))
    return false;
  if (segments[0]!.left > edges.left + samePlace || segments.at(-1)!.right < edges.right - samePlace)
    return false;
  const gaps = gapsIn(row);
  const [least, most] = [gaps.reduce((a, b) => Math.min(a, b)), gaps.reduce((a, b) => Math.max(a, b))];
  return most - least < sameGap * row.size;
}

/** Whether a row nearby has as many pieces, or one at a place inside the column where this one has one. */
function hasCellsNear(rows: readonly Row[], index: number, edges: Edges): boolean {
  const row = rows[index]!;
  const own = innerPlaces(row, edges);
  return rows.slice(Math.max(0, index - nearRows), index + nearRows + 1).some((other) => {
    if (other === row) return false;
    if (other.segments.length === row.segments.length) return true;
    const places = innerPlaces(other, edges);
    return own.some(({ left, right }) =>
      places.some(
        (place) => Math.abs(place.left - left) < samePlace || Math.abs(place.right - right) < samePlace,
      ),
    );
  });
}

/** Where pieces begin and end inside the column; the first ends where its words happen to, as a line does. */
function innerPlaces({ segments }: Row, edges: Edges): readonly Edges[] {
  const isInside = (place: number) => place > edges.left + samePlace && place < edges.right - samePlace;
  return segments.map(({ left, right }, index) => ({
    left: isInside(left) ? left : Number.NaN,
    right: index > 0 && isInside(right) ? right : Number.NaN,
  }));
}
