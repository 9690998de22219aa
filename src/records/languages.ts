import { type Place, type Problem, problem } from '../problems/index.js';
import { english, otherLanguages } from './language-words.js';
import type { Unit } from './record.generated.js';

/**
 * The language of each text of one submission, as two letters: fr, es, pt, de, it by their small words, ru, ar, zh by
 * their script, else en. A short text, and one whose words do not tell, has the language of the whole submission.
 */
export function languagesOf(plainTexts: readonly string[]): readonly string[] {
  const evidence = plainTexts.map(evidenceIn);
  // Nearly every submission.
  if (evidence.every((one) => languageOf(one) === 'en')) return plainTexts.map(() => 'en');
  const whole = languageOf(evidence.reduce(sumOf, noEvidence)) ?? 'en';
  return evidence.map((one) =>
    one.letters < (isOtherScript(one) ? fewestSigns : fewestLetters) ? whole : (languageOf(one) ?? whole),
  );
}

/** About ten words: fewer may be a title or a name. */
const fewestLetters = 60;
/** A sentence has fewer signs where one is a word, and another script is no name in an English sentence. */
const fewestSigns = 12;
/** Of a longer paragraph its beginning tells: the cost stays small. */
const mostRead = 600;

type Tongue = keyof typeof otherLanguages;
type Script = 'ru' | 'ar' | 'zh';
type Evidence = {
  readonly letters: number;
  readonly words: number;
  readonly english: number;
  readonly other: Readonly<Record<Tongue, Count>>;
  readonly scripts: Readonly<Record<Script, number>>;
};
type Count = { readonly all: number; readonly telling: number };

const tongues: readonly Tongue[] = ['fr', 'es', 'pt', 'de', 'it'];
const scripts: readonly (readonly [Script, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
];

const none: Count = { all: 0, telling: 0 };
const noEvidence: Evidence = {
  letters: 0,
  words: 0,
  english: 0,
  other: { fr: none, es: none, pt: none, de: none, it: none },
  scripts: { ru: 0, ar: 0, zh: 0 },
};

type Meaning = { readonly tongue: Tongue | 'en'; readonly telling: boolean };
const meanings = wordMeanings();

function wordMeanings(): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, Meaning[]>();
  const add = (words: string, meaning: Meaning) => {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), meaning]);
  };
  add(english, { tongue: 'en', telling: true });
  for (const tongue of tongues) {
    add(otherLanguages[tongue].bare, { tongue, telling: false });
    add(otherLanguages[tongue].telling, { tongue, telling: true });
  }
  return found;
}

/** Counting all words of all units would be a tenth of the time that reading a submission takes. */
const glance = 240;
const plainEnglish = /\b(?:the|of|and|to|for|with|was|were|that|this|which)\b/g;

function evidenceIn(plain: string): Evidence {
  const opening = plain.slice(0, glance);
  if (/^[ !#-~]*$/.test(opening)) {
    const english = opening.match(plainEnglish)?.length ?? 0;
    if (english >= 6) return { ...noEvidence, letters: opening.length, words: 6 * english, english };
  }
  const text = unquoted(plain.slice(0, mostRead));
  const words = text.toLowerCase().match(latinWords) ?? [];
  const all = { en: 0, fr: 0, es: 0, pt: 0, de: 0, it: 0 };
  const telling = { ...all };
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    for (const meaning of meanings.get(word) ?? []) {
      all[meaning.tongue] += 1;
      if (meaning.telling) telling[meaning.tongue] += 1;
    }
  }
  const count = (tongue: Tongue): Count => ({ all: all[tongue], telling: telling[tongue] });
  const signs = otherScripts.test(text) ? signsIn(text) : noEvidence.scripts;
  return {
    letters: letters + signs.ru + signs.ar + signs.zh,
    words: words.length,
    english: all.en,
    other: { fr: count('fr'), es: count('es'), pt: count('pt'), de: count('de'), it: count('it') },
    scripts: signs,
  };
}

const latinWords = /[a-z\u00df-\u024f]+/g;
const otherScripts = /[\u0400-\u052f\u0600-\u06ff\u0750-\u077f\u3400-\u9fff]/;

function signsIn(text: string): Evidence['scripts'] {
  const [ru, ar, zh] = scripts.map(([, letters]) => text.match(letters)?.length ?? 0);
  return { ru: ru!, ar: ar!, zh: zh! };
}

/** A title in quotation marks may be in any language; it is left out where something else remains to tell. */
function unquoted(text: string): string {
  if (!/["“«]/.test(text)) return text;
  const rest = text.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, ' ');
  return rest.trim().length >= 30 ? rest : text;
}

function sumOf(a: Evidence, b: Evidence): Evidence {
  const add = (tongue: Tongue): Count => ({
    all: a.other[tongue].all + b.other[tongue].all,
    telling: a.other[tongue].telling + b.other[tongue].telling,
  });
  return {
    letters: a.letters + b.letters,
    words: a.words + b.words,
    english: a.english + b.english,
    other: { fr: add('fr'), es: add('es'), pt: add('pt'), de: add('de'), it: add('it') },
    scripts: {
      ru: a.scripts.ru + b.scripts.ru,
      ar: a.scripts.ar + b.scripts.ar,
      zh: a.scripts.zh + b.scripts.zh,
    },
  };
}

function isOtherScript({ letters, scripts: { ru, ar, zh } }: Evidence): boolean {
  return ru + ar + zh > letters / 2;
}

/** Two letters, or null where the words do not tell. One language must have twice the small words of the other. */
function languageOf(evidence: Evidence): string | null {
  const { letters, words, english: ofEnglish, other } = evidence;
  const script = scripts.map(([code]) => code).find((code) => evidence.scripts[code] > letters / 2);
  if (script !== undefined) return script;
  const best = tongues.reduce((a, b) => (other[b].all > other[a].all ? b : a));
  const { all, telling } = other[best];
  if (ofEnglish > 0 && ofEnglish >= 2 * all) return 'en';
  // Of an English text a third are small words, of the others a little more; 0.15 is half of the poorest.
  const tells = all >= 3 && telling >= 1 && all >= 2 * ofEnglish && all >= 0.15 * words;
  return tells ? best : null;
}

const names: Readonly<Record<string, string>> = {
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  de: 'German',
  it: 'Italian',
  ru: 'Russian or another language in Cyrillic letters',
  ar: 'Arabic or another language in Arabic letters',
  zh: 'Chinese or another language in Chinese characters',
};

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
      `${count}${index === 0 ? ` of ${all}` : ''} in ${names[code] ?? `the language "${code}"`}`,
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
