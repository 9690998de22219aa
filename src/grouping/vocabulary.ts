import type { ActionLines, Topics } from '../records/index.js';
import { emphasisOf } from './emphasis.js';
import { scoreOfWeights, strengthOfWeight, weightIn } from './score.js';
import { addTerm, findTerms, makeTrie, type TermMatch, type TermTrie } from './term-trie.js';
import { type Token, termKeysOf } from './tokens.js';

/** What a term of a register speaks for. A mask is a phrase of `not`: terms inside it do not count for its label. */
type Entry = {
  readonly label: number;
  readonly term: string;
  readonly weight: number;
  readonly mask: boolean;
};

/** Action lines first, then topics, in the order of the registers. */
export type Vocabulary = { readonly trie: TermTrie<Entry>; readonly labels: readonly Label[] };
export type Label = { readonly of: 'action-line' | 'topic'; readonly code: string };

/** A label's score by words alone and the words, as the text has them, strongest first. */
export type WordScore = {
  readonly score: number;
  /** Additive: what the terms weigh together. Scores near the top hardly differ, this does. */
  readonly strength: number;
  /** Whether more than one word of it speaks: two terms, or a phrase. */
  readonly firm: boolean;
  /** Whether a phrase speaks that decides alone: it says of itself that ICT is meant. */
  readonly decided: boolean;
  readonly because: readonly string[];
};

export function compileVocabulary(actionLines: ActionLines, topics: Topics): Vocabulary {
  const trie = makeTrie<Entry>((word) => word.termKeys);
  const labels: Label[] = [];
  for (const line of actionLines.action_lines) {
    labels.push({ of: 'action-line', code: line.code });
    addVocabulary(trie, labels.length - 1, line.vocabulary, line.not ?? []);
  }
  for (const topic of topics.topics) {
    labels.push({ of: 'topic', code: topic.code });
    addVocabulary(trie, labels.length - 1, topic.vocabulary, []);
  }
  return { trie, labels };
}

function addVocabulary(
  trie: TermTrie<Entry>,
  label: number,
  terms: readonly { readonly term: string; readonly weight: number }[],
  masks: readonly string[],
): void {
  for (const { term, weight } of terms) addSpellings(trie, term, { label, term, weight, mask: false });
  for (const term of masks) addSpellings(trie, term, { label, term, weight: 0, mask: true });
}

// "multi-stakeholder" is as often "multistakeholder", "e-commerce" "ecommerce".
function addSpellings(trie: TermTrie<Entry>, term: string, entry: Entry): void {
  addTerm(trie, termKeysOf(term), entry);
  if (!term.includes('-')) return;
  // Short ones only: nobody writes "governmenttocitizen", and its stem would be that of "government".
  const joined = term.replace(/(?<!\p{L})(\p{L}{1,5})-(?=\p{L})/gu, '$1');
  if (joined !== term) addTerm(trie, termKeysOf(joined), entry);
}

/** A text and its tokens; a heading's words are shown as "heading: …". */
export type ReadText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly heading: boolean;
};

/** The score of every label that any term speaks for, by its position in `labels`. A term counts once. */
export function scoreByWords(
  vocabulary: Vocabulary,
  texts: readonly ReadText[],
  words: number,
): ReadonlyMap<number, WordScore> {
  const evidence = new Map<number, Map<string, Evidence>>();
  for (const read of texts) {
    const matches = findTerms(vocabulary.trie, read.tokens);
    const emphasis = emphasisOf(read.tokens);
    for (const match of withoutContained(matches)) {
      const line = vocabulary.labels[match.payload.label]!.of === 'action-line';
      addEvidence(evidence, match, read, words, line && !read.heading ? emphasis[match.first]! : 1);
    }
  }
  return new Map([...evidence].map(([label, terms]) => [label, scoreOf([...terms.values()])]));
}

type Evidence = {
  readonly weight: number;
  /** What it adds: less where it stands in passing. */
  readonly strength: number;
  readonly shown: string;
  /** Words in the term. */
  readonly words: number;
  /** A phrase that decides alone, wherever it stands. */
  readonly decides: boolean;
};

function addEvidence(
  evidence: Map<number, Map<string, Evidence>>,
  { first, last, payload }: TermMatch<Entry>,
  { text, tokens, heading }: ReadText,
  words: number,
  emphasis: number,
): void {
  const terms = evidence.get(payload.label) ?? new Map<string, Evidence>();
  evidence.set(payload.label, terms);
  // A heading is short and chosen: its words keep their whole weight, however long the text under it is.
  const weight = heading ? payload.weight : weightIn(payload.weight, words);
  const strength = emphasis * strengthOfWeight(weight);
  const shown = text.slice(tokens[first]!.start, tokens[last]!.end);
  const known = terms.get(payload.term);
  if (known === undefined || known.strength < strength) {
    terms.set(payload.term, {
      weight,
      strength,
      shown: heading ? `heading: ${shown}` : shown,
      words: last - first + 1,
      decides: payload.weight >= decidingWeight && last > first,
    });
  }
}

/** A term of this weight decides alone. */
const decidingWeight = 1;

/** Enough to see why; a paragraph of a hundred thousand words has hundreds. */
const mostShown = 8;

function scoreOf(terms: readonly Evidence[]): WordScore {
  const strongest = [...terms].sort((a, b) => b.strength - a.strength);
  return {
    score: scoreOfWeights(strongest.map(({ weight }) => weight)),
    strength: strongest.reduce((sum, { strength }) => sum + strength, 0),
    decided: strongest.some(({ decides }) => decides),
    firm: strongest.length > 1 || strongest[0]!.words > 1,
    because: strongest.slice(0, mostShown).map(({ shown }) => shown),
  };
}

/**
 * Drops masks, what a mask of the same label cuts into, and a term inside a longer one of the same label: "Internet
 * governance" is not also a mention of the Internet.
 */
function withoutContained(matches: readonly TermMatch<Entry>[]): readonly TermMatch<Entry>[] {
  const masks = matches.filter(({ payload }) => payload.mask);
  const reach = new Map<number, number>();
  const masked = overlapFinder(masks);
  return [...matches]
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .filter((match) => {
      if (match.payload.mask || masked(match)) return false;
      if (match.last <= (reach.get(match.payload.label) ?? -1)) return false;
      reach.set(match.payload.label, match.last);
      return true;
    });
}

// Phrases of `not` are few words long, so looking up each token of a match stays linear.
function overlapFinder(masks: readonly TermMatch<Entry>[]): (match: TermMatch<Entry>) => boolean {
  if (masks.length === 0) return () => false;
  const covered = new Map<string, TermMatch<Entry>>();
  for (const mask of masks) {
    for (let at = mask.first; at <= mask.last; at += 1) {
      const key = `${mask.payload.label}:${at}`;
      const known = covered.get(key);
      if (known === undefined || mask.last - mask.first > known.last - known.first) covered.set(key, mask);
    }
  }
  return (match) => {
    for (let at = match.first; at <= match.last; at += 1) {
      const mask = covered.get(`${match.payload.label}:${at}`);
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
