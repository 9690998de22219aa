/**
 * The prefixes under which the program knows the namespaces of a Word file. The Strict form of the standard
 * (ISO/IEC 29500-1) has namespaces of its own for the same words: both lead to one prefix, so nothing behind the
 * door knows of Strict.
 */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['https://penholder.example/ns/base/1', 'ph'],
]);

/** Names in scope: what a prefix of the file stands for. The empty prefix is the default namespace. */
export class NamespaceScope {
  readonly #bindings: ReadonlyMap<string, string>;
  readonly #elementNames = new Map<string, string | undefined>();
  readonly #attributeNames = new Map<string, string | undefined>();

  constructor(
    bindings: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  ) {
    this.#bindings = bindings;
  }

  /** This scope with the `xmlns` attributes of an element; the same object where it has none. */
  within(attributes: Readonly<Record<string, string>>): NamespaceScope {
    let bindings: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!isDeclaration(name)) continue;
      bindings ??= new Map(this.#bindings);
      bindings.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), attributes[name]!);
    }
    return bindings === undefined ? this : new NamespaceScope(bindings);
  }

  /** The name the program knows an element by; undefined where its prefix was never declared. */
  elementName(name: string): string | undefined {
    // Remembered, because a report has a few dozen names and a hundred thousand elements.
    if (!this.#elementNames.has(name)) this.#elementNames.set(name, this.#resolve(name, true));
    return this.#elementNames.get(name);
  }

  attributeName(name: string): string | undefined {
    if (!this.#attributeNames.has(name)) this.#attributeNames.set(name, this.#resolve(name, false));
    return this.#attributeNames.get(name);
  }

  #resolve(name: string, isElement: boolean): string | undefined {
    const colon = name.indexOf(':');
    if (colon === -1 && !isElement) return name;
    const prefix = colon === -1 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const uri = this.#bindings.get(prefix);
    if (uri === undefined || uri === '') return prefix === '' ? local : undefined;
    const known = prefixes.get(uri);
    return known === undefined ? `{${uri}}${local}` : `${known}:${local}`;
  }
}

export function isDeclaration(attributeName: string): boolean {
  return attributeName === 'xmlns' || attributeName.startsWith('xmlns:');
}
