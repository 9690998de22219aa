import type { FootnoteDefinition } from '../../document/index.js';
import { styleIds } from '../styles.js';
import { escapeXml } from '../xml/escape-xml.js';

/** A note as it will stand in the footnotes part. */
type WrittenNote =
  | { readonly type: 'numbered'; readonly definition: FootnoteDefinition }
  | { readonly type: 'marked'; readonly mark: string; readonly text: string };

export type NoteReference = {
  /** The id in the part: 1, 2, 3 in the order of first reference, asterisk notes counted too. */
  readonly id: number;
  /** The number that is printed. */
  readonly number: number;
  readonly isFirst: boolean;
};

/**
 * Allots the ids of notes. They must ascend in the order of reference: where they do not, LibreOffice gives notes
 * each other's texts without a word.
 */
export class Notes {
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #written: WrittenNote[] = [];
  readonly #references = new Map<string, NoteReference>();

  constructor(definitions: readonly FootnoteDefinition[]) {
    this.#definitions = new Map(definitions.map((one) => [one.identifier, one]));
  }

  /** Undefined where there is no such note. */
  refer(identifier: string): NoteReference | undefined {
    const known = this.#references.get(identifier);
    if (known !== undefined) return { ...known, isFirst: false };
    const definition = this.#definitions.get(identifier);
    if (definition === undefined) return undefined;
    this.#written.push({ type: 'numbered', definition });
    const reference = { id: this.#written.length, number: this.#references.size + 1, isFirst: true };
    this.#references.set(identifier, reference);
    return reference;
  }

  /** The note of that name where the text has referred to it already: inside a note no other note can begin. */
  referred(identifier: string): NoteReference | undefined {
    return this.#references.get(identifier);
  }

  /** An asterisk note of page one. */
  addMarked(mark: string, text: string): number {
    this.#written.push({ type: 'marked', mark, text });
    return this.#written.length;
  }

  /** The footnotes part; `paragraphXml` writes the inside of a note's paragraph. */
  part(paragraphXml: (inlines: FootnoteDefinition['paragraphs'][number]) => string): string {
    const notes = this.#written.map(
      (note, at) => `<w:footnote w:id="${at + 1}">${noteXml(note, paragraphXml)}</w:footnote>`,
    );
    return `${opening}${notes.join('')}</w:footnotes>`;
  }
}

// The separators have ids -1 and 0 in files that Word makes.
const opening = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${separator('separator', -1)}${separator('continuationSeparator', 0)}`;

function separator(type: 'separator' | 'continuationSeparator', id: number): string {
  return `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
}

function noteXml(
  note: WrittenNote,
  paragraphXml: (inlines: FootnoteDefinition['paragraphs'][number]) => string,
): string {
  if (note.type === 'marked') {
    return firstParagraph(
      `<w:r>${literalMark}<w:tab/><w:t>${escapeXml(note.mark)}</w:t></w:r>`,
      textRun(note.text),
    );
  }
  const [first = [], ...further] = note.definition.paragraphs;
  const mark = `<w:r><w:rPr><w:rStyle w:val="${styleIds.noteMark}"/></w:rPr><w:tab/><w:footnoteRef/></w:r>`;
  return (
    firstParagraph(mark, paragraphXml(first)) +
    further.map((one) => furtherParagraph(paragraphXml(one))).join('')
  );
}

/**
 * Tab, mark, tab, text: the mark ends at the style's right tab, the text begins at its indent. The first tab stands in
 * the run of the mark, because LibreOffice takes the first run for the mark and prints anything before it twice.
 */
function firstParagraph(mark: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.note}"/></w:pPr>${mark}<w:r><w:tab/></w:r>${content}</w:p>`;
}

function furtherParagraph(content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.note}"/><w:ind w:firstLine="0"/></w:pPr>${content}</w:p>`;
}

/** An asterisk is raised by its own shape: the style of note marks would lift it twice. */
export const literalMark = `<w:rPr><w:rStyle w:val="${styleIds.noteMark}"/><w:sz w:val="20"/><w:vertAlign w:val="baseline"/></w:rPr>`;

export function textRun(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
