import type { XmlElement, XmlNode } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import { OrderOfAppearance, withNumbers } from './appearance.js';
import { canonicalAttributes } from './canonical-attributes.js';

/**
 * One form of a part for comparing it with another: what looks and reads the same comes out the same, whichever program
 * cut its runs and numbered its ids. Attributes sorted; save marks, proofing marks, `xml:space`, empty properties and
 * runs left out; neighbouring runs of one look joined, and neighbouring changes of one author and time; ids by order
 * of appearance. Give parts that refer to each other the same `ids`, the text before its notes and comments.
 */
export function canonicalXml(root: XmlElement, ids: OrderOfAppearance = new OrderOfAppearance()): string {
  return withNumbers(new CanonicalForms().of(root), ids);
}

type Form = {
  /** The start tag without its closing bracket. */
  readonly open: string;
  /** A run's properties, written. */
  readonly looks: string;
  readonly name: string;
  /** Neighbours with the same key are one; null for what stands alone. */
  readonly joins: string | null;
  /** What stands inside; strings are written already. */
  readonly content: (Form | string)[];
};

const passedOver = new Set(['w:proofErr', 'w:lastRenderedPageBreak']);
const properties = new Set(['w:rPr', 'w:pPr']);
const runs = new Set(['w:r', 'm:r']);
const texts = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t']);
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** Where these are marks that stand for themselves, and not round anything. */
const marked = new Set(['w:rPr', 'w:trPr', 'w:numPr']);
/** Forms of these are kept: settled trees share them. */
const remembered = new Set(['w:p', 'w:tbl', 'w:footnote', 'w:endnote', 'w:comment', 'w:sectPr']);

/** Canonical forms with placeholders for ids, each element's made once. */
export class CanonicalForms {
  readonly #known = new WeakMap<XmlElement, string>();

  of(element: XmlElement): string {
    if (!remembered.has(element.name)) return written(this.#form(element, ''));
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const form = written(this.#form(element, ''));
    this.#known.set(element, form);
    return form;
  }

  #form(element: XmlElement, parent: string): Form | null {
    const { name } = element;
    if (passedOver.has(name)) return null;
    const open = `<${name}${canonicalAttributes(element)}`;
    if (runs.has(name)) return this.#run(element, open);
    const content = this.#content(element.children, name);
    if (content.length === 0) {
      const isEmptyProperties = properties.has(name) && open.length === name.length + 1;
      const isEmptyWrapper = texts.has(name) || (changes.has(name) && !marked.has(parent));
      if (isEmptyProperties || isEmptyWrapper) return null;
    }
    return { open, looks: '', name, joins: changes.has(name) || texts.has(name) ? open : null, content };
  }

  #run(run: XmlElement, open: string): Form | null {
    let looks = '';
    const content: (Form | string)[] = [];
    for (const node of run.children) {
      if (isLook(node)) looks += written(this.#form(node as XmlElement, run.name));
      else this.#add(content, node, run.name);
    }
    return content.length === 0 ? null : { open, looks, name: run.name, joins: open + looks, content };
  }

  #content(nodes: readonly XmlNode[], parent: string): (Form | string)[] {
    const content: (Form | string)[] = [];
    for (const node of nodes) this.#add(content, node, parent);
    return content;
  }

  #add(content: (Form | string)[], node: XmlNode, parent: string): void {
    if (typeof node === 'string') content.push(escapeXml(node));
    else if (remembered.has(node.name)) content.push(this.of(node));
    else add(content, this.#form(node, parent));
  }
}

function isLook(node: XmlNode): boolean {
  return typeof node !== 'string' && (node.name === 'w:rPr' || node.name === 'm:rPr');
}

/** Puts a form behind others, into the last where the two are one. */
function add(content: (Form | string)[], form: Form | null): void {
  if (form === null) return;
  const last = content.at(-1);
  if (form.joins === null || typeof last !== 'object' || last.joins !== form.joins) {
    content.push(form);
    return;
  }
  for (const inner of form.content) {
    if (typeof inner === 'string') last.content.push(inner);
    else add(last.content, inner);
  }
}

function written(form: Form | null): string {
  if (form === null) return '';
  let inside = form.looks;
  for (const inner of form.content) inside += typeof inner === 'string' ? inner : written(inner);
  return inside === '' ? `${form.open}/>` : `${form.open}>${inside}</${form.name}>`;
}
