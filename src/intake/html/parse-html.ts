import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5';
import { notText } from './tags.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** The line, from 1, on which an element's tag or a text ends that begins its node. */
type Lined = { line?: number };

/**
 * The tree of a page as a browser would build it, whatever its faults; nothing of it is run or fetched. The tokenizer's
 * line is noted while the tree is built: parse5's own `sourceCodeLocationInfo` takes six tenths more time.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  const place: { line: () => number } = { line: () => 1 };
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) =>
      withLine(defaultTreeAdapter.createElement(tagName, namespace, attributes), place.line()),
    insertText: (parent, text) => {
      const before = parent.childNodes.length;
      defaultTreeAdapter.insertText(parent, text);
      const last = parent.childNodes.at(-1);
      if (parent.childNodes.length > before && last !== undefined) withLine(last, place.line());
    },
  };
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: adapter });
  place.line = () => parser.tokenizer.preprocessor.line;
  parser.tokenizer.write(html, true);
  return parser.document;
}

function withLine<T extends HtmlNode>(node: T, line: number): T {
  (node as Lined).line = line;
  return node;
}

export function lineOf(node: HtmlNode): number | null {
  return (node as Lined).line ?? null;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: HtmlElement, name: string): string | null {
  for (const one of element.attrs) if (one.name === name) return one.value;
  return null;
}

/** The letters of an element, all of them or the first `most`; those of a hidden part are among them, scripts are not. */
export function textOf(element: HtmlElement, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const open: HtmlNode[] = [element];
  for (let node = open.pop(); node !== undefined && length < most; node = open.pop()) {
    if (isText(node)) {
      parts.push(node.value);
      length += node.value.length;
    } else if ('childNodes' in node && (node === element || !notText.has(node.nodeName))) {
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) open.push(node.childNodes[index]!);
    }
  }
  return parts.join('').slice(0, most);
}
