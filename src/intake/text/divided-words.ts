import { dividedWord, keepsHyphen, wholeWords } from '../divided-words.js';

export type Undivided = {
  readonly lines: readonly string[];
  /** Words whose hyphen was kept because nothing shows whether it is theirs. */
  readonly unsure: readonly string[];
};

/**
 * Joins a word that a line end divided ("satel-", "lites"). The hyphen goes where the whole word stands elsewhere in
 * the text or its halves are no words of the text; it stays with compounds, and where nothing tells.
 */
export function joinDividedWords(lines: readonly string[]): Undivided {
  const divided = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const word = next === undefined ? null : dividedWord(line, next);
    return word === null ? [] : [{ index, word, piece: /^\s*\S+/u.exec(next!)![0] }];
  });
  if (divided.length === 0) return { lines, unsure: [] };
  const heads = new Set(divided.map(({ index }) => index));
  const words = wholeWords(lines, (index) => heads.has(index));
  const changed = [...lines];
  const unsure: string[] = [];
  for (const { index, word, piece } of divided) {
    const { head, tail } = word;
    const keeps = keepsHyphen(word, words);
    if (keeps === null) unsure.push(`${head}-${tail}`);
    const line = changed[index]!.trimEnd();
    const rest = changed[index + 1]!.slice(piece.length).trimStart();
    const joined = `${line.slice(0, -1)}${keeps === false ? '' : '-'}${piece.trimStart()}`;
    // An empty line would end the paragraph.
    if (rest === '') {
      const before = line.slice(0, -head.length - 1);
      if (before.trim() === '') continue;
      changed[index] = before.trimEnd();
      changed[index + 1] = joined.slice(before.length);
    } else {
      changed[index] = joined;
      changed[index + 1] = rest;
    }
  }
  return { lines: changed, unsure };
}
