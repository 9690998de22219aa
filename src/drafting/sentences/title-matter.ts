import { stemOfWord } from '../../grouping/index.js';
import { definiteNouns } from '../choose/definite-nouns.js';
import { isFiniteVerb } from '../choose/finite.js';
import { dangles } from '../choose/openings.js';
import { keepsItsForm, mayBeLowered } from '../word/attribution.js';
import type { Edit } from '../word/edits.js';
import { opensCapital } from '../word/letters.js';
import { type Word, wordsOf } from '../word/tokens.js';
import { isPast } from '../word/verbs.js';
import { isCommonNoun } from './common-nouns.js';
import { nameOf, textOfRecord } from './title-name.js';
import { phraseFor } from './title-phrase.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * "**Shelf sensors.** In Peru 300 clerks were trained" is, without its title, of nothing in particular: "With regard to
 * shelf sensors, in Peru 300 clerks were trained"; under a work that has a name, "Under the Lima Shelf Initiative, …".
 * Null where the sentence says itself whom or what it is about, or where the title is no matter that can stand in a sentence.
 */
export function withRegard(title: string, sentence: UnitSentence, text: string): Edit | null {
  if (pointsOrGoesOn.test(text) || goesOnInTime.test(text) || isLabelled.test(text)) return null;
  if (isExample.test(text)) return null;
  if (isPast(wordsOf(text)[0]?.lower ?? '') || !isUnsaid(title, sentence, text)) return null;
  // "The platform has 290 standards" is of its title; what points otherwise is of something else.
  if (dangles(text) && !/^(?:In [^,]{1,40}, )?(?:[Tt]he|[Tt]his|\d[\d.,]*) \p{Ll}/u.test(text)) return null;
  // "Air quality" says nothing of which platform it is that has been supplemented.
  if (nameOf(title) === null && definiteNouns(wordsOf(text)).works) return null;
  const said = phraseFor(title, acts.test(text), sentence);
  if (said === null) return null;
  const word = /^["']?([\p{L}\p{N}$][\p{L}\p{N}'.-]*)/u.exec(text)?.[1] ?? '';
  if (word === '' || !text.startsWith(word)) return null;
  const keeps = keepsItsForm(word, text) || placeWords(sentence).has(word.toLowerCase());
  if (
    !keeps &&
    !isPluralWord.test(word) &&
    !isCommonNoun(word) &&
    !mayBeLowered(word, text, textOfRecord(sentence.record))
  )
    return null;
  if (!keeps && neverLowered.test(word)) return null;
  const from = keeps ? '' : word.charAt(0);
  return { start: 0, from, to: `${said}, ${from.toLowerCase()}`, rule: 'reference' };
}

/** What is done under an initiative; that "40 per cent had no computer" is not. */
const acts =
  /\b(?:was|were|is|are|has been|have been|had been|being) (?:\p{Ll}+ly )?(?:trained|taught|equipped|connected|financed|funded|supported|established|set up|developed|built|installed|published|produced|launched|created|tested|piloted|held|organi[sz]ed|reached|selected|distributed|translated|provided|delivered|signed|awarded|mentored|coached|drafted|prepared|completed|adopted|opened|given|made|put|assessed|surveyed|mapped|digiti[sz]ed)\b/u;

/** "Kenya: 300 teachers", "Chile \u2013 320": it has a label of its own. */
const isLabelled = /^\p{Lu}[^:.;]{1,60}: |^\p{Lu}[^:.;,]{1,40} [\u2013\u2014-] /u;

/** Endings that no name of a people, a State or a firm has in the plural. */
const isPluralWord =
  /(?:tions|sions|ments|ings|ists|ees|ities|ences|ances|ics|ials|ships|ures|ages)$|^(?:Books|Calls|Centres|Chambers|Classes|Clerks|Costs|Customers|Funds|Learners|Lessons|Members|Officers|Participants|Providers|Results|Subscribers|Talks|Towns|Trainers)$/;

const neverLowered = /^(?:Boeing|Sterling|Beijing|Nanjing|Chongqing)$/;

/** Whether a sentence says neither whom it is about nor anything of its title. */
export function isUnsaid(title: string, sentence: UnitSentence, text: string): boolean {
  return !speaksOf.test(text) && isAnonymous(text, placeWords(sentence)) && !sharesWord(title, text);
}

/** The sender speaks, or the sentence has such a phrase of its own. */
const speaksOf =
  /\b(?:[Ww]e|[Oo]ur|us)\b|^(?:With (?:regard|respect) to|On|As (?:regards|for|to)|Regarding|Concerning|For|Under|Through|According) /;

/** "The checklist was then adopted": what it was before, its title does not say. */
const goesOnInTime = /\b(?:then|subsequently|afterwards|thereafter)\b/;

/** "In Zambia, for instance, they showed", "In five months it took 58,000 requests": of what stands before it. */
const isExample =
  /^[^,]{1,60}, for (?:instance|example),|^(?:In|By|Since|After|Within|During|At|Up to) [^,]{1,40}?,? (?:it|they) (?!(?:is|was) (?:\p{Ll}+ )?(?:that|to)\b)/u;

/** A pronoun would take the title for its noun; what goes on has something else before it. */
const pointsOrGoesOn =
  /^(?:It|Its|They|Their|Those|That|Such|He|She|Here|There|Both|Others?|Another|Yet|But|And|So|Or|Also|However|Thus|Then|Still|Nevertheless|Moreover|Furthermore|Finally|Later|Meanwhile|Again|What|Why|How|Who|Whether|If|When|Where|While|Although|Because|As|Not|These|Th(?:is|ese) \p{Ll}+(?:s|ed) )\b|^(?:In addition|In this|In turn|After (?:that|this)|At the same|(?:The|A) (?:latter|former|same|other|following)|A (?:second|third|fourth|next|last)|First|Second|Third|Secondly|Thirdly|Lastly|The (?:committee|ministry|government|office|department|council|board|commission|authority|bank|university|agency|company|regulator|minister|panel|assembly|court|mission|secretariat))\b|^(?:Some|Most|Many|All|Two|Three|One|Each|None|\d+)(?: of\b|,| (?:were|was|are|is|have|has|had|will|more|others?)\b)/u;

/** No name before the first verb: "300 clerks were trained", "A prototype was tested", "Peru and Chile published reports". */
function isAnonymous(text: string, places: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  const verb = words.findIndex((_, at) => at > 0 && isFiniteVerb(words, at));
  return verb > 0 && !words.slice(0, verb).some((word, at) => namesSubject(word, at, words, places));
}

/** "In Peru 300 clerks": where, and not who. */
function namesSubject(
  { text, lower }: Word,
  at: number,
  words: readonly Word[],
  places: ReadonlySet<string>,
): boolean {
  if (places.has(lower) || /^(?:members?|states?|governments?|part(?:y|ies))$/.test(lower)) return false;
  if (at === 0) return /^\p{Lu}.*\p{Lu}|^\p{Ll}.*\p{Lu}/u.test(text);
  return opensCapital(text) && !isOfPlace(words, at);
}

/** The words of the places that a unit is coded by; a State's own are its name. */
export function placeWords({ unit, record }: UnitSentence): ReadonlySet<string> {
  if (record.entity.kind === 'member-state') return noWords;
  return new Set(
    unit.regions.flatMap(({ because }) =>
      because.flatMap((place) => place.split(' ').filter(opensCapital)).map((word) => word.toLowerCase()),
    ),
  );
}

const noWords: ReadonlySet<string> = new Set();

/** "in Peru and Chile", "in May": a name that tells where or when. */
export function isOfPlace(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { lower, text } = words[index]!;
    if (/^(?:in|across|throughout|within|since|during|by|until|between)$/.test(lower)) return true;
    if (!opensCapital(text) && !/^(?:the|and|of)$/.test(lower)) return false;
  }
  return false;
}

/** A name is said where all of it is; a matter, where half of its words are. */
function sharesWord(title: string, text: string): boolean {
  const name = nameOf(title);
  if (name !== null) return text.toLowerCase().includes(name.name.toLowerCase());
  const stems = new Set(wordsOf(text).map(({ lower }) => stemOfWord(lower)));
  const own = wordsOf(title).filter(({ lower }) => lower.length > 3 && !onlyLinks.test(lower));
  const said = own.filter(({ lower }) => stems.has(stemOfWord(lower)));
  // "eRegistrations and trade portals": the name of a product is enough.
  return (
    said.some(({ text: word }) => /\p{Ll}\p{Lu}/u.test(word)) ||
    (said.length > 0 && said.length * 2 >= own.length)
  );
}

/** Words of a title that tell nothing of its matter. */
const onlyLinks =
  /^(?:about|across|among|amongst|between|from|into|over|that|their|these|this|through|towards?|under|upon|with|within|without)$/;
