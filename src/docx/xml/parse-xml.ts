import { SaxesParser } from 'saxes';
import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { noAttributes, type XmlElement, type XmlNode } from './element.js';
import { isDeclaration, NamespaceScope } from './namespaces.js';

/** Word nests a few dozen deep; whatever is beyond this was made to break a reader. */
const deepestElement = 1000;
/**
 * In one part. A page that many hands worked on has some 500 elements, so this is 1,400 such pages; each takes half a
 * kilobyte, so that all take less than 400 MB.
 */
export const mostElements = 700_000;

type OpenElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly start: number;
  readonly contentStart: number;
  readonly scope: NamespaceScope;
  hasElements: boolean;
};

/** Carries a problem out of the parser's events, which have no other way to stop it. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.found);
  }
}

/**
 * Parses one part into a light tree with the offsets of every element. A document type declaration is refused where
 * it begins, so no entity is ever declared; depth is bounded, and held in a list, not on the call stack.
 */
export function parseXml(source: {
  readonly file: string;
  readonly part: string;
  readonly text: string;
}): Outcome<XmlElement> {
  const { text } = source;
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  const root = new NamespaceScope();
  let count = 0;
  let tree: XmlElement | undefined;
  const refuse = (found: string): never => {
    throw new Refused(invalid(source, found));
  };

  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => {
    throw new Refused(doctype(source));
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > mostElements) throw new Refused(tooMany(source));
    if (open.length >= deepestElement) refuse(`elements nested deeper than ${deepestElement}`);
    const parent = open.at(-1);
    const raw = tag.attributes as Record<string, string>;
    const scope = (parent?.scope ?? root).within(raw);
    const name = scope.elementName(tag.name) ?? refuse(`the prefix of <${tag.name}>, which nothing declares`);
    if (parent !== undefined) parent.hasElements = true;
    open.push({
      name,
      attributes:
        knownAttributes(raw, scope) ?? refuse(`an attribute of <${tag.name}> with an undeclared prefix`),
      children: [],
      // The parser gives the end of the tag. A raw "<" cannot stand inside one, so the last one begins it.
      start: text.lastIndexOf('<', parser.position - 1),
      contentStart: parser.position,
      scope,
      hasElements: false,
    });
  });
  parser.on('text', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.on('cdata', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    const element = closed(open.pop()!, tag.isSelfClosing ? end : text.lastIndexOf('<', end - 1), end);
    const parent = open.at(-1);
    if (parent === undefined) tree = element;
    else parent.children.push(element);
  });

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return failed(error.problem);
    throw error;
  }
  return tree === undefined ? failed(invalid(source, 'no element')) : done(tree);
}

function knownAttributes(
  raw: Readonly<Record<string, string>>,
  scope: NamespaceScope,
): Readonly<Record<string, string>> | undefined {
  let known: Record<string, string> | undefined;
  for (const rawName in raw) {
    if (isDeclaration(rawName)) continue;
    const name = scope.attributeName(rawName);
    if (name === undefined) return undefined;
    known ??= Object.create(null) as Record<string, string>;
    known[name] = raw[rawName]!;
  }
  return known ?? noAttributes;
}

function closed(element: OpenElement, contentEnd: number, end: number): XmlElement {
  const { name, attributes, children, start, contentStart } = element;
  const kept = element.hasElements
    ? children.filter((node) => typeof node !== 'string' || /[^ \t\r\n]/.test(node))
    : children;
  return { name, attributes, children: kept, start, contentStart, contentEnd, end };
}

function invalid(source: { readonly file: string; readonly part: string }, found: string): Problem {
  return problem(
    'package-invalid',
    { file: source.file, path: source.part },
    {
      found: `damaged XML: ${found}`,
      expected: 'a Word file as Word writes it',
      fix: 'Open the file in Word, save it again as a Word document (.docx) and use that copy.',
    },
  );
}

function tooMany(source: { readonly file: string; readonly part: string }): Problem {
  return problem(
    'package-too-large',
    { file: source.file, path: source.part },
    {
      found: `more than ${mostElements} elements in one part`,
      expected: 'what a document of a thousand pages needs',
      fix: 'Copy the text into a new document in Word and save that. If the file has few pages, do not trust it.',
    },
  );
}

function doctype(source: { readonly file: string; readonly part: string }): Problem {
  return problem(
    'package-doctype',
    { file: source.file, path: source.part },
    {
      found: 'a document type declaration, which Word never writes',
      expected: 'a Word file without declared entities',
      fix: 'Do not trust this file. Ask the sender for a copy saved by Word.',
    },
  );
}
