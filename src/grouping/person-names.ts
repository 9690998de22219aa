import type { Token } from './tokens.js';
import { isAcronym, opensCapital } from './words.js';

/** Countries and parts of them that people are called by. */
const alsoPersons = new Set('georgia jordan chad israel holland ireland england wales france'.split(' '));
/** One of these before it makes it a surname. */
const givenNames = new Set(
  (
    'adam alan alex alexander amanda amy andrew angela anna anne anthony barbara ben benjamin brian carlos carol ' +
    'catherine charles chris christine christopher claire daniel david deborah dennis diana donald edward elizabeth ' +
    'emily emma eric frank gary george hannah helen henry jack jacob james jane janet jason jean jennifer jessica joan ' +
    'john jonathan jose joseph joshua juan julia julie karen kathy katherine keith kelly kenneth kevin kim laura ' +
    'linda lisa louis lucy luke maria marie mark martin mary matthew megan melissa michael michelle nancy neil ' +
    'nicholas nicole olivia oliver pamela patricia patrick paul peter philip rachel rebecca richard robert roger ' +
    'ronald ruth ryan samuel sandra sara sarah scott sharon simon sophie stephen steven stuart susan thomas timothy ' +
    'tom victoria vincent walter william vernon anton vincente'
  ).split(' '),
);
const titles = new Set('mr ms mrs miss dr prof professor sir dame mx madam'.split(' '));
/** Capitalised words after a country that are no surname: "Jordan Valley", "Georgia Strategy". */
const afterCountries = new Set(
  (
    'strategy plan vision digital programme program project initiative country office government ministry valley basin ' +
    'river response compact national innovation internet agency authority university economic development forum igf ' +
    'school schools council bank post posts telecom business online data smart open river north south east west'
  ).split(' '),
);

/** "Michael Jordan", "Ms. Georgia Perera", "Chad Smith said"; not "in Jordan", "Chad Basin", "UNICEF Jordan". */
export function isPersonsName(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  // "Ms. India Brazil-Smith": after a title every country is a name.
  if (first !== last) return false;
  if (isTitled(tokens, first)) return true;
  if (!alsoPersons.has(tokens[first]!.word.lower)) return false;
  // A genitive or a comma ends a name.
  const before = isNextTo(text, tokens, first) ? tokens[first - 1]! : null;
  if (before !== null && opensCapital(before.word.text) && givenNames.has(before.word.lower)) return true;
  const after = isNextTo(text, tokens, first + 1) ? tokens[first + 1]! : null;
  if (after === null || !isSurname(after)) return false;
  // Of a longer name ("Jordan Digital Accelerator") it is the country.
  const further = isNextTo(text, tokens, first + 2) ? tokens[first + 2]! : null;
  if (further !== null && opensCapital(further.word.text)) return false;
  return !isPlacePreposition(before);
}

function isTitled(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 2; at -= 1) {
    if (titles.has(tokens[at]!.word.lower)) return true;
    if (!opensCapital(tokens[at]!.word.text)) return false;
  }
  return false;
}

function isSurname({ word: { text, lower } }: Token): boolean {
  return opensCapital(text) && !isAcronym(text) && text.length > 2 && !afterCountries.has(lower);
}

function isPlacePreposition(before: Token | null): boolean {
  return (
    before !== null && ['in', 'across', 'throughout', 'within', 'to', 'from'].includes(before.word.lower)
  );
}

function isNextTo(text: string, tokens: readonly Token[], at: number): boolean {
  if (at < 1 || at >= tokens.length) return false;
  return (
    text.slice(tokens[at - 1]!.end, tokens[at]!.start) === ' ' && !/'[sS]$/.test(textOf(text, tokens, at - 1))
  );
}

function textOf(text: string, tokens: readonly Token[], at: number): string {
  return text.slice(tokens[at]!.start, tokens[at]!.end);
}
