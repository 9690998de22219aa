import { literalText, plainText } from '../../document/index.js';
import type { Problem } from '../../problems/index.js';
import { labelAtStart } from '../item-labels.js';
import type { RawBlock } from '../raw-block.js';
import type { Part, Passage } from '../submission.js';
import type { BodyBlock } from './body-block.js';
import type { HeadingMark, Structured, TextBlock } from './headings.js';
import { hangLooseNotes } from './loose-notes.js';
import { matchNotes, partNotes } from './note-marks.js';
import { makePassages, type StandingHeadings } from './passages.js';
import { splitInlines } from './words.js';

/**
 * The titles that stand for the parts in an imported file, as headings of the first level: nothing else there does.
 */
export const partHeadings: Readonly<Record<Part, string>> = {
  one: 'Part One',
  two: 'Part Two',
  three: 'Part Three',
  'three-a': 'Part Three (a)',
  'three-b': 'Part Three (b)',
  other: 'Other',
};

/**
 * The passages of a Markdown file that `penholder import` wrote and a person corrected. What it marks is what holds:
 * nothing is guessed any more, so no paragraph is taken for a heading, joined to another or left out.
 */
export function assembleAsMarked(
  blocks: readonly RawBlock[],
  { file, basePart }: { readonly file: string; readonly basePart: Part },
): { readonly passages: readonly Passage[]; readonly problems: readonly Problem[] } {
  const parted = partNotes(blocks);
  const noted = matchNotes(parted, file);
  const made = makePassages(noted.body.map(asStructured), noted.noteOf, file, new MarkedHeadings(basePart));
  const hung = hangLooseNotes(made.passages, made.orders, parted.notes, noted.body, noted.noteOf, file);
  return { passages: hung.passages, problems: [...noted.problems, ...made.problems, ...hung.problems] };
}

function asStructured(block: BodyBlock): Structured {
  if (block.kind === 'list-item' && block.label === bulletOfLabels) return withoutLabel(block);
  if (block.kind !== 'heading') return { ...block, afterCut: false } as TextBlock;
  const text = plainText(block.inlines);
  const part = block.level === 1 ? partOf(text) : null;
  if (part !== null) return { kind: 'part', part };
  return {
    kind: 'heading-mark',
    text,
    fashion: { rank: block.level ?? 1, series: null },
    place: block.place,
  };
}

/** Items with this mark may begin with the letter they have in print; those with a star begin with their text. */
export const bulletOfLabels = '-';

function withoutLabel(block: BodyBlock): TextBlock {
  const found = labelAtStart(literalText(block.inlines));
  const inlines = found === null ? block.inlines : splitInlines(block.inlines, found.length)[1];
  return { ...block, afterCut: false, label: found?.label ?? null, inlines } as TextBlock;
}

function partOf(text: string): Part | null {
  const found = Object.entries(partHeadings).find(([, title]) => title.toLowerCase() === text.toLowerCase());
  return (found?.[0] as Part | undefined) ?? null;
}

/** Headings nest by their level; a part ends them all. */
class MarkedHeadings implements StandingHeadings {
  #part: Part;
  #stack: { readonly mark: HeadingMark; used: boolean }[] = [];
  readonly #empty: HeadingMark[] = [];

  constructor(basePart: Part) {
    this.#part = basePart;
  }

  markPart({ part }: { readonly part: Part }): void {
    this.#close(0);
    this.#part = part;
  }

  open(mark: HeadingMark): void {
    const outer = this.#stack.filter(({ mark: { fashion } }) => fashion.rank < mark.fashion.rank).length;
    this.#close(outer);
    this.#stack.push({ mark, used: false });
  }

  enter(): { readonly part: Part; readonly headings: readonly string[] } {
    for (const entry of this.#stack) entry.used = true;
    return { part: this.#part, headings: this.#stack.map(({ mark }) => mark.text) };
  }

  emptyHeadings(): readonly HeadingMark[] {
    this.#close(0);
    return this.#empty;
  }

  #close(length: number): void {
    for (const { mark, used } of this.#stack.splice(length)) if (!used) this.#empty.push(mark);
  }
}
