import type { Board } from './board.js';
import { Candidates } from './candidates.js';
import { foundPairs, type Gap, gapsInRow, gapsOf, isIn } from './gaps.js';
import { type Group, groupAround } from './groups.js';
import { heaviestRow, type Pair } from './order.js';
import { overlapOf, rest, together } from './overlap.js';

/** At its place among its neighbours a passage may be rewritten by half and more; elsewhere it must be surer. */
const leastInOrder = 0.3;
const leastElsewhere = 0.5;
/** Standing at its place is worth this much likeness against a paragraph that stands elsewhere. */
const worthOfOrder = 0.2;
/** The second best must be this much less likely, or a person is asked. */
const margin = 0.1;
/**
 * A near copy is often liker than the original that was rewritten, up to .97, so that no bar keeps it out. Between the
 * same neighbours, any other paragraph that is this like it, and no more than `marginInPlace` less than the best, is a
 * rival; and so it is for what seems to have been moved, where anything like it is left at its place or in a neighbour.
 * It costs one passage in two hundred that are rewritten by half: a person is asked.
 */
const leastInPlace = 0.35;
const marginInPlace = 0.45;
const marginOfMoved = 0.25;
const leastInPlaceOfMoved = 0.2;
const leastInNeighbour = 0.35;

type Link = Pair & { readonly likeness: number };

/** Third layer: likeness, first along the order of the text, then of what was moved. */
export function findByLikeness(board: Board): void {
  const links = linksOf(board);
  takeInOrder(board, links);
  takeMoved(board, links);
}

/** What each passage that is sought may be, and what each free paragraph may be. */
class Links {
  readonly #ofPassage = new Map<number, Link[]>();
  readonly #ofParagraph = new Map<number, Link[]>();
  readonly all: readonly Link[];

