import type { ActionLines, TermIndex, Topics } from '../records/index.js';
import type { CodingRegisters } from './registers.js';
import { type LaterTerm, makeTrie, type TermTrie } from './term-trie.js';
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

export function compileVocabulary({ actionLines, topics, terms }: CodingRegisters): Vocabulary {
  const index = terms ?? indexTerms(actionLines, topics);
  const sources = sourcesOf(actionLines, topics);
  const trie = makeTrie<Entry>(
    (word) => word.termKeys,
    'large',
    (first) => (Object.hasOwn(index, first) ? termsAt(index[first]!, sources) : []),
  );
  return { trie, labels: sources.map(({ label }) => label) };
}

/**
 * Taking the first words of ten thousand terms to their stems is most of what compiling a vocabulary costs. By first
 * key, three numbers for each term: its label, its place in it, and 1 where its hyphens are left out.
 */
export function indexTerms(actionLines: ActionLines, topics: Topics): TermIndex {
  const index: Record<string, number[]> = {};
  const add = (spelling: string, ...at: readonly number[]) => {
    const first = firstKeyOf(spelling);
    if (first === undefined) return;
    if (Object.hasOwn(index, first)) index[first]!.push(...at);
    else index[first] = [...at];
  };
  for (const [label, source] of sourcesOf(actionLines, topics).entries()) {
    for (let place = 0; place < source.terms.length + source.masks.length; place += 1) {
      const term = termAt(source, place);
      add(term, label, place, 0);
      const joined = withoutHyphens(term);
      if (joined !== term) add(joined, label, place, 1);
    }
  }
  return index;
}

/** A label and its terms; those of `not` are counted on after those of its vocabulary. */
type Source = {
  readonly label: Label;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly masks: readonly string[];
};

function sourcesOf({ action_lines }: ActionLines, { topics }: Topics): readonly Source[] {
  return [
    ...action_lines.map(({ code, vocabulary, not }) => ({
      label: { of: 'action-line' as const, code },
      terms: vocabulary,
      masks: not ?? [],
    })),
    ...topics.map(({ code, vocabulary }) => ({
      label: { of: 'topic' as const, code },
      terms: vocabulary,
      masks: [],
    })),
  ];
}

function termAt({ terms, masks }: Source, place: number): string {
  return place < terms.length ? terms[place]!.term : masks[place - terms.length]!;
}

function termsAt(at: readonly number[], sources: readonly Source[]): readonly LaterTerm<Entry>[] {
  const found: LaterTerm<Entry>[] = [];
  for (let i = 0; i < at.length; i += 3) {
    const [label, place, joined] = [at[i]!, at[i + 1]!, at[i + 2]!];
    const source = sources[label]!;
    const term = termAt(source, place);
    const weight = source.terms[place]?.weight ?? 0;
    const payload: Entry = {
      label,
      ofLine: source.label.of === 'action-line',
      term,
      weight,
      mask: place >= source.terms.length,
    };
    found.push({ keys: termKeysOf(joined === 1 ? withoutHyphens(term) : term), payload });
  }
  return found;
}

/**
 * "multi-stakeholder" is as often "multistakeholder", "e-commerce" "ecommerce". Short ones only: nobody writes
 * "governmenttocitizen", and its stem would be that of "government".
 */
function withoutHyphens(term: string): string {
  return term.includes('-') ? term.replace(/(?<!\p{L})(\p{L}{1,5})-(?=\p{L})/gu, '$1') : term;
}
