import { opensCapital } from '../words.js';
import type { Sentence } from './around.js';
import { wordsAround, wordsBefore } from './around.js';

const languageWords = new Set(
  (
    'language languages translated translation translations subtitles subtitled speaking speakers spoken speak ' +
    'version versions edition editions interpretation script scripts alphabet alphabets subtitling'
  ).split(' '),
);
const languageLinks = new Set(['in', 'into', 'and', 'or']);
const wordsAfterALanguage = new Set(
  'and or is are was were with for to by on as at since from language version edition'.split(' '),
);
const languageReach = 6;

/** "in Thai", "translated into Russian and Korean", "English and Nepali versions"; not "in Thai schools". */
export function isLanguage({ text, tokens }: Sentence, first: number, last: number): boolean {
  const next = tokens[last + 1];
  const ends =
    next === undefined ||
    !/^[ -]$/.test(text.slice(tokens[last]!.end, next.start)) ||
    wordsAfterALanguage.has(next.word.lower) ||
    languageWords.has(next.word.lower);
  if (!ends) return false;
  const before = tokens[first - 1]?.word.lower ?? '';
  if (before === 'in' || before === 'into') return true;
  if (endsListIn(tokens, first)) return true;
  const inList =
    languageLinks.has(before) ||
    (first > 0 && /,/.test(text.slice(tokens[first - 1]!.end, tokens[first]!.start)));
  if (next !== undefined && languageWords.has(next.word.lower)) return true;
  if (!inList && next === undefined) return false;
  return wordsAround(tokens, first, last, languageReach).some((word) => languageWords.has(word));
}

/** "in Devanagari, Arabic or Thai": the last of names in a row behind "in". */
function endsListIn(tokens: Sentence['tokens'], first: number): boolean {
  const [link] = wordsBefore(tokens, first, 1);
  if (link !== 'and' && link !== 'or') return false;
  for (let at = first - 2; at >= 0 && at > first - languageReach && !tokens[at + 1]!.opens; at -= 1) {
    const { lower, text } = tokens[at]!.word;
    if (lower === 'in' || lower === 'into') return at < first - 2;
    if (!opensCapital(text)) return false;
  }
  return false;
}
