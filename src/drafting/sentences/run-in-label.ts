import { isPast } from '../word/verbs.js';

/** A label of a few words before a colon, at the head of a sentence: "Gender: according to …", "E-business: the …". */
const labelled =
  /^["']?(\p{Lu}[\p{L}\p{N}' -]{1,60}): (?=["'\p{L}\p{N}])|^(\p{Lu}[\p{L}' -]{1,40}?|e-\p{Ll}{3,20}) [\u2013\u2014] (?=[\p{Lu}\p{N}])(?!.* [\u2013\u2014] )/u;

/** What such a label is called by where it names a matter and no place, body or work: without it nothing is lost. */
const matters: ReadonlySet<string> = new Set(
  (
    'gender youth women children girls health education trade skills data media culture finance results result outcome outcomes ' +
    'output outputs impact background context overview summary highlights progress challenges obstacles achievements activities ' +
    'status partners partnerships standards training research statistics agriculture environment climate privacy ethics jobs work'
  ).split(' '),
);
const matterEnding = /(?:ity|ment|ness|ance|ence|ship|ing|tion|sion|ics|ture|logy)$/;
const electronic = /^[Ee]-\p{Ll}+$/u;

/** "2.4 The model needs …": the number of a paragraph. "2.4 million" is a figure. */
const paragraphNumber = /^\d{1,2}(?:\.\d{1,2}){1,3}\.? (?=["'\p{Lu}])/u;

/** "(4) The model needs …": the number of a point in a paragraph, where the sentence has no others. */
const enumerator =
  /^\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) (?=["'\p{Lu}\d])(?!.*\((?:\d{1,2}|[a-z]|[ivx]{1,4})\) )/u;

export type RunInLabel = {
  /** With its colon and space. */
  readonly label: string;
  /** What stands in its place where the sentence leans on it: "the Programme" is "the Information for All Programme". */
  readonly instead: string | null;
};

/** The label that a sentence can be printed without; null where it has none, or one that says something of its own. */
export function runInLabel(text: string): RunInLabel | null {
  const number = (enumerator.exec(text) ?? paragraphNumber.exec(text))?.[0];
  if (number !== undefined) return { label: number, instead: null };
  const found = labelled.exec(text);
  if (found === null) return null;
  const [label] = found;
  const name = found[1] ?? found[2] ?? '';
  const words = name.split(' ');
  // "Ministers agreed on one condition – 40 per cent went to girls" says it in its first half.
  if (found[2] !== undefined && (words.length > 3 || words.slice(1).some(isPast))) return null;
  if (words.length > 7) return null;
  const rest = text.slice(label.length);
  const last = words.at(-1)!;
  if (words.length > 1 && new RegExp(`^[Tt]he ${escaped(last)}(?![\\p{L}\\p{N}-])`, 'iu').test(rest))
    return { label: `${label}${rest.slice(0, 'the '.length + last.length)}`, instead: `The ${name}` };
  if (hedged.test(name)) return null;
  const inSmall = words.slice(1).every((word) => word === word.toLowerCase());
  // "Mapped schools: Giga has put 800 on the map."
  const isAct =
    words.length < 4 &&
    isPast(words[0]!.toLowerCase()) &&
    /^\p{Lu}[^\s,]*(?:, [^,:;]{1,60},)? (?:has|have|is|was|were|reached|passed)\b/u.test(rest);
  return inSmall && (isMatter(last) || isAct || aspect.test(name)) && opensSentence(rest)
    ? { label, instead: null }
    : null;
}

/** Of such a label nothing is lost but that it is one: "Difficulty: two States left". "Innovation challenge" is a prize. */
const aspect =
  /^(?:(?:[Mm]ain|[Kk]ey|[Mm]ajor) )?(?:difficult(?:y|ies)|obstacles?|challenges?|problems?|reasons?|lessons?|why|how)$/i;

/** "Potential challenge: the courses are closed" does not say that they are. */
const hedged =
  /\b(?:planned|proposed|possible|potential|perceived|expected|alleged|assumed|future|draft|tentative|next|likely|suggested|intended)\b/i;

/** The last word of a label says what it is; one that breaks off behind "and" or "of" stands for one too. */
function isMatter(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    electronic.test(word) ||
    matters.has(lower) ||
    matterEnding.test(lower) ||
    /^(?:and|of|for|in|on|the)$/.test(word)
  );
}

/** Behind a label that is none, words in small letters are a list. */
function opensSentence(rest: string): boolean {
  return /^(?:["'\p{Lu}\p{N}]|(?:the|an?|in|according|over|more|some|nearly|about|its|our|we|several|two|three|four|five|six|seven|eight|nine|ten) )/u.test(
    rest,
  );
}

function escaped(word: string): string {
  return word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
