import { type Problem, problem } from '../../problems/index.js';
import type { WordPlace } from './word-text.js';

const look = 'Look at it in Word; if it says something that matters, type that into the text.';

/** What a submission may hold beyond text, in words for who receives it. `many` says several of them. */
const kinds = {
  picture: { one: 'a picture', many: 'pictures', fix: look },
  chart: { one: 'a chart', many: 'charts', fix: look },
  diagram: { one: 'a diagram', many: 'diagrams', fix: look },
  wordArt: { one: 'text drawn as a picture', many: 'texts drawn as pictures', fix: look },
  object: { one: 'an embedded object', many: 'embedded objects', fix: look },
  formula: {
    one: 'a formula, read as one line',
    many: 'formulas, each read as one line',
    fix: 'Compare it with the Word file, and write it so that it can be read on one line.',
  },
  symbol: {
    one: 'a letter of a symbol font that is not known',
    many: 'letters of symbol fonts that are not known',
    fix: 'Look in Word what it shows, and type that in its place.',
  },
  noteLost: {
    one: 'a note mark without its note',
    many: 'note marks without their notes',
    fix: 'Ask the sender for the note, or take the mark out in Word.',
  },
  noteUncited: {
    one: 'a note that no mark in the text points to, and that Word does not print',
    many: 'notes that no mark in the text points to, and that Word does not print',
    fix: 'Nothing to do, unless the sender misses a note.',
  },
  chunk: {
    one: 'a part in another format, which Word takes in when it opens the file',
    many: 'parts in another format, which Word takes in when it opens the file',
    fix: 'Open the file in Word and save it; Word then writes that part as text.',
  },
  prompt: {
    one: 'a field left empty within a text',
    many: 'fields left empty within texts',
    fix: 'Ask the sender what belongs there: the sentence was read without it.',
  },
  element: {
    one: 'Word content of a kind that is not known',
    many: 'pieces of Word content of kinds that are not known',
    fix: look,
  },
} as const satisfies Record<string, { readonly one: string; readonly many: string; readonly fix: string }>;

const hiddenKinds = {
  hidden: {
    found: 'hidden text',
    fix: 'It was left out. To see it in Word press Ctrl+Shift+8; ask the sender before you use it.',
  },
  struck: {
    found: 'text that is struck through',
    fix: 'It was left out. If the sender meant it to stand, take the line through it off in Word.',
  },
  white: {
    found: 'white letters on white',
    fix: 'They were left out. To see them in Word give them another colour; ask the sender before you use them.',
  },
} as const satisfies Record<string, { readonly found: string; readonly fix: string }>;

export type HiddenKind = keyof typeof hiddenKinds;
export type FindingKind = keyof typeof kinds;

type Found = { count: number; readonly place: WordPlace; readonly names: string[] };
type Changed = {
  readonly paragraphs: Map<number, string>;
  readonly place: WordPlace;
  readonly authors: string[];
};

/** More names or places than these tell nobody more. */
const mostNamed = 5;
const longestName = 80;

/** Gathers what is not read as text, so that three hundred pictures make one problem and not three hundred. */
export class Findings {
  readonly #found = new Map<FindingKind, Found>();
  readonly #changed = new Map<'inserted' | 'deleted', Changed>();
  readonly #hidden = new Map<
    HiddenKind,
    { readonly place: WordPlace; readonly texts: Map<number, string> }
  >();

  /** `name` is what it is called, or how it begins. */
  add(kind: FindingKind, place: WordPlace, name = ''): void {
    const known = this.#found.get(kind);
    const found: Found = known ?? { count: 0, place, names: [] };
    if (known === undefined) this.#found.set(kind, found);
    found.count += 1;
    const shown = shorten(name);
    if (shown !== '' && found.names.length < mostNamed && !found.names.includes(shown))
      found.names.push(shown);
  }

