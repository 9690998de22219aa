import { fieldUrl, isFieldTextShown } from '../read/fields.js';
import { readChildren } from '../read/inlines.js';
import { addText, type Marks, markedReference, type Reader, readRunContent } from '../read/run.js';
import { attribute, child, childElements, isMissing, textOf, type XmlElement } from '../xml/element.js';
import { drawingContent } from './drawings.js';
import { linearFormula } from './linear-formula.js';
import type { Look } from './looks.js';
import { symbolSign } from './symbols.js';
import type { NoteKind } from './text-notes.js';
import { here, type TextState } from './text-state.js';

/** What a submission's reading makes of what stands in a paragraph. */
export class InlineReader {
  readonly #state: TextState;

  constructor(state: TextState) {
    this.#state = state;
  }

  run(element: XmlElement, reader: Reader, url: string | null): void {
    const { looks, paragraph, findings } = this.#state;
    const properties = child(element, 'w:rPr');
    const look = looks.run(properties, paragraph.look);
    if (look.hidden) {
      readFieldCharacters(element, reader);
      if (isFieldTextShown(reader.story)) findings.hide(here(this.#state), shownText(element));
      return;
    }
    const unseen = this.#unseen(look);
    if (unseen !== null && isFieldTextShown(reader.story) && ownText(element).trim() !== '') {
      this.#leaveOut(element, reader, unseen);
      return;
    }
    const before = reader.sink.runs.length;
    this.#state.mark = ownMark(element);
    readRunContent(element, reader, {
      strong: look.strong,
      emphasis: look.emphasis,
      url: url ?? fieldUrl(reader.story),
    });
    this.#state.mark = null;
    for (let index = before; index < reader.sink.runs.length; index += 1) {
      const run = reader.sink.runs[index]!;
      if (run.type !== 'text' || run.value.trim() === '') continue;
      if (look.raised) this.#state.raised.add(run);
      else paragraph.size = Math.min(paragraph.size ?? look.size, look.size);
    }
  }

  /** How a run is taken back or kept from sight other than as hidden text; null where it is plainly to be read. */
  #unseen({ struck, white, ground }: Look): 'struck' | 'white' | null {
    if (struck) return 'struck';
    return white && !ground && !this.#state.maybeColoured ? 'white' : null;
  }

  /** Its letters go; what hangs on it, as a picture or the end of a field, is read. */
  #leaveOut(element: XmlElement, reader: Reader, how: 'struck' | 'white'): void {
    const text = ownText(element);
    this.#state.findings.hide(here(this.#state), text, how);
    readRunContent(
      { ...element, children: childElements(element).filter((one) => !isLetters(one)) },
      reader,
      plain(null),
    );
    // A space on either side was meant to part the words around it.
    if (/^\s.*\s$/s.test(text)) addText(' ', reader, plain(null));
  }

  text(value: string, reader: Reader, marks: Marks): void {
    if (value !== '') this.#state.paragraph.page ??= this.#state.page;
    // Older files have letters of symbol fonts as if they were text.
    const isOrdinary = !/[\uF000-\uF0FF]/.test(value);
    addText(isOrdinary ? value : this.#withoutSymbolLetters(value), reader, marks);
  }

  #withoutSymbolLetters(value: string): string {
    return value.replace(/[\uF000-\uF0FF]/g, (letter) => {
      const code = letter.charCodeAt(0).toString(16);
      const sign = symbolSign('wingdings', code) ?? symbolSign('symbol', code);
      if (sign === undefined) this.#state.findings.add('symbol', here(this.#state));
      return sign ?? unknownSign;
    });
  }

