import { stemOf } from './stem.js';

/**
 * A distinct word and the keys it is looked up by; interned, so that a text is stemmed once for each word in it. Keys
 * are made when first asked for: nobody asks for the stems of the three thousand names of places.
 */
export class Word {
  /** As written, without a genitive 's. */
  readonly text: string;
  readonly lower: string;
  #termKeys: readonly string[] | null = null;
  #nameKeys: readonly string[] | null = null;

  constructor(
    found: string,
    /** Counts the distinct words met, from 0: an index into tables of words. */
    readonly number: number,
  ) {
    this.text = withoutGenitive(found);
    this.lower = this.text.toLowerCase();
  }

  /** Stem first; then, where it holds two capitals or more, "=" and the word itself: "ICTs" is `ict`, `=ICT`. */
  get termKeys(): readonly string[] {
    this.#termKeys ??= keysAsTerm(this.text, this.lower);
    return this.#termKeys;
  }

  /** The word itself where it has a capital, its singular, then "~" and the word in lower case. */
  get nameKeys(): readonly string[] {
    this.#nameKeys ??= keysAsName(this.text, this.lower);
    return this.#nameKeys;
  }
}

const interned = new Map<string, Word>();
/** Real texts stay far below; hostile ones must not fill the memory. */
export const mostInterned = 200_000;
let met = 0;

/** The word for a piece of text; the same object for the same piece. */
export function wordOf(found: string): Word {
  const known = interned.get(found);
  if (known !== undefined) return known;
  if (interned.size >= mostInterned) interned.clear();
  const word = new Word(found, met);
  met += 1;
  interned.set(found, word);
  return word;
}

function withoutGenitive(found: string): string {
  return found.endsWith("'s") || found.endsWith("'S") ? found.slice(0, -2) : found;
}

function keysAsTerm(text: string, lower: string): readonly string[] {
  return isAcronym(text) ? [stemOf(lower), `=${text.replace(/s$/, '')}`] : [stemOf(lower)];
}

function keysAsName(text: string, lower: string): readonly string[] {
  const inLower = `~${withoutAccents(lower)}`;
  return opensCapital(text) ? [...nameForms(withoutAccents(text)), inLower] : [inLower];
}

export function opensCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text);
}

const plainWord = /^[A-Za-z]?[a-z]*$/;

/** Two capitals or more: "ICT", "IoT". Such a word of a register is matched letter for letter, or "WHO" were "who". */
export function isAcronym(word: string): boolean {
  // Nearly every word ends here.
  if (plainWord.test(word)) return false;
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
  if (!beyondAscii.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

const beyondAscii = /[\u0080-\uFFFF]/;
