import { child, childElements, type XmlElement, type XmlNode } from '../xml/element.js';
import { isRangeMark, joinParagraphs } from './join-paragraphs.js';
import { type Decide, isGone, isMark, revisionOf } from './revision.js';
import { areOfGone, isProperties, settleProperties } from './settle-properties.js';
import { SettledRanges } from './settle-ranges.js';

/**
 * A part with its tracked changes accepted, rejected or left as they are, one by one, by ECMA-376 part 1, 17.13.5.
 * Gives a new tree, which shares with the old one whatever did not change; what is put together has the offsets of
 * its source and stands in no file.
 */
export function settle(root: XmlElement, decide: Decide): XmlElement {
  return new Settling(decide, root).element(root);
}

/** What vanishes when all it held is gone: a link or field without text has nothing to click on. */
const wrappers = new Set(['w:hyperlink', 'w:smartTag', 'w:fldSimple', 'w:dir', 'w:bdo']);
const wrapperProperties = new Set(['w:smartTagPr', 'w:customXmlPr', 'w:fldData']);

const restoredNames: ReadonlyMap<string, string> = new Map([
  ['w:delText', 'w:t'],
  ['w:delInstrText', 'w:instrText'],
]);

class Settling {
  readonly #decide: Decide;
  readonly #ranges: SettledRanges;
  /** Paragraphs, settled inside, whose mark is gone. */
  readonly #unmarked = new Set<XmlElement>();
  /** Whether this stands in a deletion that is undone, and in none that stays. */
  #restoring = false;

  constructor(decide: Decide, root: XmlElement) {
    this.#decide = decide;
    this.#ranges = new SettledRanges(decide, root);
  }

  /** The element with all below it settled; the same object where nothing changes. */
  element(element: XmlElement): XmlElement {
    const settled = this.#nodes(element.children);
    const holdsUnmarked =
      this.#unmarked.size > 0 && settled.some((node) => typeof node !== 'string' && this.#unmarked.has(node));
    const children = holdsUnmarked ? joinParagraphs(settled, this.#unmarked) : settled;
    return children === element.children ? element : { ...element, children };
  }

  /** What becomes of siblings, not yet joined; the same array where nothing changes. */
  #nodes(nodes: readonly XmlNode[]): readonly XmlNode[] {
    let settled: XmlNode[] | undefined;
    for (const [at, node] of nodes.entries()) {
      const become = typeof node === 'string' ? node : this.#node(node);
      if (settled === undefined && become !== node) settled = nodes.slice(0, at);
      if (settled === undefined || become === undefined) continue;
      if (isList(become)) for (const one of become) settled.push(one);
      else settled.push(become);
    }
    return settled ?? nodes;
  }

  /** One node, several in its place, or undefined for none. */
  #node(element: XmlElement): XmlNode | readonly XmlNode[] | undefined {
    const { name } = element;
    if (isProperties(name)) return settleProperties(element, this.#decide);
    if (isRangeMark(name)) return this.#ranges.keeps(element) ? element : undefined;
    switch (name) {
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        return this.#wrapped(element);
      case 'w:p':
        return this.#paragraph(element);
      case 'w:r':
      case 'm:r':
        return this.#isGoneBy(child(element, 'w:rPr')) ? [] : this.element(element);
      case 'w:tr':
        return this.#unlessGone(element, 'w:trPr', 'w:tc');
      case 'w:tc':
        return this.#unlessGone(element, 'w:tcPr', '');
      case 'w:tbl':
        return this.#table(element);
      case 'w:sdt':
      case 'w:customXml':
        return this.#control(element);
      case 'w:delText':
      case 'w:delInstrText':
        return this.#restoring ? { ...element, name: restoredNames.get(name)! } : element;
      case 'w:numberingChange':
        // The printed number as it was: there is nothing to put it back into.
        return this.#decide(revisionOf(element)!) === 'leave' ? element : undefined;
      default:
        return wrappers.has(name) ? this.#wrapper(element) : this.element(element);
    }
  }

  #wrapped(element: XmlElement): XmlNode | readonly XmlNode[] {
    const revision = revisionOf(element)!;
    const fate = this.#decide(revision);
    if (isGone(revision.kind, fate)) return this.#ranges.stranded(element);
    const outside = this.#restoring;
    if (revision.kind === 'del') this.#restoring = fate === 'reject';
    const settled = fate === 'leave' ? this.element(element) : this.#nodes(element.children);
    this.#restoring = outside;
    return settled;
  }

  #paragraph(paragraph: XmlElement): XmlElement {
    // Most paragraphs have nothing to settle, and one tree is settled in many ways.
    if (!this.#ranges.isUntagging && !isTouched(paragraph)) return paragraph;
    const settled = this.element(paragraph);
    if (!this.#isGoneBy(child(child(paragraph, 'w:pPr'), 'w:rPr'))) return settled;
    this.#unmarked.add(settled);
    return settled;
  }

  #unlessGone(element: XmlElement, properties: string, needed: string): XmlNode | readonly XmlNode[] {
    if (this.#isGoneBy(child(element, properties))) return this.#ranges.stranded(element);
    const settled = this.element(element);
    return needed === '' || settled === element || holds(settled, needed)
      ? settled
      : this.#ranges.stranded(settled);
  }

  #table(table: XmlElement): XmlNode | readonly XmlNode[] {
    const settled = this.element(table);
    if (settled === table || holds(settled, 'w:tr')) return settled;
    return childElements(settled).filter(({ name }) => isRangeMark(name));
  }

  #control(element: XmlElement): XmlNode | readonly XmlNode[] {
    if (!this.#ranges.isUntagging) return this.element(element);
    const content = element.name === 'w:sdt' ? child(element, 'w:sdtContent') : element;
    return this.#nodes(content.children).filter(
      (node) => typeof node === 'string' || !wrapperProperties.has(node.name),
    );
  }

  #wrapper(element: XmlElement): XmlNode | readonly XmlNode[] {
    const settled = this.element(element);
    if (settled === element) return element;
    const left = childElements(settled).filter(({ name }) => !wrapperProperties.has(name));
    return left.every(({ name }) => isRangeMark(name)) ? left : settled;
  }

  #isGoneBy(properties: XmlElement): boolean {
    return areOfGone(properties, this.#decide);
  }
}

const touched = new WeakMap<XmlElement, boolean>();

/** Whether a mark of a tracked change stands in a paragraph. */
function isTouched(paragraph: XmlElement): boolean {
  const known = touched.get(paragraph);
  if (known !== undefined) return known;
  const found = hasMark(paragraph);
  touched.set(paragraph, found);
  return found;
}

function hasMark(element: XmlElement): boolean {
  for (const node of element.children) {
    if (typeof node !== 'string' && (isMark(node.name) || hasMark(node))) return true;
  }
  return false;
}

function isList(become: XmlNode | readonly XmlNode[] | undefined): become is readonly XmlNode[] {
  return Array.isArray(become);
}

/** Whether one of that name stands in it, also in a content control round rows or cells. */
function holds(element: XmlElement, name: string): boolean {
  return childElements(element).some(
    (inner) =>
      inner.name === name ||
      (/^w:(?:sdt|sdtContent|customXml|ins|del|moveFrom|moveTo)$/.test(inner.name) && holds(inner, name)),
  );
}
