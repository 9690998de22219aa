import { InternalError } from '../../problems/index.js';
import { child, isMissing, type XmlElement } from '../xml/element.js';
import { order, type PartEditor } from './part-editor.js';
import { rawPlace } from './raw-text.js';
import { type Signature, signed } from './signature.js';
import type { Atom, Spot } from './story-shapes.js';
import { type PlacedParagraph, type TextPlace, TextPlaces } from './text-places.js';

type Turn = typeof order.commentEnd | typeof order.content | typeof order.commentStart;
/** What is put in; it may have to know whether it stands in a link. */
type Content = (place: { readonly isInLink: boolean }) => string;
type Cut = { readonly turn: Turn; readonly xml: string };
type Range = { readonly start: number; readonly end: number };

/** A piece of a run: what becomes of it, and where it ends in the XML. */
type Piece = {
  readonly atom: Atom;
  /** Letters of the atom before its end; null at the end of the atom. */
  readonly upTo: number | null;
  readonly isDeleted: boolean | null;
};

/** The changes of the text of one paragraph, made as splices into its runs. */
export class TextEdits {
  readonly places: TextPlaces;
  readonly #paragraph: PlacedParagraph;
  readonly #editor: PartEditor;
  readonly #signature: Signature;
  readonly #deleted: Range[] = [];
  #isAllDeleted = false;
  /** What stands in cuts of runs: by atom, then by the letters before the cut. */
  readonly #cuts = new Map<Atom, Map<number, Cut[]>>();

  constructor(paragraph: PlacedParagraph, editor: PartEditor, signature: Signature) {
    this.#paragraph = paragraph;
    this.#editor = editor;
    this.#signature = signature;
    this.places = new TextPlaces(paragraph);
    editor.useWords();
  }

  delete(start: number, end: number): void {
    if (end > start) this.#deleted.push({ start, end });
  }

  /** All that stands in the paragraph, but marks of comments. */
  deleteAll(): void {
    this.#isAllDeleted = true;
  }

  insert(at: number, content: Content, turn: Turn = order.content): void {
    const place = this.places.at(at);
    switch (place.type) {
      case 'inside':
        this.#insertInside(place, content, turn);
        break;
      case 'between': {
        const { closing, opening, isInLink } = this.#around(place.wrappers);
        this.#editor.insert(place.offset, closing + content({ isInLink }) + opening, turn);
        break;
      }
      case 'empty':
        this.#insertIntoEmpty(place.part.element, content({ isInLink: false }), turn);
        break;
      default:
        place satisfies never;
    }
  }

