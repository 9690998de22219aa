import type { Token } from '../tokens.js';
import { opensCapital } from '../words.js';
import { reach, splitWords, wordsAfter, wordsBefore } from './around.js';

const payingVerbs = splitWords('finances financed finance funds funded sponsors sponsored donated donates');
const bearingVerbs = splitWords('met meets covers covered bears bore');
/** Behind a verb that may be a noun ("health and road funds now go"), what it pays for. */
const opensObject = /^(?:the|an?|its|this|these|half|most|part|\d.*|two|three|four|five)$/;
const costs = splitWords('cost costs bill bills expenses travel fees price');
const beForms = splitWords('is are was were be been being');
/** "funded by", "financed from": a participle, whose payer comes after it. */
const agentLinks = splitWords('by from through with under');
/** What a country pays for at home: in the object, or anywhere in the clause. */
const atHome = splitWords('national domestic their nationwide home');
const itsOwn = splitWords('its own');
/** Before a subject: "The Government of Norway and", "Norway and". */
const beforeSubject = splitWords('the a government governments of and kingdom republic also');
const payingReach = 9;
const objectReach = 4;
const clauseReach = 14;

/**
 * Whether a place is the one who pays for what is told: "Japan finances the second phase", "the Netherlands has agreed to
 * finance it", "a fund to which Seoul and Madrid contribute". Only as the subject, and not for what is its own.
 */
export function paysForIt(tokens: readonly Token[], first: number, last: number): boolean {
  const words = wordsAfter(tokens, last, clauseReach);
  const at = words.slice(0, payingReach).findIndex((_, index) => isPayingVerb(words, index, tokens, first));
  if (at === -1 || isItsOwn(words, at)) return false;
  return isSubject(tokens, first) && namesNobodyElse(tokens, last, at);
}

function isItsOwn(words: readonly string[], verb: number): boolean {
  return (
    words.slice(verb + 1).some((word) => itsOwn.has(word)) ||
    words.slice(verb + 1, verb + 1 + objectReach).some((word) => atHome.has(word))
  );
}

function isPayingVerb(
  words: readonly string[],
  index: number,
  tokens: readonly Token[],
  first: number,
): boolean {
  const word = words[index]!;
  const previous = words[index - 1] ?? '';
  const object = words.slice(index + 1, index + 1 + objectReach);
  if (word === 'donors' || word === 'donor') return words.slice(0, index).some((one) => beForms.has(one));
  if (/^contribut(?:e|es|ed)$/.test(word))
    return [...object, ...wordsBefore(tokens, first, reach)].some((one) => /^(?:funds?|costs?)$/.test(one));
  if (word === 'paid' || word === 'pays') return object[0] === 'for' && !beForms.has(previous);
  if (bearingVerbs.has(word)) return object.some((one) => costs.has(one));
  if (/^(?:finances?|funds?|sponsors)$/.test(word) && !opensObject.test(object[0] ?? '')) return false;
  return payingVerbs.has(word) && !beForms.has(previous) && !agentLinks.has(object[0] ?? '');
}

/** Nothing but names joined to it, and what opens a name, stands before it in its clause; "a fund to which" may. */
function isSubject(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at > 0 && !tokens[at]!.opens; at -= 1) {
    const { lower, text } = tokens[at - 1]!.word;
    // "In 2020, Germany financed": a comma ends the phrase before.
    if (tokens[at]!.start - tokens[at - 1]!.end > 1 && lower !== 'which') return true;
    if (lower === 'which' || first - at > reach) return lower === 'which';
    if (!beforeSubject.has(lower) && !(opensCapital(text) && !startsPhrase.has(lower))) return false;
  }
  return true;
}

/** Words with a capital that open a phrase of place or time: "In Kenya and Uganda, UNDP paid". */
const startsPhrase = splitWords(
  'in across at within throughout into to for around near among with from by since during after',
);

const joins = splitWords('and the with through via of for by from in');

/** "In northern Nigeria, UNDP paid 300 women": between the place and the verb no other subject. */
function namesNobodyElse(tokens: readonly Token[], last: number, verb: number): boolean {
  for (let at = last + 1; at <= last + verb; at += 1) {
    const { word } = tokens[at]!;
    const before = tokens[at - 1]!.word.lower;
    if (opensCapital(word.text) && !joins.has(before) && !opensCapital(tokens[at - 1]!.word.text))
      return false;
  }
  return true;
}

/** "the Korean trust fund", "the Spanish cooperation agency". */
export function namesAFund(tokens: readonly Token[], last: number): boolean {
  const [one = '', two = '', three = ''] = wordsAfter(tokens, last, 3);
  if (one === 'trust' && two === 'fund') return true;
  // "Irish Aid", "Swiss Development Cooperation"
  const isName = tokens[last + 1] !== undefined && opensCapital(tokens[last + 1]!.word.text);
  if (isName && (one === 'aid' || one === 'cooperation' || (one === 'development' && two === 'cooperation')))
    return true;
  if (one === 'cooperation' || one === 'aid') return /^(?:agency|fund|programme)$/.test(two);
  return (
    /^(?:international|development)$/.test(one) &&
    /^(?:cooperation|aid)$/.test(two) &&
    /^(?:agency|fund)$/.test(three)
  );
}
