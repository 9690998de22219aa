import type { Row } from '../pdf-types.js';
import { isNumberAlone, loneNumbers, printedByBrowsers } from './furniture-of-one-page.js';
import { textOf } from './rows.js';

export type PageRows = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
};

/** A running head or foot as it stands on its first page, and on how many it stands. */
export type Furniture = { readonly text: string; readonly pages: number };

/** Heads and feet have a few lines. */
const mostLines = 5;
/** They stand at one height on all their pages, to within so many points. */
const sameHeight = 4;

type Edge = 'head' | 'foot';
export type Candidate = {
  readonly page: number;
  readonly index: number;
  readonly edge: Edge;
  /** From the page's top or bottom. */
  readonly offset: number;
  readonly text: string;
  readonly numbers: readonly number[];
  readonly size: number;
  readonly isOutermost: boolean;
  /** In other type than the next line, or further from it than lines of a paragraph are. */
  readonly isApart: boolean;
};

/**
 * Takes out running heads and feet: the outermost lines of pages that stand at the same height on others too, with the
 * same words or with a number that counts the pages. Figures apart, words must be the same; where the figures do not
 * count pages they must be too, so that "Chapter 1" and "Chapter 2" at the head of two pages stay.
 */
export function withoutFurniture(pages: readonly PageRows[]): {
  readonly pages: readonly PageRows[];
  readonly removed: readonly Furniture[];
} {
  const candidates = pages.flatMap(candidatesOf);
  const furniture = new Set<Candidate>([
    ...repeated(candidates),
    ...counted(candidates),
    ...loneNumbers(pages, candidates),
    ...printedByBrowsers(candidates),
  ]);
  for (const one of alone(candidates, furniture)) furniture.add(one);
  const dropped = new Map<number, Set<number>>();
  const found = new Map<string, { text: string; pages: Set<number> }>();
  for (const page of pages) {
    for (const edge of ['head', 'foot'] as const) {
      const own = candidates.filter((one) => one.page === page.page && one.edge === edge);
      // From the edge inwards: what stands outside a line of the text is furniture, what stands inside is text.
      for (const one of own) {
        if (!furniture.has(one)) break;
        const indexes = dropped.get(page.page) ?? new Set<number>();
        dropped.set(page.page, indexes.add(one.index));
        const key = masked(one.text);
        const known = found.get(key) ?? { text: one.text, pages: new Set<number>() };
        found.set(key, known);
        known.pages.add(page.page);
      }
    }
  }
  return {
    pages: pages.map((page) => {
      const indexes = dropped.get(page.page);
      return indexes === undefined
        ? page
        : { ...page, rows: page.rows.filter((_, index) => !indexes.has(index)) };
    }),
    removed: [...found.values()].map(({ text, pages: on }) => ({ text, pages: on.size })),
  };
}

/** The rows of a page's text in another direction that are heads or feet of other pages. */
export function withoutKnown(rows: readonly Row[], removed: readonly Furniture[]): readonly Row[] {
  const known = new Set(removed.map(({ text }) => masked(text)));
  return rows.filter((row) => !known.has(masked(textOfRow(row))));
}

function textOfRow({ segments }: Row): string {
  return segments.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function candidatesOf({ page, height, rows }: PageRows): readonly Candidate[] {
  const marks = new Set(rows.flatMap(raisedMarks));
  const make = (index: number, edge: Edge): Candidate => {
    const row = rows[index]!;
    const text = textOfRow(row);
    const offset = edge === 'head' ? row.y : height - row.y;
    const inner = rows[edge === 'head' ? index + 1 : index - 1];
    return {
      page,
      index,
      edge,
      offset,
      text,
      // The numbers of notes go up from page to page as well.
      numbers: isNote(row, text, marks) ? [] : numbersIn(withoutRaised(row)),
      size: row.size,
      isOutermost: index === (edge === 'head' ? 0 : rows.length - 1),
      isApart:
        inner === undefined ||
        Math.abs(inner.size - row.size) > 0.5 ||
        Math.abs(inner.y - row.y) > 1.8 * row.size,
    };
  };
  const many = Math.min(mostLines, rows.length);
  return [
    ...Array.from({ length: many }, (_, index) => make(index, 'head')),
    ...Array.from({ length: many }, (_, index) => make(rows.length - 1 - index, 'foot')),
  ];
}

function raisedMarks(row: Row): readonly string[] {
  return row.segments
    .flatMap(({ spans }) => spans.slice(1))
    .flatMap(({ raised, text }) => (raised ? (text.match(/\d+/g) ?? []) : []));
}

function isNote(row: Row, text: string, marks: ReadonlySet<string>): boolean {
  if (row.segments[0]?.spans[0]?.raised === true) return true;
  const label = /^(\d{1,4})[.)]?\s/.exec(text)?.[1];
  return label !== undefined && marks.has(label);
}

