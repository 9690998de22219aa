import type { EntityNames } from './entity-names.js';
import { mentionsOf } from './entity-names.js';
import { gapBefore, type Word } from './tokens.js';
import { auxiliaries, isAdverb } from './verbs.js';

const saying = new Set(
  (
    'said says say stated states told tells wrote writes noted notes stressed stresses emphasized emphasizes emphasised ' +
    'underlined underlines underscored argued argues remarked declared declares warned warns reminded explained explains ' +
    'concluded concludes observed acknowledged affirmed recalled announced announces claimed claims believes believed ' +
    'thinks thought agreed hoped hopes put puts mentioned confirmed commented replied asked asserted insisted promised ' +
    'pledged reiterated highlighted urged vowed testified reported reports added indicated suggested proposed'
  ).split(' '),
);
/** Of these the mere past may also be a participle or tell of a deed: only what they introduce makes them speech. */
const speechOnly = new Set('said says stated told tells wrote writes'.split(' '));

const firstPersons = new Set(['we', 'our', 'us', "we've"]);

/**
 * Whether a word in the first person stands in what somebody else says: "According to X, we …", "As X put it, we …",
 * "X said that we …", "we …, said X". The sender itself may be X.
 */
export function isSpokenByAnother(
  text: string,
  words: readonly Word[],
  index: number,
  names: EntityNames,
): boolean {
  const at = words[index]!.start;
  for (const { index: place, 0: found } of text.matchAll(/\baccording to /gi)) {
    if (place + found.length !== at && !isSender(text, words, place + found.length, names)) return true;
  }
  for (let one = 0; one < words.length; one += 1) {
    const { lower, text: written, start } = words[one]!;
    if (lower !== written || !saying.has(lower)) continue;
    if (one < index) {
      if (introduces(text, words, one, index) && !isSaidBySender(text, words, one, names)) return true;
    } else if (
      one > index &&
      speechOnly.has(lower) &&
      /, (?!and\b|but\b|or\b)[^,;]{0,100}$/.test(text.slice(Math.max(0, start - 103), start))
    ) {
      // "We will connect 50 villages, said the President", "…, the President said in 2022."
      const turned = /, $/.test(text.slice(0, start));
      const bySender = turned
        ? isSender(text, words, words[one]!.end + 1, names)
        : isSaidBySender(text, words, one, names);
      if (/^[^,;]{0,80}[.!]?$/.test(text.slice(start)) && !bySender) return true;
    }
  }
  return false;
}

/** What is said begins with "that", a colon or a comma; "put" needs its "it". */
function introduces(text: string, words: readonly Word[], verb: number, index: number): boolean {
  const between = text.slice(words[verb]!.end, words[index]!.start);
  if (/^puts?$/.test(words[verb]!.lower)) return /^ (?:it|this)\b/.test(between);
  return speechOnly.has(words[verb]!.lower) || /[:,]|\bthat\b/.test(between) || between === ' ';
}

function isSender(text: string, words: readonly Word[], start: number, names: EntityNames): boolean {
  const word = words.find((one) => one.start >= start);
  if (word !== undefined && firstPersons.has(word.lower)) return true;
  return mentionsOf(text, names).some(
    (one) => one.start === start && !/^(?:'s? | \p{Lu})/u.test(text.slice(one.start + one.text.length)),
  );
}

/** "UNDP has also noted that we …", "we noted that our …", "As noted above, we …". */
function isSaidBySender(text: string, words: readonly Word[], verb: number, names: EntityNames): boolean {
  let at = verb - 1;
  while (at >= 0 && (isAdverb(words[at]!.lower) || isAuxiliary(words[at]!.lower))) at -= 1;
  const before = words[at];
  if (before === undefined) return false;
  if (/^(?:we|as|was|were|be|been|to)$/.test(before.lower)) return true;
  // A second verb of the same subject: "We trained 40 clerks and noted that our …".
  if (/^(?:and|but)$/.test(before.lower) || /,\s*$/.test(gapBefore(text, words, at + 1)))
    return firstSubjectIsSender(text, names);
  return mentionsOf(text, names).some(
    ({ start, text: { length } }) => start + length >= before.end && start <= before.start,
  );
}

function firstSubjectIsSender(text: string, names: EntityNames): boolean {
  return /^We\b/.test(text) || mentionsOf(text, names)[0]?.start === 0;
}

const haves = new Set(['has', 'had', ...Object.keys(auxiliaries), ...Object.values(auxiliaries)]);

function isAuxiliary(word: string): boolean {
  return word !== 'was' && word !== 'were' && haves.has(word);
}
