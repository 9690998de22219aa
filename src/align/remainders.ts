import type { Board } from './board.js';
import { Candidates } from './candidates.js';
import { overlapOf, rest, together } from './overlap.js';

/** The part of a passage or paragraph that must stand among words nobody has claimed yet, and the fewest words. */
const leastPart = 0.65;
const fewestWords = 5;

/** A passage that was put into a paragraph of others, wherever it stands. */
export function findInsideOthers(board: Board): void {
  const taken = board.edited.map((_, number) => number).filter((number) => board.ownersOf(number).length > 0);
  const candidates = new Candidates(
    taken.map((number) => [number, board.edited[number]!] as const),
    board.vocabulary,
  );
  for (const passage of board.sought()) {
    const base = board.base[passage]!;
    if (base.words.length < fewestWords || board.unsure.has(passage)) continue;
    const place = candidates.of(base).find((paragraph) => {
      const owners = together(board.ownersOf(paragraph).map((owner) => board.base[owner]!));
      const left = rest(board.edited[paragraph]!, owners, board.vocabulary);
      return overlapOf(base, left, board.vocabulary).ofBase >= leastPart;
    });
    if (place !== undefined) board.put(passage, place, 'likeness');
  }
}

/** A paragraph that is a part of a passage that stands elsewhere without it. */
export function findPartsElsewhere(board: Board): void {
  const found = board.base.map((_, number) => number).filter((number) => board.placesOf(number).length > 0);
  const candidates = new Candidates(
    found.map((number) => [number, board.base[number]!] as const),
    board.vocabulary,
  );
  for (const paragraph of board.free()) {
    const edited = board.edited[paragraph]!;
    if (edited.words.length < fewestWords) continue;
    const whole = candidates.of(edited).find((passage) => {
      const places = together(board.placesOf(passage).map((place) => board.edited[place]!));
      const left = rest(board.base[passage]!, places, board.vocabulary);
      return overlapOf(left, edited, board.vocabulary).ofEdited >= leastPart;
    });
    if (whole !== undefined) board.put(whole, paragraph, board.foundBy(whole)!);
  }
}

/** A free paragraph this like a passage that is found elsewhere is a copy of it. */
const leastLikeCopy = 0.8;

/** By passage, the free paragraphs that say the same. */
export function copiesOf(board: Board): ReadonlyMap<number, readonly number[]> {
  const candidates = new Candidates(board.base.entries(), board.vocabulary);
  const copies = new Map<number, number[]>();
  for (const paragraph of board.free()) {
    const edited = board.edited[paragraph]!;
    const [original] = [...board.passagesWith(edited.print), ...candidates.of(edited)].filter(
      (passage) =>
        board.placesOf(passage).length > 0 && board.overlap(passage, paragraph).likeness >= leastLikeCopy,
    );
    if (original !== undefined) copies.set(original, [...(copies.get(original) ?? []), paragraph]);
  }
  return copies;
}