  /** A tracked change. `text` is called only where it will be shown. */
  change(kind: 'inserted' | 'deleted', place: WordPlace, author: string, text: () => string): void {
    const known = this.#changed.get(kind);
    const changed: Changed = known ?? { paragraphs: new Map(), place, authors: [] };
    if (known === undefined) this.#changed.set(kind, changed);
    const before = changed.paragraphs.get(place.paragraph);
    if (before === undefined || before === '')
      changed.paragraphs.set(place.paragraph, changed.paragraphs.size <= mostNamed ? shorten(text()) : '');
    if (author !== '' && changed.authors.length < mostNamed && !changed.authors.includes(author))
      changed.authors.push(shorten(author));
  }

  hide(place: WordPlace, text: string, how: HiddenKind = 'hidden'): void {
    if (text.trim() === '') return;
    const known = this.#hidden.get(how);
    const { texts } = known ?? { texts: new Map<number, string>() };
    if (known === undefined) this.#hidden.set(how, { place, texts });
    const before = texts.get(place.paragraph) ?? '';
    if (before.length < longestName) texts.set(place.paragraph, before + text);
  }

  problems(file: string): readonly Problem[] {
    return [
      ...[...this.#found].map(([kind, found]) => unread(file, kind, found)),
      ...[...this.#changed].map(([kind, changed]) => tracked(file, kind, changed)),
      ...[...this.#hidden].map(([how, { place, texts }]) => hiddenProblem(file, how, place, texts)),
    ];
  }
}

function hiddenProblem(
  file: string,
  how: HiddenKind,
  place: WordPlace,
  texts: ReadonlyMap<number, string>,
): Problem {
  return problem('hidden-text', placeIn(file, place), {
    found: `${hiddenKinds[how].found} in ${inParagraphs(texts)}`,
    expected: 'text that the sender meant to be read',
    fix: hiddenKinds[how].fix,
  });
}

function unread(file: string, kind: FindingKind, { count, place, names }: Found): Problem {
  const { one, many, fix } = kinds[kind];
  const named = names.length === 0 ? '' : ` (${names.map((name) => `"${name}"`).join(', ')})`;
  return problem('word-unsupported', placeIn(file, place), {
    found: `${count === 1 ? one : `${count} ${many}`}${named}`,
    expected: 'text, headings, lists, tables and notes',
    fix,
  });
}

function tracked(
  file: string,
  kind: 'inserted' | 'deleted',
  { paragraphs, place, authors }: Changed,
): Problem {
  const by = authors.length === 0 ? '' : ` by ${authors.join(', ')}`;
  return problem('changes-tracked', placeIn(file, place), {
    found: `tracked ${kind === 'inserted' ? 'insertions' : 'deletions'}${by} in ${inParagraphs(paragraphs)}`,
    expected: 'a text whose changes were accepted or rejected',
    fix:
      kind === 'inserted'
        ? 'They were read as accepted. If the sender may not have meant that, ask for the final text.'
        : 'They were read as accepted: the deleted text was left out. If the sender may not have meant that, ask for the final text.',
  });
}

/** "3 paragraphs: 4 ("In Africa …"), …". */
function inParagraphs(paragraphs: ReadonlyMap<number, string>): string {
  const shown = [...paragraphs].slice(0, mostNamed).map(([number, text]) => {
    const words = shorten(text);
    return words === '' ? String(number) : `${number} ("${words}")`;
  });
  const more = paragraphs.size > mostNamed ? `, and ${paragraphs.size - mostNamed} more` : '';
  return `${paragraphs.size === 1 ? 'paragraph' : `${paragraphs.size} paragraphs:`} ${shown.join(', ')}${more}`;
}

export function placeIn(
  file: string,
  { paragraph, page }: WordPlace,
): { readonly file: string; readonly line: number; readonly page?: number } {
  return { file, line: paragraph, ...(page === null ? {} : { page }) };
}

export function shorten(text: string): string {
  const line = text
    .slice(0, longestName * 3)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line;
}
