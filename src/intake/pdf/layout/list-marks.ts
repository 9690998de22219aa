import { type LineMark, lineMarkOf } from '../../text/line-marks.js';

export type ItemMark = LineMark & { readonly kind: 'item' };

/** Marks that are list marks also where no space stands behind them, in their own font. */
const bullets = /^\s*([•·▪▫◦●○■□‣⁃➢➤✓])\s*(?=\S)/u;

/** Most lines begin with a word, which is seen faster than that they begin with none of the marks. */
const beginsWithWord = /^[A-Za-z][A-Za-z’'-]*[A-Za-z,;:](?: |$)/;

/** The mark with which a line begins as an item of a list; null where it begins otherwise. */
export function itemMarkOf(line: string): ItemMark | null {
  if (beginsWithWord.test(line)) return null;
  const head = line.slice(0, 200);
  const mark = lineMarkOf(head);
  if (mark?.kind === 'item') return { ...mark, rest: line.slice(head.length - mark.rest.length) };
  const bullet = bullets.exec(line.slice(0, 20));
  if (bullet === null) return null;
  return { kind: 'item', indent: 0, label: bullet[1]!, sure: true, rest: line.slice(bullet[0].length) };
}

/** Whether a text is the mark of a list item and nothing else. */
export function isListMark(text: string): boolean {
  const mark = text.trim();
  if (mark.length > 8) return false;
  return itemMarkOf(`${mark} x`) !== null || /^[o§]$/.test(mark);
}
