/** Each script has one language that it stands for where the text is too short to tell more. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['fa', /[پچژگ]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bo', /\p{Script=Tibetan}/gu],
  ['mn', /\p{Script=Mongolian}/gu],
];

/** One letter may be a sign. */
const fewestLetters = 2;

/** The language of the script that a text is in, but for Latin and Greek, whose letters are signs in any text. */
export function languageOfScript(text: string): string | null {
  return scripts.find(([, script]) => (text.match(script)?.length ?? 0) >= fewestLetters)?.[0] ?? null;
}
