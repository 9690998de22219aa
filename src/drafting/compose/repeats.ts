import { wordsOf } from '../word/tokens.js';

/** Rows of this many words are compared; four apart tell a restatement from a turn of phrase. */
const rowLength = 4;
/** A sentence that shares this part of its rows with what its entity has said in the draft says nothing new. */
const sharedPart = 0.6;

/** A sentence of so many figures, most of which stand in one sentence said before, restates it in other words. */
const figuresShared = 2;
const partOfFigures = 2 / 3;

/**
 * What one entity has said in the draft so far, in all its records, so that it does not say it twice.
 */
export type Said = {
  readonly isEmpty: boolean;
  readonly repeats: (text: string) => boolean;
  readonly add: (text: string) => void;
};

export function nothingSaid(): Said {
  const rows = new Set<string>();
  const figures: ReadonlySet<string>[] = [];
  return {
    get isEmpty() {
      return rows.size === 0;
    },
    repeats: (text) => {
      if (figures.length > 0 && restates(figuresOf(text), figures)) return true;
      const own = rowsOf(text);
      let shared = 0;
      for (let index = 0; index < own.length; index += 1) {
        if (rows.has(own.at(index))) shared += 1;
        // Most sentences say something new, and their first half shows it.
        else if ((shared + own.length - index - 1) / own.length < sharedPart) return false;
      }
      return own.length > 0;
    },
    add: (text) => {
      const own = rowsOf(text);
      for (let index = 0; index < own.length; index += 1) rows.add(own.at(index));
      const told = figuresOf(text);
      if (told.size >= figuresShared) figures.push(told);
    },
  };
}

function restates(own: ReadonlySet<string>, said: readonly ReadonlySet<string>[]): boolean {
  if (own.size < figuresShared) return false;
  return said.some((figures) => {
    let shared = 0;
    for (const figure of own) if (figures.has(figure)) shared += 1;
    return shared >= figuresShared && shared >= partOfFigures * own.size;
  });
}

/** Figures that no two matters share by chance: no years, no numbers below 13, no round tens. */
function figuresOf(text: string): ReadonlySet<string> {
  return new Set(
    (text.match(/(?<![\p{L}\d.,/-])\d[\d,]*(?:\.\d+)?(?![\d-])/gu) ?? [])
      .map((figure) => figure.replace(/,+$/, ''))
      .filter((figure) => !/^(?:(?:19|20)\d\d|\d|1[0-2]|\d{1,2}0|100)$/.test(figure)),
  );
}

type Rows = { readonly length: number; readonly at: (index: number) => string };

/** The rows of a text, each cut out when it is asked for; a text of fewer words is one row. */
export function rowsOf(text: string): Rows {
  const words = wordsOf(text);
  const starts: number[] = [];
  let joined = '';
  for (const { lower } of words) {
    starts.push(joined.length);
    joined += `${lower} `;
  }
  return {
    length: words.length === 0 ? 0 : Math.max(1, words.length - rowLength + 1),
    at: (index) => joined.slice(starts[index], (starts[index + rowLength] ?? joined.length) - 1),
  };
}