  pageEnd(): void {
    if (this.#state.page !== null && this.#state.citedAt === null) this.#state.page += 1;
  }

  inserted(element: XmlElement, reader: Reader, url: string | null): void {
    this.#state.findings.change('inserted', here(this.#state), authorOf(element), () => shownText(element));
    readChildren(element, reader, url);
  }

  deleted(element: XmlElement): void {
    const { findings, notes } = this.#state;
    findings.change('deleted', here(this.#state), authorOf(element), () => shownText(element));
    forEachNamed(element, 'w:footnoteReference', (one) =>
      notes.citeDeleted('footnote', attribute(one, 'w:id') ?? ''),
    );
    forEachNamed(element, 'w:endnoteReference', (one) =>
      notes.citeDeleted('endnote', attribute(one, 'w:id') ?? ''),
    );
  }

  note(kind: NoteKind, element: XmlElement, { story, sink }: Reader): void {
    if (!isFieldTextShown(story)) return;
    const { notes, findings, mark } = this.#state;
    const identifier = notes.cite(kind, attribute(element, 'w:id') ?? '', mark, here(this.#state));
    if (identifier === null) findings.add('noteLost', here(this.#state));
    else sink.runs.push({ type: 'note', identifier });
  }

  symbol(element: XmlElement, reader: Reader, marks: Marks): void {
    const font = attribute(element, 'w:font') ?? '';
    const sign = symbolSign(font, attribute(element, 'w:char') ?? '');
    if (sign === undefined) this.#state.findings.add('symbol', here(this.#state), font);
    this.text(sign ?? unknownSign, reader, marks);
  }

  drawing(element: XmlElement): void {
    const { boxes, things } = drawingContent(element);
    for (const box of boxes) this.#state.paragraph.boxes.push(box);
    for (const { kind, name } of things) this.#state.findings.add(kind, here(this.#state), name);
  }

  formula(element: XmlElement, reader: Reader, marks: Marks): void {
    const text = linearFormula(element);
    this.#state.findings.add('formula', here(this.#state), text);
    this.text(text, reader, marks);
  }

  /** Text inside is read; what holds none is named. */
  unknown(element: XmlElement, { sink }: Reader, readInside: () => void): void {
    const { paragraph, findings } = this.#state;
    const before = sink.runs.length + paragraph.boxes.length;
    readInside();
    if (sink.runs.length + paragraph.boxes.length === before)
      findings.add('element', here(this.#state), localName(element));
  }
}

/** In place of a sign that is not known: without it the words beside it would be one. */
const unknownSign = '\ufffd';

/** What is struck out with its run: a note mark goes with the words it hangs on, and its note is told. */
function isLetters({ name }: XmlElement): boolean {
  return /^w:(?:t|tab|ptab|br|cr|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference)$/.test(
    name,
  );
}

function ownText(run: XmlElement): string {
  return childElements(run)
    .filter(isLetters)
    .map((one) => (one.name === 'w:sym' || one.name === 'w:noBreakHyphen' ? '-' : shownText(one)))
    .join('');
}

/** A field may begin or end in hidden text. */
function readFieldCharacters(run: XmlElement, reader: Reader): void {
  const fields = childElements(run).filter(({ name }) => name === 'w:fldChar' || name === 'w:instrText');
  if (fields.length > 0) readRunContent({ ...run, children: fields }, reader, plain(null));
}

/** The mark that stands behind a reference in its run. */
function ownMark(run: XmlElement): string | null {
  if (markedReference(run) === undefined) return null;
  const typed = childElements(run)
    .map((one) =>
      one.name === 'w:sym'
        ? (symbolSign(attribute(one, 'w:font') ?? '', attribute(one, 'w:char') ?? '') ?? '')
        : one.name === 'w:t'
          ? textOf(one)
          : '',
    )
    .join('')
    .replace(/\s+/g, '')
    .slice(0, 20);
  return typed === '' ? '*' : typed;
}

export function plain(url: string | null): Marks {
  return { strong: false, emphasis: false, url };
}

export function authorOf(element: XmlElement): string {
  return (attribute(element, 'w:author') ?? '').trim();
}

/** The letters of all texts below an element, deleted ones as well. */
export function shownText(element: XmlElement): string {
  if (element.name === 'w:t' || element.name === 'w:delText') return textOf(element);
  if (element.name === 'w:instrText' || element.name === 'w:delInstrText') return '';
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  return childElements(element).map(shownText).join('');
}

function forEachNamed(element: XmlElement, name: string, visit: (element: XmlElement) => void): void {
  if (element.name === name) visit(element);
  for (const one of childElements(element)) forEachNamed(one, name, visit);
}

function localName(element: XmlElement): string {
  return element.name.replace(/^.*[:}]/, '');
}

export function isChanged(properties: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.map((name) => child(properties, name)).find((one) => !isMissing(one));
}
