import { child, childElements, isMissing, type XmlElement } from '../xml/element.js';
import { isSelfClosing, type PartEditor } from './part-editor.js';
import { type Property, propertiesIn, written } from './properties.js';
import { changeXml, type Signature, signed } from './signature.js';
import type { WordParagraph } from './story-shapes.js';

type MarkChange = {
  isInserted: boolean;
  /** What was pending about it, and a section that ends with it, are another paragraph's now. */
  isHandedOver: boolean;
  isDeleted: boolean;
  /** Properties instead of those that are there. */
  properties: readonly Property[] | null;
};

const unchanged: MarkChange = { isInserted: false, isHandedOver: false, isDeleted: false, properties: null };
const pending = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** Changes of paragraph marks and paragraph properties, gathered and then made once for each paragraph. */
export class MarkEdits {
  readonly #editor: PartEditor;
  readonly #signature: Signature;
  readonly #changes = new Map<WordParagraph, MarkChange>();

  constructor(editor: PartEditor, signature: Signature) {
    this.#editor = editor;
    this.#signature = signature;
  }

  /**
   * The mark becomes that of a new paragraph right behind, with whatever is pending about it, and a new one stands in
   * its place: rejected, all is as it was. Gives what the new paragraph's properties end with, and the properties it
   * must have where somebody's change of them moves along.
   */
  handOver(paragraph: WordParagraph): {
    readonly mark: string;
    readonly properties: readonly Property[] | null;
  } {
    const { properties } = paragraph;
    const change = this.#of(paragraph);
    change.isInserted = true;
    change.isHandedOver = true;
    const [mark, section, former] = ['w:rPr', 'w:sectPr', 'w:pPrChange'].map((name) => {
      const found = child(properties, name);
      return isMissing(found) ? '' : this.#editor.source(found);
    });
    return {
      mark: `${mark}${section}${former}`,
      properties: former === '' ? null : paragraphPropertiesIn(properties, this.#editor),
    };
  }

  /** A mark whose deletion is pending already needs no other. */
  deleteMark(paragraph: WordParagraph): void {
    const mark = child(paragraph.properties, 'w:rPr');
    if (isMissing(child(mark, 'w:del')) && isMissing(child(mark, 'w:moveFrom')))
      this.#of(paragraph).isDeleted = true;
  }

  /** A paragraph has one memory of its former properties: where somebody's is pending, nothing is changed. */
  setProperties(paragraph: WordParagraph, properties: readonly Property[]): void {
    const { properties: element } = paragraph;
    const isSame = written(paragraphPropertiesIn(element, this.#editor)) === written(properties);
    if (!isSame && isMissing(child(element, 'w:pPrChange'))) this.#of(paragraph).properties = properties;
  }

  make(): void {
    for (const [paragraph, change] of this.#changes) this.#make(paragraph, change);
  }

  #of(paragraph: WordParagraph): MarkChange {
    const known = this.#changes.get(paragraph) ?? { ...unchanged };
    this.#changes.set(paragraph, known);
    return known;
  }

  #make({ element, properties }: WordParagraph, change: MarkChange): void {
    const words = this.#editor.useWords();
    const { w } = words;
    const marks = {
      inserted: change.isInserted ? changeXml('ins', this.#signature, words, null) : '',
      deleted: change.isDeleted ? changeXml('del', this.#signature, words, null) : '',
    };
    const first = change.properties === null ? '' : written(change.properties);
    const last =
      change.properties === null
        ? ''
        : formerProperties(paragraphPropertiesIn(properties, this.#editor), this.#signature, w, this.#editor);
    const both = marks.inserted + marks.deleted;
    const whole = both === '' ? '' : `<${w}:rPr>${both}</${w}:rPr>`;
    if (isMissing(properties)) {
      this.#editor.insertFirst(element, `<${w}:pPr>${first}${whole}${last}</${w}:pPr>`);
      return;
    }
    if (change.properties !== null) this.#remove(properties);
    const mark = child(properties, 'w:rPr');
    if (change.isHandedOver) this.#removePending(properties, mark);
    this.#editor.insertFirst(properties, first);
    if (isMissing(mark)) this.#insertMark(properties, whole);
    else if (change.isHandedOver) this.#editor.insertFirst(mark, both);
    else this.#changeMark(mark, marks);
    if (last !== '') this.#editor.insertLast(properties, last);
  }

  #remove(properties: XmlElement): void {
    for (const one of childElements(properties))
      if (!staying.has(one.name)) this.#editor.replace(one.start, one.end, '');
  }

  #removePending(properties: XmlElement, mark: XmlElement): void {
    const gone = [
      ...childElements(properties).filter(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange'),
      ...childElements(mark).filter(({ name }) => pending.has(name)),
    ];
    for (const one of gone) this.#editor.replace(one.start, one.end, '');
  }

  /** The mark's own properties come behind the paragraph's, before those of a section. */
  #insertMark(properties: XmlElement, xml: string): void {
    if (xml === '') return;
    const behind = childElements(properties).find(
      ({ name }) => name === 'w:sectPr' || name === 'w:pPrChange',
    );
    if (behind === undefined) this.#editor.insertLast(properties, xml);
    else this.#editor.insert(behind.start, xml);
  }

  /** Order of the schema: inserted, deleted, moved, then how the mark looks. */
  #changeMark(
    mark: XmlElement,
    { inserted, deleted }: Readonly<Record<'inserted' | 'deleted', string>>,
  ): void {
    const insertion = child(mark, 'w:ins');
    if (isSelfClosing(mark)) this.#editor.insertFirst(mark, inserted + deleted);
    else if (isMissing(insertion)) this.#editor.insert(mark.contentStart, inserted + deleted);
    else {
      this.#editor.insert(insertion.start, inserted);
      this.#editor.insert(insertion.end, deleted);
    }
  }
}

const staying = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

export function paragraphPropertiesIn(properties: XmlElement, editor: PartEditor): readonly Property[] {
  return propertiesIn(properties, editor, staying);
}

/** What remembers the properties a paragraph had. */
export function formerProperties(
  former: readonly Property[],
  signature: Signature,
  w: string,
  editor: PartEditor,
): string {
  return `<${w}:pPrChange${signed(signature, editor.words)}><${w}:pPr>${written(former)}</${w}:pPr></${w}:pPrChange>`;
}
