import type { TextPrint, UnitPrint } from './text-print.js';

/**
 * When two files are one text, and when versions of one; every number of the comparison stands here.
 *
 * `sameText`: two programs that print one text differ in broken words, printed numbers and what stands at page ends,
 * some words in a hundred; who revises a text changes more, or leaves other evidence.
 *
 * `version`: of the shorter text, the part that stands in the longer. Revised contributions keep most of their words;
 * contributions of two departments share the entity's description of itself and formulas, a tenth or two. Between the
 * two, what counts is that a text must not be lost: below this, both are drafted.
 */
export const thresholds = { sameText: 0.97, version: 0.6 } as const;

/** The part of a text's words, 0 to 1, that stands in another; 0 for a text without words. */
export function partIn(text: TextPrint, other: TextPrint): number {
  if (text.wordCount === 0) return 0;
  const shared = text.units.reduce((sum, unit) => sum + unit.count * sharedPart(unit, other), 0);
  return shared / text.wordCount;
}

/** What the units of one text are to another text. */
export type Differences = {
  readonly of: number;
  /** Units with some of their words, fewer than half, in the other text; plain texts, in order. */
  readonly missing: readonly string[];
  /** Units with half of their words or more, and not all, in the other text. */
  readonly changed: readonly string[];
};

export function differencesFrom(text: TextPrint, other: TextPrint): Differences {
  const missing: string[] = [];
  const changed: string[] = [];
  for (const unit of text.units) {
    const part = sharedPart(unit, other);
    if (part < 0.5) missing.push(unit.plain);
    else if (part < 1) changed.push(unit.plain);
  }
  return { of: text.units.length, missing, changed };
}

function sharedPart({ words, rows }: UnitPrint, other: TextPrint): number {
  if (words === '' || other.hasUnit(words)) return 1;
  if (rows.length === 0) return 0;
  return rows.filter(other.hasRow).length / rows.length;
}
