import { francAll } from 'franc-min';
import { type Place, type Problem, problem } from '../problems/index.js';
import { languageOfWords } from './function-words.js';
import { languageName, shortCode } from './language-names.js';
import { languageOfScript } from './language-scripts.js';
import type { Unit } from './record.generated.js';

/**
 * The language of each text of one submission, by the shortest code of ISO 639: "en", "fr", "zh". What is plainly English
 * is seen at a glance; franc-min tells of longer texts by their letters, small words tell of short ones. A list of names,
 * and any other text that does not tell, has the language that most of the submission is in.
 */
export function languagesOf(plainTexts: readonly string[]): readonly string[] {
  const told = plainTexts.map((plain) => ownLanguage(plain.slice(0, mostRead)));
  if (told.every((code) => code === 'en')) return plainTexts.map(() => 'en');
  const whole = wholeLanguage(plainTexts, told);
  return told.map((code) => code ?? whole);
}

function ownLanguage(plain: string): string | null {
  return languageOf(plain, fewestLetters) ?? languageOfWords(unquoted(plain)).language;
}

/** About ten words: franc-min is often wrong about fewer, and they may be a title or a name. */
const fewestLetters = 60;
/** Languages of one script are told apart by so many letters: of fewer the script itself tells. */
const fewestSure = 30;
/** Fewer letters of a script that stands for no language are signs. */
const fewestSigns = 12;
/** Of a longer paragraph its beginning tells: a call takes 1.4 ms at this length. */
const mostRead = 600;
/** A submission of a few short lines must hold together so many letters to be in another language than English. */
const fewestOfAll = 40;

/** The language that most words are in that told; else that of all texts together; else English. */
function wholeLanguage(plainTexts: readonly string[], told: readonly (string | null)[]): string {
  const most = mostTold(plainTexts, told);
  if (most === 'en') return 'en';
  const untold = firstLetters(plainTexts.filter((_, index) => told[index] === null));
  if (most === null) return languageOf(untold, fewestOfAll) ?? languageOfWords(untold).language ?? 'en';
  // What is left, taken together, may speak for English still.
  const { scores } = languageOfWords(untold);
  return (scores.get('en') ?? 0) > (scores.get(most) ?? 0) ? 'en' : most;
}

/** One paragraph in another language, however long, makes nothing of an English submission its own. */
function mostTold(plainTexts: readonly string[], told: readonly (string | null)[]): string | null {
  const found = new Map<string, { words: number; units: number }>();
  told.forEach((code, index) => {
    if (code === null) return;
    const { words, units } = found.get(code) ?? { words: 0, units: 0 };
    found.set(code, { words: words + wordCount(plainTexts[index]!), units: units + 1 });
  });
  const [most] = [...found].sort((a, b) => b[1].words - a[1].words || (a[0] < b[0] ? -1 : 1));
  if (most === undefined) return null;
  return most[1].units === 1 && found.has('en') ? 'en' : most[0];
}

