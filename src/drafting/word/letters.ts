/**
 * Letters and figures by table. An expression such as `/[\p{L}\p{N}]/u` for each character of a text, or `/^\p{Lu}/u`
 * for each word of it, took longer than everything that is then done with the words.
 */
const letterOrFigure = /^[\p{L}\p{N}]$/u;
const capitalLetter = /^\p{Lu}/u;

/** By UTF-16 unit, once looked up: 1 a letter or figure, 2 neither. */
const kinds = new Uint8Array(0x10000);

/** How many UTF-16 units the letter or figure at an offset has: 1 or, beyond the basic plane, 2; 0 where there is none. */
export function letterAt(text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== 0) return known === 1 ? 1 : 0;
  if (unit >= 0xd800 && unit <= 0xdbff) {
    return letterOrFigure.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0;
  }
  const is = letterOrFigure.test(String.fromCharCode(unit));
  kinds[unit] = is ? 1 : 2;
  return is ? 1 : 0;
}

/** Whether a text opens with a capital letter. */
export function opensCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : capitalLetter.test(text);
}

/** Whether a text opens with a figure from 0 to 9. */
export function opensFigure(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 48 && unit <= 57;
}

const otherSpace = /\s/;

/** White space as `\s` has it. */
export function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return otherSpace.test(text.charAt(at));
}
