import type { Token } from '../tokens.js';
import { opensCapital } from '../words.js';
import { reach, wordsAfter, wordsBefore } from './around.js';

const paidWords = new Set('funded financed sponsored cofunded cofinanced donated bankrolled'.split(' '));
const moneyWords = new Set(
  'funding funds grant grants contribution contributions donation donations loan loans gift money financing'.split(
    ' ',
  ),
);
const helpWords = new Set('support supported assistance help backing generosity'.split(' '));

/**
 * "funded by Norway", "a grant from the Government of Japan": money from somewhere for work elsewhere. Only where
 * nothing else is named between the two.
 */
export function isFunder(tokens: readonly Token[], first: number): boolean {
  const link = payerLink(tokens, first);
  if (link === null) return false;
  const { at, word } = link;
  const before = tokens[at - 1]?.word.lower ?? '';
  return (word === 'by' && paidWords.has(before)) || (word === 'from' && moneyWords.has(before));
}

/** Verbs of paying whose object may be anything; of the others it is a cost. */
const payingVerbs = new Set(
  'finances financed finance funds funded sponsors sponsored donated donates pays paid'.split(' '),
);
const bearingVerbs = new Set('met meets covers covered bears bore'.split(' '));
/** Behind a verb that may be a noun ("health and road funds now go"), what it pays for. */
const opensObject = /^(?:the|an?|its|this|these|half|most|part|\d.*|two|three|four|five)$/;
const costs = new Set('cost costs bill bills expenses travel fees price'.split(' '));
const bePassive = new Set('is are was were be been being'.split(' '));
/** Where a place is the scene, not who acts. */
const locative = new Set('in across at within throughout into to for around near among'.split(' '));
/** "funded by", "financed from": a participle, whose payer comes after it. */
const agentLinks = new Set('by from through with under'.split(' '));
/** What a country pays for at home. */
const athome = new Set('its own national domestic their nationwide home'.split(' '));
const payingReach = 9;
const objectReach = 4;

/** "Japan finances the second phase", "the Netherlands has agreed to finance it", "Norway and Oman are the main donors". */
export function paysForIt(tokens: readonly Token[], first: number, last: number): boolean {
  const before = wordsBefore(tokens, first, 2);
  if (locative.has(before[0] ?? '') || (before[0] === 'the' && locative.has(before[1] ?? ''))) return false;
  const words = wordsAfter(tokens, last, payingReach + objectReach);
  const at = words.slice(0, payingReach).findIndex((word, index) => {
    if (word === 'donors' || word === 'donor') return true;
    const previous = words[index - 1] ?? '';
    const object = words.slice(index + 1, index + 1 + objectReach);
    if (/^contribut(?:e|es|ed)$/.test(word))
      return [...object, ...wordsBefore(tokens, first, reach)].some((one) => /^(?:funds?|costs?)$/.test(one));
    if (bearingVerbs.has(word)) return object.some((one) => costs.has(one));
    if (/^(?:finances?|funds?|sponsors)$/.test(word) && !opensObject.test(object[0] ?? '')) return false;
    return payingVerbs.has(word) && !bePassive.has(previous) && !agentLinks.has(object[0] ?? '');
  });
  return at !== -1 && !words.slice(at + 1, at + 1 + objectReach).some((word) => athome.has(word));
}

/** "the Korean trust fund", "the Spanish cooperation agency". */
export function namesAFund(tokens: readonly Token[], last: number): boolean {
  const [one = '', two = '', three = ''] = wordsAfter(tokens, last, 3);
  if (one === 'fund' || (one === 'trust' && two === 'fund')) return true;
  return (
    /^(?:cooperation|aid)$/.test(one) ||
    (/^(?:international|development)$/.test(one) && /^(?:cooperation|aid)$/.test(two) && three !== '')
  );
}

/** "with support from Germany": said of donors, and of hosts as well ("supported by the Government of Kenya"). */
export function isSupporter(tokens: readonly Token[], first: number): boolean {
  const link = payerLink(tokens, first);
  if (link === null) return false;
  const before = tokens[link.at - 1]?.word.lower ?? '';
  if (link.word !== 'of') return helpWords.has(before);
  // "in support of Kenya" is work for Kenya.
  if (!helpWords.has(before) && !moneyWords.has(before)) return false;
  return ['with', 'the', 'financial', 'technical', 'generous'].includes(
    tokens[link.at - 2]?.word.lower ?? '',
  );
}

const partnerWords = new Set(
  'jointly together partnership cooperation collaboration coordination conjunction consultation association'.split(
    ' ',
  ),
);

/** Of what the European Union does, much is done elsewhere. */
export function isEuropean(tokens: readonly Token[], first: number): boolean {
  return /^(?:european|eu)$/.test(tokens[first]!.word.lower);
}

/**
 * "prepared jointly with the European Commission", "funded by the European Union": what Europe pays for lies anywhere;
 * other regions' bodies are partners in their own.
 */
export function isPartner(tokens: readonly Token[], first: number): boolean {
  const link = tokens[first - 1]?.word.lower === 'the' ? first - 2 : first - 1;
  const before = tokens[link - 1]?.word.lower ?? '';
  switch (tokens[link]?.word.lower) {
    case 'with':
      return partnerWords.has(before);
    case 'by':
      return paidWords.has(before);
    case 'from':
      return moneyWords.has(before) || helpWords.has(before);
    default:
      return false;
  }
}

const links = new Set(['by', 'from', 'of']);
const betweenLinkAndPlace = new Set(
  'the a government governments kingdom republic of and federal'.split(' '),
);

/** The "by", "from" or "of" before a place, over "the Governments of Japan and …". */
function payerLink(
  tokens: readonly Token[],
  first: number,
): { readonly at: number; readonly word: string } | null {
  let found: { at: number; word: string } | null = null;
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    const { lower, text } = tokens[at]!.word;
    if (links.has(lower)) found = { at, word: lower };
    // Another donor may stand before: "by Norway and Sweden".
    else if (!betweenLinkAndPlace.has(lower) && !opensCapital(text)) break;
    if (tokens[at]!.opens) break;
  }
  return found;
}
