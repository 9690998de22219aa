import type { SetAsideReason } from '../../grouping/index.js';
import { runInLabel } from '../sentences/run-in-label.js';
import { carriedTitle, titleSentences } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import { isPast, pureVerbs } from '../word/verbs.js';
import type { View } from '../word/view.js';
import { cutShort, hasFiniteVerb, isFiniteVerb } from './finite.js';
import { question } from './openings.js';

/** Why a text cannot stand in any report, whatever it says: no whole sentence, a question, a quotation, another language. */
export function refusedAsText(
  sentence: UnitSentence,
  view: View,
  words: readonly Word[],
): SetAsideReason | null {
  const text = view.text.trim();
  if (sentence.unit.language !== 'en') return 'not-english';
  if ((!text.endsWith('.') && question.test(text)) || view.unbalanced || view.quoted * 2 > text.length)
    return 'question-or-quotation';
  const lead = leadOf(sentence, text);
  const own = lead === 0 ? text : text.charAt(lead).toUpperCase() + text.slice(lead + 1);
  const isSentence = isWhole(sentence, own, lead === 0 ? words : wordsOf(own));
  return isSentence && !isDebris(text) ? null : 'fragment';
}

/** "a) trained 3,000 teachers, b) opened 40 centres" */
const enumerators = /(?:^|\s)[a-z\d]{1,3}\)/g;

/** The words that its title gave it, "With regard to learning, ", or a label that falls: neither makes a sentence of the rest. */
function leadOf(sentence: UnitSentence, text: string): number {
  const given =
    carriedTitle(sentence) === null ? null : /^(?:With regard to|Under the) [^,]+, /.exec(text)?.[0];
  const label = given ?? runInLabel(text);
  return typeof label === 'string'
    ? label.length
    : label === null || label.instead !== null
      ? 0
      : label.label.length;
}

