import type { Span } from './spans.js';

/** Words whose full stop ends no sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof st e.g i.e cf vs no nos para paras art arts sect sects chap chaps vol vols fig figs p pp ed eds rev add corr res jan feb mar apr jun jul aug sep sept oct nov dec approx ca'.split(
    ' ',
  ),
);

/** Sentences of a paragraph: parted at white space after a stop, where the next word does not begin small. One pass. */
export function splitSentences(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = text.length - text.trimStart().length;
  for (const { index, 0: stop } of text.matchAll(/[.!?…][”"’')\]]{0,3}\s+(?=[“"‘'([]{0,2}[^\s“"‘'([])/g)) {
    const next = index + stop.length;
    const unit = text.charCodeAt(next);
    // Nearly every sentence opens with a plain capital.
    if ((unit < 65 || unit > 90) && goesOn(text.slice(next, next + 4))) continue;
    if (stop.startsWith('.') && !isLongWord(text, start, index)) {
      const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(start, index - 12), index))?.[0] ?? '';
      // A single capital is an initial ("A. B. Smith"), or the letter of a place in a list.
      if (abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) continue;
    }
    found.push({ start, end: next - (stop.length - stop.trimEnd().length) });
    start = next;
  }
  const end = text.trimEnd().length;
  if (end > start) found.push({ start, end });
  return found;
}

function goesOn(opening: string): boolean {
  return /^[“"‘'([]{0,2}\p{Ll}/u.test(opening) || /^[“"‘'([]{0,2}[–—-]\s/.test(opening);
}

/** No abbreviation is as long. */
const longWord = 7;

function isLongWord(text: string, start: number, end: number): boolean {
  if (end - start < longWord) return false;
  for (let at = end - longWord; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}
