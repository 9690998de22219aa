/** Letters that fonts draw as one, and marks of lists that symbol fonts keep in places of their own. */
const replaced: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ft',
  ﬆ: 'st',
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF02D': '–',
  '\uF0E0': '→',
  '\uF0B3': '≥',
  '\uF0B1': '±',
};
const spaces = /[\t\n\v\f\r\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;
const odd = /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u167F\u2010-\u2027\u2030-\u205E\u2070-\uD7FF]/;

/** One kind of space, ligatures as their letters. A soft hyphen stays: at the end of a line it is one. */
export function cleanText(text: string): string {
  if (!odd.test(text)) return text;
  return text.replace(spaces, ' ').replace(/[ﬀ-ﬆ\uF02D-\uF0FC]/g, (letter) => replaced[letter] ?? letter);
}

/** Of a text's letters, how many stand for nothing: private use, controls, the sign for "unknown". */
export function countUnreadable(text: string): number {
  return text.match(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\uFFFE\uFFFF]/g)?.length ?? 0;
}
