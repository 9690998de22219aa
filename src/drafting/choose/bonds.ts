import type { SetAsideReason } from '../../grouping/index.js';
import { laterTitled } from '../sentences/later-titled.js';
import type { Assessed } from './assess.js';
import { type Bond, bondOf } from './bond-of.js';
import { courtesy } from './courtesy.js';
import { SentencesRead } from './sentences-read.js';
import { paragraphSize, weights } from './weights.js';

/**
 * How many of the sentences right before it each sentence takes along: what stands behind a gap is read as if it
 * spoke of what stands before the gap. "The key was used 40 million times" needs the sentence that names the Digital
 * Mobile Key; "28,000 have enrolled" the one that says in what. A sentence whose fellows cannot be printed, or are too
 * many for a paragraph, leans and stays out, unless nothing but its lack of a name asked for them.
 *
 * `assessed`: the sentences of one unit, in its order.
 */
export function withFellows(assessed: readonly Assessed[]): readonly Assessed[] {
  const bound: Assessed[] = [];
  const read = new SentencesRead(assessed);
  for (const [index, one] of assessed.entries()) {
    const bond = isWhole(one) ? bondOf(one, index, read) : null;
    const own = bond === null ? one : withBond(bound, one, index, bond);
    bound.push(isWhole(one) ? withTitle(own, index) : own);
  }
  return bound;
}

function withBond(
  before: readonly Assessed[],
  one: Assessed,
  index: number,
  { back, firm, named = false }: Bond,
): Assessed {
  const fellows = back > index ? null : completed(before, index, back);
  if (fellows !== null && fits(before.slice(index - fellows), one)) return { ...one, leans: true, fellows };
  // What hangs, if loosely, on a sentence that points to nothing printed points there as well.
  const isLost = !named && before[index - 1]?.fellows === Number.POSITIVE_INFINITY;
  return firm || isLost ? { ...one, leans: true, fellows: Number.POSITIVE_INFINITY } : one;
}

/** A later sentence that names nobody may stand alone with the title over it. */
function withTitle(one: Assessed, index: number): Assessed {
  if (index === 0 || one.points || one.acts || one.standalone !== null) return one;
  const titled = laterTitled(one.sentence);
  return titled === null ? one : { ...one, leans: true, standalone: titled, needs: weights.goesOnFromAbove };
}

/** The fellows' own fellows are taken along too; null where one of them cannot be printed. */
function completed(before: readonly Assessed[], index: number, back: number): number | null {
  let first = index - back;
  for (let at = index - 1; at >= first; at -= 1) {
    const fellow = before[at];
    if (fellow === undefined || !isPrintable(fellow)) return null;
    first = Math.min(first, at - fellow.fellows);
  }
  return index - first;
}

/** What is whole and safe, if weak, may stand for the sake of what follows. */
const weak: ReadonlySet<SetAsideReason> = new Set(['general-statement', 'no-trend']);

function isWhole({ refused }: Assessed): boolean {
  return refused === null || weak.has(refused);
}

function isPrintable(fellow: Assessed): boolean {
  return (
    isWhole(fellow) &&
    fellow.fellows !== Number.POSITIVE_INFINITY &&
    (fellow.refused === null || !courtesy.test(fellow.sentence.text))
  );
}

function fits(fellows: readonly Assessed[], one: Assessed): boolean {
  const words = fellows.reduce((sum, fellow) => sum + fellow.words, one.words);
  return fellows.length < paragraphSize.sentences && words <= paragraphSize.most;
}
