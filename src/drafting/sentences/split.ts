import { isSpace, letterAt } from '../word/letters.js';
import { abbreviations } from './abbreviations.js';

/** A stretch of text, in UTF-16 offsets; `end` is the first one after it. */
export type Stretch = { readonly start: number; readonly end: number };

const terminators = '.!?…';
const anyTerminator = /[.!?…]/g;
const closers = '"\'”’»)]';
const openers = '"\'“‘«([–—-•';
/** Words that open a sentence far more often than they follow "etc." or "p.m." inside one. */
const sentenceOpeners =
  /^(?:The|This|These|Those|That|It|They|We|Our|In|On|At|As|For|To|With|By|From|During|However|Moreover|Furthermore|Additionally|Also|A|An|Its|Their)\b/;

/**
 * Splits a paragraph into sentences. White space between two sentences belongs to neither, and sentences part only
 * at white space; so the sentences joined by it are the text again, and nothing is lost.
 *
 * A sentence ends at `.`, `?`, `!` or `…` with the quotation marks and brackets that close on it, where the next word
 * opens like a sentence: not in lower case, and not after an abbreviation, an initial or an enumerator. One pass;
 * `Intl.Segmenter` would make the cuts depend on the Unicode data of the machine's Node.
 */
export function splitSentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = skipSpace(text, 0);
  let at = start;
  while (at < text.length) {
    const firstStop = nextStop(text, at);
    if (firstStop < 0) break;
    at = firstStop + 1;
    while (at < text.length && terminators.includes(text.charAt(at))) at += 1;
    while (at < text.length && closers.includes(text.charAt(at))) at += 1;
    const next = skipSpace(text, at);
    if (next === at || next >= text.length) continue;
    if (endsSentence(text, start, firstStop, next)) {
      found.push({ start, end: at });
      start = next;
    }
    at = next;
  }
  const end = text.trimEnd().length;
  if (end > start) found.push({ start, end });
  return found;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

function nextStop(text: string, from: number): number {
  anyTerminator.lastIndex = from;
  return anyTerminator.exec(text)?.index ?? -1;
}

/** "(a)" and "(iv)" begin what follows, however small their letters. */
const enumerator = /^\((?:[a-z]|[ivx]{1,4})\)\s/;

/** `stop` is the first terminator, `next` where the next word begins. */
function endsSentence(text: string, start: number, stop: number, next: number): boolean {
  const opening = openingOf(text, next);
  if (opening === '') return false;
  if (opensSmall(opening) && !enumerator.test(text.slice(next, next + 8)))
    return smallName.test(opening) && endsPlainly(text, start, stop);
  if (text.charAt(stop) !== '.' || '.!?'.includes(text.charAt(stop + 1))) return true;
  const word = wordBefore(text, start, stop);
  if (word === '') return true;
  // A closing mark after the stop ("(see para.) The") makes it an end whatever word it closes.
  if (closers.includes(text.charAt(stop + 1))) return !opensSmall(opening);
  const lower = word.toLowerCase();
  if (abbreviations.always.has(lower)) return false;
  if (abbreviations.beforeFigures.has(lower)) return !/^[\d(]|^[IVXLC]+\b/.test(text.slice(next, next + 8));
  if (abbreviations.beforeNames.has(lower)) return sentenceOpeners.test(opening);
  // "A. B. Smith": one capital is an initial; the letter of a C1 or of "plan B" has no stop of its own inside a name.
  if (word.length <= 2 && /^\p{Lu}$/u.test(word))
    return sentenceOpeners.test(opening) && !isInitialChain(text, start, stop);
  // "1. The Office" at the very start is an enumerator, not a sentence.
  return !(stop - start < 8 && /^\(?(?:\d{1,3}|[ivxlc]{1,5}|\p{L})\)?$/u.test(text.slice(start, stop)));
}

/** "eReuse.org", "iHub", "example.org": names whose first letter is small. */
const smallName =
  /^(?:[a-z]{1,2}\p{Lu}\p{Ll}[\p{L}\d]*|[a-z\d-]{2,18}\.(?:org|com|net|int|edu|gov|io))(?:\.[a-z]{2,4})?(?:[,:’']|\s)/u;

/** A word in small letters, and no abbreviation, before a single stop: "during the pandemic. eReuse.org". */
function endsPlainly(text: string, start: number, stop: number): boolean {
  if (text.charAt(stop) !== '.' || text.charAt(stop + 1) !== ' ') return false;
  const word = wordBefore(text, start, stop);
  const { always, beforeFigures, beforeNames, mayEnd } = abbreviations;
  return (
    /^[a-z]{3,}$/.test(word) &&
    word !== 'www' &&
    ![always, beforeFigures, beforeNames, mayEnd].some((known) => (known as ReadonlySet<string>).has(word))
  );
}

function opensSmall(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 97 && unit <= 122 : /^\p{Ll}/u.test(text);
}

function isInitialChain(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - 5), stop);
  return /\p{Lu}\.\s?\p{Lu}$/u.test(before);
}

/** The next word with the marks that open it taken away; '' where nothing that could begin a sentence follows. */
function openingOf(text: string, next: number): string {
  let at = next;
  // A row of opening marks longer than this is no sentence's opening; the bound keeps the pass linear.
  const limit = Math.min(text.length, next + 8);
  while (at < limit && (openers.includes(text.charAt(at)) || isSpace(text, at))) at += 1;
  return text.slice(at, at + 24);
}

function isInWord(char: string): boolean {
  return char === '.' || char === '$' || letterAt(char, 0) > 0;
}

/** Letters, inner stops and digits right before a stop: "e.g", "No", "U.N". At most 12 characters. */
function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < 12 && isInWord(text.charAt(at - 1))) at -= 1;
  return text.slice(at, stop);
}
