import { type Masthead, withoutUncarriable } from '../document/index.js';

/**
 * What of a masthead can be seen on page one, string by string as it is printed. The writer prints it; the reader
 * collects the same from a file, and where a base prints alike takes the base's values, which print cannot tell apart
 * (two symbols joined by a dash, an en dash inside a symbol).
 */
export type MastheadPrint = {
  readonly organs: readonly string[];
  readonly symbol: string;
  readonly distribution: string;
  readonly date: string;
  readonly language: string;
  readonly notation: readonly { readonly organ: string; readonly lines: readonly PrintedLine[] }[];
  readonly title: string;
  readonly subtitle: string;
  readonly summary: readonly string[];
  /** In the order of their marks on the page. */
  readonly notes: readonly { readonly mark: string; readonly text: string }[];
  readonly job_number: string;
};
export type PrintedLine = { readonly text: string; readonly strong: boolean; readonly note: string | null };

export const distributionLabel = 'Distr.: ';
export const languageLabel = 'Original: ';
export const symbolDash = '–';

/** Where the mark of an asterisk note stands: after a symbol, after a line of the corner notation, or after the title. */
export type NotePlace =
  | { readonly at: 'symbol'; readonly symbol: number }
  | { readonly at: 'line'; readonly block: number; readonly line: number }
  | { readonly at: 'title' };
export type PlacedNote = { readonly mark: string; readonly text: string; readonly place: NotePlace };

export function printMasthead(masthead: Masthead): MastheadPrint {
  return {
    organs: masthead.organs.map(oneLine),
    symbol: masthead.symbols.map(oneLine).join(symbolDash),
    distribution: oneLine(distributionLabel + masthead.distribution),
    date: oneLine(masthead.date),
    language: oneLine(languageLabel + masthead.language),
    notation: masthead.notation.map(({ organ, lines }) => ({
      organ: oneLine(organ),
      lines: lines.map(({ text, strong, note }) => ({
        text: oneLine(text),
        strong: strong && oneLine(text) !== '',
        note,
      })),
    })),
    title: oneLine(masthead.title),
    subtitle: oneLine(masthead.subtitle),
    summary: masthead.summary.map(oneLine),
    notes: placeNotes(masthead).map(({ mark, text }) => ({ mark, text: oneLine(text) })),
    job_number: oneLine(masthead.job_number),
  };
}

/** A string as it can stand on one line of print. */
export function oneLine(text: string): string {
  return withoutUncarriable(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' '))
    .text.replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '');
}

/**
 * The asterisk notes in the order of their places on the page. A note belongs to the first free line that bears its
 * mark; one that no line bears, to a symbol that ends in it (a reissue, as in A/71/67*), else to the title.
 */
export function placeNotes(masthead: Masthead): readonly PlacedNote[] {
  const free: { readonly mark: string; readonly place: NotePlace }[] = [
    ...masthead.notation.flatMap(({ lines }, block) =>
      lines.flatMap(({ note }, line) =>
        note === null ? [] : [{ mark: note, place: { at: 'line', block, line } as const }],
      ),
    ),
    ...masthead.symbols.map((symbol, at) => ({
      mark: /\*+$/.exec(oneLine(symbol))?.[0] ?? '',
      place: { at: 'symbol', symbol: at } as const,
    })),
  ];
  const placed = masthead.notes.map(({ mark, text }): PlacedNote => {
    const found = free.findIndex((one) => one.mark === mark);
    const place: NotePlace = found === -1 ? { at: 'title' } : free.splice(found, 1)[0]!.place;
    return { mark, text, place };
  });
  return placed
    .map((note, at) => ({ note, at }))
    .sort((a, b) => positionOf(a.note.place) - positionOf(b.note.place) || a.at - b.at)
    .map(({ note }) => note);
}

/** Symbols come first on the page, then the corner notation, then the title. */
function positionOf(place: NotePlace): number {
  switch (place.at) {
    case 'symbol':
      return place.symbol;
    case 'line':
      return 1e6 + place.block * 1e6 + place.line;
    case 'title':
      return Number.MAX_SAFE_INTEGER;
  }
}