function isWhole(sentence: UnitSentence, text: string, words: readonly Word[]): boolean {
  const [first, second] = words;
  // "2562), agencies shall not ask": what stands before was cut off.
  if (/^[^(]*\)/.test(text.replace(enumerators, ' '))) return false;
  if (first === undefined || second === undefined || words.length < 4) return false;
  if (!text.endsWith('.') && !/[.!]["')\]]*$/.test(text) && !isUnstoppedItem(sentence, text)) return false;
  if (first.lower === first.text && /^\p{Ll}+$/u.test(first.text)) return false;
  if (isTitle(sentence, words) || isAnswer(text, words)) return false;
  if (!hasFiniteVerb(outsideBrackets(text, words)) || isHalf(text, words)) return false;
  if (opensSubordinate(text) || isListOfPhrases(text, words) || isTally(text, words) || isNote(text, words))
    return false;
  const ahead = adverbial.exec(text)?.[0].length ?? 0;
  if (announcesMore.test(text) || isOrder(words.filter(({ start }) => start >= ahead))) return false;
  // "Launched a portal." and "Ensure access." have nobody who acts; "Held in Kyoto, the Forum brought …" has.
  // "Access Now led …": with a capital behind it, it opens a name.
  const opensName = opensCapital(second.text) && pureVerbs.has(first.lower);
  if (!opensName && onlyPast.test(first.lower)) return false;
  // "Convened, as co-organizer, the Forum, held online": an item of a list whose subject stands above it.
  if (
    !opensName &&
    sentence.unit.lead_in !== null &&
    isPast(first.lower) &&
    /^\S+(?:, | (?:the|an?|its|with|by) )/.test(text) &&
    !/^\S+ (?:by|with|in|at|on) [^,]+, (?:the|this|it) /.test(text)
  )
    return false;
  if (!opensName && (isPast(first.lower) || (pureVerbs.has(first.lower) && first.start === 0))) {
    const comma = text.indexOf(',');
    return comma > 0 && hasFiniteVerb(words.filter(({ start }) => start > comma));
  }
  return true;
}

/** "School Connect (meals records on tablet) from 3 to 12 countries": an aside has no verb for its sentence. */
function outsideBrackets(text: string, words: readonly Word[]): readonly Word[] {
  const asides = [...text.matchAll(/\([^()]*\)/g)];
  if (asides.length === 0) return words;
  return words.filter(
    ({ start }) => !asides.some(({ 0: aside, index }) => start > index && start < index + aside.length),
  );
}

/** "Emissions reported: 13.2 million tonnes.": a row of a table. */
function isTally(text: string, words: readonly Word[]): boolean {
  const head = /^[^:;."]{3,60}(?=: \d)/.exec(text)?.[0].length ?? 0;
  if (head === 0) return false;
  const [before, behind] = [
    words.filter(({ end }) => end <= head),
    words.filter(({ start }) => start > head),
  ];
  return before.length < 7 && !before.some(({ lower }) => auxiliary.test(lower)) && !hasFiniteVerb(behind);
}

/** "First edition issued for trials in September": one thing without its article, to which something was done. */
function isNote(text: string, words: readonly Word[]): boolean {
  const [note] = oneThing.exec(text) ?? [];
  if (note === undefined || words.some(({ lower }) => auxiliary.test(lower))) return false;
  return !hasFiniteVerb(words.filter(({ start }) => start >= note.length));
}

const oneThing =
  /^(?:(?:First|Second|Third|New|Final|Revised|Draft|Joint|National|Regional) )?(?:agreement|conference|directory|draft|edition|guide|handbook|hub|meeting|memorandum|module|pilot|plan|platform|portal|prototype|publication|report|road ?map|secretariat|strategy|study|survey|task force|toolkit|version|workshop) (?:[\p{L}'-]+ ){0,8}?(?!led |fed )(?:\p{Ll}+ed|held|built|set up|drawn up) (?:in|by|for|at|on|with|under|to|through|during)\b/iu;

/** "Began in 2018 with 20 phones": pasts that are no participles; nobody who did it can stand behind them. */
const onlyPast = /^(?:began|became|came|chose|drew|fell|gave|grew|knew|ran|rose|saw|spoke|took|went|wrote)$/;

/** "*From shelves to services.* Through …": a title in type with no verb that is only a verb. */
function isTitle({ index, siblings }: UnitSentence, words: readonly Word[]): boolean {
  if (index >= titleSentences(siblings)) return false;
  return isNoStatement(words) || !words.some(({ lower }) => auxiliary.test(lower) || isPast(lower));
}

/** "**What stood in the way.**", "**Knowing the skills before they are missing.**": no clause that says anything of something. */
function isNoStatement(words: readonly Word[]): boolean {
  const first = words[0]!.lower;
  if (/^(?:what|where|who|how|why|which|against|towards?)$/.test(first)) return true;
  // "Broadcasting reached 3 million pupils" says something of broadcasting.
  return /^\p{Ll}{2,}ing$/u.test(first) && !isFiniteVerb(words, 1);
}

/** "*Who does the work:* national associations": a question, and an answer without a verb. */
function isAnswer(text: string, words: readonly Word[]): boolean {
  const asked = /^(?:Who|What|Where|When|Why|How)\b[^.:]{1,60}: /.exec(text)?.[0].length ?? 0;
  return asked > 0 && !hasFiniteVerb(words.filter(({ start }) => start >= asked));
}

/** "Subject to funding, bring the fund to 200 members". */
const adverbial =
  /^(?:Subject to|In|By|From|During|With|Together with|Before|After|Until|Where possible|If) [^,]{1,60}, (?=\p{Ll})/u;

/** "Install two servers in Africa, subject to agreements": an item of a plan, whose subject stands in another line. */
function isOrder([first, second, ...rest]: readonly Word[]): boolean {
  if (first === undefined || second === undefined) return false;
  // Behind a phrase of time no noun opens so: "by 2021, bring the fund".
  const isVerb = plannedVerb.test(first.lower) || (first.start > 0 && pureVerbs.has(first.lower));
  if (!isVerb) return false;
  if (
    !/^(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|its|our|more|new|further|all|up|out|to)$/.test(
      second.lower,
    )
  )
    return false;
  // "Reach 500,000 connected homes": a number is what is done.
  if (/^\d/.test(second.text)) return !rest.some(({ lower }) => auxiliary.test(lower));
  // "Support to the 12 centres continued", "Work to map the schools began": a noun, and its verb far behind.
  return !(nounsToo.test(first.lower) && (second.lower === 'to' || hasFiniteVerb(rest)));
}

const plannedVerb =
  /^(?:install|resume|roll|scale|finish|conclude|open|close|start|set|put|run|hold|host|map|test|pilot|fund|design|plan|continue|support|work|update|upgrade|review|study|train|monitor|document|double|triple|extend|expand|finali[sz]e|complete|prepare|publish|launch|develop|build|create|establish|organi[sz]e|conduct|produce|provide|strengthen|promote|improve|increase|introduce|implement|deploy|adopt|draft|issue|translate|recruit|digiti[sz]e|migrate|connect|reach|achieve|attract|enrol|equip|certify|register|deliver|offer|bring|cover|secure|reduce|raise|cut|grow|enable|empower|ensure|assist|help|engage|link|consolidate|replicate|transfer|hand)$/;
const nounsToo =
  /^(?:support|work|study|review|pilot|test|plan|design|update|upgrade|issue|launch|draft|map|fund|document|train|set|run|start|monitor|double|triple|complete|open|close|hold|host|put|increase|reach|cover|help|cut|offer|link|hand|transfer)$/;

/** "Among the obstacles are the following.", "It may be put in four lessons.": what follows is a list that is not there. */
const announcesMore =
  /^(?:Some|Several|A few|Two|Three|Four|The (?:first|main)) (?:\p{Ll}+ )?(?:results|examples|figures|facts|outcomes|achievements) (?:can|may|could|should) (?:now |already )?be (?:presented|given|mentioned|cited|reported|named|told|noted|shown)\.$|^Of the [^,]{3,60}, [^,]{2,60} is the one\b|^[^,;:]{3,80} (?:is|are|was|were) of (?:two|three|four|five|several|various) (?:kinds?|sorts?|types?)[.:]?$|^(?:Two|Three|Four|Five|Six|Some|Several|A few) (?:main |general |further |brief )?(?:observations|lessons|remarks|points|conclusions|things|messages|experiences|examples|developments|issues|questions|aspects) (?:can|may|should|must|deserve|stand|emerge|have|are|were|follow)\b|\bmention (?:should|must|may|can|is to) be made of (?:the following|two|three|four|five|several)\b[^,;:]{0,20}[.:]$|\b(?:in|into|draws?|drew|learned) (?:two|three|four|five|six|seven|several|some) (?:main |key |broad )?(?:lessons|points|messages|findings|conclusions)(?: learned)?[.:]$|\b(?:the following(?: (?:areas|ways|points|items|activities|obstacles|results|measures|actions|priorities|challenges|steps|initiatives|projects))?|as follows|as set out below|listed below)["')]*[.:]["')]*$/u;

/** "An assessment, to be offered to 40 posts; the method has been tested": of the two that a semicolon parts, the first is none. */
function isHalf(text: string, words: readonly Word[]): boolean {
  const [first = ''] = /^[^:;"(]{6,}(?=; )/.exec(text) ?? [];
  if (first === '') return isInKeywords(text, words);
  if (/;.*;/.test(text)) return isInKeywords(text, words);
  const before = words.filter(({ start }) => start < first.length);
  return before.length > 0 && !hasFiniteVerb(before);
}

/** "Venture fund set up; blockchain, drones, data science.", "Nine requirements; 245 experts took part": notes in keywords. */
function isInKeywords(text: string, words: readonly Word[]): boolean {
  const colon = /^[^:;]{1,60}: /.exec(text)?.[0].length ?? 0;
  const label = words.filter(({ start }) => start < colon);
  const rest = text.slice(colon);
  if (!rest.includes('; ') || /[:("]/.test(rest) || /; and /.test(rest) || hasFiniteVerb(inSmall(label)))
    return false;
  const ends = [...rest.matchAll(/; /g)].map(({ index }) => index + colon);
  const parts = [colon, ...ends].map((from, at) =>
    words.filter(({ start }) => start >= from && start < (ends[at] ?? text.length)),
  );
  const verbless = parts.filter(
    (part) =>
      part.length > 0 &&
      !hasFiniteVerb(part) &&
      !part.some(({ lower }) => isPast(lower) || pureVerbs.has(lower)),
  );
  return verbless.includes(parts[0]!) || (verbless.length > 0 && parts.length > 2);
}

/** "The obstacles: connectivity first of all, followed by …", "Coffee: 1.5 tonnes sold": a heading and what it heads. */
function isListOfPhrases(text: string, words: readonly Word[]): boolean {
  const colon = /^[^:;]{1,90}: /.exec(text)?.[0].length ?? 0;
  if (colon === 0 || runInLabel(text) !== null) return false;
  const before = words.filter(({ start }) => start < colon);
  const behind = words.filter(({ start }) => start >= colon);
  const relative = behind.findIndex(({ lower }) => /^(?:which|that|who|whose|whom|where)$/.test(lower));
  const whole = relative < 0 ? behind : behind.slice(0, relative);
  return !hasFiniteVerb(inSmall(before)) && !whole.some(({ text: own }) => auxiliary.test(own));
}

/** "Main obstacles: …": behind a capital that only opens the line, a plural is no verb. */
function inSmall([first, ...rest]: readonly Word[]): readonly Word[] {
  if (first === undefined) return rest;
  return [/^\p{Lu}\p{Ll}+$/u.test(first.text) ? { ...first, text: first.lower } : first, ...rest];
}

const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)$/;

/** "| Family (un.org)", "Home | About | Contact": what is left of the titles of web pages. A rule stands in no sentence. */
function isDebris(text: string): boolean {
  return /(?:^|\s)\|(?:\s|$)|^(?:WSIS )?[Aa]ction lines? C\d/.test(text) || mostlyLinks(text);
}

/** Addresses that take up more of it than words do. */
function mostlyLinks(text: string): boolean {
  const links = text.match(/(?:https?:\/\/|www\.)[^\s)]{1,2000}/g);
  return links !== null && links.join('').length * 2 > text.length;
}

/** "Because many schools have none.", "Which was adopted.": a clause whose main clause is another sentence. */
function opensSubordinate(text: string): boolean {
  if (/^Which (?!of\b)/.test(text)) return true;
  if (/^(?:Including|Such as|As well as|Especially|Namely|Particularly|Notably) [^,]*$/.test(text))
    return true;
  return /^(?:Because(?! of)|While|Although|Though|Whereas|Whether|Unless) [^,]*$/.test(text);
}

/** Items of a list often lack their full stop; a paragraph without one was cut. */
function isUnstoppedItem({ unit }: UnitSentence, text: string): boolean {
  return unit.kind === 'list-item' && /[\p{L}\p{N})"']$/u.test(text) && !cutShort.test(text);
}
