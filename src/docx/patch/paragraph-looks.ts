import type { NewParagraph, PassageKind } from '../../document/index.js';
import { listOf } from '../read/paragraph-kind.js';
import { headingStyles, paragraphStyles, styleIds } from '../styles.js';
import { attribute, child, type XmlElement } from '../xml/element.js';
import type { NumberingEditor } from './numbering-editor.js';
import type { PartEditor } from './part-editor.js';
import { element, type Property, propertiesIn, withSet } from './properties.js';
import type { ReadFile } from './read-file.js';
import type { RunLook, RunLooks } from './run-looks.js';
import type { ReadParagraph } from './story-shapes.js';
import type { StyleIds } from './style-ids.js';

/** How a new paragraph looks: its properties, those of its mark, and its runs. */
export type ParagraphLook = {
  readonly properties: readonly Property[];
  readonly mark: readonly Property[];
  readonly runs: RunLook;
};

/** What belongs to one paragraph and not to one like it. */
const notTaken = new Set(['w:rPr', 'w:sectPr', 'w:pageBreakBefore', 'w:cnfStyle', 'w:divId', 'w:framePr']);

/** Finds looks for new paragraphs: that of a paragraph of the same kind, else the style of the kind by its name. */
export class ParagraphLooks {
  readonly #read: ReadFile;
  readonly #editor: PartEditor;
  readonly #runs: RunLooks;
  readonly #styles: StyleIds;
  readonly #numbering: NumberingEditor;

  constructor(
    read: ReadFile,
    editor: PartEditor,
    others: { readonly runs: RunLooks; readonly styles: StyleIds; readonly numbering: NumberingEditor },
  ) {
    this.#read = read;
    this.#editor = editor;
    this.#runs = others.runs;
    this.#styles = others.styles;
    this.#numbering = others.numbering;
  }

  of({ kind, like, id }: NewParagraph, after: number): ParagraphLook {
    const model = like === null ? null : this.#read.body.paragraphs[like]!;
    const name = styleNameOf(kind);
    const found = model ?? this.#nearest(kind, after, ({ style }) => style === name);
    if (found !== null) return this.#like(found, kind, id !== null && after !== found.index);
    const style = this.#styles.find('paragraph', name);
    if (style !== undefined) return this.#styled(style, kind);
    const other = this.#nearest(kind, after, () => true);
    if (other !== null) return this.#like(other, kind, id !== null);
    return { properties: this.#kindProperties(kind), mark: [], runs: plainRuns(this.#editor) };
  }

  #nearest(kind: PassageKind, after: number, fits: (one: ReadParagraph) => boolean): ReadParagraph | null {
    const key = JSON.stringify(kind);
    const { paragraphs } = this.#read.body;
    const isLike = (one: ReadParagraph | undefined): boolean =>
      one !== undefined &&
      one.container.kind === 'body' &&
      one.text !== '' &&
      JSON.stringify(one.kind) === key &&
      fits(one);
    for (let distance = 0; distance <= paragraphs.length; distance += 1) {
      if (isLike(paragraphs[after - distance])) return paragraphs[after - distance]!;
      if (isLike(paragraphs[after + 1 + distance])) return paragraphs[after + 1 + distance]!;
    }
    return null;
  }

