import type { XmlElement, XmlNode } from '../xml/element.js';

/** Marks of ranges; they take no room of their own between two paragraphs. */
const rangeMark =
  /^w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$/;

export function isRangeMark(name: string): boolean {
  return rangeMark.test(name) || name === 'w:proofErr';
}

/**
 * The siblings of one container, each paragraph that lost its mark joined to the paragraph that follows it, which
 * keeps its properties (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20: what it holds is combined with the following
 * one). Where no paragraph follows (a table, a content control, the end) the mark cannot go: an empty one stays.
 */
export function joinParagraphs(
  siblings: readonly XmlNode[],
  unmarked: ReadonlySet<XmlElement>,
): readonly XmlNode[] {
  if (unmarked.size === 0) return siblings;
  const joined: XmlNode[] = [];
  let waiting: Waiting | undefined;
  const release = (): void => {
    if (waiting === undefined) return;
    joined.push(withContentBefore(waiting.last, waiting.before));
    append(joined, waiting.between);
    waiting = undefined;
  };
  for (const node of siblings) {
    if (typeof node === 'string' || isRangeMark(node.name)) {
      (waiting?.between ?? joined).push(node);
    } else if (node.name !== 'w:p') {
      release();
      joined.push(node);
    } else {
      const before = waiting === undefined ? [] : contentSoFar(waiting);
      waiting = unmarked.has(node) ? { last: node, before, between: [] } : undefined;
      if (waiting === undefined) joined.push(withContentBefore(node, before));
    }
  }
  release();
  return joined;
}

type Waiting = {
  readonly last: XmlElement;
  /** What came before the content of `last`. One list for a whole chain: copied at each link it would take quadratic time. */
  readonly before: XmlNode[];
  readonly between: XmlNode[];
};

function contentSoFar({ last, before, between }: Waiting): XmlNode[] {
  append(before, contentOf(last));
  append(before, between);
  return before;
}

/** One by one: a hundred thousand arguments of one `push` would overflow the stack. */
function append(nodes: XmlNode[], more: readonly XmlNode[]): void {
  for (const node of more) nodes.push(node);
}

function isPropertiesOfParagraph(node: XmlNode): boolean {
  return typeof node !== 'string' && node.name === 'w:pPr';
}

function contentOf(paragraph: XmlElement): readonly XmlNode[] {
  return paragraph.children.filter((node) => !isPropertiesOfParagraph(node));
}

function withContentBefore(paragraph: XmlElement, content: readonly XmlNode[]): XmlElement {
  if (content.length === 0) return paragraph;
  const properties = paragraph.children.filter(isPropertiesOfParagraph);
  return { ...paragraph, children: [...properties, ...content, ...contentOf(paragraph)] };
}
