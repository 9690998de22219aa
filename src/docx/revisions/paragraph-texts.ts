import { anchorCharacter } from '../../document/index.js';
import { attribute, child, childElements, textOf, type XmlElement } from '../xml/element.js';
import { type Revision, revisionOf } from './revision.js';

export type ParagraphText = {
  /** `anchorCharacter` for note marks and what is no text; a space for a tab or line end. */
  readonly text: string;
  /** The same, with the printed number where a field repeats the mark of a note. */
  readonly textWithNumbers: string;
  /** Whether there is text, and all of it stands in the changes asked for. */
  readonly isWhollyMarked: boolean;
  /** Whether its paragraph mark stands in them. */
  readonly isMarkMarked: boolean;
};

/**
 * The paragraphs of a settled part in the order in which they begin, those of text boxes after the one that holds the
 * box; the second form of a drawing, for old programs, is passed over. `isMarked` picks insertions that were left in.
 */
export function paragraphTexts(
  root: XmlElement,
  {
    isMarked = () => false,
    isNote = () => true,
  }: {
    readonly isMarked?: (revision: Revision) => boolean;
    /** Whether there is a note for a mark; a mark without one is no text. */
    readonly isNote?: (reference: XmlElement) => boolean;
  } = {},
): readonly ParagraphText[] {
  const texts: ParagraphText[] = [];
  const fields: OpenField[] = [];
  const visit = (element: XmlElement): void => {
    for (const inner of element.children) {
      if (typeof inner === 'string' || inner.name === 'mc:Fallback') continue;
      if (inner.name === 'w:p') texts.push(new ParagraphReading(fields, { isMarked, isNote }).read(inner));
      visit(inner);
    }
  };
  visit(root);
  return texts;
}

/** A field of several runs; only its result is text. */
type OpenField = { instruction: string; isResult: boolean; isHidden: boolean; isMark: boolean };

type Questions = {
  readonly isMarked: (revision: Revision) => boolean;
  readonly isNote: (reference: XmlElement) => boolean;
};

/** What stands for itself in a paragraph and is no text. */
const anchors = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:sym',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
  'm:oMath',
  'm:oMathPara',
]);
const spaces = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);
const letters: ReadonlyMap<string, string> = new Map([
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
]);
const noText = new Set(['w:pPr', 'w:rPr', 'w:delText', 'w:sdtPr', 'w:sdtEndPr', 'w:ruby']);

class ParagraphReading {
  readonly #fields: OpenField[];
  readonly #ask: Questions;
  #text = '';
  #textWithNumbers = '';
  #marked = 0;
  #inMarked = false;

  constructor(fields: OpenField[], ask: Questions) {
    this.#fields = fields;
    this.#ask = ask;
  }

  read(paragraph: XmlElement): ParagraphText {
    this.#children(paragraph);
    const text = this.#text;
    const isMarkMarked = childElements(child(child(paragraph, 'w:pPr'), 'w:rPr')).some((mark) =>
      this.#isMarkedElement(mark),
    );
    const isWhollyMarked = text.trim() !== '' && this.#marked === text.length;
    return { text, textWithNumbers: this.#textWithNumbers, isWhollyMarked, isMarkMarked };
  }

  #children(element: XmlElement): void {
    for (const inner of element.children) if (typeof inner !== 'string') this.#element(inner);
  }

  #element(element: XmlElement): void {
    const { name } = element;
    if (noText.has(name)) return;
    if (name.endsWith('noteReference') && !this.#ask.isNote(element)) return;
    if (name === 'w:t') this.#add(textOf(element));
    else if (anchors.has(name)) this.#add(anchorCharacter);
    // In paragraph properties a tab is a tab stop; those are passed over above.
    else if (spaces.has(name)) this.#add(' ');
    else if (letters.has(name)) this.#add(letters.get(name)!);
    else if (name === 'w:instrText') this.#instruction(element);
    else if (name === 'w:fldChar') this.#fieldCharacter(attribute(element, 'w:fldCharType'));
    else if (name === 'w:fldSimple') this.#simpleField(element);
    else this.#change(element);
  }

  #change(element: XmlElement): void {
    const outside = this.#inMarked;
    if (this.#isMarkedElement(element)) this.#inMarked = true;
    if (hasMarkOfItsOwn(element)) this.#add(anchorCharacter);
    else this.#children(element);
    this.#inMarked = outside;
  }

  #isMarkedElement(element: XmlElement): boolean {
    const revision = revisionOf(element);
    return revision !== undefined && this.#ask.isMarked(revision);
  }

  #simpleField(element: XmlElement): void {
    const isMark = isNoteMark(attribute(element, 'w:instr') ?? '');
    if (!isMark) {
      this.#children(element);
      return;
    }
    this.#add(anchorCharacter, 'marks');
    this.#fields.push({ instruction: '', isResult: true, isHidden: this.#isHidden(), isMark });
    this.#children(element);
    this.#fields.pop();
  }

  #instruction(element: XmlElement): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += textOf(element);
  }

  #fieldCharacter(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') {
      const isMark = field?.isMark ?? false;
      this.#fields.push({ instruction: '', isResult: false, isHidden: this.#isHidden(), isMark });
    } else if (type === 'separate' && field !== undefined) {
      field.isResult = true;
      if (isNoteMark(field.instruction)) {
        this.#add(anchorCharacter, 'marks');
        field.isMark = true;
      }
    } else if (type === 'end') this.#fields.pop();
  }

  #isHidden(): boolean {
    const field = this.#fields.at(-1);
    return field !== undefined && (!field.isResult || field.isHidden);
  }

  /** `marks`: what stands for a repeated mark in the text with marks only. */
  #add(text: string, only?: 'marks'): void {
    if (this.#isHidden()) return;
    const isNumber = only === undefined && this.#fields.at(-1)?.isMark === true;
    if (only === undefined) this.#textWithNumbers += text;
    if (isNumber) return;
    this.#text += text;
    if (this.#inMarked) this.#marked += text.length;
  }
}

/** A further mark of a note is a field that points to the bookmark round its first. */
function isNoteMark(instruction: string): boolean {
  return /^\s*NOTEREF\s/i.test(instruction);
}

/** What follows the reference of a note with a mark of its own, such as an asterisk, is that mark. */
function hasMarkOfItsOwn(element: XmlElement): boolean {
  return (
    element.name === 'w:r' &&
    childElements(element).some((inner) => {
      const follows = attribute(inner, 'w:customMarkFollows');
      return follows !== undefined && follows !== '0' && follows !== 'false';
    })
  );
}
