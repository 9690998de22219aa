import { diffWords, type Hunk } from '../align/index.js';
import type { Inline, Passage } from '../document/index.js';
import { isBetweenSentences, type Range, sentenceRanges } from './sentence-ranges.js';
import { sliceInlines } from './slice-inlines.js';

/** A stretch of the edited text and what comes in its place. */
export type Splice = Range & { readonly by: readonly Inline[] };

/** Sentences whose new words would fall on the editor's: theirs stay, ours are offered. */
export type Offer = Range & {
  /** What the edited draft says there. */
  readonly edited: string;
  /** What the base said there. */
  readonly before: string;
  readonly offered: string;
};

export type MergedWords = { readonly splices: readonly Splice[]; readonly offers: readonly Offer[] };

export type RegeneratedPassage = Passage & { readonly children: readonly Inline[] };

/**
 * What of base → regenerated goes into the edited text word by word, and what must be offered because the editor
 * changed the same words. All new words of one sentence go in or none: half of a corrected sentence is a third one that
 * nobody wrote. Anchors are named alike on all sides. `canSplice` asks about stretches of the edited text.
 */
export function mergeWords(
  base: Passage,
  regenerated: RegeneratedPassage,
  edited: Passage,
  canSplice: (range: Range) => boolean,
): MergedWords {
  const edits = diffWords(base, edited);
  const all = diffWords(base, regenerated);
  const isDone = (hunk: Hunk) =>
    edits.some((edit) => doesTheSame(edit, hunk, textOf(edited, edit), textOf(regenerated, hunk)));
  const news = all.filter((hunk) => !isDone(hunk));
  const sentences = sentenceRanges(base.text);
  const isBoundary = (at: number) => isBetweenSentences(base.text, sentences, at);
  const placed = news.map((hunk) => {
    const range = { start: placeOfStart(edits, hunk.start), end: placeOfEnd(edits, hunk.end) };
    const clashes = edits.some((edit) => isClash(hunk, edit, base.text, isBoundary));
    const stretch = range.start <= range.end ? range : { start: range.start, end: range.start };
    return { hunk, range: stretch, clashes: clashes || !canSplice(stretch) };
  });
  const offered = offeredSentences(placed, sentences);
  const inOffer = (hunk: Hunk) => offered.some((one) => touches(one, hunk));
  const splices = placed
    .filter(({ hunk }) => !inOffer(hunk))
    .map(({ hunk, range }) => ({
      ...range,
      by: sliceInlines(regenerated.children, hunk.otherStart, hunk.otherEnd),
    }));
  const offers = offered.map((range): Offer => {
    const place = { start: widestStart(edits, range.start), end: widestEnd(edits, range.end) };
    return {
      ...place,
      edited: edited.text.slice(place.start, place.end).trim(),
      before: base.text.slice(range.start, range.end).trim(),
      offered: regenerated.text.slice(widestStart(all, range.start), widestEnd(all, range.end)).trim(),
    };
  });
  return { splices, offers: offers.filter((one) => one.edited !== one.offered) };
}

/** Whether the editor has made a change already, alone or among others at the same place. */
function doesTheSame(edit: Hunk, news: Hunk, typed: string, wanted: string): boolean {
  if (edit.start > news.start || edit.end < news.end) return false;
  return wanted.trim() === '' ? typed.trim() === '' : holdsWords(typed, wanted.trim());
}

/** Whole words: "14" does not hold "4". */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!isLetter(text, at - 1, words[0]!) && !isLetter(text, at + words.length, words.at(-1)!)) return true;
  return false;
}

function isLetter(text: string, at: number, beside: string): boolean {
  return /[\p{L}\p{N}]/u.test(beside) && /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
}

function textOf({ text }: Passage, { otherStart, otherEnd }: Hunk): string {
  return text.slice(otherStart, otherEnd);
}

/**
 * Two changes of the base that a reader could not tell apart: they overlap, or no word of one sentence lies between them.
 * With a mere space between, what one side puts in would come to belong to what the other did.
 */
function isClash(news: Hunk, edit: Hunk, text: string, isBoundary: (at: number) => boolean): boolean {
  if (news.start < edit.end && edit.start < news.end) return true;
  const [from, to] = news.start >= edit.end ? [edit.end, news.start] : [news.end, edit.start];
  if (text.slice(from, to).trim() !== '') return false;
  return !isBoundary(from) && !isBoundary(to);
}

/** The sentences that a clash falls into, neighbours joined. */
function offeredSentences(
  placed: readonly { readonly hunk: Hunk; readonly clashes: boolean }[],
  sentences: readonly Range[],
): readonly Range[] {
  let ranges = joined(placed.filter(({ clashes }) => clashes).map(({ hunk }) => widened(hunk, sentences)));
  // A further change that reaches into an offered sentence belongs to the offer, and brings its other sentences along.
  for (let size = -1; size !== ranges.length; ) {
    size = ranges.length;
    const reached = placed.filter(({ hunk }) => ranges.some((one) => touches(one, hunk)));
    ranges = joined([...ranges, ...reached.map(({ hunk }) => widened(hunk, sentences))]);
  }
  return ranges;
}

function widened({ start, end }: Range, sentences: readonly Range[]): Range {
  const first = sentences.findLast((one) => one.start <= start) ?? sentences[0]!;
  // An insertion at the very end of a sentence belongs to it; one where the next begins, to that.
  const last = sentences.findLast((one) => one.start < Math.max(end, start + 1)) ?? first;
  return { start: first.start, end: Math.max(first.end, last.end) };
}

function touches(range: Range, hunk: Hunk): boolean {
  if (hunk.start === hunk.end)
    return range.start <= hunk.start && hunk.start < Math.max(range.end, range.start + 1);
  return range.start < hunk.end && hunk.start < range.end;
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || last.end < range.start) found.push(range);
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return found;
}

/** Where a place of one text stands in the other, behind what was put in there. */
function placeOfStart(hunks: readonly Hunk[], at: number): number {
  const before = hunks.findLast(({ end, start }) => end <= at || start < at);
  if (before === undefined) return at;
  return at >= before.end ? before.otherEnd + (at - before.end) : before.otherStart;
}

/** Where a place of one text stands in the other, before what was put in there. */
function placeOfEnd(hunks: readonly Hunk[], at: number): number {
  const before = hunks.findLast(({ start }) => start < at);
  if (before === undefined) return at;
  return at >= before.end ? before.otherEnd + (at - before.end) : before.otherEnd;
}

function widestStart(hunks: readonly Hunk[], at: number): number {
  const before = hunks.findLast(({ start }) => start < at);
  if (before === undefined) return at;
  return at >= before.end ? before.otherEnd + (at - before.end) : before.otherStart;
}

function widestEnd(hunks: readonly Hunk[], at: number): number {
  const before = hunks.findLast(({ start }) => start < at || start === at);
  if (before === undefined) return at;
  return at >= before.end ? before.otherEnd + (at - before.end) : before.otherEnd;
}