  constructor(all: readonly Link[]) {
    this.all = all;
    for (const link of all) {
      push(this.#ofPassage, link.base, link);
      push(this.#ofParagraph, link.edited, link);
    }
  }
  ofPassage(passage: number): readonly Link[] {
    return this.#ofPassage.get(passage) ?? [];
  }
  ofParagraph(paragraph: number): readonly Link[] {
    return this.#ofParagraph.get(paragraph) ?? [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const some = map.get(key);
  if (some === undefined) map.set(key, [value]);
  else some.push(value);
}

function linksOf(board: Board): Links {
  const free = board.free();
  const candidates = new Candidates(
    free.map((number) => [number, board.edited[number]!] as const),
    board.vocabulary,
  );
  // Text of common words alone has no rare word to find it by.
  const samePrint = new Map(free.map((number) => [board.edited[number]!.print, number]));
  const candidatesOf = (base: number): readonly number[] => {
    const same = samePrint.get(board.base[base]!.print);
    const likely = candidates.of(board.base[base]!);
    return same === undefined || likely.includes(same) ? likely : [same, ...likely];
  };
  const links = board.sought().flatMap((base) =>
    board.unsure.has(base)
      ? []
      : candidatesOf(base).flatMap((edited): Link[] => {
          const { likeness, ofBase, ofEdited } = board.overlap(base, edited);
          const part = Math.max(ofBase, ofEdited) >= 0.55 ? 0.6 * Math.max(ofBase, ofEdited) : 0;
          const weight = Math.max(likeness, part) - 0.15;
          return weight > 0.05 ? [{ base, edited, weight, likeness }] : [];
        }),
  );
  return new Links(links);
}

function takeInOrder(board: Board, links: Links): void {
  const fixed = foundPairs(board).map((pair) => ({ ...pair, likeness: 1 }));
  const row = heaviestRow([...fixed, ...links.all]);
  const open = row.filter(({ base }) => board.isSought(base));
  const inRow = new Map(open.map(({ base, edited }) => [edited, base]));
  const gaps = gapsInRow(board, row);
  const gapOf = (passage: number): Gap => gaps.get(passage)!;
  takeSurest(board, links, open, { least: leastInOrder, worth: worthOfOrder, inRow, gapOf });
}

function takeMoved(board: Board, links: Links): void {
  const open = links.all.filter(({ base, edited }) => board.isSought(base) && board.isFree(edited));
  takeSurest(board, links, open, {
    least: leastElsewhere,
    worth: 0,
    inRow: new Map(),
    gapOf: gapsOf(board).gapOf,
  });
}

type Rule = {
  readonly least: number;
  /** What is added for standing in order, and the paragraphs that do, with their passage. */
  readonly worth: number;
  readonly inRow: ReadonlyMap<number, number>;
  gapOf(passage: number): Gap;
};

function takeSurest(board: Board, links: Links, open: readonly Link[], rule: Rule): void {
  const groups = open
    .map(({ base, edited }) => ({ base, edited, likeness: groupAround(board, base, edited).likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.base - b.base || a.edited - b.edited);
  for (const { base, edited } of groups) {
    if (!board.isSought(base) || !board.isFree(edited) || board.unsure.has(base)) continue;
    const group = groupAround(board, base, edited);
    if (group.likeness < rule.least) continue;
    const rivals = rivalsOf(board, links, group, base, edited, rule);
    if (rivals.length > 0) {
      for (const passage of group.passages)
        board.unsure.set(passage, [...new Set([...group.paragraphs, ...rivals])]);
      continue;
    }
    for (const passage of group.passages)
      for (const paragraph of group.paragraphs)
        board.put(passage, paragraph, isSameText(board, passage, paragraph) ? 'text' : 'likeness');
  }
}

function isSameText(board: Board, passage: number, paragraph: number): boolean {
  return board.base[passage]!.print === board.edited[paragraph]!.print;
}

/** Paragraphs that are as likely, or the group's own where another passage is as likely to be it. */
function rivalsOf(
  board: Board,
  links: Links,
  group: Group,
  base: number,
  edited: number,
  { worth, inRow, gapOf }: Rule,
): readonly number[] {
  const gap = gapOf(base);
  const isMoved = !isIn(gap, edited);
  const barInPlace = isMoved ? leastInPlaceOfMoved : Math.max(leastInPlace, group.likeness - marginInPlace);
  const bar = group.likeness + worth - (isMoved ? marginOfMoved : margin);
  const others = links
    .ofPassage(base)
    .filter(
      (link) =>
        !group.paragraphs.includes(link.edited) &&
        board.isFree(link.edited) &&
        link.likeness > (isIn(gap, link.edited) ? barInPlace : bar) &&
        !isLikelierAnothers(board, links, link, inRow) &&
        !isAnotherPart(board, group, link),
    )
    .map((link) => link.edited);
  const contested = links
    .ofParagraph(edited)
    .some(
      (link) =>
        !group.passages.includes(link.base) &&
        board.isSought(link.base) &&
        link.likeness > bar &&
        !links
          .ofPassage(link.base)
          .some(
            (other) =>
              other.edited !== edited && board.isFree(other.edited) && other.likeness >= link.likeness,
          ),
    );
  const joined = isMoved ? neighboursThatHold(board, base, gap) : [];
  return contested || others.length + joined.length > 0 ? [edited, ...others, ...joined] : [];
}

/** What shares other words with the passage than the group does is no rival to it: somebody put a part elsewhere. */
function isAnotherPart(board: Board, { paragraphs }: Group, { base, edited }: Link): boolean {
  const places = together(paragraphs.map((paragraph) => board.edited[paragraph]!));
  const left = rest(board.base[base]!, places, board.vocabulary);
  const inLeft = overlapOf(left, board.edited[edited]!, board.vocabulary).ofEdited;
  return inLeft >= 0.7 * board.overlap(base, edited).ofEdited;
}

/** Neighbours it may have been joined to, at its place. */
function neighboursThatHold(
  board: Board,
  passage: number,
  { afterEdited, beforeEdited }: Gap,
): readonly number[] {
  return [afterEdited, beforeEdited].filter((paragraph) => {
    const edited = board.edited[paragraph];
    if (edited === undefined) return false;
    const owners = together(board.ownersOf(paragraph).map((owner) => board.base[owner]!));
    const left = rest(edited, owners, board.vocabulary);
    return overlapOf(board.base[passage]!, left, board.vocabulary).ofBase >= leastInNeighbour;
  });
}

function isLikelierAnothers(
  board: Board,
  links: Links,
  { base, edited, likeness }: Link,
  inRow: ReadonlyMap<number, number>,
): boolean {
  const owner = inRow.get(edited);
  if (owner !== undefined && owner !== base && board.isSought(owner)) return true;
  return links
    .ofParagraph(edited)
    .some((link) => link.base !== base && board.isSought(link.base) && link.likeness > likeness + margin);
}
