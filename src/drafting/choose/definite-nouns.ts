import { months } from '../../document/index.js';
import { stemOfWord } from '../../grouping/index.js';
import { opensCapital } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import { isPast } from '../word/verbs.js';
import { isFiniteVerb } from './finite.js';

const articles: ReadonlySet<string> = new Set(['the', 'both']);
const pointers: ReadonlySet<string> = new Set(['this', 'these', 'those', 'such']);

/** Words that end the nouns behind an article. */
const ending: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of for in on at to by with from as into over under between among through across during ' +
    'about after before since until within without per via than that which who whom whose where when while because if ' +
    'is are was were be been being has have had will would can could may might must shall should do does did not also ' +
    'this that these those such there here now then already its their his her our it they them he she we'
  ).split(' '),
);

/** Nouns that need no introduction: there is one of them, or everybody knows which. */
const known: ReadonlySet<string> = new Set(
  (
    'world planet pandemic crisis public population people country countries government governments internet web media ' +
    'press region regions year years decade century month months period end beginning time future past number total ' +
    'majority use need aim goal goals purpose role state states poor elderly young economy society market law sector ' +
    'field same first second third last most least other others way part environment community communities lack ' +
    'importance impact basis context ground quality level agenda ' +
    'pacific caribbean sahel americas arab netherlands philippines sudan niger gambia congo'
  ).split(' '),
);

export type Definite = {
  readonly nouns: readonly string[];
  readonly kinds: readonly string[];
  readonly points: boolean;
  readonly opens: boolean;
  /** "the programme", "the project team": a work, or a part of one, that something before must have named. */
  readonly works: boolean;
};

/** What is somebody's, or a part of something: nobody knows which without its name. */
const works: ReadonlySet<string> = new Set(
  (
    'programme project platform system initiative campaign network model scheme approach exercise process pilot map ' +
    'tool application app software database dashboard solution training survey evaluation study course curriculum ' +
    'partnership arrangement team phase axis component strand module content sample fund grant operation method ' +
    'prototype device service portal website chatbot facility kit toolkit guide proposal agreement decision draft text ' +
    'register registry repertoire instrument methodology questionnaire index hub laboratory lab consortium experiment answer reply result results reason pieces idea remedy consequence technique discussion discussions negotiations talks debate entries breach episode incident'
  ).split(' '),
);

/**
 * The stems of nouns that stand with an article as if the reader knew them: "the price offered", "these responses". Not those
 * that say which themselves ("the number of services", "the portal for farmers"), nor those that the sentence has named.
 * `kinds`: those with a capital, "the Commission": the end of a name, or all of it ("the Pacific"). `points`: one of them
 * stands with "this" or its like; `opens`: one is the subject, behind a place or a time at most.
 */
export function definiteNouns(words: readonly Word[]): Definite {
  const nouns: string[] = [];
  const kinds: string[] = [];
  let points = false;
  let opens = false;
  let isOfWork = false;
  for (let at = 0; at < words.length; at += 1) {
    const isPointer = pointers.has(words[at]!.lower);
    if (!isPointer && !articles.has(words[at]!.lower)) continue;
    const end = endOfNouns(words, at + 1);
    if (!isPointer && saysWhich(words, end)) continue;
    isOfWork ||= !isPointer && isWork(words, at, end);
    for (const noun of words.slice(at + 1, end)) {
      const isKind = opensCapital(noun.text);
      if (isKind && noun !== words[at + 1]) break;
      // "the WSIS processes": letters are a name.
      if (isKind && /^\p{Lu}{3}/u.test(noun.text)) break;
      // "the National Digital Programme" is a name, and says which.
      if (isKind && opensCapital(words[at + 2]?.text ?? '') && words[at + 2]!.start === noun.end + 1) break;
      if (!isContent(noun) || known.has(noun.lower)) continue;
      const stem = stemOfWord(noun.lower);
      if (words.slice(0, at).some(({ lower }) => stemOfWord(lower) === stem)) continue;
      (isKind ? kinds : nouns).push(stem);
      points ||= isPointer;
      opens ||= !isKind && at <= placeReach;
      if (isKind) break;
    }
  }
  return { nouns, kinds, points, opens, works: isOfWork };
}

