import type { Token } from './tokens.js';
import { makeWordTable } from './word-table.js';
import { mostInterned, type Word } from './words.js';

/** All terms of the registers in one tree, a word at each step: one pass over a text finds them all. */
type Node<P> = {
  /** Null where no term goes on: most nodes are the last word of one, and an empty table for each is dear. */
  next: Map<string, Node<P>> | null;
  payloads: P[] | null;
  /** One bit or more for what `next` holds: most words go on no term, and that is said without looking into it. */
  hint: number;
  /** The node as a list, made once: almost every step reaches one node or none. */
  readonly alone: readonly Node<P>[];
};

export type TermTrie<P> = {
  readonly root: Node<P>;
  /** By which of its keys a word is looked up here. */
  readonly keysOf: (word: Word) => readonly string[];
  /**
   * Where terms that begin with a word go on, by the word's number: most words begin none, and that is quickly said.
   * Null for a handful of terms, where the table would cost more than it saves.
   */
  readonly starts: (readonly Node<P>[] | undefined)[] | null;
  /** The bits of a word's keys, as `hint` has them. */
  readonly hintOf: (word: Word) => number;
  /** Terms that are added once a text has a word that begins them: null where all were added before. */
  readonly later: LaterTerms<P> | null;
  /** The first keys whose terms were added. */
  readonly added: Set<string>;
};

/**
 * The terms that begin with a key. Of the ten thousand terms of the registers a cycle meets the first words of a third;
 * the others are never taken apart.
 */
export type LaterTerms<P> = (first: string) => readonly LaterTerm<P>[];
export type LaterTerm<P> = { readonly keys: readonly string[]; readonly payload: P };

/** A term found: `first` and `last` are token positions. */
export type TermMatch<P> = { readonly first: number; readonly last: number; readonly payload: P };

const none: readonly never[] = [];

export function makeTrie<P>(
  keysOf: (word: Word) => readonly string[],
  size: 'large' | 'small' = 'large',
  later: LaterTerms<P> | null = null,
): TermTrie<P> {
  const hint = (word: Word) => keysOf(word).reduce((bits, key) => bits | bitOf(key), 0);
  return {
    root: makeNode(),
    keysOf,
    starts: size === 'large' ? [] : null,
    hintOf: size === 'large' ? makeWordTable(hint) : hint,
    later,
    added: new Set(),
  };
}

/** One of 32 bits by the first and last letters of a key: words that follow each other in terms seldom share both. */
function bitOf(key: string): number {
  const last = key.length - 1;
  return (
    1 << ((key.charCodeAt(0) * 7 + key.charCodeAt(last >> 1) * 5 + key.charCodeAt(last) * 3 + last) & 31)
  );
}

function makeNode<P>(): Node<P> {
  const alone: Node<P>[] = [];
  const node: Node<P> = { next: null, payloads: null, hint: 0, alone };
  alone.push(node);
  return node;
}

/** All terms are added before the first search. A term without a word in it is never found. */
export function addTerm<P>(trie: TermTrie<P>, keys: readonly string[], payload: P): void {
  if (keys.length === 0) return;
  let node = trie.root;
  for (const key of keys) {
    node.next ??= new Map();
    let below = node.next.get(key);
    if (below === undefined) {
      below = makeNode<P>();
      node.next.set(key, below);
      node.hint |= bitOf(key);
    }
    node = below;
  }
  node.payloads ??= [];
  node.payloads.push(payload);
}

/**
 * Every term in the text, by first word, then by length; a term never reaches over the end of a sentence or clause.
 * Linear in the text: a term has a handful of words.
 */
export function findTerms<P>(trie: TermTrie<P>, tokens: readonly Token[]): readonly TermMatch<P>[] {
  const found: TermMatch<P>[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    let active = startsOf(trie, tokens[first]!.word);
    for (let last = first; active.length > 0; ) {
      addMatches(found, active, first, last);
      last += 1;
      active = stepTo(trie, active, tokens[last]);
    }
  }
  return found;
}

