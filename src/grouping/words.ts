import { stemOf } from './stem.js';

/** A distinct word and the keys it is looked up by; interned, so that a text is stemmed once for each word in it. */
export type Word = {
  /** Counts the distinct words met, from 0: an index into tables of words. */
  readonly number: number;
  /** As written, without a genitive 's. */
  readonly text: string;
  readonly lower: string;
  /** Stem first; then, where it holds two capitals or more, "=" and the word itself: "ICTs" is `ict`, `=ICT`. */
  readonly termKeys: readonly string[];
  /** The word itself where it has a capital, its singular, then "~" and the word in lower case. */
  readonly nameKeys: readonly string[];
  /** The word itself; the word in lower case. */
  readonly exactKeys: readonly string[];
  readonly lowerKeys: readonly string[];
};

const interned = new Map<string, Word>();
/** Real texts stay far below; hostile ones must not fill the memory. */
export const mostInterned = 200_000;
let met = 0;

/** The word for a piece of text; the same object for the same piece. */
export function wordOf(found: string): Word {
  const known = interned.get(found);
  if (known !== undefined) return known;
  if (interned.size >= mostInterned) interned.clear();
  const word = makeWord(found, met);
  met += 1;
  interned.set(found, word);
  return word;
}

function makeWord(found: string, number: number): Word {
  const text = found.replace(/'[sS]$/, '');
  const lower = text.toLowerCase();
  const stem = stemOf(lower);
  const capital = /^\p{Lu}/u.test(text);
  return {
    number,
    text,
    lower,
    termKeys: isAcronym(text) ? [stem, `=${text.replace(/s$/, '')}`] : [stem],
    exactKeys: [text],
    lowerKeys: [lower],
    nameKeys: [...(capital ? nameForms(withoutAccents(text)) : []), `~${withoutAccents(lower)}`],
  };
}

/** Two capitals or more: "ICT", "IoT". Such a word of a register is matched letter for letter, or "WHO" were "who". */
export function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function nameForms(text: string): readonly string[] {
  const forms = [text];
  if (text.endsWith('s') && text.length > 4) forms.push(text.slice(0, -1));
  // A heading in capitals; shorter ones are acronyms more often than countries.
  if (text.length >= 5 && text === text.toUpperCase()) forms.push(text[0] + text.slice(1).toLowerCase());
  return forms;
}

// What NFD cannot take apart (ø, ł) is left: no register has it.
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
