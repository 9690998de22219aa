import { at, quoted, type Rule, type Told } from '../rule.js';
import type { Passage } from '../text/passage.js';
import type { Span } from '../text/spans.js';

/** Shorter sentences are alike by chance. */
const fewestWords = 8;
/** Share of word pairs that two sentences must have in common to be nearly the same. */
const alike = 0.75;
/** A sentence is looked up by this many of its word triples; more would find no more at such likeness. */
const sketchSize = 4;

type Sentence = {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: readonly string[];
  readonly figures: string;
};

const sentenceRepeated: Rule = {
  id: 'sentence-repeated',
  source: null,
  *find({ passages }) {
    const same = new Map<string, Sentence>();
    const byTriple = new Map<number, Sentence>();
    for (const passage of passages) {
      // The summary says what paragraph 1 says; that is what it is for.
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const span of passage.sentences) {
        const text = passage.text.slice(span.start, Math.min(span.end, span.start + longest));
        const copied = same.get(text);
        if (copied !== undefined) {
          if (copied.words.length >= fewestWords) yield told(passage, span, copied, true);
          continue;
        }
        const words = wordsOf(text);
        const here = { passage, span, words, figures: figuresIn(words) };
        same.set(text, here);
        if (words.length < fewestWords) continue;
        const sketch = sketchOf(words);
        const earlier = nearlySame(here, sketch, byTriple);
        if (earlier !== undefined)
          yield told(passage, span, earlier, words.join(' ') === earlier.words.join(' '));
        for (const one of sketch) if (!byTriple.has(one)) byTriple.set(one, here);
      }
    }
  },
};

function told(passage: Passage, { start, end }: Span, earlier: Sentence, isSame: boolean): Told {
  return at(passage, {
    found: `${quoted(passage, { start, end: Math.min(end, start + 60) })}, ${isSame ? 'the same' : 'nearly the same'} as in ${earlier.passage.where}`,
    expected: 'each thing said once',
    fix: 'Keep it where it belongs and take the other out.',
  });
}

/** Longer sentences are compared by their beginning: nobody writes them, and a file of one sentence must not stop the rest. */
const longest = 4000;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9\u00DF-\u024F]+/g) ?? [];
}

/** The least hashes of a sentence's word triples: two sentences that share most triples share some of these too. */
function sketchOf(words: readonly string[]): readonly number[] {
  const single = words.map(hash);
  const hashes: number[] = [];
  for (let at = 0; at + 2 < single.length; at += 1) {
    hashes.push((Math.imul(Math.imul(single[at]!, 31) + single[at + 1]!, 31) + single[at + 2]!) >>> 0);
  }
  return hashes.sort((a, b) => a - b).slice(0, sketchSize);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function nearlySame(
  here: Sentence,
  sketch: readonly number[],
  byTriple: ReadonlyMap<number, Sentence>,
): Sentence | undefined {
  for (const one of sketch) {
    const earlier = byTriple.get(one);
    // "Region X has 5 schools", "Region Y has 7 schools": with other figures it is another fact.
    if (
      earlier !== undefined &&
      // Asked first: it is cheap, and tables in sentences differ by nothing else.
      here.figures === earlier.figures &&
      likeness(here.words, earlier.words) >= alike
    )
      return earlier;
  }
  return undefined;
}

function figuresIn(words: readonly string[]): string {
  return words.filter((word) => /\d/.test(word)).join(' ');
}

function likeness(a: readonly string[], b: readonly string[]): number {
  const pairs = new Set(pairsOf(a));
  const others = new Set(pairsOf(b));
  let common = 0;
  for (const pair of others) if (pairs.has(pair)) common += 1;
  return common / (pairs.size + others.size - common);
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

export const repeatRules: readonly Rule[] = [sentenceRepeated];
