/** The two halves of a word that a line end divided: "satel" and "lites". */
export type DividedWord = { readonly head: string; readonly tail: string };

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
 * The word that the end of one line and the beginning of the next divide between them, without its hyphen; null where
 * the line ends otherwise, and where the next goes on with a capital or a figure ("ICT-", "2030"), or "and".
 */
export function dividedWord(line: string, next: string): DividedWord | null {
  if (!line.trimEnd().endsWith('-')) return null;
  const head = /(?<![\p{L}\p{N}@/.-])((?:\p{L}+-)*\p{L}+)-$/u.exec(line.trimEnd().slice(-60))?.[1];
  const tail = /^\s*(\p{Ll}+)/u.exec(next.slice(0, 100))?.[1];
  return head === undefined || tail === undefined || /^(?:and|or|to)$/.test(tail) ? null : { head, tail };
}

/** The words of a text, in lower case; halves of divided words say nothing about whether they are words. */
export function wholeWords(
  lines: readonly string[],
  isDivided: (index: number) => boolean,
): ReadonlySet<string> {
  const words = new Set<string>();
  lines.forEach((line, index) => {
    const found = line.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
    const end = isDivided(index) ? found.length - 1 : found.length;
    for (const word of found.slice(index > 0 && isDivided(index - 1) ? 1 : 0, end)) words.add(word);
  });
  return words;
}

/** How the text writes the word where no line end divides it; null where it never does, or in both ways. */
export function spelledElsewhere(word: DividedWord, words: ReadonlySet<string>): 'with' | 'without' | null {
  const head = word.head.toLowerCase();
  if (words.has(`${head}-${word.tail}`)) return 'with';
  return words.has(`${head}${word.tail}`) ? 'without' : null;
}

/** Whether the hyphen is the word's own; null where nothing tells. */
export function keepsHyphen(word: DividedWord, words: ReadonlySet<string>): boolean | null {
  const spelled = spelledElsewhere(word, words);
  if (spelled !== null) return spelled === 'with';
  const head = word.head.toLowerCase();
  const { tail } = word;
  const first = head.split('-').at(-1)!;
  if (head.includes('-') || compounds.has(first)) return true;
  if (endings.has(tail)) return false;
  const isHeadWord = words.has(head);
  const isTailWord = words.has(tail);
  if (!isHeadWord && !isTailWord) return false;
  return null;
}
