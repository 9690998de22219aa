import { type Problem, problem } from '../../problems/index.js';

const kept = 'It stays in the Word file as it is; Penholder neither reads nor changes it.';
const lookAfter =
  'Check these places in the Word file: they stay there, but are no part of the text Penholder compares.';

/** What a Word file may hold beyond the document model, in words an official knows. */
const kinds = {
  picture: { found: 'a picture, text box or drawing', fix: kept },
  formula: { found: 'a formula', fix: kept },
  object: { found: 'an embedded object', fix: kept },
  symbol: {
    found: 'a letter of a symbol font',
    fix: 'Type the letter from the normal font in Word (Insert, Symbol).',
  },
  element: { found: 'Word content of a kind that is not known', fix: kept },
  inserted: {
    found: 'a tracked insertion',
    fix: 'It was read as accepted. Accept or reject it in Word to settle it.',
  },
  deleted: {
    found: 'a tracked deletion',
    fix: 'It was read as accepted. Accept or reject it in Word to settle it.',
  },
  comment: { found: 'a comment', fix: 'Comments stay in the Word file; they are no part of the text.' },
  field: { found: 'a field, such as a cross reference', fix: 'Its present text was read as plain text.' },
  format: { found: 'underlined, struck-out, raised or lowered text', fix: lookAfter },
  endnote: {
    found: 'an endnote',
    fix: 'It was read as a footnote. Convert it in Word (References, Footnotes, Convert).',
  },
  mark: { found: 'a note with a mark of its own', fix: 'It was read as a numbered note.' },
  noteLost: {
    found: 'a note mark without its note',
    fix: 'Delete the mark in Word, or write the note again.',
  },
  noteContent: { found: 'a table in a note', fix: 'Its text was read as paragraphs of the note.' },
  cells: {
    found: 'merged cells, or several paragraphs in one cell',
    fix: 'The text was read cell by cell, its paragraphs joined.',
  },
  nested: { found: 'a table inside a table', fix: kept },
  frontPage: { found: 'a note or picture on page one that the masthead has no place for', fix: lookAfter },
  noFrontPage: {
    found: 'no page one with a title in its style',
    fix: 'Give the title of the report its style (_ H __M_G) in Word.',
  },
} as const satisfies Record<string, { readonly found: string; readonly fix: string }>;

export type UnsupportedKind = keyof typeof kinds;

/** Counts what was met, so that three hundred underlined words make one problem and not three hundred. */
export class Unsupported {
  readonly #counts = new Map<
    string,
    { readonly kind: UnsupportedKind; readonly part: string; count: number }
  >();

  add(kind: UnsupportedKind, part: string): void {
    const key = `${kind} ${part}`;
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { kind, part, count: 1 });
    else known.count += 1;
  }

  problems(file: string): readonly Problem[] {
    return [...this.#counts.values()].map(({ kind, part, count }) =>
      problem(
        'word-unsupported',
        { file, path: part },
        {
          found: count === 1 ? kinds[kind].found : `${kinds[kind].found} (${count} times)`,
          expected: 'headings, paragraphs, lists, plain tables, bold, italics, links and footnotes',
          fix: kinds[kind].fix,
        },
      ),
    );
  }
}