  /** `isNewList`: the first item of a list, which must not count on from the list its look is taken from. */
  #like(model: ReadParagraph, kind: PassageKind, isNewList: boolean): ParagraphLook {
    const source = model.parts.at(-1)!.properties;
    const taken = propertiesIn(source, this.#editor, notTaken);
    const properties = kind.type === 'item' && kind.ordered && isNewList ? this.#anew(source, taken) : taken;
    return {
      properties,
      mark: propertiesIn(child(source, 'w:rPr'), this.#editor),
      runs: this.#runs.most(model),
    };
  }

  /** A list of its own in the look of another. */
  #anew(source: XmlElement, taken: readonly Property[]): readonly Property[] {
    const style = attribute(child(source, 'w:pStyle'), 'w:val');
    const list = listOf(source, this.#read.styles.list(style));
    const own = list === null ? null : this.#numbering.beginAnew(list.numId);
    return own === null || list === null
      ? taken
      : withSet(taken, [this.#numberingProperty(own, list.level)], 'paragraph');
  }

  #styled(style: string, kind: PassageKind): ParagraphLook {
    const set = [element(this.#editor.words, 'pStyle', style), ...this.#kindProperties(kind)];
    return { properties: withSet([], set, 'paragraph'), mark: [], runs: plainRuns(this.#editor) };
  }

  /** What the kind needs beyond its style. */
  #kindProperties(kind: PassageKind): readonly Property[] {
    const { words } = this.#editor;
    if (kind.type === 'heading') {
      const outline = kind.depth === 4 ? [element(words, 'outlineLvl', 3)] : [];
      if (!kind.numbered)
        return [...outline, { name: 'w:ind', xml: `<${words.w}:ind ${words.w}:firstLine="0"/>` }];
      const list = this.#listOfKind((one) => one.type === 'heading' && one.numbered, kind.depth - 1);
      return list === null ? outline : [...outline, list];
    }
    if (kind.type === 'paragraph' && kind.role === 'body') {
      const list = this.#listOfKind((one) => one.type === 'paragraph' && one.role === 'body', 0);
      return list === null ? [] : [list];
    }
    if (kind.type === 'item') {
      const list = this.#listOfKind((one) => one.type === 'item' && one.ordered === kind.ordered, kind.level);
      return list === null ? [] : [list];
    }
    return [];
  }

  /** The list of some other paragraph of about that kind, where it has that level. */
  #listOfKind(fits: (kind: PassageKind) => boolean, level: number): Property | null {
    for (const { kind, parts } of this.#read.body.paragraphs) {
      if (!fits(kind)) continue;
      const { properties } = parts.at(-1)!;
      const style = attribute(child(properties, 'w:pStyle'), 'w:val');
      const list = listOf(properties, this.#read.styles.list(style));
      if (list !== null && this.#read.numbering.format(list.numId, level) !== undefined)
        return this.#numberingProperty(list.numId, level);
    }
    return null;
  }

  #numberingProperty(numId: number, level: number): Property {
    const { w } = this.#editor.words;
    return {
      name: 'w:numPr',
      xml: `<${w}:numPr><${w}:ilvl ${w}:val="${level}"/><${w}:numId ${w}:val="${numId}"/></${w}:numPr>`,
    };
  }
}

export function plainRuns({ words }: PartEditor): RunLook {
  return ({ strong, emphasis }) =>
    [
      ...(strong ? [element(words, 'b'), element(words, 'bCs')] : []),
      ...(emphasis ? [element(words, 'i'), element(words, 'iCs')] : []),
    ]
      .map(({ xml }) => xml)
      .join('');
}

/** The name, in lower case, of the style that Penholder writes a kind in. */
function styleNameOf(kind: PassageKind): string {
  const id = styleIdOf(kind);
  return (paragraphStyles.find((style) => style.id === id)?.name ?? '').toLowerCase();
}

function styleIdOf(kind: PassageKind): string {
  switch (kind.type) {
    case 'heading':
      return headingStyles[kind.depth - 1]!;
    case 'paragraph':
      return kind.role === 'drafting-note' ? styleIds.draftingNote : styleIds.text;
    case 'item':
      if (kind.role === 'drafting-note') return styleIds.draftingNote;
      if (kind.ordered) return styleIds.text;
      return kind.level === 0 ? styleIds.bullet : styleIds.lowerBullet;
    case 'cell':
      return kind.role === 'drafting-note' ? styleIds.draftingTable : styleIds.tableText;
    default:
      return kind satisfies never;
  }
}