/** "the project team" of words in small letters alone, the noun of which stands nowhere before it. */
function isWork(words: readonly Word[], article: number, end: number): boolean {
  const isVerb = end - article > 2 && (isFiniteVerb(words, end - 1) || isPast(words[end - 1]!.lower));
  const phrase = words.slice(article + 1, isVerb ? end - 1 : end);
  const noun = phrase.at(-1);
  if (phrase.length === 1 && noun !== undefined && opensCapital(noun.text)) return namedWorks.has(noun.lower);
  if (
    noun === undefined ||
    !(works.has(noun.lower) || works.has(noun.lower.replace(/s$/, ''))) ||
    phrase.some((one) => isNoneOfMany.test(one.text))
  )
    return false;
  // "eLamp, the lamp service,"
  const named = words[article - 1];
  if (named !== undefined && /\p{Lu}/u.test(named.text) && words[article]!.start === named.end + 2)
    return false;
  // "the survey by UNESCO", "the project "Early Word"", "the tool known as One Desk"
  const [next, second] = [words[end], words[end + 1]];
  if (next !== undefined && (saysOfWhom.has(next.lower) || opensCapital(next.text))) return false;
  if (next?.lower === 'by' && opensCapital(second?.text ?? '')) return false;
  if (namesSomething(words, article)) return false;
  const stem = stemOfWord(noun.lower);
  return !words.slice(0, article).some(({ lower }) => stemOfWord(lower) === stem);
}

/** "applied to 86 cities in the Survey": with a capital, the end of a name that stands elsewhere, and no sender's. */
const namedWorks: ReadonlySet<string> = new Set(
  'survey observatory platform strategy plan roadmap index report principles portal atlas academy system tracker monitor guide handbook compendium'.split(
    ' ',
  ),
);

/** "TOWB launched Shelf Days in 2019, and the project has trained": a name behind the verb says which. */
function namesSomething(words: readonly Word[], article: number): boolean {
  const verb = words.findIndex((_, at) => at < article && isFiniteVerb(words, at));
  if (verb < 0) return false;
  return words.slice(verb + 1, article).some(({ text }) => opensCapital(text) && !months.includes(text));
}

/** Names, owners, and what there is one of in a country. */
const isNoneOfMany =
  /\p{Lu}|'|^(?:national|central|official|public|federal|municipal|judicial|most|least|whole|general|global|education|educational|school|health|tax|electoral|land|civil|birth|mobile|power|banking|financial|legal|justice|payment|payments|postal|transport|statistical|identity|food|energy|electricity|telecommunications)$/u;

const saysOfWhom: ReadonlySet<string> = new Set('with between known called named entitled'.split(' '));

const mostNouns = 3;
/** "In Mosul, the analysis showed". */
const placeReach = 2;

function endOfNouns(words: readonly Word[], from: number): number {
  let end = from;
  while (end < words.length && end < from + mostNouns && !ending.has(words[end]!.lower)) {
    // "the service Saqya": a name behind the noun says which.
    if (end > from && (words[end]!.start > words[end - 1]!.end + 1 || /^\d/.test(words[end]!.text))) break;
    if (end > from && opensCapital(words[end]!.text) && !opensCapital(words[from]!.text)) break;
    end += 1;
  }
  return end;
}

/** "The design and delivery of courses": what follows says which. */
function saysWhich(words: readonly Word[], end: number): boolean {
  const behind = words[end]?.lower ?? '';
  const [last, next] = [words[end - 1]!, words[end]];
  const isAdjoined = next !== undefined && next.start === last.end + 1;
  if (isAdjoined && !opensCapital(last.text) && opensCapital(next.text)) return true;
  // "The analysis showed that": a verb is no noun that "that" explains.
  if (behind === 'that' && tells.test(words[end - 1]!.lower)) return false;
  // "closed the pilot for five months", "read the plan in May": how long, and when.
  if (/^(?:for|in|on)$/.test(behind) && isTime(words[end + 1], words[end + 2])) return false;
  return behind === 'and'
    ? explains.has(words[endOfNouns(words, end + 1)]?.lower ?? '')
    : explains.has(behind);
}

const tells = /(?:ed|found|shows|finds|suggests|indicates|means)$/;
/** "five months", "May", "2020". */
function isTime(first: Word | undefined, second: Word | undefined): boolean {
  if (first === undefined) return false;
  return months.includes(first.text) || /^(?:19|20)\d\d$/.test(first.text) || spans.test(second?.lower ?? '');
}

const spans = /^(?:hours?|days?|weeks?|months?|years?)$/;
const explains: ReadonlySet<string> = new Set('of for that which who where on to in'.split(' '));

/** A word that carries meaning of its own. */
export function isContent({ lower }: Word): boolean {
  return lower.length > 3 && !ending.has(lower) && !/^\d/.test(lower);
}
