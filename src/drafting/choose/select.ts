import type { SetAsideReason } from '../../grouping/index.js';
import { type Assessed, unitsOf } from './assess.js';
import { paragraphSize, weights } from './weights.js';

/** What the record has said in the draft, so that it does not say it twice. */
export type Memory = { readonly repeats: (text: string) => boolean; readonly add: (text: string) => void };

/**
 * The sentences of one record that go into one section, in the order of the source. Nothing but these sentences is looked at, so that what others
 * sent changes nothing (law 11). `forced`: units that a person wants in.
 */
export function select(
  assessed: readonly Assessed[],
  forced: ReadonlySet<string>,
  said: Memory,
): readonly Assessed[] {
  const chosen = new Set<Assessed>();
  let words = 0;
  const add = (one: Assessed) => {
    chosen.add(one);
    said.add(one.sentence.text);
    words += one.words;
  };
  for (const unit of forced) for (const one of forcedSentences(assessed, unit)) add(one);
  const heads = assessed
    .filter(
      (one) =>
        one.refused === null &&
        (!one.leans || one.standalone !== null) &&
        one.score >= weights.threshold &&
        !chosen.has(one),
    )
    .sort((a, b) => b.score - a.score);
  for (const head of heads) {
    if (chosen.size >= paragraphSize.sentences || words >= paragraphSize.enough) break;
    if (chosen.size > 0 && words + head.words > paragraphSize.full) continue;
    if (!said.repeats(head.sentence.text)) add(head);
  }
  // What leans on a chosen sentence goes with it, or not at all.
  for (const [index, one] of assessed.entries()) {
    const before = assessed[index - 1];
    if (!one.leans || one.refused !== null || one.score < weights.leaningThreshold || chosen.has(one))
      continue;
    if (before === undefined || !chosen.has(before) || before.sentence.unit !== one.sentence.unit) continue;
    if (chosen.size < paragraphSize.sentences && words + one.words <= paragraphSize.full) add(one);
  }
  return assessed.flatMap((one, index) => {
    if (!chosen.has(one)) return [];
    const before = assessed[index - 1];
    const follows = before !== undefined && chosen.has(before) && before.sentence.unit === one.sentence.unit;
    return one.leans && one.standalone !== null && !follows
      ? [{ ...one, sentence: one.standalone, leans: false }]
      : [one];
  });
}

/** What a person may overrule: these sentences are whole and safe, only weak. */
const soft: ReadonlySet<SetAsideReason> = new Set([
  'general-statement',
  'self-description',
  'no-trend',
  'other-region',
]);

/** The best sentence of a unit that can stand, with those it leans on. */
function forcedSentences(assessed: readonly Assessed[], unit: string): readonly Assessed[] {
  const own = assessed.filter(({ sentence }) => unitsOf(sentence).some(({ id }) => id === unit));
  const chains = own
    .map((one, index) => ({ score: one.score, chain: own.slice(headOf(own, index), index + 1) }))
    .filter(
      ({ chain }) =>
        chain[0]?.leans === false && chain.every(({ refused }) => refused === null || soft.has(refused)),
    );
  return (
    chains.reduce<(typeof chains)[number] | null>(
      (best, one) => (best === null || one.score > best.score ? one : best),
      null,
    )?.chain ?? []
  );
}

function headOf(own: readonly Assessed[], index: number): number {
  let at = index;
  while (at > 0 && own[at]!.leans) at -= 1;
  return at;
}

/** Chosen sentences in paragraphs of the report's size; a person's decisions may fill more than one. */
export function inParagraphs(chosen: readonly Assessed[]): readonly (readonly Assessed[])[] {
  const paragraphs: Assessed[][] = [];
  let words = 0;
  for (const one of chosen) {
    const current = paragraphs.at(-1);
    const full =
      current === undefined ||
      (!one.leans && (current.length >= paragraphSize.sentences || words + one.words > paragraphSize.most));
    if (full) {
      paragraphs.push([one]);
      words = one.words;
    } else {
      current.push(one);
      words += one.words;
    }
  }
  return paragraphs;
}
