import { inRelativeClause } from '../choose/finite.js';
import { applyEdits, type Edit } from '../word/edits.js';
import { type Word, wordsOf } from '../word/tokens.js';
import {
  auxiliaries,
  baseOfThirdPerson,
  isAdverb,
  isBase,
  isPast,
  modals,
  pureVerbs,
} from '../word/verbs.js';
import { alike } from '../word/view.js';
import type { Introduction } from './list-lead-in.js';
import { type Piece, textOf, withoutEnd } from './pieces.js';
import type { UnitSentence } from './unit-sentences.js';

/** An item as it can stand inside a sentence: without its number, its closing mark and, where it may go, its capital. */
export type ListItem = {
  readonly sentence: UnitSentence;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** It was joined to the next by "or". */
  readonly alternative: boolean;
};

const enumerator = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|[•·▪–—-])\s+/i;
const closing = /(?:[;,]\s*(?:and|or|as well as)|[.;,])\s*$/i;
const clauses = /^(?:how|what|whether|why|where|when|who|that|which)$/;
const determiners =
  /^(?:a|an|the|its|their|our|this|these|two|three|four|five|six|seven|eight|nine|ten|several|many|some|more|over|nearly|about|all|\d[\d,.+]*)$/;

/** The item, or null where it is no piece of a sentence that this introduction can take. */
export function itemOf(sentence: UnitSentence, { takes }: Introduction): ListItem | null {
  if (sentence.siblings.length !== 1 || sentence.unit.language !== 'en') return null;
  const shape = alike(sentence.text);
  const number = enumerator.exec(shape)?.[0] ?? '';
  const end = closing.exec(shape)?.[0] ?? '';
  const body = shape.slice(number.length, shape.length - end.length);
  // What has sentences, questions or lists of its own in it.
  if (body.length < 3 || /[;:?!]/.test(body) || body.split('"').length % 2 === 0) return null;
  const words = wordsOf(body);
  const first = words[0];
  if (first === undefined || !fits(body, words, takes)) return null;
  const bare = withoutEnd(sentence.pieces, end.length);
  const edits: Edit[] = [];
  if (number !== '')
    edits.push({ start: 0, from: sentence.text.slice(0, number.length), to: '', rule: 'list' });
  if (mayBeLowered(first, words[1])) {
    const from = first.text.charAt(0);
    edits.push({ start: number.length + first.start, from, to: from.toLowerCase(), rule: 'list' });
  }
  const { pieces } = applyEdits(bare, edits);
  return { sentence, pieces, text: textOf(pieces), alternative: /\bor\s*$/i.test(end) };
}

function fits(body: string, words: readonly Word[], takes: Introduction['takes']): boolean {
  const [first, second] = words;
  const verb = words[skipAdverbs(words)];
  const lower = verb?.lower ?? '';
  switch (takes) {
    case 'acts':
      // Only what a past can be: of a bare verb nobody can tell whether it is of the sender or an order.
      return isPast(lower) && verb!.start < 24;
    case 'infinitives':
      return isBase(lower) && !/ (?:we|our|us)\b/i.test(body);
    case 'phrases': {
      const opening = first!.lower;
      if (clauses.test(opening)) return true;
      if (opening === 'to') return false;
      // "Launched a portal" and "Ensure access" have nobody who acts.
      if (isPast(opening) && second !== undefined && (determiners.test(second.lower) || opensName(second)))
        return false;
      if (
        pureVerbs.has(opening) ||
        (baseOfThirdPerson(opening) !== null && pureVerbs.has(baseOfThirdPerson(opening)!))
      )
        return false;
      return !saysSomething(words);
    }
  }
}

const verbs = new Set([...Object.keys(auxiliaries), ...Object.values(auxiliaries), 'was', 'had', 'did']);

/**
 * Whether an item is a sentence of its own. Plurals look like verbs in the present ("services"), and pasts hang on
 * nouns ("guidelines published in 2020"): only verbs that are nothing else count, and a past behind a name.
 */
function saysSomething(words: readonly Word[]): boolean {
  return words.some(({ lower, text }, index) => {
    if (lower !== text || index === 0 || inRelativeClause(words, index)) return false;
    if (verbs.has(lower) || modals.has(lower)) return true;
    const base = baseOfThirdPerson(lower);
    if (base !== null && pureVerbs.has(base) && !isBase(lower)) return true;
    return isPast(lower) && opensName(words[index - 1]!);
  });
}

function opensName({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}

function skipAdverbs(words: readonly Word[]): number {
  let at = 0;
  while (words[at] !== undefined && isAdverb(words[at]!.lower)) at += 1;
  return at;
}

const nounEndings =
  /(?:ing|tion|tions|sion|sions|ment|ments|ity|ities|ness|ance|ence|ship|ships|ism|ure|ures|ies|work|works|ance|ances|ers|ors|ics|age|ages|als)$/;
const openers = new Set(
  (
    'a an the of in on to for by with how what whether why where when who that which access support use its their new more better all both increased improved digital data health public online local national regional global open free equal ' +
    'weak poor high low lower higher limited insufficient uneven lack fewer less many several slow strong small large young old ' +
    'women girls children people youth teachers farmers rural urban low-cost'
  ).split(' '),
);
const adjectiveEndings = /(?:al|ive|ous|ful|less|able|ible|ic|ary|ent|ant|ed)$/;
const namesLikeAdjectives =
  /^(?:portugal|senegal|nepal|montreal|bengal|natal|transvaal|pacific|atlantic|arctic|antarctic|baltic|adriatic|kent|ghent|calgary|hungary|levant|oriental)$/;

/** A capital that only opens the item: of a verb or a common noun, with a small word behind it. */
function mayBeLowered(first: Word, second: Word | undefined): boolean {
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$|^A$/u.test(first.text)) return false;
  if (second !== undefined && opensName(second) && !openers.has(first.lower)) return false;
  return (
    openers.has(first.lower) ||
    isPast(first.lower) ||
    isBase(first.lower) ||
    isAdverb(first.lower) ||
    nounEndings.test(first.lower) ||
    (second !== undefined && adjectiveEndings.test(first.lower) && !namesLikeAdjectives.test(first.lower))
  );
}
