import type { Furniture } from './hidden.js';
import { type HtmlElement, textOf } from './parse-html.js';
import type { Struck } from './struck.js';

/** What was not read as text, in the words of the page. */
export type LeftOut = {
  readonly furniture: readonly { readonly what: Furniture | 'outside'; readonly text: string }[];
  readonly hidden: readonly string[];
  readonly struck: readonly { readonly what: Struck; readonly text: string }[];
  /** "a picture (Map of the network)", "a form field", "a frame (https://…)". */
  readonly other: readonly string[];
  /** Words of links that would have run something. */
  readonly scripts: readonly string[];
  /** Raised figures without a link, of a number that several notes have. */
  readonly unclearMarks: readonly UnclearMark[];
};

export type UnclearMark = {
  readonly printed: string;
  readonly before: string;
  readonly line: number | null;
};

/** Longer text is told by its beginning. */
const mostKept = 200_000;

/** Gathers what a page holds besides its text, so that all of it can be told. */
export class WhatWasLeftOut {
  readonly #furniture: { what: Furniture | 'outside'; text: string }[] = [];
  readonly #hidden: string[] = [];
  readonly #struck: { what: Struck; text: string }[] = [];
  readonly #unclearMarks: UnclearMark[] = [];
  readonly #other = new Set<string>();
  readonly #scripts: string[] = [];

  addFurniture(what: Furniture | 'outside', element: HtmlElement): void {
    const text = wordsOf(element);
    if (text !== '') this.#furniture.push({ what, text });
  }

  addHidden(element: HtmlElement): void {
    const text = wordsOf(element);
    if (text !== '') this.#hidden.push(text);
  }

  addStruck(what: Struck, element: HtmlElement): void {
    const text = wordsOf(element);
    if (text !== '') this.#struck.push({ what, text });
  }

  addOther(what: string): void {
    this.#other.add(what);
  }

  addScript(words: string): void {
    this.#scripts.push(words);
  }

  addUnclearMark(mark: UnclearMark): void {
    this.#unclearMarks.push(mark);
  }

  all(): LeftOut {
    return {
      furniture: this.#furniture,
      hidden: this.#hidden,
      struck: this.#struck,
      unclearMarks: this.#unclearMarks,
      other: [...this.#other],
      scripts: this.#scripts,
    };
  }
}

function wordsOf(element: HtmlElement): string {
  return textOf(element, mostKept).replace(/\s+/g, ' ').trim();
}
