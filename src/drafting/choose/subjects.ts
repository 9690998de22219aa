import { isOfPlace, placeWords } from '../sentences/title-matter.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import { isFiniteVerb } from './finite.js';

/** The words of a sentence from its subject on: behind "In Ecuador" before what is only counted there. */
export function fromSubject(text: string, words: readonly Word[]): readonly Word[] {
  return words.slice(wordsAhead(text, words));
}

/** How many words a phrase of place takes up before what is only counted: "In Ecuador 23,400 accounts", "In Nepal a score of". */
function wordsAhead(text: string, words: readonly Word[]): number {
  const phrase = placeAhead.exec(text)?.[0].length ?? 0;
  return phrase === 0 ? 0 : words.filter(({ start }) => start < phrase).length;
}

const placeAhead =
  /^In (?:the )?\p{Lu}[\p{L}'-]*(?:(?:,? and|,)? \p{Lu}[\p{L}'-]*){0,3},? (?=\d[\d,.]* (?:accounts|calls|copies|downloads|entries|loans|messages|questions|registrations|requests|responses|transactions|users|visits)\b|an? (?:first |second |new |final )?(?:average|batch|cohort|evaluation|group|number|pilot|score|study|survey|total)\b)/u;

/** Somebody or something with a name stands before the verb, as far as it is one that is easily seen. */
export function namesItsSubject(words: readonly Word[]): boolean {
  for (let at = 0; at < Math.min(words.length, subjectReach); at += 1) {
    const word = words[at]!;
    if (auxiliaries.has(word.lower) || (at > 1 && isFiniteVerb(words, at))) return false;
    // Any word has a capital at the head of a sentence.
    if (isName(word) && !isOfPlace(words, at) && (at > 0 || /^\p{Lu}.*\p{Lu}/u.test(word.text))) return true;
  }
  return false;
}

/** A name anywhere before the first verb: "Together with the regional centre, the Office trained". */
export function namesBeforeVerb(words: readonly Word[], places: ReadonlySet<string>): boolean {
  const verb = words.findIndex((_, index) => isFiniteVerb(words, index));
  return words.some(
    (word, at) =>
      at < verb &&
      !places.has(word.lower) &&
      (at > 0 ? isName(word) : /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word.text)),
  );
}

const subjectReach = 7;
const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were has have had will would can could may might must should'.split(' '),
);

const noNames: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday internet i ict icts covid-19 web member states usd eur us'
  ).split(' '),
);

export function isName({ text, lower }: Word): boolean {
  return opensCapital(text) && !noNames.has(lower);
}

/** "Malawi and Togo completed the transfer": States that do what the unit has begun to tell. */
export function actsInPlaces(sentence: UnitSentence): boolean {
  const subject = /^\p{Lu}[\p{L}'-]*(?:(?:,? and|,) \p{Lu}[\p{L}'-]*)*(?= \p{Ll})/u.exec(sentence.text)?.[0];
  const places = placeWords(sentence);
  return subject !== undefined && wordsOf(subject).every(({ lower }) => lower === 'and' || places.has(lower));
}

/** Whether nothing in it, places and what stands in a list behind a colon apart, has a name. */
export function namesNothing(subject: readonly Word[], sentence: UnitSentence): boolean {
  const colon = sentence.text.indexOf(': ');
  const places = placeWords(sentence);
  return !subject.some(
    (word, at) =>
      at > 0 &&
      isName(word) &&
      !places.has(word.lower) &&
      !isOfPlace(subject, at) &&
      (colon < 0 || word.start < colon),
  );
}