/** The same with the longest first at each word. */
export function findTermsLongestFirst<P>(
  trie: TermTrie<P>,
  tokens: readonly Token[],
): readonly TermMatch<P>[] {
  const found: TermMatch<P>[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const active = startsOf(trie, tokens[first]!.word);
    if (active.length > 0) addLongestFirst(found, trie, tokens, active, first, first);
  }
  return found;
}

// As deep as the longest term has words.
function addLongestFirst<P>(
  found: TermMatch<P>[],
  trie: TermTrie<P>,
  tokens: readonly Token[],
  active: readonly Node<P>[],
  first: number,
  last: number,
): void {
  const further = stepTo(trie, active, tokens[last + 1]);
  if (further.length > 0) addLongestFirst(found, trie, tokens, further, first, last + 1);
  addMatches(found, active, first, last);
}

/** Whether the text has any of the terms. */
export function hasTerm<P>(trie: TermTrie<P>, tokens: readonly Token[]): boolean {
  for (let first = 0; first < tokens.length; first += 1) {
    let active = startsOf(trie, tokens[first]!.word);
    for (let last = first; active.length > 0; ) {
      if (active.some(({ payloads }) => payloads !== null)) return true;
      last += 1;
      active = stepTo(trie, active, tokens[last]);
    }
  }
  return false;
}

function addMatches<P>(found: TermMatch<P>[], active: readonly Node<P>[], first: number, last: number): void {
  for (const { payloads } of active) {
    if (payloads === null) continue;
    for (const payload of payloads) found.push({ first, last, payload });
  }
}

function startsOf<P>(trie: TermTrie<P>, word: Word): readonly Node<P>[] {
  if (trie.starts === null || word.number >= mostInterned) return startsWith(trie, word);
  const known = trie.starts[word.number];
  if (known !== undefined) return known;
  const starts = startsWith(trie, word);
  // Without gaps: V8 keeps an array with a wide gap as a dictionary, which is slow to look into.
  while (trie.starts.length < word.number) trie.starts.push(undefined);
  trie.starts[word.number] = starts;
  return starts;
}

function startsWith<P>(trie: TermTrie<P>, word: Word): readonly Node<P>[] {
  const keys = trie.keysOf(word);
  if (trie.later !== null) for (const key of keys) addLater(trie, trie.later, key);
  return step(trie.root.alone, keys);
}

function addLater<P>(trie: TermTrie<P>, later: LaterTerms<P>, first: string): void {
  if (trie.added.has(first)) return;
  trie.added.add(first);
  for (const { keys, payload } of later(first)) addTerm(trie, keys, payload);
}

/** Where terms go on with the next word; nowhere at the end of a text, sentence or clause. */
function stepTo<P>(
  trie: TermTrie<P>,
  active: readonly Node<P>[],
  token: Token | undefined,
): readonly Node<P>[] {
  if (token === undefined || token.opens) return none;
  const bits = trie.hintOf(token.word);
  for (let at = 0; at < active.length; at += 1) {
    if ((active[at]!.hint & bits) !== 0) return step(active, trie.keysOf(token.word));
  }
  return none;
}

function step<P>(nodes: readonly Node<P>[], keys: readonly string[]): readonly Node<P>[] {
  let reached: readonly Node<P>[] = none;
  for (const { next } of nodes) {
    if (next === null) continue;
    for (const key of keys) {
      const below = next.get(key);
      if (below !== undefined) reached = reached.length === 0 ? below.alone : [...reached, below];
    }
  }
  return reached;
}

/**
 * The longest term at each place, from the left, none overlapping: "Equatorial Guinea" is not Guinea, and
 * "Georgia Institute of Technology" not Georgia.
 */
export function longestTerms<P>(matches: readonly TermMatch<P>[]): readonly TermMatch<P>[] {
  const kept: TermMatch<P>[] = [];
  let free = 0;
  for (let i = 0; i < matches.length; ) {
    const first = matches[i]!.first;
    let longest = matches[i]!;
    for (; i < matches.length && matches[i]!.first === first; i += 1) {
      if (matches[i]!.last > longest.last) longest = matches[i]!;
    }
    if (first < free) continue;
    kept.push(longest);
    free = longest.last + 1;
  }
  return kept;
}
