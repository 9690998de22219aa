import { stemOfWord } from '../../grouping/index.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { wordsOf } from '../word/tokens.js';
import type { Assessed } from './assess.js';
import { isContent } from './definite-nouns.js';
import { isName } from './subjects.js';

type SentenceWords = { readonly stems: ReadonlySet<string>; readonly names: readonly string[] };

/** The words of a unit's sentences, each looked through when it is first asked for. */
export class SentencesRead {
  readonly #sentences: readonly Assessed[];
  readonly #read: SentenceWords[] = [];

  constructor(sentences: readonly Assessed[]) {
    this.#sentences = sentences;
  }

  /** The last sentence from `first` to the one before `index` that has one of these nouns, alone or at the end of a name; null where none has. */
  lastWith(nouns: readonly string[], index: number, first: number): number | null {
    if (nouns.length === 0) return null;
    for (let at = index - 1; at >= first; at -= 1) {
      const { stems, names } = this.#at(at);
      if (nouns.some((noun) => stems.has(noun) || endsName(names, noun))) return at;
    }
    return null;
  }

  #at(index: number): SentenceWords {
    const before = this.#read[index];
    if (before !== undefined) return before;
    const words = wordsOf(this.#sentences[index]!.sentence.text);
    const made = {
      stems: new Set(words.filter(isContent).map(({ lower }) => stemOfWord(lower))),
      names: words.filter(isName).map(({ lower }) => lower),
    };
    this.#read[index] = made;
    return made;
  }
}

/** "The system" behind "the Population EcoSystem": the noun ends the name. */
function endsName(names: readonly string[], noun: string): boolean {
  return noun.length > 4 && names.some((name) => name.endsWith(noun));
}

/**
 * "WIFI has been launched" behind "the Women ICT Frontier Initiative continued": the sentence before it that spells out the letters,
 * where nothing says so; null where none does.
 */
export function spelledBefore({ text, siblings }: UnitSentence, index: number, first: number): number | null {
  const letters = /^(?:The )?(\p{Lu}{3,7})(?=[ ,])/u.exec(text)?.[1];
  if (letters === undefined) return null;
  for (let at = index - 1; at >= first; at -= 1) {
    const before = siblings[at]!.text;
    if (before.includes(`(${letters})`)) return null;
    const initials = [...before.matchAll(capitalWords)].map(([run]) => initialsOf(run));
    if (initials.some((one) => one === letters || one.endsWith(letters))) return at;
  }
  return null;
}

/** A row of capitalized words, and what stands between them in names. */
const capitalWords =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'&-]*(?: (?:(?:of|for|on|and|in|the) )*\p{Lu}[\p{L}\p{N}'&-]*)+/gu;

function initialsOf(run: string): string {
  return run.replace(/(?<![\p{L}\p{N}'-])(\p{L})[\p{L}\p{N}'&-]*/gu, '$1').replace(/[^\p{Lu}]/gu, '');
}
