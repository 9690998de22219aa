import type { ActionLines, Topics } from '../records/index.js';
import { addTermLater, makeTrie, type TermTrie } from './term-trie.js';
import { firstKeyOf, termKeysOf } from './tokens.js';

/** What a term of a register speaks for. A mask is a phrase of `not`: terms inside it do not count for its label. */
export type Entry = {
  readonly label: number;
  readonly ofLine: boolean;
  readonly term: string;
  readonly weight: number;
  readonly mask: boolean;
};

/** Action lines first, then topics, in the order of the registers. */
export type Vocabulary = { readonly trie: TermTrie<Entry>; readonly labels: readonly Label[] };
export type Label = { readonly of: 'action-line' | 'topic'; readonly code: string };

export function compileVocabulary(actionLines: ActionLines, topics: Topics): Vocabulary {
  const trie = makeTrie<Entry>((word) => word.termKeys);
  const labels: Label[] = [];
  for (const line of actionLines.action_lines) {
    labels.push({ of: 'action-line', code: line.code });
    const about = { label: labels.length - 1, ofLine: true };
    addVocabulary(trie, about, line.vocabulary, line.not ?? []);
  }
  for (const topic of topics.topics) {
    labels.push({ of: 'topic', code: topic.code });
    addVocabulary(trie, { label: labels.length - 1, ofLine: false }, topic.vocabulary, []);
  }
  return { trie, labels };
}

function addVocabulary(
  trie: TermTrie<Entry>,
  about: Pick<Entry, 'label' | 'ofLine'>,
  terms: readonly { readonly term: string; readonly weight: number }[],
  masks: readonly string[],
): void {
  for (const { term, weight } of terms) addSpellings(trie, term, { ...about, term, weight, mask: false });
  for (const term of masks) addSpellings(trie, term, { ...about, term, weight: 0, mask: true });
}

// "multi-stakeholder" is as often "multistakeholder", "e-commerce" "ecommerce".
function addSpellings(trie: TermTrie<Entry>, term: string, entry: Entry): void {
  addSpelling(trie, term, entry);
  if (!term.includes('-')) return;
  // Short ones only: nobody writes "governmenttocitizen", and its stem would be that of "government".
  const joined = term.replace(/(?<!\p{L})(\p{L}{1,5})-(?=\p{L})/gu, '$1');
  if (joined !== term) addSpelling(trie, joined, entry);
}

function addSpelling(trie: TermTrie<Entry>, spelling: string, entry: Entry): void {
  const first = firstKeyOf(spelling);
  if (first !== undefined) addTermLater(trie, first, () => termKeysOf(spelling), entry);
}
