/** Signs that stand in running text of any European language. */
const usual = /[“”„‘’‚–—…•·«»€£§°©®™\u00A0\u00AD]/u;

/**
 * How odd a text in Latin letters looks that was decoded on a guess: the share of its letters beyond ASCII that stand
 * where no language has them, a capital behind a small letter ("itÕs"), a sign of money within a word, a letter alone.
 */
export function oddness(text: string): number {
  let letters = 0;
  let odd = 0;
  for (const { 0: sign, index } of text.matchAll(/[^\u0000-\u007F]/gu)) {
    letters += 1;
    const before = text[index - 1] ?? ' ';
    const after = text[index + sign.length] ?? ' ';
    if (isOdd(sign, before, after)) odd += 1;
  }
  return letters === 0 ? 0 : odd / letters;
}

function isOdd(sign: string, before: string, after: string): boolean {
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (/\p{L}/u.test(sign)) {
    if (!/\p{Script=Latin}/u.test(sign) || /[ºªƒ]/.test(sign)) return inWord;
    if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) return true;
    return /\p{Lu}/u.test(sign) && !/[ÀÁÉÓÊÔÍ]/.test(sign) && /\s/.test(before) && /\s/.test(after);
  }
  if (usual.test(sign)) return inWord && !/[’‘–—·\u00AD\u00A0•]/u.test(sign);
  return true;
}
