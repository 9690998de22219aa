import type { Document } from './blocks.js';

/**
 * A draft as the program wrote it, kept so that a later run can tell what an editor changed and what the program
 * would change. It travels in the DOCX as a custom XML part, and lies beside it as `out/<year>/bases/<draft id>.json`:
 *
 *     <base xmlns="https://penholder.example/ns/base/1" draft="3f9a1c0788aa" digest="sha256 of the JSON">{JSON of Base}</base>
 *
 * The part is found by that root namespace and never by its name, which other programs change.
 */
export type Base = {
  readonly format: 1;
  /** The first twelve hex digits of the SHA-256 of draft.md. */
  readonly draftId: string;
  readonly cycle: number | null;
  readonly document: Document;
  /** The drafting choices, so that a later draft keeps place and wording of what has no news (law 11). */
  readonly sentences: readonly CarriedSentence[];
  /**
   * Every unit the draft was made from, used or set aside, so that a later draft tells what is new. Where a base lacks
   * the list, all units of an entity with a sentence in it count as known.
   */
  readonly units?: readonly string[];
  /** Offers made to an editor and the hash of their source; one that was rejected is not made again. */
  readonly offers: readonly { readonly block: string; readonly source: string }[];
};

/** One sentence of a draft: where it stands, what it says (inline Markdown), and the span it was made from. */
export type CarriedSentence = {
  readonly block: string;
  readonly section: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
  /** Spans of further units that gave it words, such as the items of a list; left out where there are none. */
  readonly joined?: readonly CarriedSpan[];
  /** The heading of its unit, where that gave it words. */
  readonly heading?: string;
  /** Sentences of other entities that say the same and were merged into it; left out where there are none. */
  readonly also?: readonly CarriedSpan[];
};

export type CarriedSpan = { readonly unit: string; readonly start: number; readonly end: number };
