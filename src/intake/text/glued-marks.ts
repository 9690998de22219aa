import type { TypedMark } from './typed-notes.js';

/** "history.1", "the Alliance2,", "“GIGA”3": a word of small letters or a closing mark, then one or two digits. */
const glued = /(?<=\p{Ll}\p{Ll}[.,;:]?["”’)\]]?|["”’)\]][.,;:]?)\d{1,2}(?=[\s.,;:)]|$)/gu;
/** "Rev.1", "No.2", "para.3": what is counted with such figures anyway. */
const counted =
  /(?:^|[\s(/])(?:rev|add|corr|nos?|vol|vers?|version|paras?|arts?|sects?|chaps?|figs?|table|annex|goal|phase|group|part|step|level|tier|item|act|pp?|ed|q|v|web)\.?$/i;

/**
 * Figures that count up from 1 through the text are note marks that a program wrote as plain digits. What they mark is
 * gone; the figures stay, and somebody has to be told. One alone is told behind the end of a sentence only.
 */
export function gluedMarks(lines: readonly string[]): readonly TypedMark[] {
  const chain: (TypedMark & { readonly atEnd: boolean })[] = [];
  lines.forEach((line, index) => {
    // Most lines have no figure right behind a letter, and notes have their own marks.
    if (!/[\p{Ll}.,;:"”’)\]]\d/u.test(line) || line.startsWith('[^')) return;
    for (const { 0: label, index: at } of line.matchAll(glued)) {
      const before = line.slice(Math.max(0, at - 40), at);
      if (Number(label) !== chain.length + 1 || counted.test(before)) continue;
      chain.push({ line: index, label, before, atEnd: /[.!?]["”’)\]]?$/.test(before) });
    }
  });
  return chain.length > 1 || chain[0]?.atEnd === true
    ? chain.map(({ line, label, before }) => ({ line, label, before }))
    : [];
}
