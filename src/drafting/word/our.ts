import type { Edit } from './edits.js';
import { type EntityNames, kindOf } from './entity-names.js';
import { isOwnPossessive } from './own-possessive.js';
import { gapBefore, type Word } from './tokens.js';
import { isPast, modals } from './verbs.js';
import type { View } from './view.js';

/** What the words of one sentence have shown so far. */
export type State = { named: boolean; needsNameBefore: boolean };

/** "our" as "its" where the sender is the subject, else with the name: "the UNDP …", "the … of UNDP"; null where neither can be put well. */
export function our(
  view: View,
  words: readonly Word[],
  index: number,
  names: EntityNames,
  state: State,
): readonly Edit[] | null {
  const word = words[index]!;
  const next = words[index + 1];
  if (
    next === undefined ||
    gapBefore(view.text, words, index + 1) !== ' ' ||
    /^(?:world|planet|societies|society|time|times|lives|common|collective|shared|future|children|own)$/.test(
      next.lower,
    ) ||
    isOwnHead(words, index + 1, names)
  )
    return null;
  const opens = isOpening(view.text, word);
  // "the launch of Our Common Agenda": a title that begins with the word.
  if (word.text === 'Our' && !opens) return null;
  if (isOwnPossessive(view, index, names) || ownsBeforeWe(view, words, index, names.acronym))
    return [pronoun(word, opens ? 'Its' : 'its')];
  const behind = words.slice(index + 1, index + 5);
  // "At the request of our members, ITC trained": behind the comma it is the subject.
  const broken = behind.findIndex((_, at) => gapBefore(view.text, words, index + 1 + at).includes(','));
  const phrase = (broken < 0 ? behind : behind.slice(0, broken)).map(({ text }) => text);
  const offices = commonNoun(view.text, words, index + 1);
  const { acronym } = names;
  if (/^\p{Lu}[\p{L}'-]*\p{Ll}/u.test(next.text) && next.text !== acronym && offices.length === 0) {
    // "Our Facts and Figures 2022": a title that begins with the word, perhaps; "our Information Programme" is no title.
    const isTitle = opens && !ownBody.test(view.text.slice(word.end));
    if (isTitle || acronym === null || phrase.includes(acronym)) return null;
    return [pronoun(word, `${opens ? 'The' : 'the'} ${acronym}`)];
  }
  if (acronym === null && opens) {
    state.needsNameBefore = true;
    return [pronoun(word, 'Its')];
  }
  const article = opens ? 'The' : 'the';
  if (acronym !== null && phrase.includes(acronym)) return [pronoun(word, article)];
  const before = words[index - 1];
  const count = words[index - 2];
  // "132 of our 136 offices" is "132 of the 136 offices of UNDP".
  // "60% of our coaching" is no such count.
  const isCounted = count !== undefined && isCount(count) && gapBefore(view.text, words, index - 1) === ' ';
  if (
    acronym !== null &&
    before?.lower === 'of' &&
    isCounted &&
    !isCount(next) &&
    !comparative.test(next.lower)
  ) {
    // "Over 80 of our Country Offices": the count takes the name between itself and what is counted.
    return [
      { start: before.start, from: view.text.slice(before.start, word.end), to: acronym, rule: 'our' },
      ...offices,
    ];
  }
  const noun = nounOf(view.text, words, index + 1);
  if (noun !== null)
    return [pronoun(word, article), { start: noun.end, from: '', to: ` of ${names.inText}`, rule: 'our' }];
  if (acronym === null || isCount(next)) return null;
  return [pronoun(word, `${article} ${acronym}`), ...offices];
}

/** A row of capitals that ends with what a body has: "our Information for All Programme", never a title of a book. */
const ownBody =
  /^ (?:\p{Lu}[\p{L}'-]* |(?:for|of|and|on|the) ){1,8}(?:Programme|Board|Council|Office|Bureau|Centre|Institute|Fund|Network|Division|Unit|Committee|Academy|Secretariat|Initiative|Project)\b(?! (?:\p{Lu}|of|for|on))/u;

/** "As part of our work, we trained …": the subject comes behind the comma, and nobody else stands before it. */
function ownsBeforeWe(
  { text, words: all }: View,
  words: readonly Word[],
  index: number,
  acronym: string | null,
): boolean {
  const end = words[index]!.end;
  const comma = text.indexOf(',', end);
  const isSubject =
    /^, we\b/.test(text.slice(comma)) || (acronym !== null && text.startsWith(`, ${acronym} `, comma));
  if (comma < 0 || !isSubject) return false;
  return !all.some(
    ({ text: word }, one) => one > 0 && one !== index && all[one]!.start < comma && /^\p{Lu}/u.test(word),
  );
}

/** "our Organization", "members of our union": the sender itself, which is not its own. */
function isOwnHead(words: readonly Word[], at: number, { heads, selves }: EntityNames): boolean {
  return [words[at], words[at + 1]].some((word) => {
    if (word === undefined) return false;
    const kind = kindOf(word.text.charAt(0).toUpperCase() + word.text.slice(1));
    return kind === 'Organization' || heads.includes(kind) || selves.includes(kind);
  });
}

/** Nouns of an act or a good, which take no name before them: "the technical support of FAO". */
const acts =
  /^(?:support|assistance|help|advice|guidance|expertise|training|work|knowledge|leadership|funding|cooperation|collaboration|engagement|involvement|experience|contribution|backing|commitment|participation|request|invitation|suggestion|proposal|recommendation)$/;

/** The noun behind "our" after which "of UNDP" can stand, or null: alone, counted, or an act. */
function nounOf(text: string, words: readonly Word[], at: number): Word | null {
  // "our oldest obstacle": "the UNDP oldest obstacle" is no English.
  const isMost = superlative.test(words[at]!.lower) || comparative.test(words[at]!.lower);
  const counted = isMost || isCount(words[at]!);
  for (let index = at; index < at + 4; index += 1) {
    const word = words[index];
    if (word === undefined || (index > at && gapBefore(text, words, index) !== ' ')) return null;
    if (word.lower !== word.text) return null;
    if (counted && index === at) continue;
    if (
      acts.test(word.lower) &&
      !/^\p{L}/u.test(
        nextWord(
          text,
          words,
          index,
          /^(?:programmes?|projects?|teams?|tools?|materials?|courses?|centres?|plans?|staff|facilit(?:y|ies)|funds?|units?|desks?|networks?|packages?|services?|platforms?|activities|guides?|kits?|officers?|bases?|schemes?|mechanisms?)$/,
        ),
      )
    )
      return word;
    // "our immigration and border governance course": two of what the course is about.
    if (words[index + 1]?.lower === 'and' && index === at && standsAlone(text, words, index)) {
      const end = words
        .slice(index + 2, index + 5)
        .findIndex((_, step) => standsAlone(text, words, index + 2 + step));
      if (end > 0 || end === -1) return null;
    }
    const ends = standsAlone(text, words, index) || (counted && isVerb(words, index + 1));
    if (ends) return index === at || isMost || (counted && word.lower.endsWith('s')) ? word : null;
  }
  return null;
}

/** "our younger colleagues", "our own data" */
const comparative =
  /^(?:(?:young|old|larg|small|new|earli|lat|wid|broad|great|low|high|long|short|strong|deep)er|own|respective)$/;

const superlative =
  /^(?!(?:request|guest|quest|conquest|harvest|forest|test|contest|protest|arrest)$).*(?:[^r]est|iest)$|^(?:most|least|first|last)$/;

/** The word behind one, where it is among those of a pattern; otherwise nothing. */
function nextWord(text: string, words: readonly Word[], index: number, among: RegExp): string {
  const next = words[index + 1];
  return next !== undefined && gapBefore(text, words, index + 1) === ' ' && among.test(next.lower)
    ? next.lower
    : '';
}

function isVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (isPast(word.lower) || modals.has(word.lower));
}

/** "our support, …", "our network and …": one noun, with nothing that hangs on it. */
function standsAlone(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || !/^\s+$/.test(gapBefore(text, words, at + 1))) return true;
  return /^(?:and|is|are|was|were|has|have|had|will|can|in|on|by|at|from|during)$/.test(next.lower);
}

function isOpening(text: string, word: Word): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, word.start));
}

function isCount(word: Word): boolean {
  return (
    /^[\d.,]+$/.test(word.text) ||
    /^(?:many|most|some|several|two|three|four|five|six|seven|eight|nine|ten|all|half|dozens|hundreds|thousands|none|more)$/.test(
      word.lower,
    )
  );
}

/** "Country Offices" is what they are, not their name. */
function commonNoun(text: string, words: readonly Word[], at: number): readonly Edit[] {
  const [one, two] = [words[at], words[at + 1]];
  if (one === undefined || two === undefined) return [];
  const from = text.slice(one.start, two.end);
  return /^(?:Country|Regional|Field|Liaison) (?:Office|Offices|Bureau|Bureaux)$/.test(from)
    ? [{ start: one.start, from, to: from.toLowerCase(), rule: 'common-noun' }]
    : [];
}

export function pronoun(word: Word, to: string): Edit {
  return { start: word.start, from: word.text, to, rule: word.lower };
}