function wordCount(plain: string): number {
  // Chinese and Japanese leave no space between words, which have about two letters.
  return plain.split(/\s+/).length + Math.floor((plain.match(withoutSpaces)?.length ?? 0) / 2);
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function firstLetters(plainTexts: readonly string[]): string {
  let together = '';
  for (const plain of plainTexts) {
    if (together.length >= mostRead) break;
    together += `${plain.slice(0, mostRead)} `;
  }
  return together.slice(0, mostRead);
}

const glance = 240;
/** Words that no other language in Latin letters has in such number ("of", "in", "is", "was" are Dutch too). */
const englishWords =
  /\b(?:the|and|with|that|this|were|which|their|from|these|have|has|by|for|to|our|we|on|of)\b/gi;
/** Three of these in two lines are enough; nearly every paragraph has them, and is not looked at further. */
const plainEnglish = /\b(?:the|and|with|that|this|which|their|from)\b/g;
const onlyEnglish = /^(?:the|and|with|that|this|which|their|from|these|have)$/i;

/** How sure the small words of a text make that it is English: they are a quarter of any English text. */
function smallWords(text: string): {
  readonly all: number;
  readonly telling: number;
  readonly words: number;
} {
  const found = text.match(englishWords) ?? [];
  return {
    all: found.length,
    telling: found.filter((word) => onlyEnglish.test(word)).length,
    words: text.match(/\S+/g)?.length ?? 0,
  };
}

/** Beyond it franc-min finds English nearly as likely as the language it puts first: names in an English text. */
const englishShare = 0.8;
/** German writes four words of ten with a capital; a list of names has hardly one without. */
const fewestSmall = 0.4;

/** Names have "de la" in any text; a sentence has others too. */
const fewestRomance = 3;

/**
 * Small words that are not English as well, and "l'", "d'" before a word; then those of them that stand in sentences and
 * hardly in names.
 */
const romanceWords = [
  [
    'fr',
    /(?<![\p{L}\p{N}-])(?:(?:le|la|les|du|des|et|en|dans|avec|par|pour|une?|aux?|sur|qui|que|dont|est|sont|ont)(?![\p{L}\p{N}-])|(?:[ld]|qu)['’](?=\p{L}))/giu,
    /^(?:dans|avec|par|une?|sur|qui|que|dont|est|sont|ont)$/,
  ],
  [
    'es',
    /(?<![\p{L}\p{N}-])(?:el|la|los|las|y|del|en|con|por|para|una?|al|que|se|su|fue)(?![\p{L}\p{N}-])/giu,
    /^(?:con|por|una?|que|se|su|fue)$/,
  ],
  [
    'pt',
    /(?<![\p{L}\p{N}-])(?:os|da|das|dos|e|em|com|por|para|uma?|ao|que|na|foi)(?![\p{L}\p{N}-])/giu,
    /^(?:com|por|uma?|ao|que|foi)$/,
  ],
] as const;

/** The language of French, Spanish and Portuguese that most small words of a text are of, and how many they are. */
function mostSmallWords(text: string): { readonly language: string; readonly count: number } {
  let most = { language: 'fr', count: 0 };
  for (const [language, pattern, ofSentences] of romanceWords) {
    const found = (text.match(pattern) ?? []).map((word) => word.toLowerCase());
    if (found.length > most.count && found.some((word) => ofSentences.test(word)))
      most = { language, count: found.length };
  }
  return most;
}

/** Null where the text does not tell. */
function languageOf(plain: string, fewest: number): string | null {
  const opening = plain.slice(0, glance);
  if ((opening.match(plainEnglish)?.length ?? 0) >= 3 && !beyondLatin.test(opening)) return 'en';
  const small = smallWords(opening);
  if (small.telling >= 2 && small.all >= 4 && small.all * 7 >= small.words && !beyondLatin.test(opening))
    return 'en';
  const text = unquoted(plain);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 >= letters;
  if (!isLatin && letters < fewestSure) {
    const language = languageOfScript(text);
    if (language !== null || letters < fewestSigns) return language;
  }
  if (isLatin && (letters * 2 < text.length || letters < fewest)) return null;
  const ranked = francAll(text);
  const [first] = ranked[0]!;
  if (first === 'und') return languageOfScript(text);
  if (!isLatin) return shortCode(first);
  const { telling, all, words } = smallWords(text);
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (english >= englishShare) {
    const romance = mostSmallWords(text);
    if (romance.count >= fewestRomance && romance.count > all * 3) return romance.language;
    if (first === 'eng' || telling > 0) return 'en';
    return all >= 2 && all * 3 >= romance.count ? 'en' : null;
  }
  if (telling >= 2 && all * 10 >= words) return 'en';
  return smallShare(text) < fewestSmall ? null : shortCode(first);
}

const beyondLatin = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff]/;

/** What share of the words begins with a small letter. */
function smallShare(text: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length / Math.max(words.length, 1);
}

/** A title in quotation marks or brackets may be in any language; it is left out where something else remains to tell. */
function unquoted(text: string): string {
  if (!/["“«(]/.test(text)) return text;
  const rest = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»|\([^()]*\)/g, ' ');
  return rest.trim().length >= 30 ? rest : text;
}

/** One warning for a submission that is not all in English: how many units are not, and what becomes of them. */
export function notEnglish(file: string, units: readonly Unit[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { language } of units) {
    if (language !== 'en') counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const all = `${units.length} ${units.length === 1 ? 'paragraph or list item' : 'paragraphs and list items'}`;
  const found = [...counts].map(
    ([code, count], index) =>
      `${count}${index === 0 ? ` of ${all}` : ''} in ${languageName(code) ?? `the language "${code}"`}`,
  );
  const first = units.find(({ language }) => language !== 'en')!.place;
  const place: Place = {
    file,
    ...(first.line === null ? {} : { line: first.line }),
    ...(first.page === null ? {} : { page: first.page }),
  };
  return [
    problem('language-not-english', place, {
      found: found.join(', '),
      expected: 'text in English',
      fix: 'This text needs translation: nothing of it is drafted. Put the English text in its place; if it is in English, write "language: en" into the front matter.',
    }),
  ];
}
