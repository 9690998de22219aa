import type { FootnoteDefinition } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { noteBookmarkName } from '../bookmark-names.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';
import type { PartEditor } from './part-editor.js';
import type { Signature } from './signature.js';
import { runXml } from './written-runs.js';

/** No XML holds this letter, so nothing else looks like the place of an id that is not known yet. */
const idPlace = /\u0000(i|n)(\d+)\u0000/g;

export type NotesPlan = {
  /** New ids by old ones, of notes that are there. */
  readonly renumbered: ReadonlyMap<string, number>;
  /** In the order of the text: the new notes, and after which note that is there each stands. */
  readonly added: readonly {
    readonly definition: FootnoteDefinition;
    readonly id: number;
    readonly after: string | null;
    readonly before: string | null;
  }[];
  /** Puts ids and numbers into what was written. */
  readonly fill: (xml: string) => string;
};

/**
 * Notes that are new. Their ids, and those of the notes behind them, hang on where in the text their marks stand, which
 * is known when all is written: until then a mark has a place for its id.
 */
export class NewNotes {
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #referred: FootnoteDefinition[] = [];
  /** Properties of marks, as the file has them. */
  readonly #markLook: string;
  readonly #isNameTaken: (name: string) => boolean;

  constructor(
    definitions: readonly FootnoteDefinition[],
    markLook: string,
    isNameTaken: (name: string) => boolean,
  ) {
    this.#definitions = new Map(definitions.map((one) => [one.identifier, one]));
    this.#markLook = markLook;
    this.#isNameTaken = isNameTaken;
  }

  get isEmpty(): boolean {
    return this.#referred.length === 0;
  }

  /** The mark of a note, with its bookmark; a further mark is a field that points to it. */
  mark(identifier: string, { words: { w } }: PartEditor, { ids }: Signature): string {
    const definition = this.#definitions.get(identifier);
    if (definition === undefined)
      throw new InternalError(`a mark of the note ${identifier}, which is not given`);
    const known = this.#referred.indexOf(definition);
    const name = noteBookmarkName(identifier);
    const run = (content: string): string => runXml(w, this.#markLook, content);
    if (known !== -1) {
      const character = (type: string): string => run(`<${w}:fldChar ${w}:fldCharType="${type}"/>`);
      const instruction = `<${w}:instrText xml:space="preserve"> NOTEREF ${name} \\f \\h </${w}:instrText>`;
      return (
        character('begin') +
        run(instruction) +
        character('separate') +
        run(`<${w}:t>\u0000n${known}\u0000</${w}:t>`) +
        character('end')
      );
    }
    const reference = run(`<${w}:footnoteReference ${w}:id="\u0000i${this.#referred.length}\u0000"/>`);
    this.#referred.push(definition);
    if (this.#isNameTaken(name)) return reference;
    const id = ids.take();
    return `<${w}:bookmarkStart ${w}:id="${id}" ${w}:name="${name}"/>${reference}<${w}:bookmarkEnd ${w}:id="${id}"/>`;
  }

  /**
   * Ids in the order of reference: a note that is there keeps its own where it can. `notes` are those of the part;
   * separators keep theirs.
   */
  plan(main: PartEditor, notes: readonly XmlElement[]): NotesPlan {
    const reserved = new Set(notes.filter(isSeparator).map(idOf));
    const marks = [...referencesIn(main.root), ...this.#marksIn(main)].sort(
      (a, b) => a.at - b.at || a.turn - b.turn,
    );
    const renumbered = new Map<string, number>();
    const ids = new Map<number, number>();
    const numbers = new Map<number, number>();
    const taken = new Set<number>([...reserved].map(Number));
    const added: {
      definition: FootnoteDefinition;
      id: number;
      after: string | null;
      before: string | null;
    }[] = [];
    let last = 0;
    let number = 0;
    let after: string | null = null;
    const free = (from: number): number => {
      let id = from;
      while (taken.has(id)) id += 1;
      return id;
    };
    for (const { old, index, isNumbered } of marks) {
      if (old !== null) {
        if (isNumbered) number += 1;
        if (renumbered.has(old) || reserved.has(old)) continue;
        const own = Number(old);
        last = Number.isInteger(own) && own > last && !taken.has(own) ? own : free(last + 1);
        renumbered.set(old, last);
        for (const one of added) one.before ??= old;
        after = old;
      } else {
        number += 1;
        last = free(last + 1);
        ids.set(index, last);
        numbers.set(index, number);
        added.push({ definition: this.#referred[index]!, id: last, after, before: null });
      }
      taken.add(last);
    }
    // Notes without a mark step aside.
    for (const note of notes) {
      const old = idOf(note);
      if (reserved.has(old) || renumbered.has(old)) continue;
      const own = Number(old);
      const id = Number.isInteger(own) && !taken.has(own) ? own : free(last + 1);
      taken.add(id);
      renumbered.set(old, id);
    }
    const fill = (xml: string): string =>
      xml.includes('\u0000')
        ? xml.replace(idPlace, (_whole, kind: string, index: string) =>
            String((kind === 'i' ? ids : numbers).get(Number(index))),
          )
        : xml;
    return { renumbered, added, fill };
  }

  #marksIn(main: PartEditor): readonly Mark[] {
    let turn = 0;
    return main.splices().flatMap(({ start, xml }) =>
      [...xml.matchAll(idPlace)]
        .filter(([, kind]) => kind === 'i')
        .map(([, , index]) => {
          turn += 1;
          return { at: start, turn, old: null, index: Number(index), isNumbered: true };
        }),
    );
  }
}

/** `turn`: what is put in at the place of a mark that is there stands before it. */
type Mark = {
  readonly at: number;
  readonly turn: number;
  readonly old: string | null;
  readonly index: number;
  readonly isNumbered: boolean;
};

function referencesIn(root: XmlElement): readonly Mark[] {
  return noteReferences(root).map((element) => ({
    at: element.start,
    turn: Number.POSITIVE_INFINITY,
    old: idOf(element),
    index: -1,
    isNumbered: attribute(element, 'w:customMarkFollows') === undefined,
  }));
}

/** All marks of footnotes in the order of the text, those in deleted text too. */
export function noteReferences(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const one of childElements(element)) {
      if (one.name === 'w:footnoteReference') found.push(one);
      else visit(one);
    }
  };
  visit(root);
  return found;
}

export function isSeparator(note: XmlElement): boolean {
  const type = attribute(note, 'w:type');
  return type !== undefined && type !== 'normal';
}

export function idOf(element: XmlElement): string {
  return attribute(element, 'w:id') ?? '';
}
