import { stemOfWord } from '../../grouping/index.js';
import { haveSameHeadings } from '../../records/index.js';
import { goesOnFromAbove } from '../sentences/story.js';
import { placeWords } from '../sentences/title-matter.js';
import { isOfTitlePlace, isTitled, needsListTitle, needsTitle, titleSentences } from '../sentences/titled.js';
import { type Word, wordsOf } from '../word/tokens.js';
import type { Assessed } from './assess.js';
import { definiteNouns } from './definite-nouns.js';
import { type SentencesRead, spelledBefore } from './sentences-read.js';
import { actsInPlaces, fromSubject, namesBeforeVerb, namesItsSubject, namesNothing } from './subjects.js';

/** What a sentence needs: that many before it; `firm` where it means something else, or nothing, without them. */
export type Bond = { readonly back: number; readonly firm: boolean; readonly named?: boolean };

const before: Bond = { back: 1, firm: true };

/** What the sentence at `index` of its unit needs of those before it; null where nothing. */
export function bondOf(one: Assessed, index: number, read: SentencesRead): Bond | null {
  if (one.leans) return before;
  if (isTitled(one.sentence)) return null;
  const first = titleSentences(one.sentence.siblings);
  if (index < first) return null;
  const words = wordsOf(one.sentence.text);
  if (index === 0 && (needsListTitle(one.sentence) || opensWithWhatStandsAbove(one, words))) return before;
  if (index === first) {
    const isOfTitle =
      first > 0 && needsTitle(one.sentence, one.acts || namesBeforeVerb(words, placeWords(one.sentence)));
    return isOfTitle || goesOnWithWork(one, words) ? before : null;
  }
  return bondOfLater(one, words, { index, first, read });
}

/** `first`: the unit's first sentence behind its title. */
type Standing = { readonly index: number; readonly first: number; readonly read: SentencesRead };

function bondOfLater(one: Assessed, words: readonly Word[], { index, first, read }: Standing): Bond | null {
  const { sentence } = one;
  const { text, siblings } = sentence;
  if (isOfTitlePlace(sentence)) return before;
  if (longAgo.test(siblings[index - 1]!.text) && !ownTime.test(text)) return before;
  const { nouns, kinds, points, opens, works } = definiteNouns(words);
  const spelled = one.acts ? null : spelledBefore(sentence, index, first);
  const said = spelled ?? read.lastWith([...nouns, ...kinds], index, first);
  if (said !== null) return { back: index - said, firm: true };
  if (points || opens || works || goesOnFrom.test(text) || counted.test(text) || knownWork.test(text))
    return before;
  if (throughIt.test(text) || ofSomebody(text)) return { back: 1, firm: false };
  // What it knows of the rest of its unit, the unit's beginning may tell; it names somebody, and stands without.
  const start = { back: index - first <= mostBack ? index - first : 1, firm: false, named: true };
  if (one.acts) return nouns.length > 0 ? start : null;
  const subject = fromSubject(text, words);
  if (namesItsSubject(subject)) return nouns.length > 0 || actsInPlaces(sentence) ? start : null;
  const hasNoName = namesNothing(subject, sentence);
  // "Publishers' terms remain, in many markets, a burden" is said of all; "A station describes the fault" of one.
  const isOfAll = nouns.length > 0 && !oneOfSome.test(text);
  return { back: 1, firm: hasNoName && !isOfAll, named: !hasNoName && nouns.length === 0 };
}

/** What a unit begins with, two sentences before, is taken along. */
const mostBack = 2;

const oneOfSome = /^(?:In [^,]{1,40}, )?(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|\d[\d,.]*) /;

/** "The balloon service, operated by …" behind a paragraph, or item, on balloons: one that only that paragraph explains. */
function opensWithWhatStandsAbove({ sentence, acts }: Assessed, words: readonly Word[]): boolean {
  const { record, unit } = sentence;
  if (acts || words[0]?.lower !== 'the') return false;
  const above = record.units[record.units.indexOf(unit) - 1];
  if (above === undefined || !haveSameHeadings(above, unit)) return false;
  const { nouns, opens } = definiteNouns(words.slice(0, 4));
  if (!opens || nouns.length === 0) return false;
  const stems = new Set(wordsOf(above.text).map(({ lower }) => stemOfWord(lower)));
  return nouns.some((noun) => stems.has(noun));
}

/** "Trainees had completed the programme", "The categories follow the law", in a paragraph behind that on the programme. */
function goesOnWithWork({ sentence }: Assessed, words: readonly Word[]): boolean {
  if (!goesOnFromAbove(sentence)) return false;
  const { works, opens } = definiteNouns(words);
  return works || (opens && words[0]?.lower === 'the');
}

/** "At the time of the Summit, …": what is told behind it is told of that time, unless it says another. */
const longAgo =
  /^(?:At (?:the|that) time\b|Back then\b|(?:Ten|Fifteen|Twenty|Five|\d+) years (?:ago|earlier)\b|In (?:the )?(?:19\d\d|200\d|201[0-5])s?\b)/;
const ownTime =
  /\b(?:19|20)\d\d\b|\b(?:[Tt]oday|[Nn]ow|[Cc]urrently|[Pp]resently|[Tt]his year|[Ss]ince|[Aa]t present|is|are|has|have|will)\b/;

/** "In Mali, for instance, farmers …", "The one in Malawi …", "is therefore preparing": of what was said before. */
const goesOnFrom =
  /^[^,]{1,60}, for (?:instance|example),|\b[Tt]he ones? (?:in|of|at|on|from|for)\b|\b(?:therefore|thereby|accordingly|for the same reasons?|for that reason)\b/;

/** "There were 80 volunteers in the pilot": in what? */
const counted = /^There (?:is|are|was|were|have been|has been|will be) (?:\d|only|some|about|over)/;

/** "UNDP delivered the platform in two weeks": which, the sentence before it said in other words. */
const knownWork =
  /^(?:(?!\b(?:platform|system|portal|app|application|tool|software|dashboard|website|database)s?\b).)*\b(?:delivered|developed|launched|built|opened|tested|used|introduced|upgraded|adopted|installed|through|via|using|on) the (?:platform|system|portal|app|application|tool|software|dashboard|website|database)(?=[.,;]| (?:in|within|by|with|from|to|since|during|at|was|and)\b)/;

/** "a server with her own recordings": hers who has not been named. */
function ofSomebody(text: string): boolean {
  const at = text.search(/\b(?:she|her|he|his|him)\b/);
  return at >= 0 && !somebody.test(text.slice(0, at));
}

const somebody =
  /\b(?:an?|one|each|every|the|no) (?:\p{Ll}+ ){0,3}(?:woman|girl|man|boy|mother|father|person|user|farmer|teacher|nurse|doctor|student|pupil|learner|trainee|entrepreneur|engineer|official|minister|judge|worker|refugee|migrant|patient|child|member|Minister|President|director|manager|owner|clerk|participant|Secretary-General|High Commissioner)\b|\b(?:Mr|Ms|Mrs|Dr|Sir|Queen|King|Prince|Princess)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** "complaints made through it": perhaps what the sentence has named, perhaps what stands before it. */
const throughIt = /\b(?:through|via|with|by|on|under|from) (?:it|them)\b(?! (?:is|was|being))/;
