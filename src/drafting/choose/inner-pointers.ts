import { withoutElsewhere } from '../word/asides.js';
import { opensCapital } from '../word/letters.js';
import { type Count, hasNounFor } from '../word/pronouns.js';
import { gapBefore, type Word, wordsOf } from '../word/tokens.js';
import { isFiniteVerb } from './finite.js';

/** "the children mentioned above", "described in Part Three": to a place in the submission that may be anywhere. */
const far =
  /\b[Aa]s (?:said|mentioned|noted|stated|described|explained|indicated|reported) (?:above|earlier|before)\b|\b(?:mentioned|given|shown|cited|quoted|described|noted|listed|outlined|referred to|reported|discussed|presented|explained) (?:above|below|earlier|before(?=[.,;)])|here\b(?! (?:in|at|by)\b)|(?:in|under) (?:the )?(?:[Pp]arts?|[Ss]ections?|[Cc]hapters?|[Aa]nnex(?:es)?|[Pp]aragraphs?) (?:[A-Z\d]|one|two|three|I))|\b(?:above|afore)-?mentioned\b|(?<!\([^)]{0,80})\b(?:in|under|see) Part (?:One|Two|Three|[123]|I{1,3})\b(?! of)|^This (?:report|submission|contribution|document) (?:was|is|has been) (?:compiled|prepared|drafted|written|put together)|\bjust mentioned\b|\b(?:described|mentioned|noted|reported|referred to|set out|given) (?:at|in|under) (?:paragraphs? )?\d{1,2}\.\d{1,2}\b|\bparagraphs? \d{1,2}\.\d{1,2}\b|\b(?:is|are|can be found|available) here\.$|^(?:The )?[Dd]ocuments mentioned\b|\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:sheets?|fiches?|box(?:es)?|tables?|sections?|examples?|points?|items?|paragraphs?|projects?) (?:above|below)(?=[.,;:)]|$)|\b(?:sheets?|fiches?) (?:in|of|under) [Pp]art\b|\b(?:[Aa]s|[Ss]ee|[Ii]n) (?:[Tt]able|[Ff]igure|[Bb]ox|[Cc]hart) \d|\((?:see|cf\.) (?:[Pp]art|[Ss]ection|[Cc]hapter|[Pp]aragraph|above|below)\b/;

/** Nobody can bring along what it points to: the sentence before it need not have it. */
export function pointsFar(text: string): boolean {
  return far.test(withoutElsewhere(text));
}

/**
 * Whether a sentence points back in its middle: "TOWB collected these answers", "to make use of it", "the two agencies",
 * where nothing before in it could be meant. Where anything could, it stands.
 */
export function pointsInside(text: string): boolean {
  if (!anyPointer.test(text)) return false;
  const words = wordsOf(text);
  // Nobody prints a sentence this long, and each pointer is compared with all that stands before it.
  if (words.length > longest) return false;
  return words.some(({ lower, text: own }, index) => {
    if (index === 0 || own !== lower) return false;
    if (lower === 'this' || lower === 'these') return isDemonstrative(text, words, index);
    if ((lower === 'it' || lower === 'they') && words[index - 1]!.lower === 'where')
      return !hasNounFor(lower === 'it' ? 'one' : 'several', text, words, 0, index);
    if (lower === 'it' || lower === 'them') return isObject(text, words, index);
    return lower === 'the' && isPairOfBodies(text, words, index);
  });
}

const longest = 250;

const anyPointer = /\b(?:th(?:is|ese)|it|them|they|the (?:two|three)) ?/;

/** What "this" says of the text itself, of its time, or of all that the sentence has told. */
const ofItself =
  /^(?:years?|months?|weeks?|days?|report|submission|document|contribution|paper|text|century|decade|period|reporting|time|end|way|ways|regard|respect|context|connection|purpose|effect|reason|reasons|field|area|areas|matter|cycle|kind|type|sort|being|new|one|ones)(?:'s?)?$/;

/** "TOWB collected these answers": no noun of that number before, the one who acts apart. */
function isDemonstrative(text: string, words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (next === undefined || gapBefore(text, words, index + 1) !== ' ' || next.text !== next.lower)
    return false;
  if (
    ofItself.test(next.lower) ||
    ofItself.test(words[index + 2]?.lower ?? '') ||
    isFiniteVerb(words, index + 1)
  )
    return false;
  if (/[;:\u2013\u2014"]/.test(text.slice(0, words[index]!.start))) return false;
  // "Only these three towns have one: Lima, …"
  if (words[index]!.lower === 'these' && text.includes(':')) return false;
  const number: Count = words[index]!.lower === 'this' ? 'one' : 'several';
  return !hasNounFor(number, text, words, behindSubjectName(text, words), index);
}

/** The index behind a name with which a sentence, or its main clause behind "In 2020,", opens. */
function behindSubjectName(text: string, words: readonly Word[]): number {
  const comma = words.findIndex((_, index) => index > 0 && gapBefore(text, words, index).includes(','));
  const ahead = words
    .slice(0, Math.max(0, comma))
    .some(({ lower, text: own }, index) => index > 0 && own === lower && !shortWords.test(lower));
  let at = comma > 0 && comma < 5 && !ahead ? comma : 0;
  while (at < words.length && (opensCapital(words[at]!.text) || shortWords.test(words[at]!.lower))) at += 1;
  return at;
}

const shortWords = /^(?:the|of|and|for|on|in|we)$/;

const prepositions =
  /^(?:of|to|for|with|by|from|in|on|at|through|via|under|about|into|against|among|between|behind|within|using)$/;

/** "30 people have used them", "to make use of it": no noun before it that is not the one who acts. */
function isObject(text: string, words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!;
  if (gapBefore(text, words, index) !== ' ') return false;
  const { lower } = words[index]!;
  const isVerb = isFiniteVerb(words, index - 1) || /(?:ed|ing)$/.test(before.lower);
  if (!prepositions.test(before.lower) && !isVerb) return false;
  // "found it hard", "of it being": only where nothing is said of it.
  const next = words[index + 1];
  const behind = gapBefore(text, words, index + 1);
  if (
    lower === 'it' &&
    next !== undefined &&
    /^ ?$/.test(behind) &&
    !prepositions.test(next.lower) &&
    next.lower !== 'and'
  )
    return false;
  const number: Count = lower === 'it' ? 'one' : 'several';
  const verb = words.findIndex((_, at) => isFiniteVerb(words, at));
  const isSameClause = verb >= 0 && verb < index && !opensClause(text, words, verb, index);
  if (!isSameClause) return !hasNounFor(number, text, words, 0, index);
  const comma = words.findIndex((_, at) => at > 0 && at < verb && gapBefore(text, words, at).includes(','));
  const tellsWhen = comma > 0 && timeAhead.test(words[0]!.lower);
  return (
    !hasNounFor(number, text, words, verb + 1, index) &&
    (comma < 0 || tellsWhen || !hasNounFor(number, text, words, 0, comma))
  );
}

/** "After the flood in Lima, the League used it": what only tells when is not what was used. */
const timeAhead = /^(?:after|before|during|since|following)$/;

/** Whether a clause of its own begins between two words. */
function opensClause(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    if (/[,;:()\u2013\u2014]/.test(gapBefore(text, words, at))) return true;
    if (/^(?:and|or|but|which|that|who|where|when|while|because|so|if|as|to)$/.test(words[at]!.lower))
      return true;
  }
  return false;
}

const bodies =
  /^(?:agencies|organizations|organisations|bodies|entities|institutions|partners|parties|companies|countries|governments|ministries|sides)$/;

/** "the two agencies": two names before would say which; "we" is one of them. */
function isPairOfBodies(text: string, words: readonly Word[], index: number): boolean {
  if (!/^(?:two|three)$/.test(words[index + 1]?.lower ?? '') || !bodies.test(words[index + 2]?.lower ?? ''))
    return false;
  // "the two countries of the region", "the three agencies that …": which is said behind.
  if (
    /^ (?:of|in|that|which|who|with|named|concerned)\b/.test(
      text.slice(words[index + 2]!.end, words[index + 2]!.end + 11),
    )
  )
    return false;
  let names = 0;
  for (let at = 0; at < index; at += 1) {
    const { text: own, lower } = words[at]!;
    if (/^(?:we|our|us)$/.test(lower)) names += 1;
    else if (opensCapital(own) && isNewName(text, words, at)) names += 1;
    else if (/^(?:two|three)$/.test(lower)) return false;
  }
  return names < 2;
}

/** A capital opens any sentence; there an acronym or a row of capitals is a name. */
function isNewName(text: string, words: readonly Word[], at: number): boolean {
  if (at === 0) return /^\p{Lu}{2}/u.test(words[0]!.text) || opensCapital(words[1]?.text ?? '');
  return !(opensCapital(words[at - 1]!.text) && gapBefore(text, words, at) === ' ');
}
