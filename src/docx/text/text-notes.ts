import type { NotePart } from '../read/notes.js';
import type { NoteLookup } from '../read/story.js';
import { attribute, child, childrenNamed, textOf, wholeNumber, type XmlElement } from '../xml/element.js';
import type { Findings } from './findings.js';
import { printedNumber } from './printed-number.js';
import type { WordPlace } from './word-text.js';

export type NoteKind = 'footnote' | 'endnote';
export type CitedNote = {
  readonly label: string;
  readonly element: XmlElement;
  readonly part: NotePart;
  readonly place: WordPlace;
};

/** Word counts footnotes in figures and endnotes in small Roman ones where a file says nothing. */
const standardFormat = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

/** Gives notes their printed labels in the order of their marks. */
export class TextNotes {
  readonly #parts: Readonly<Record<NoteKind, NotePart>>;
  readonly #elements: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #formats: Readonly<Record<NoteKind, { readonly format: string; start: number }>>;
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #labels = new Map<XmlElement, string>();
  /** By label: how often it was wanted. */
  readonly #used = new Map<string, number>();
  /** Marks in deleted text: their notes are deleted with it. */
  readonly #deleted = new Set<XmlElement>();
  readonly cited: CitedNote[] = [];

  /** `settings` are those of the whole file; `section` those of its first section, which count before them. */
  constructor(parts: Readonly<Record<NoteKind, NotePart>>, settings: XmlElement, section: XmlElement) {
    this.#parts = parts;
    this.#elements = {
      footnote: notesOf(parts.footnote.root, 'w:footnote'),
      endnote: notesOf(parts.endnote.root, 'w:endnote'),
    };
    const formatOf = (kind: NoteKind) => {
      const own = child(section, `w:${kind}Pr`);
      const all = child(settings, `w:${kind}Pr`);
      return {
        format:
          attribute(child(own, 'w:numFmt'), 'w:val') ??
          attribute(child(all, 'w:numFmt'), 'w:val') ??
          standardFormat[kind],
        start: wholeNumber(child(own, 'w:numStart')) ?? wholeNumber(child(all, 'w:numStart')) ?? 1,
      };
    };
    this.#formats = { footnote: formatOf('footnote'), endnote: formatOf('endnote') };
  }

  /** The label behind a mark; null where there is no such note. `mark` is one of its own, such as an asterisk. */
  cite(kind: NoteKind, id: string, mark: string | null, place: WordPlace): string | null {
    const element = this.#elements[kind].get(id);
    if (element === undefined) return null;
    const known = this.#labels.get(element);
    if (known !== undefined) return known;
    const label = this.#unique(mark ?? this.#nextNumber(kind));
    this.#labels.set(element, label);
    this.cited.push({ label, element, part: this.#parts[kind], place });
    return label;
  }

  citeDeleted(kind: NoteKind, id: string): void {
    const element = this.#elements[kind].get(id);
    if (element !== undefined) this.#deleted.add(element);
  }

  /** Notes without a mark are not printed. */
  reportUncited(findings: Findings, place: WordPlace): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      for (const element of this.#elements[kind].values()) {
        if (this.#labels.has(element) || this.#deleted.has(element)) continue;
        const text = textOf(element).trim();
        if (text !== '') findings.add('noteUncited', place, text);
      }
    }
  }

  #nextNumber(kind: NoteKind): string {
    const { format, start } = this.#formats[kind];
    this.#counts[kind] += 1;
    return printedNumber(start + this.#counts[kind] - 1, format);
  }

  #unique(printed: string): string {
    let count = this.#used.get(printed) ?? 0;
    let label = printed;
    do {
      count += 1;
      label = count === 1 ? printed : `${printed}-${count}`;
    } while (count > 1 && this.#used.has(label));
    this.#used.set(printed, count);
    if (label !== printed) this.#used.set(label, 1);
    return label;
  }
}

/** Notes by id, without the lines that part them from the text. */
function notesOf(root: XmlElement, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(
    childrenNamed(root, name)
      .filter((note) => ['normal', undefined].includes(attribute(note, 'w:type')))
      .map((note) => [attribute(note, 'w:id') ?? '', note]),
  );
}

/** What a story asks of notes that are known by bookmarks: submissions have none. */
export const noBookmarkedNotes: NoteLookup = {
  byReference: () => null,
  byBookmark: () => null,
  openBookmark: () => {},
  closeBookmark: () => {},
  isNoteBookmark: () => false,
};