  #insertInside(
    { atom, letters }: Extract<TextPlace, { readonly type: 'inside' }>,
    content: Content,
    turn: Turn,
  ): void {
    const { closing, opening, isInLink } = this.#around(atom.spot.wrappers);
    const xml = closing + content({ isInLink }) + opening;
    const key = letters === 'before' ? 0 : letters === 'after' ? Number.POSITIVE_INFINITY : letters;
    const cuts = this.#cuts.get(atom) ?? new Map<number, Cut[]>();
    this.#cuts.set(atom, cuts);
    cuts.set(key, [...(cuts.get(key) ?? []), { turn, xml }]);
  }

  #insertIntoEmpty(paragraph: XmlElement, xml: string, turn: Turn): void {
    const starts = paragraph.children.filter(
      (node): node is XmlElement => typeof node !== 'string' && node.name === 'w:bookmarkStart',
    );
    const last = starts.at(-1);
    if (last === undefined) this.#editor.insertLast(paragraph, xml);
    else this.#editor.insert(last.end, xml, turn);
  }

  /** Somebody's insertion ends before what is put into it and begins anew behind it, with a fresh id. */
  #around(wrappers: readonly XmlElement[]): {
    readonly closing: string;
    readonly opening: string;
    readonly isInLink: boolean;
  } {
    const first = wrappers.findIndex(({ name }) => name === 'w:ins' || name === 'w:moveTo');
    const split = first === -1 ? [] : wrappers.slice(first);
    const kept = first === -1 ? wrappers : wrappers.slice(0, first);
    return {
      closing: split
        .map((one) => `</${this.#editor.rawName(one)}>`)
        .toReversed()
        .join(''),
      opening: split.map((one) => this.#startTagAnew(one)).join(''),
      isInLink: kept.some(({ name }) => name === 'w:hyperlink'),
    };
  }

  #startTagAnew(element: XmlElement): string {
    const tag = this.#editor.startTag(element);
    if (element.name !== 'w:ins' && element.name !== 'w:moveTo') return tag;
    return withFreshId(tag, this.#signature);
  }

  /** Makes the splices. */
  make(): void {
    this.#checkStretches();
    for (const spot of this.#paragraph.spots) if (this.#isTouched(spot)) this.#change(spot);
  }

  #isTouched(spot: Spot): boolean {
    return spot.atoms.some((atom) => this.#isDeleted(atom) !== false || this.#cuts.has(atom));
  }

  /** Whether an atom is in a deletion; null where it goes with its neighbours, `part` where some of it is. */
  #isDeleted(atom: Atom): boolean | null | 'part' {
    if (atom.what === 'marker') return false;
    if (this.#isAllDeleted) return atom.what === 'nothing' && atom.stretch === null ? null : true;
    if (atom.start === atom.end) {
      if (atom.stretch === null) return null;
      return this.#isStretchDeleted(atom);
    }
    const range = this.#deleted.find(({ start, end }) => start < atom.end && atom.start < end);
    if (range === undefined) return false;
    return range.start <= atom.start && atom.end <= range.end ? true : 'part';
  }

  /** What of a field has no text goes with its text; a field without any, with a deletion on both sides of it. */
  #isStretchDeleted({ stretch, start }: Atom): boolean {
    const solid = stretch!.atoms.find((one) => one.end > one.start);
    if (solid !== undefined) return this.#isDeleted(solid) === true;
    return this.#deleted.some((range) => range.start < start && start < range.end);
  }

  #checkStretches(): void {
    for (const { start, end } of this.#isAllDeleted ? [] : this.#deleted) {
      for (const atom of this.places.between(start, end)) {
        const isCut = atom.what !== 'text' && !(start <= atom.start && atom.end <= end);
        const isFieldCut = atom.stretch?.atoms.some(
          (one) => one.end > one.start && this.#isDeleted(one) !== true,
        );
        if (isCut || isFieldCut === true) throw new InternalError('a deletion of part of what cannot be cut');
      }
    }
    const { parts, atoms } = this.#paragraph;
    const isBroken = (atom: Atom): boolean =>
      atom.stretch !== null &&
      this.#isDeleted(atom) === true &&
      !atom.stretch.atoms.every(({ spot }) => parts.includes(spot.paragraph));
    if (atoms.some(isBroken)) throw new InternalError('a deletion of part of a field');
  }

  #change(spot: Spot): void {
    const pieces = settled(this.#pieces(spot));
    if (!spot.isRun) {
      if (pieces[0]?.isDeleted === true) this.#wrap(spot);
      return;
    }
    const isFirstDeleted = pieces[0]?.isDeleted === true;
    const isLastDeleted = pieces.at(-1)?.isDeleted === true;
    if (isFirstDeleted) this.#editor.insert(spot.element.start, this.#deletion(), order.open);
    if (isLastDeleted) this.#editor.insert(spot.element.end, this.#deletionEnd(), order.close);
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      this.#rename(piece, pieces[at - 1], next);
      if (next !== undefined) this.#cutBetween(spot, piece, next);
    }
    const before = this.#cutsAt(spot.atoms[0]!, 0);
    if (before !== '') throw new InternalError('a cut before the first thing of a run');
  }

  #wrap({ element }: Spot): void {
    if (element.name !== 'm:oMath' && element.name !== 'm:oMathPara')
      throw new InternalError(`a deletion of ${element.name}`);
    this.#editor.insert(element.start, this.#deletion(), order.open);
    this.#editor.insert(element.end, this.#deletionEnd(), order.close);
  }

  #pieces(spot: Spot): readonly Piece[] {
    return spot.atoms.flatMap((atom): readonly Piece[] => {
      const state = this.#isDeleted(atom);
      const points = this.#pointsIn(atom);
      if (points.length === 0) return [{ atom, upTo: null, isDeleted: state === 'part' ? false : state }];
      const isIn = (from: number): boolean => {
        const at = atom.start + Math.max(0, from - atom.lead);
        return this.#deleted.some(({ start, end }) => start <= at && at < end);
      };
      return [0, ...points].map((from, index) => ({
        atom,
        upTo: points[index] ?? null,
        isDeleted: this.#isAllDeleted || (!(index === 0 && points[0] === atom.lead) && isIn(from)),
      }));
    });
  }

  /** Where the text of an atom is cut, in letters from its start. */
  #pointsIn(atom: Atom): readonly number[] {
    if (atom.what !== 'text') return [];
    const length = atom.lead + atom.end - atom.start;
    const ends = this.#deleted.flatMap(({ start, end }) => [start, end]);
    const points = [
      ...ends.map((at) => at - atom.start + atom.lead),
      ...(this.#cuts.get(atom)?.keys() ?? []),
    ];
    return [...new Set(points.filter((at) => at > 0 && at < length && at >= atom.lead))].sort(
      (a, b) => a - b,
    );
  }

  #cutsAt(atom: Atom, letters: number): string {
    const cuts = this.#cuts.get(atom)?.get(letters) ?? [];
    return cuts
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ xml }) => xml)
      .join('');
  }

  /** Ends the run behind one piece and begins it anew before the next, where something comes between them. */
  #cutBetween(spot: Spot, piece: Piece, next: Piece): void {
    const { atom, upTo } = piece;
    const inserted =
      upTo === null
        ? this.#cutsAt(atom, Number.POSITIVE_INFINITY) + this.#cutsAt(next.atom, 0)
        : this.#cutsAt(atom, upTo);
    if (inserted === '' && piece.isDeleted === next.isDeleted) return;
    const run = this.#editor.rawName(spot.element);
    const closing = `</${run}>${piece.isDeleted ? this.#deletionEnd() : ''}`;
    const opening = `${next.isDeleted ? this.#deletion() : ''}${this.#runOpening(spot)}`;
    if (upTo === null) {
      this.#editor.insert(atom.element.end, closing + inserted + opening);
      return;
    }
    const { at, inData } = rawPlace(
      this.#editor.text,
      atom.element.contentStart,
      atom.element.contentEnd,
      upTo,
    );
    const prefix = this.#prefixOf(atom.element);
    const name = (isDeleted: boolean | null) => `${prefix}${isDeleted === true ? 'delText' : 't'}`;
    const textEnd = `${inData ? ']]>' : ''}</${name(piece.isDeleted)}>`;
    const textStart = `<${name(next.isDeleted)} xml:space="preserve">${inData ? '<![CDATA[' : ''}`;
    this.#editor.insert(at, textEnd + closing + inserted + opening + textStart);
  }

  /** The tags of a text as they stand in the file, where what is deleted is called differently, or is cut. */
  #rename(piece: Piece, previous: Piece | undefined, next: Piece | undefined): void {
    const { element } = piece.atom;
    const isFirst = previous?.atom !== piece.atom;
    const isLast = next?.atom !== piece.atom;
    const local =
      element.name === 'w:t' ? 'delText' : element.name === 'w:instrText' ? 'delInstrText' : undefined;
    if (piece.isDeleted === true && local !== undefined) {
      if (isFirst) this.#editor.rename(element, local, 'start');
      if (isLast) this.#editor.rename(element, local, 'end');
    }
    const isCut = !(isFirst && isLast);
    if (isCut && isFirst && element.attributes['xml:space'] === undefined) {
      const at = element.start + 1 + this.#editor.rawName(element).length;
      this.#editor.insert(at, ' xml:space="preserve"');
    }
  }

  #runOpening(spot: Spot): string {
    const properties = child(spot.element, 'w:rPr');
    const tag = this.#editor.startTag(spot.element);
    return isMissing(properties) ? tag : tag + this.#copyOf(properties);
  }

  /** The same properties again; somebody's change of them is another one there. */
  #copyOf(properties: XmlElement): string {
    const source = this.#editor.source(properties);
    const change = child(properties, 'w:rPrChange');
    if (isMissing(change)) return source;
    const [from, to] = [change.start - properties.start, change.contentStart - properties.start];
    return source.slice(0, from) + withFreshId(source.slice(from, to), this.#signature) + source.slice(to);
  }

  #prefixOf(element: XmlElement): string {
    const name = this.#editor.rawName(element);
    return name.slice(0, name.indexOf(':') + 1);
  }

  #deletion(): string {
    const { words } = this.#editor;
    return `<${words.w}:del${signed(this.#signature, words)}>`;
  }

  #deletionEnd(): string {
    return `</${this.#editor.words.w}:del>`;
  }
}

function withFreshId(tag: string, { ids }: Signature): string {
  return tag.replace(
    /(\s[^\s:=]+:id\s*=\s*)(?:"[^"]*"|'[^']*')/,
    (_whole, name: string) => `${name}"${ids.take()}"`,
  );
}

/** What goes with its neighbours goes with the one before it, or the first that decides. */
function settled(pieces: readonly Piece[]): readonly Piece[] {
  let state = pieces.find(({ isDeleted }) => isDeleted !== null)?.isDeleted ?? false;
  return pieces.map((piece) => {
    state = piece.isDeleted ?? state;
    return piece.isDeleted === null ? { ...piece, isDeleted: state } : piece;
  });
}
