import { emphasisOf } from './emphasis.js';
import type { ActionLineCode } from './outline.js';
import { scoreOfWeights, strengthOfWeight, weightIn } from './score.js';
import { findTermsLongestFirst, type TermMatch } from './term-trie.js';
import type { Token } from './tokens.js';
import type { Entry, Vocabulary } from './vocabulary.js';

/** A label's score by words alone and the words, as the text has them, strongest first. */
export type WordScore = {
  readonly score: number;
  /** Additive: what the terms weigh together. Scores near the top hardly differ, this does. */
  readonly strength: number;
  readonly because: readonly string[];
};

/** A text and its tokens; a heading's words are shown as "heading: …". */
export type ReadText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly heading: boolean;
};

/** By code, in the order in which the text first speaks of them. */
export type WordScores = {
  readonly lines: ReadonlyMap<ActionLineCode, WordScore>;
  readonly topics: ReadonlyMap<string, WordScore>;
};

/** The score of every label that any term speaks for. A term counts once. */
export function scoreByWords(
  { trie, labels }: Vocabulary,
  texts: readonly ReadText[],
  words: number,
): WordScores {
  const evidence: Evidence[][] = [];
  const spokenOf: number[] = [];
  const weighings = weighingsIn(words);
  for (const read of texts) {
    const matches = uncontained(findTermsLongestFirst(trie, read.tokens), labels.length);
    if (matches.length === 0) continue;
    const emphasis = read.heading ? null : emphasisOf(read.tokens);
    for (const match of matches) {
      const { payload, first } = match;
      // A heading is short and chosen: its words keep their whole weight, however long the text under it is.
      const { weight, strength } = (read.heading ? wholeWeights : weighings)(payload.weight);
      const kept = emphasis === null || !payload.ofLine ? 1 : emphasis[first]!;
      let terms = evidence[payload.label];
      if (terms === undefined) {
        terms = [];
        evidence[payload.label] = terms;
        spokenOf.push(payload.label);
      }
      addEvidence(terms, { match, read, weight, strength: kept * strength });
    }
  }
  const lines = new Map<ActionLineCode, WordScore>();
  const topics = new Map<string, WordScore>();
  for (const at of spokenOf) {
    const { of, code } = labels[at]!;
    const score = scoreOf(evidence[at]!);
    if (of === 'topic') topics.set(code, score);
    else lines.set(code as ActionLineCode, score);
  }
  return { lines, topics };
}

type Evidence = {
  readonly match: TermMatch<Entry>;
  readonly read: ReadText;
  readonly weight: number;
  /** What it adds: less where it stands in passing. */
  readonly strength: number;
};

/** A label has a handful of terms in a unit: looking through them is quicker than a table for each. */
function addEvidence(terms: Evidence[], one: Evidence): void {
  const { term } = one.match.payload;
  for (let at = 0; at < terms.length; at += 1) {
    const known = terms[at]!;
    if (known.match.payload.term !== term) continue;
    if (known.strength < one.strength) terms[at] = one;
    return;
  }
  terms.push(one);
}

type Weighing = { readonly weight: number; readonly strength: number };

/** What terms of a weight weigh in a unit of so many words; registers use a dozen weights, and powers are dear. */
function weighingsIn(words: number): (weight: number) => Weighing {
  const made = new Map<number, Weighing>();
  return (whole) => {
    let weighing = made.get(whole);
    if (weighing === undefined) {
      const weight = weightIn(whole, words);
      weighing = { weight, strength: strengthOfWeight(weight) };
      made.set(whole, weighing);
    }
    return weighing;
  };
}

const wholeWeights = weighingsIn(0);

/** Enough to see why; a paragraph of a hundred thousand words has hundreds. */
const mostShown = 8;

/** Orders the terms, the strongest first. */
function scoreOf(terms: Evidence[]): WordScore {
  orderByStrength(terms);
  let strength = 0;
  const because: string[] = [];
  for (const one of terms) {
    strength += one.strength;
    if (because.length < mostShown) because.push(shownAs(one));
  }
  return { score: scoreOfWeights(terms), strength, because };
}

// By insertion: the sort of the language copies even a list of three, and its copies were a tenth of all memory taken.
function orderByStrength(terms: Evidence[]): void {
  if (terms.length > fewTerms) {
    terms.sort((a, b) => b.strength - a.strength);
    return;
  }
  for (let at = 1; at < terms.length; at += 1) {
    const one = terms[at]!;
    let to = at;
    for (; to > 0 && terms[to - 1]!.strength < one.strength; to -= 1) terms[to] = terms[to - 1]!;
    terms[to] = one;
  }
}

const fewTerms = 24;

function shownAs({ match, read: { text, tokens, heading } }: Evidence): string {
  const words = text.slice(tokens[match.first]!.start, tokens[match.last]!.end);
  return heading ? `heading: ${words}` : words;
}

/**
 * Of the terms found, the longest first at each word, drops masks, what a mask of the same label cuts into, and a term
 * inside a longer one of the same label: "Internet governance" is not also a mention of the Internet.
 */
function uncontained(matches: readonly TermMatch<Entry>[], labels: number): readonly TermMatch<Entry>[] {
  if (matches.length === 0) return matches;
  const masked = matches.some(({ payload }) => payload.mask)
    ? overlapFinder(
        matches.filter(({ payload }) => payload.mask),
        labels,
      )
    : null;
  // By label: the first word after what is kept.
  const reach = new Uint32Array(labels);
  const kept: TermMatch<Entry>[] = [];
  for (const match of matches) {
    const { mask, label } = match.payload;
    if (match.last < reach[label]! || mask || masked?.(match)) continue;
    reach[label] = match.last + 1;
    kept.push(match);
  }
  return kept;
}

// Phrases of `not` are few words long, so looking up each token of a match stays linear.
function overlapFinder(
  masks: readonly TermMatch<Entry>[],
  labels: number,
): (match: TermMatch<Entry>) => boolean {
  const covered = new Map<number, TermMatch<Entry>>();
  for (const mask of masks) {
    for (let at = mask.first; at <= mask.last; at += 1) {
      const key = at * labels + mask.payload.label;
      const known = covered.get(key);
      if (known === undefined || mask.last - mask.first > known.last - known.first) covered.set(key, mask);
    }
  }
  return (match) => {
    for (let at = match.first; at <= match.last; at += 1) {
      const mask = covered.get(at * labels + match.payload.label);
      if (mask !== undefined && !contains(match, mask)) return true;
    }
    return false;
  };
}

// With "social media" in `not`, "social media literacy" may still be a term of its own.
function contains(match: TermMatch<Entry>, mask: TermMatch<Entry>): boolean {
  return (
    match.first <= mask.first && mask.last <= match.last && match.last - match.first > mask.last - mask.first
  );
}
