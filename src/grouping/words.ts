import { stemOf } from './stem.js';

/**
 * A distinct word and the keys it is looked up by; interned, so that a text is stemmed once for each word in it. Keys
 * are made when first asked for: nobody asks for the stems of the three thousand names of places.
 */
export class Word {
  /** As written, without a genitive 's. */
  readonly text: string;
  readonly lower: string;
  /** The text as a list of one key, made once: every word of every unit is looked up by it. */
  readonly asWritten: readonly string[];
  #termKeys: readonly string[] | null = null;
  #nameKeys: readonly string[] | null = null;

  constructor(
    /** As it stands in the text. */
    readonly found: string,
    /** Counts the distinct words met, from 0: an index into tables of words. */
    readonly number: number,
  ) {
    this.text = withoutGenitive(found);
    this.lower = this.text.toLowerCase();
    this.asWritten = [this.text];
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

/** The stem of a word in lower case; each distinct word is stemmed once. */
export function stemOfWord(lower: string): string {
  return wordOf(lower).termKeys[0]!;
}

/**
 * The words met last, each at a place of the table that its letters tell. A text's words are found here without being
 * cut out of it; what shares its place with another, by chance or malice, goes to `wordOf`.
 */
const places = 1 << 14;
const metLast: (Word | undefined)[] = Array.from({ length: places }, () => undefined);

/** The word that stands in a text from `start` to `end`: `wordOf` of that piece. */
export function wordIn(text: string, start: number, end: number): Word {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 15)) & (places - 1);
  const known = metLast[place];
  if (known !== undefined && standsAt(known.found, text, start, end)) return known;
  const word = wordOf(text.slice(start, end));
  metLast[place] = word;
  return word;
}

function standsAt(found: string, text: string, start: number, end: number): boolean {
  if (found.length !== end - start) return false;
  for (let at = 0; at < found.length; at += 1) {
    if (found.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
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
