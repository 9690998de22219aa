/** How the end of a text looks: whether a sentence may go on after it. */
export type TextEnd =
  /** Full stop, question mark, colon, semicolon: a sentence or a lead-in is over. */
  | 'ended'
  /** A bracket, quotation mark or figure: it may be over. */
  | 'perhaps-ended'
  /** A word, with no mark after it. */
  | 'open'
  /** A comma, a hyphen, or a word that nothing ends with ("of", "the annual"). */
  | 'broken';

// Words after which a sentence of English cannot stop: articles, prepositions, conjunctions, auxiliaries, possessives.
const unendingWords = new Set(
  `a an the of to in on at by for from with without into onto upon under over between among amongst through throughout
  during before after against towards toward within across about via per as than and or nor but while whereas because
  although though if whether that which who whom whose when where is are was were be been being has have had will would
  shall should may might can could must its their our his her your my this these those such each every both either
  including regarding concerning also not more most very further other several various all any some no`
    .split(/\s+/)
    .filter(Boolean),
);
const determiners = new Set([
  'a',
  'an',
  'the',
  'its',
  'their',
  'our',
  'this',
  'these',
  'those',
  'each',
  'every',
]);

/** Only the end of a text is looked at; a page never cuts farther back than this. */
const endLength = 600;

export function textEnd(text: string): TextEnd {
  const end = text.slice(-endLength).trimEnd();
  if (/[.!?…:;]["'”’»)\]*]*$/u.test(end)) return 'ended';
  if (/[,‐-―(\-/&]$/u.test(end)) return 'broken';
  if (/[)\]"”’»%\p{N}]$/u.test(end)) return isOpenBracket(end) ? 'broken' : 'perhaps-ended';
  if (/(?:https?:\/\/|www\.)\S+$/u.test(end)) return 'perhaps-ended';
  const words = end.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  if (unendingWords.has(last) || isOpenBracket(end)) return 'broken';
  // "the annual": an adjective after an article waits for its noun.
  const afterArticle = determiners.has((words.at(-2) ?? '').toLowerCase());
  if (afterArticle && /^\p{Ll}+(?:al|ive|ic|ous|ary|ful|less)$/u.test(last)) return 'broken';
  return last === '' ? 'perhaps-ended' : 'open';
}

function isOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') && text.lastIndexOf('(') > text.length - 200;
}

/** Running text rather than a title, a name or an item of a list. */
export function isProse(text: string): boolean {
  const words = text.slice(0, 2000).match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  if (words.length < 12) return /[.!?]["'”’)]*$/u.test(text.trimEnd()) && words.length >= 4;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return lower * 3 >= words.length;
}

/** Begins in the middle of a sentence: with a small letter, or a mark that opens nothing. */
export function startsInside(text: string): boolean {
  const start = text.slice(0, 200).trimStart();
  // "iSPRIT is …", "e-Governance …": a small letter that belongs to a name.
  if (/^\p{Ll}{1,2}(?:-?\p{Lu}|-\p{L})/u.test(start)) return false;
  // "i) the first", "a. the second": marks of an enumeration.
  if (/^\p{L}{1,4}[.)]\s/u.test(start)) return false;
  return /^["“‘'(]?\p{Ll}|^[,;)]/u.test(start);
}

// Words with which an English sentence opens and hardly ever goes on in the middle with a capital letter.
const openers = new Set(
  `the a an in on at by for from with as since during after before through under within to of this these that those it
  its they their we our he she his her there here while although however moreover furthermore additionally also thus
  therefore finally first second third firstly secondly thirdly one two three some many most several all both each every
  another other such when where if despite given following building based similarly overall currently recently today
  together regarding concerning no not what how why who which over between among across throughout about more further`
    .split(/\s+/)
    .filter(Boolean),
);

export function opensSentence(text: string): boolean {
  const first = /[\p{L}\p{N}'’]+/u.exec(text.slice(0, 200))?.[0] ?? '';
  return openers.has(first.toLowerCase());
}
