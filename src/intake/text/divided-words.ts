export type Undivided = {
  readonly lines: readonly string[];
  /** Words whose hyphen was kept because nothing shows whether it is theirs. */
  readonly unsure: readonly string[];
};

/** First halves whose hyphen is a compound's: "co-operation", "follow-up", "socio-economic". */
const compounds = new Set(
  `e m co non self well multi inter intra pre post re sub semi anti pro cross socio follow long short high low large small
  mid low open full part real half all ever so ill under over off on in out up down first second third two three four
  five six ten hands face end peer user gender data evidence rights needs demand community human climate cost time
  state world year day life land decision policy problem tech digital e-government micro macro mini eco bio geo ultra
  vice ex quasi trans north south east west public private civil web lower upper middle`.split(/\s+/),
);

/** Second halves that are no words. */
const endings = new Set(
  `ing ings tion tions sion sions ation ations ment ments ness ed er ers ly ity ities ies able ible ance ence ally ized
  izing ising ised ization isation tive tives ative ous ful cial tial ture tures ture ology ologies nology tic tics`.split(
    /\s+/,
  ),
);

/**
 * Joins a word that a line end divided ("satel-", "lites"). The hyphen goes where the whole word stands elsewhere in
 * the text or its halves are no words of the text; it stays with compounds, and where nothing tells.
 */
export function joinDividedWords(lines: readonly string[]): Undivided {
  const divided = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !line.trimEnd().endsWith('-')) return [];
    const head = /(?<![\p{L}\p{N}@/.-])((?:\p{L}+-)*\p{L}+)-$/u.exec(line.trimEnd().slice(-60))?.[1];
    const tail = /^\s*(\p{Ll}+)\S*/u.exec(next.slice(0, 100));
    return head === undefined || tail === null || /^(?:and|or|to)$/.test(tail[1]!)
      ? []
      : [{ index, head, tail: tail[1]!, piece: tail[0] }];
  });
  if (divided.length === 0) return { lines, unsure: [] };
  const words = new Set<string>();
  const heads = new Set(divided.map(({ index }) => index));
  lines.forEach((line, index) => {
    const found = line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    // The halves themselves say nothing about whether they are words.
    const end = heads.has(index) ? found.length - 1 : found.length;
    for (const word of found.slice(heads.has(index - 1) ? 1 : 0, end)) words.add(word);
  });
  const changed = [...lines];
  const unsure: string[] = [];
  for (const { index, head, tail, piece } of divided) {
    const keeps = keepsHyphen(head.toLowerCase(), tail, words);
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

/** Whether the hyphen is the word's own; null where nothing tells. */
function keepsHyphen(head: string, tail: string, words: ReadonlySet<string>): boolean | null {
  if (words.has(`${head}-${tail}`)) return true;
  if (words.has(`${head}${tail}`)) return false;
  const first = head.split('-').at(-1)!;
  if (head.includes('-') || compounds.has(first)) return true;
  if (endings.has(tail)) return false;
  const isHeadWord = words.has(head);
  const isTailWord = words.has(tail);
  if (!isHeadWord && !isTailWord) return false;
  return null;
}
