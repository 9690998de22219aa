import type { Heading } from '../../document/index.js';
import { numberingIds } from './numbering-part.js';

/** A list that goes on with the headings' numbers, but begins some levels at numbers of its own. */
export type HeadingRestart = { readonly numId: number; readonly starts: readonly number[] };

/**
 * Chooses the list of each heading so that its number is its place among the numbered headings under its parent.
 *
 * Word counts only numbered paragraphs: after "I. …, A. …" an unnumbered "Interlude" is nothing to it, and the next
 * "A." would come out as "B.". There a list is begun that starts the level anew and the levels above where they were.
 */
export class HeadingNumbers {
  /** Where the text stands, by level. */
  readonly #wanted = [0, 0, 0, 0, 0, 0];
  /** What Word has counted, by level. */
  readonly #counted = [0, 0, 0, 0, 0, 0];
  readonly #takeNumId: () => number;
  readonly #restarts: HeadingRestart[] = [];
  #numId: number = numberingIds.headings;

  constructor(takeNumId: () => number) {
    this.#takeNumId = takeNumId;
  }

  get restarts(): readonly HeadingRestart[] {
    return this.#restarts;
  }

  /** The list of a heading, or null where it has no number. Must be asked in the order of the text. */
  listOf({ depth, numbered }: Heading): { readonly numId: number; readonly level: number } | null {
    const level = depth - 1;
    this.#wanted.fill(0, level + 1);
    if (!numbered) return null;
    this.#wanted[level]! += 1;
    this.#counted[level]! += 1;
    this.#counted.fill(0, level + 1);
    if (this.#counted[level] !== this.#wanted[level]) this.#restart(level);
    return { numId: this.#numId, level };
  }

  #restart(level: number): void {
    const above = this.#wanted.slice(0, level).map((count) => count + 1);
    this.#numId = this.#takeNumId();
    this.#restarts.push({ numId: this.#numId, starts: [...above, this.#wanted[level]!] });
    for (let at = 0; at <= level; at += 1) this.#counted[at] = this.#wanted[at]!;
  }
}
