import { type CarriedSentence, plainText } from '../../document/index.js';
import { parseInlines } from '../../markdown/index.js';
import type { Record, Unit } from '../../records/index.js';
import { wordsOf } from '../word/tokens.js';
import type { UnitTexts } from './unit-texts.js';

/** Of the words of two sentences, the part that one must share with the other to be its corrected form. */
const sharedPart = 0.6;
/** By so much it must be nearer than the next: between two that are as near, nobody is asked and nothing is guessed. */
const margin = 0.1;

export type Home = { readonly section: string; readonly record: Record; readonly unit: Unit };

/** A sentence of the base whose unit came back in other words, and where those stand. */
export type Corrected = { readonly home: Home; readonly start: number; readonly end: number };

/**
 * A unit's id is made of its words, so a corrected unit is a new one. Where its sender wrote nothing else as near, the
 * sentence that was drafted from the old words keeps its place, and says the new ones.
 */
export function correctedSentences(
  lost: readonly CarriedSentence[],
  newUnits: readonly Home[],
  texts: UnitTexts,
): ReadonlyMap<CarriedSentence, Corrected> {
  const found = new Map<CarriedSentence, Corrected>();
  if (lost.length === 0 || newUnits.length === 0) return found;
  const bySender = new Map<string, Candidate[]>();
  for (const home of newUnits) {
    const key = `${home.section} ${senderOf(home.unit.id)}`;
    const own = bySender.get(key) ?? [];
    for (const { start, end, text } of texts.of(home.record, home.unit).sentences)
      own.push({ home, start, end, words: countedWords(text) });
    bySender.set(key, own);
  }
  const taken = new Set<Candidate>();
  for (const carried of lost) {
    const candidates = bySender.get(`${carried.section} ${senderOf(carried.unit)}`) ?? [];
    const words = countedWords(plainText(parseInlines({ file: 'base', text: carried.markdown }).value));
    const ranked = candidates
      .filter((one) => !taken.has(one))
      .map((one) => ({ one, score: shared(words, one.words) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (best === undefined || best.score < sharedPart || best.score - (second?.score ?? 0) < margin) continue;
    taken.add(best.one);
    found.set(carried, { home: best.one.home, start: best.one.start, end: best.one.end });
  }
  return found;
}

type Words = { readonly counts: ReadonlyMap<string, number>; readonly length: number };
type Candidate = Corrected & { readonly words: Words };

/** A unit's id is its sender's, a hyphen, eight hex digits, and perhaps the number of a repeat. */
function senderOf(unit: string): string {
  return unit.replace(/-[0-9a-f]{8}(?:-\d+)?$/, '');
}

function countedWords(text: string): Words {
  const counts = new Map<string, number>();
  const words = wordsOf(text);
  for (const { lower } of words) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  return { counts, length: words.length };
}

/** The words in common, twice, by the words of both: 1 is the same words, 0 none. */
function shared(one: Words, other: Words): number {
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}
