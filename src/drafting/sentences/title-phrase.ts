import { hasFiniteVerb } from '../choose/finite.js';
import { mayBeLowered } from '../word/attribution.js';
import { opensCapital } from '../word/letters.js';
import { wordsOf } from '../word/tokens.js';
import { isCommonNoun } from './common-nouns.js';
import { type Called, isGeneric, isWork, knownWord, nameOf, smallWord, textOfRecord } from './title-name.js';
import type { UnitSentence } from './unit-sentences.js';

/** How such a phrase begins. */
export const regard = /^(?:With regard to|Under the) /;

/** "With regard to shelf sensors"; null where the title is a clause, a part of a report, or has letters that nobody can explain. */
export function phraseFor(printed: string, isAct: boolean, { record }: UnitSentence): string | null {
  const title = printed.replace(/^[Tt]he (?=\p{Lu})/u, '');
  const words = title.split(' ');
  if (
    words.length > mostWords ||
    /[?!;:"/[\]]|\.\.|, |\. /.test(title) ||
    notAMatter.test(withoutYear(title).replace(ofStage, ''))
  )
    return null;
  if (
    isGeneric(words) ||
    isPair.test(title) ||
    isClause.test(title) ||
    namesTwo(words) ||
    hasFiniteVerb(wordsOf(title.charAt(0).toLowerCase() + title.slice(1)))
  )
    return null;
  // The capitals behind it are the Summit's.
  if (/^Follow-up (?:to|on|of) /.test(title)) return `With regard to f${title.slice(1)}`;
  const told = textOfRecord(record);
  const name = nameOf(title) ?? knownWord(title, record);
  if (name !== null && isProper(name)) return named(name, isAct, told, title !== printed);
  const first = words[0]!;
  if (title.includes('(')) return null;
  if (words.length === 1 && isAcronym(first))
    return told.includes(` ${title.toLowerCase()}`) ? null : `With regard to ${title}`;
  const article = needsNoArticle(words)
    ? ''
    : oneOf.test(title) || oneThing.test(title) || isWork(words.at(-1)!)
      ? 'the '
      : null;
  if (article === null) return null;
  // "Safe Delivery mentoring": the second shows that both are of a name.
  if (isAcronym(first) || isProduct.test(first) || opensCapital(words[1] ?? ''))
    return `With regard to ${article}${title}`;
  if (!/^\p{Lu}\p{Ll}/u.test(first)) return null;
  // "Blockchain" and "Siyavula", "Shelf sensors" and "Humboldt cables" look alike: only what is known for a word loses its capital.
  return ofStage.test(title) ||
    endsAsWord.test(first) ||
    isCommonNoun(first) ||
    isGeneric([first]) ||
    mayBeLowered(first, title, told)
    ? `With regard to ${article}${first.charAt(0).toLowerCase()}${title.slice(1)}`
    : null;
}

/** "Affordability stagnates": a verb that needs nothing behind it. */
const isClause =
  / (?:stagnates?|grows?|falls?|rises?|remains?|persists?|matters?|works?|counts?|pays?|lags?|declines?|improves?|continues?|changes?|returns?|spreads?|widens?|narrows?|slows?|accelerates?|fails?|helps?|hurts?|saves?|wins?|loses?|shifts?|evolves?)$/;

/** "Dialogue on lamps", "Shelf package for towns": of one thing, what follows says which. */
const oneOf =
  /^(?!\S+ly )(?:[\p{L}-]+ ){0,2}(?!(?:digital|female|global|legal|local|male|national|public|regional|young) )[\p{L}-]+ (?:on|of|for|between) /iu;

/** "Office modernization package" */
const oneThing =
  / (?:atlas|award|calculator|card|chatbot|corner|curriculum|dashboard|desk|directory|exchange|fair|fellowship|festival|gateway|helpline|hotline|kit|ledger|manual|map|marketplace|package|prize|register|registry|room|simulator|tracker)$/;

/** "Household surveys" end in a noun of works, and name none. */
function isProper({ name, isWord }: Called): boolean {
  return (
    isWord ||
    name.split(' ').every((word) => smallWord.test(word) || /^["']?[\p{Lu}\d]|^\p{Ll}\S*\p{Lu}/u.test(word))
  );
}

function named(
  { name, isWord, isWork: isOne, isSure }: Called,
  isAct: boolean,
  told: string,
  hadArticle: boolean,
): string {
  const words = name.split(' ');
  const isKnown = told.split(name).length > 2;
  // "Smart Cities" in a submission that writes of smart cities is no name.
  if (
    !isWord &&
    !isKnown &&
    !isSure &&
    !isOne &&
    words.every((word) => smallWord.test(word) || mayBeLowered(word, name, told))
  )
    return needsNoArticle(words) ? `With regard to ${name.toLowerCase()}` : `With regard to the ${name}`;
  if (isAct && under.test(name)) return `Under the ${name}`;
  const takesArticle =
    hadArticle ||
    isOne ||
    isCounted.test(headOf(withoutYear(name))) ||
    under.test(name) ||
    told.includes(` the ${name}`);
  return `With regard to ${takesArticle ? 'the ' : ''}${name}`;
}

/** "National Clinics Project and Lima Hospital": two works, of which nobody knows which it is. */
function namesTwo(words: readonly string[]): boolean {
  const and = words.indexOf('and');
  return and > 0 && isWork(words[and - 1]!) && opensCapital(words.at(-1)!);
}

/** A name whose last noun is one thing of many, other than the works that every title may name. */
const isCounted =
  /\b(?:Map|Conversation|Scholarship|Bank|Ministry|Department|University|Institute|Policy|Library|Chapter|Study Groups|Goals|Recommendation|Agency|Organi[sz]ation|Federation|Alliance|Network|Conference|Congress|Foundation|Office|Society|Union|Association|Council|Commission|Forum|Compact|Hub|Lab|Kit|Roadmap|Declaration|Prize|Award|Week|Group|Panel|Task Force|Registry|Cable|Cluster|Law|Act|Bill|Committee)(?: (?:on|for|of|in|to) .*)?$|^\p{Lu}\S* of \p{Lu}/u;

/** "Second phase of Lamp School" */
const ofStage = /^(?:First|Second|Third|Next|Final|Pilot) (?:phase|stage|edition|round) of /;

/** "WSIS Forum 2021": its year is of its name. */
function withoutYear(name: string): string {
  return name.replace(/(?<=\p{Lu}\S* )\d{4}$/u, '').trimEnd();
}

/** "Women" of "Women at the Panel"; of the works that a title may name the last word says what they are. */
function headOf(name: string): string {
  return / (?:at|by|with|from) /.test(name) ? name.replace(/ (?:at|by|with|from) .*$/, '') : name;
}

/** Whether the noun of a matter stands without an article: a plural, or what is not counted. */
function needsNoArticle(words: readonly string[]): boolean {
  if (/ing$/.test(words[0]!)) return true;
  const link = words.findIndex(
    (word, at) => at > 0 && /^(?:for|of|on|in|to|with|by|at|from|through|among)$/.test(word),
  );
  const head = link < 0 ? words : words.slice(0, link);
  const and = head.indexOf('and');
  return [head.slice(0, Math.max(and, 0)), head.slice(and + 1)].every((part) => {
    const noun = part.at(-1);
    if (noun === undefined) return and < 0;
    const lower = noun.toLowerCase();
    return /[^s]s$/.test(noun) || (uncounted.test(lower) && !countedToo.test(lower)) || isProduct.test(noun);
  });
}

/** "ImpactAim", "eTrade": letters that no common noun has. */
const isProduct = /^\p{Lu}?\p{Ll}+\p{Lu}/u;

const uncounted =
  /(?:ity|ment|ness|ance|ence|ship|ing|tion|sion|ture|logy|acy|health|medicine|(?<!net|frame)work|chain|finance|content|access|water|energy|traffic|data|media|trade|commerce|software|hardware|research|money|people|children|women|youth|farming|cash|waste|identity|inclusion|news|radio|television|speech|law|care|policy)$/;

/** "the conversation on lamps": endings of what is not counted, on what is. */
const countedToo =
  /^(?:application|association|coalition|commission|competition|consultation|convention|conversation|corporation|declaration|edition|exhibition|federation|foundation|mission|network|organi[sz]ation|publication|resolution|session|simulation|solution|station|assessment|department|document|experiment|instrument|statement|alliance|conference)$/;

const endsAsWord = /(?:tion|sion|ment|ity|ness|ship|ance|ence|tics|ical|ing)s?$/;

/** "League and Peru": two of whom nobody knows what they are. */
const isPair = /^\S+ and \S+$/;

const mostWords = 8;

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]+s?$/u.test(word);
}

/** What things are done under. */
const under = /(?:Initiative|Programme|Project|Campaign|Partnership|Scheme|Framework|Strategy)$/;

/** Parts of a report, and titles that speak rather than name. */
const notAMatter =
  /\b(?:obstacles?|challenges?|difficult(?:y|ies)|constraints?|progress|achievements?|results?|outcomes?|outputs?|lessons?|future|plans?|outlook|activit(?:y|ies)|overview|summary|background|introduction|conclusions?|trends?|experiences?|action lines?|building confidence|capacity[- ]building|enabling environment|access to information|next|years?|looking|highlights?|examples?|pandemic|covid-19|way forward|steps?|status|context|remarks?|observations?|work|what|how|why|we|our|my|us|not|phase|stage|pillar|component|parts?|target|goal|objectives?|findings?|messages?|news|questions?|themes?|title|motto|claims?|notes?|figures?|points?|ideas?|answers?|work ?stream|doctor|dr|mr|ms|mrs|prof|professor|\d{4})\b|^(?:Since|Until|During|Under|Over|Into|Through|Throughout|Within|Without|Across|About|Around|When|While|Where|Who|Which|Whose|Is|Are|Can|Does|Do|From|To|Towards?|Beyond|After|Before|And|But|In|On|At|For|By|With|A|An|One|Two|Three|First|Second|Third|More|Less|No|New|Old|Better|Growing|Still)\b/i;
