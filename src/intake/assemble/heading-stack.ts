import type { Part } from '../submission.js';
import type { BlockPlace, PartMark } from './body-block.js';
import type { HeadingMark } from './headings.js';
import { partOfHeading } from './part-titles.js';
import type { StandingHeadings } from './passages.js';

type Entry = {
  readonly rank: number;
  readonly series: string | null;
  readonly text: string;
  /** The part that holds below it; null where that of the headings above goes on. */
  readonly part: Part | null;
  /** It says nothing but which part begins: "Executive summary". */
  readonly isPartTitle: boolean;
  readonly place: BlockPlace;
  used: boolean;
};

/** A heading under which nothing stands. */
export type EmptyHeading = { readonly text: string; readonly place: BlockPlace };

/** Which part and which headings hold at a place in the text, while it is read from top to bottom. */
export class HeadingStack implements StandingHeadings {
  #stack: Entry[] = [];
  #asked: Part | null = null;
  /** Questions since the last passage: printed together, they are answered together. */
  #pending: Part[] = [];
  #overLetters = 0;
  #hasEntered = false;
  readonly #basePart: Part;
  readonly #empty: EmptyHeading[] = [];

  constructor(basePart: Part) {
    this.#basePart = basePart;
  }

  markPart({ part }: PartMark): void {
    const before = this.#pending.at(-1) ?? this.#asked;
    // A heading between "Part Three" and its "(a)" is over both letters.
    if (part === 'three' || !part.startsWith('three') || before?.startsWith('three') !== true)
      this.#overLetters = 0;
    else if (before === 'three') this.#overLetters = this.#stack.length;
    this.#popTo(this.#overLetters);
    this.#pending.push(part);
  }

  /**
   * Headings that count are siblings whatever their markup ("#### C2", "### C5"); others nest by rank. Under a part's
   * title without a level, headings set like it are of that part, since entities set both in one size.
   */
  open({ text, fashion, place }: HeadingMark): void {
    const { series } = fashion;
    let { rank } = fashion;
    const named = partOfHeading(text);
    const sibling = series === null ? -1 : this.#stack.findLastIndex((entry) => entry.series === series);
    let keep = sibling;
    // An annex is of no heading before it.
    if (named === 'other') keep = 0;
    else if (sibling >= 0) rank = this.#stack[sibling]!.rank;
    else {
      keep = this.#stack.length;
      while (keep > 0 && endsAt(this.#stack[keep - 1]!, rank, named)) keep -= 1;
    }
    const ended = this.#stack[keep];
    this.#popTo(keep);
    const isPartTitle = this.#standsForPart(named, /\bexecutive\b/i.test(text));
    const implied = this.#asked === null && ended?.rank === rank && followsTrends(ended) ? 'three' : null;
    this.#stack.push({
      rank,
      series,
      text,
      part: isPartTitle || named === 'other' ? named : implied,
      isPartTitle,
      place,
      used: false,
    });
  }

  /** Where a passage stands; called once for each. */
  enter(): { readonly part: Part; readonly headings: readonly string[] } {
    if (this.#pending.length > 0) this.#asked = answeredPart(this.#pending);
    this.#pending = [];
    this.#hasEntered = true;
    for (const entry of this.#stack) entry.used = true;
    const part = this.#stack.findLast((entry) => entry.part !== null)?.part ?? this.#asked ?? this.#basePart;
    return { part, headings: this.#stack.filter((entry) => !entry.isPartTitle).map((entry) => entry.text) };
  }

  /** To be called at the end of the text. */
  emptyHeadings(): readonly EmptyHeading[] {
    this.#popTo(0);
    return this.#empty;
  }

  // A "Summary" of some matter, or one within the answer to another question, is not the executive summary.
  // Above the first text stand titles of the paper.
  #standsForPart(named: Part | null, isExecutive: boolean): boolean {
    if (named !== 'one' && named !== 'two') return named !== null && named !== 'other';
    const asked = this.#pending.at(-1) ?? this.#asked;
    return (
      this.#stack.every((entry) => entry.isPartTitle || (!this.#hasEntered && isExecutive)) &&
      (asked === null || asked === named || (asked === 'one' && named === 'two'))
    );
  }

  #popTo(length: number): void {
    for (const entry of this.#stack.splice(length)) {
      if (!entry.used && !entry.isPartTitle) this.#empty.push({ text: entry.text, place: entry.place });
    }
  }
}

function endsAt(entry: Entry, rank: number, named: Part | null): boolean {
  if (entry.rank !== rank) return entry.rank > rank;
  return !entry.isPartTitle || named !== null || Number.isInteger(rank);
}

// Summary, trends, and then headings of the entity's own: what they are over describes its work.
function followsTrends(ended: Entry): boolean {
  return ended.part === 'two' || (ended.part === 'three' && !ended.isPartTitle);
}

/** (a) and (b) printed one after the other and answered in one: `three`. All parts printed at the head: none. */
function answeredPart(asked: readonly Part[]): Part {
  if (asked.includes('one') && asked.includes('two') && asked.some((part) => part.startsWith('three')))
    return 'other';
  const last = asked.at(-1)!;
  return last === 'three-b' && asked.includes('three-a') ? 'three' : last;
}
