import type { Token } from './tokens.js';
import { mostInterned, type Word } from './words.js';

/** All terms of the registers in one tree, a word at each step: one pass over a text finds them all. */
type Node<P> = {
  /** Null where no term goes on: most nodes are the last word of one, and an empty table for each is dear. */
  next: Map<string, Node<P>> | null;
  payloads: P[] | null;
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
};

/** A term found: `first` and `last` are token positions. */
export type TermMatch<P> = { readonly first: number; readonly last: number; readonly payload: P };

const none: readonly never[] = [];

export function makeTrie<P>(
  keysOf: (word: Word) => readonly string[],
  size: 'large' | 'small' = 'large',
): TermTrie<P> {
  return { root: makeNode(), keysOf, starts: size === 'large' ? [] : null };
}

function makeNode<P>(): Node<P> {
  const alone: Node<P>[] = [];
  const node: Node<P> = { next: null, payloads: null, alone };
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
      for (const node of active) {
        for (const payload of node.payloads ?? none) found.push({ first, last, payload });
      }
      last += 1;
      const token = tokens[last];
      if (token === undefined || token.opens) break;
      active = step(active, trie.keysOf(token.word));
    }
  }
  return found;
}

function startsOf<P>(trie: TermTrie<P>, word: Word): readonly Node<P>[] {
  if (trie.starts === null || word.number >= mostInterned) return step(trie.root.alone, trie.keysOf(word));
  const known = trie.starts[word.number];
  if (known !== undefined) return known;
  const starts = step(trie.root.alone, trie.keysOf(word));
  // Without gaps: V8 keeps an array with a wide gap as a dictionary, which is slow to look into.
  while (trie.starts.length < word.number) trie.starts.push(undefined);
  trie.starts[word.number] = starts;
  return starts;
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
