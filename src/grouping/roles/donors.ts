import type { Token } from '../tokens.js';
import { opensCapital } from '../words.js';
import { reach } from './around.js';

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