function withoutRaised(row: Row): string {
  return row.segments
    .map(({ spans }) =>
      spans
        .filter(({ raised }) => !raised)
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ');
}

const romanNumber = /(?<![\p{L}\p{N}])[ivxlc]{1,7}(?![\p{L}\p{N}])/giu;

function masked(text: string): string {
  return text.length > 300 ? text : text.replace(/\d+/g, '0').replace(romanNumber, '0').toLowerCase();
}

function numbersIn(text: string): readonly number[] {
  if (text.length > 300) return [];
  const arabic = (text.match(/\d{1,4}/g) ?? []).map(Number);
  return [...arabic, ...(text.match(romanNumber) ?? []).map(romanValue)];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => romanDigits[letter]!);
  return values.reduce(
    (sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/** Candidates of one edge at one height; the first of a group gives the height. */
function grouped(
  candidates: readonly Candidate[],
  keyOf: (one: Candidate) => string,
): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = `${one.edge} ${keyOf(one)}`;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [one]);
    else found.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = [...group].sort((a, b) => a.offset - b.offset || a.page - b.page);
    const parted: Candidate[][] = [];
    for (const one of sorted) {
      const last = parted.at(-1);
      if (last !== undefined && one.offset - last[0]!.offset <= sameHeight) last.push(one);
      else parted.push([one]);
    }
    return parted;
  });
}

function pagesOf(group: readonly Candidate[]): number {
  return new Set(group.map((one) => one.page)).size;
}

/** Of the pages between the first and the last of a head, or of every other one, it stands at least on so many. */
const leastShare = 0.6;

/**
 * Whether lines stand on page after page, as heads of a document, a chapter or one side of the leaf do. The same heading
 * at the top of a page here and there, or the same number in a note mark, is chance.
 */
function standsOnRun(group: readonly Candidate[]): boolean {
  const pages = [...new Set(group.map((one) => one.page))].sort((a, b) => a - b);
  const [first, last] = [pages[0]!, pages.at(-1)!];
  const step = pages.every((page) => (page - first) % 2 === 0) ? 2 : 1;
  return pages.length >= leastShare * ((last - first) / step + 1);
}

/** The last words of a paragraph that the page before began may be those of another. */
function endsParagraph({ text, isApart }: Candidate): boolean {
  return !isApart && /^\p{Ll}.*[\p{L}\p{N}][.!?]$/u.test(text);
}

/** The same words on two pages or more. */
function repeated(candidates: readonly Candidate[]): readonly Candidate[] {
  const withWords = candidates.filter((one) => /\p{L}{2}/u.test(one.text) && !endsParagraph(one));
  return grouped(withWords, (one) => masked(one.text)).flatMap((group) => {
    if (pagesOf(group) < 2) return [];
    const same = grouped(group, (one) => one.text)
      .filter((alike) => pagesOf(alike) > 1 && standsOnRun(alike))
      .flat();
    return [...same, ...counting(group, 2)];
  });
}

/** Whatever the words: a number at one height that counts the pages, as beside the title of a chapter. */
function counted(candidates: readonly Candidate[]): readonly Candidate[] {
  const atEnds = candidates.filter((one) =>
    /^(?:\d{1,4}|[ivxlc]{1,7})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:\d{1,4}|[ivxlc]{1,7})[\s|–—-]*$/iu.test(
      one.text,
    ),
  );
  return grouped(atEnds, () => '').flatMap((group) => [
    // A line of the text may end with the mark of a note.
    ...counting(
      group.filter((one) => one.isApart),
      3,
    ),
    ...counting(
      group.filter((one) => isNumberAlone(one.text)),
      2,
    ),
  ]);
}

/** Of these, the ones of which a number is always the page's, or always as much greater or smaller. */
function counting(group: readonly Candidate[], least: number): readonly Candidate[] {
  const byShift = new Map<number, Set<Candidate>>();
  for (const one of group) {
    for (const number of one.numbers) {
      const found = byShift.get(number - one.page) ?? new Set<Candidate>();
      byShift.set(number - one.page, found.add(one));
    }
  }
  return [...byShift.values()]
    .map((alike) => [...alike])
    .filter((alike) => pagesOf(alike) >= least && standsOnRun(alike))
    .flat();
}

/** Where pages have heads, so many of them have one in this place. */
const leastInPlace = 0.3;

/** In the place, and in the type, of other pages' heads or feet: that of the only even page, or of a chapter. */
function alone(candidates: readonly Candidate[], furniture: ReadonlySet<Candidate>): readonly Candidate[] {
  const least = Math.max(2, leastInPlace * pagesOf(candidates));
  const places = new Map<string, Set<number>>();
  const placeOf = ({ edge, offset, size }: Candidate, step: number) =>
    `${edge} ${Math.round(offset) + step} ${size.toFixed(1)}`;
  for (const one of furniture) {
    if (!one.isOutermost) continue;
    const found = places.get(placeOf(one, 0)) ?? new Set<number>();
    places.set(placeOf(one, 0), found.add(one.page));
  }
  return candidates.filter(
    (one) =>
      one.isOutermost &&
      one.isApart &&
      !furniture.has(one) &&
      one.text.length < 120 &&
      [-1, 0, 1].some((step) => (places.get(placeOf(one, step))?.size ?? 0) >= least),
  );
}
