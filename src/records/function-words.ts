/**
 * What language a short text is in by its small words, its endings and its accented letters: libraries that count letters
 * are often wrong about fewer than ten words.
 */
export type WordVerdict = {
  /** Null where the words do not tell. */
  readonly language: string | null;
  /** How much speaks for each language that something speaks for. */
  readonly scores: ReadonlyMap<string, number>;
};

/** Small words of sentences. A word of one language tells twice as much as one that several have. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and in to was were with for has have had a an on by from its it is are be been at as this that these their our we which who will not or more also during between through all new',
  fr: "la le les des du de une un dans pour a été au aux et en est sont ont avec par sur qui que dont nous il elle ils elles ses son leur leurs plus ce cette ces afin entre l d qu n s c'est avons sera seront a ainsi",
  es: 'el la los las del de una un en para y por con que se su sus al es son fue fueron ha han como más más entre este esta estos nuestro nuestra ha sobre desde también o a',
  pt: 'o a os as do da dos das de em no na nos nas um uma e para por com que ao aos se foi foram são tem mais entre seu sua seus pela pelo também é à',
  it: 'il lo la i gli le di del della dei delle dell nel nella un una e è in con per che si ha hanno sono da dal dalla al alla ai anche più tra l d a stato',
  de: 'der die das den dem des ein eine einen einer und in im zu zum zur mit für von vom auf ist sind wurde wurden hat haben wird werden auch nicht sich bei über an als',
  nl: 'de het een en van in op te voor met is zijn werd werden heeft hebben wordt worden door ook niet aan bij naar over er dat die',
};

/** Words that make a sentence of what would be a name or a title: "Renforcement des capacités" has none. */
const verbs: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set([
    'a',
    'ont',
    'est',
    'sont',
    'été',
    'avons',
    'sera',
    'seront',
    'nous',
    'il',
    'elle',
    'ils',
    'elles',
  ]),
  es: new Set(['es', 'son', 'fue', 'fueron', 'ha', 'han', 'se', 'que']),
  pt: new Set(['é', 'são', 'foi', 'foram', 'tem', 'que', 'se']),
  it: new Set(['è', 'sono', 'ha', 'hanno', 'che', 'si', 'stato']),
  de: new Set(['ist', 'sind', 'wurde', 'wurden', 'hat', 'haben', 'wird', 'werden']),
  nl: new Set(['is', 'zijn', 'werd', 'werden', 'heeft', 'hebben', 'wordt', 'worden']),
};

/** Endings and letters of words without a capital; what has one may be a name. `verb` says that only verbs have it. */
const signs: readonly {
  readonly word: RegExp;
  readonly languages: readonly string[];
  readonly verb?: true;
}[] = [
  { word: /^\p{L}{2,}[^e]ed$/u, languages: ['en'] },
  { word: /^\p{L}{3,}ing$/u, languages: ['en'] },
  { word: /^\p{L}+(?:é|ée|és|ées)$/u, languages: ['fr'] },
  { word: /[êèàùœîû]/u, languages: ['fr'] },
  { word: /^\p{L}{2,}ó$/u, languages: ['es'], verb: true },
  { word: /^\p{L}{2,}(?:aron|ieron)$/u, languages: ['es'], verb: true },
  { word: /ñ|ción$|ciones$/u, languages: ['es'] },
  { word: /[ãõ]/u, languages: ['pt'] },
  { word: /^\p{L}{2,}(?:aram|eram|iram)$/u, languages: ['pt'], verb: true },
  { word: /[áíóú]/u, languages: ['es', 'pt'] },
  { word: /[äöüß]/u, languages: ['de'] },
];

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of new Set(words.split(' '))) {
    const known = languagesOfWord.get(word);
    if (known === undefined) languagesOfWord.set(word, [language]);
    else known.push(language);
  }
}

const fewestToTell = 3;
/** The next language must be so much behind. */
const margin = 1.5;

/** What the words of a text tell. English is told by any three signs; another language only by a sentence of it. */
export function languageOfWords(text: string): WordVerdict {
  const scores = new Map<string, number>();
  const withVerb = new Set<string>();
  for (const word of tellingWords(text)) weigh(word, scores, withVerb);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < fewestToTell || first[1] < (second?.[1] ?? 0) * margin)
    return { language: null, scores };
  const [language] = first;
  const isSentence = withVerb.has(language) || (/[.!?]\s*$/.test(text) && !scores.has('en'));
  return { language: language === 'en' || isSentence ? language : null, scores };
}

function weigh(word: string, scores: Map<string, number>, withVerb: Set<string>): void {
  const add = (languages: readonly string[]) => {
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + (languages.length === 1 ? 2 : 1));
  };
  const known = languagesOfWord.get(word);
  for (const [language, ofSentences] of Object.entries(verbs))
    if (ofSentences.has(word)) withVerb.add(language);
  if (known !== undefined) {
    add(known);
    return;
  }
  const sign = signs.find((one) => one.word.test(word));
  if (sign === undefined) return;
  add(sign.languages);
  if (sign.verb === true) for (const language of sign.languages) withVerb.add(language);
}

/** Words in small letters, and the first of each sentence. Others with a capital are names: "El Salvador", "Le Monde". */
function tellingWords(text: string): readonly string[] {
  const found: string[] = [];
  let opensSentence = true;
  for (const written of text.split(/\s+/)) {
    const isFirst = opensSentence;
    if (written !== '') opensSentence = /[.!?]$/.test(written);
    // "e-commerce" has no word "e", nor "3.a" a word "a".
    if (/[\p{L}\p{N}][-./]\p{L}|\p{N}/u.test(written)) continue;
    for (const piece of written.split(/['’]/)) {
      const word = piece.replace(/[^\p{L}\p{M}]/gu, '').normalize('NFC');
      if (word === '' || (!isFirst && /^\p{Lu}/u.test(word))) continue;
      found.push(word.toLowerCase());
    }
  }
  return found;
}
