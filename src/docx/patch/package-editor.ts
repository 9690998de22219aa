import { InternalError } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import { relationshipsPart } from '../package/relationships.js';
import { attribute, childElements, childrenNamed } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import { parseXml } from '../xml/parse-xml.js';
import { PartEditor } from './part-editor.js';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const typesPart = '[Content_Types].xml';

/** A copy of a package with changes: parts that are changed, parts that are new, relations between them. */
export class PackageEditor {
  readonly file: Package;
  readonly #editors = new Map<string, PartEditor>();
  readonly #added = new Map<string, string>();
  /** New relations of parts, by the relations part's name. */
  readonly #nextRelation = new Map<string, number>();
  readonly #newRelations = new Map<string, string[]>();

  constructor(file: Package) {
    this.file = file;
  }

  has(name: string): boolean {
    return this.#added.has(name) || this.file.bytes(name) !== undefined;
  }

  part(name: string): PartEditor {
    const key = this.nameOf(name);
    const known = this.#editors.get(key);
    if (known !== undefined) return known;
    const added = this.#added.get(name);
    if (added !== undefined) return this.#editorOfAdded(name, added);
    const [text, root] = [this.file.text(key), this.file.xml(key)];
    if (!text.ok || !root.ok) throw new InternalError(`${name} was read before and cannot be read now`);
    const editor = new PartEditor(key, text.value, root.value);
    this.#editors.set(key, editor);
    return editor;
  }

  #editorOfAdded(name: string, text: string): PartEditor {
    const root = parseXml({ file: this.file.file, part: name, text });
    if (!root.ok) throw new InternalError(`${name} was made and cannot be read`);
    const editor = new PartEditor(name, text, root.value);
    this.#editors.set(name, editor);
    return editor;
  }

  /** The part's name as the archive writes it. */
  nameOf(name: string): string {
    const lower = name.toLowerCase();
    return (
      this.file.names.find((one) => one === name) ??
      this.file.names.find((one) => one.toLowerCase() === lower) ??
      name
    );
  }

  /** A part that is not there yet, with its content type. */
  addPart(name: string, xml: string, contentType: string): void {
    this.#added.set(name, xmlHead + xml);
    const types = this.part(typesPart);
    const { own } = types.words;
    // A program that drops a part may leave its type behind; a second one would make the package invalid.
    const isTyped = childElements(types.root).some(
      (one) => attribute(one, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    if (isTyped) return;
    types.insertLast(
      types.root,
      `<${own}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
    );
  }

  /** A part whose content type is that of its ending. */
  addUntypedPart(name: string, xml: string): void {
    this.#added.set(name, xml);
  }

  /** A name like `word/comments.xml` that no part has. */
  freeName(folder: string, stem: string): string {
    for (let count = 0; ; count += 1) {
      const name = `${folder}${stem}${count === 0 ? '' : count}.xml`;
      if (this.#added.has(name)) continue;
      if (!this.file.names.some((one) => one.toLowerCase() === name.toLowerCase())) return name;
    }
  }

  /** Replaces a whole part. */
  replaceText(name: string, xml: string): void {
    const editor = this.part(name);
    editor.replace(0, editor.text.length, xml);
  }

  /** Adds a relation of a part (of the package itself for the empty name) and gives its id. */
  relate(part: string, type: string, target: string, isExternal = false): string {
    const name = this.nameOf(relationshipsPart(part));
    const next = this.#nextRelation.get(name) ?? this.#highestRelation(name) + 1;
    this.#nextRelation.set(name, next + 1);
    const id = `rId${next}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    const own = this.file.bytes(name) === undefined ? '' : this.part(name).words.own;
    const xml = `<${own}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
    if (this.file.bytes(name) !== undefined) {
      const editor = this.part(name);
      editor.insertLast(editor.root, xml);
    } else {
      const some = this.#newRelations.get(name) ?? [];
      this.#newRelations.set(name, [...some, xml]);
      if (some.length === 0) this.#declareRelations(name);
    }
    return id;
  }

  /** The content type of relations, where the package had none of its own that a person made by hand. */
  #declareRelations(name: string): void {
    const types = this.part(typesPart);
    const isKnown = childElements(types.root).some(
      (one) => attribute(one, 'Extension')?.toLowerCase() === 'rels',
    );
    if (isKnown) return;
    types.insertLast(
      types.root,
      `<${types.words.own}Override PartName="/${escapeXml(name)}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    );
  }

  #highestRelation(name: string): number {
    const root = this.file.xml(name);
    if (!root.ok) return 0;
    const numbers = childrenNamed(root.value, 'rel:Relationship').map((one) =>
      Number(/^rId(\d{1,9})$/i.exec(attribute(one, 'Id') ?? '')?.[1] ?? 0),
    );
    return numbers.reduce((most, one) => Math.max(most, one), 0);
  }

  /** All parts, those of the archive in its order and then the new ones. `finish` has the last word on what was put in. */
  parts(finish: (part: string) => (xml: string) => string): ReadonlyMap<string, Uint8Array> {
    const parts = new Map<string, Uint8Array>();
    for (const name of this.file.names) {
      const bytes = this.file.bytes(name)!;
      const editor = this.#editors.get(name);
      parts.set(name, editor?.isChanged === true ? encodedLike(bytes, editor.finish(finish(name))) : bytes);
    }
    for (const [name, xml] of this.#added)
      parts.set(name, encode(this.#editors.get(name)?.finish(finish(name)) ?? xml));
    for (const [name, some] of this.#newRelations) {
      const xml = `${xmlHead}<Relationships xmlns="${relationsNamespace}">${some.join('')}</Relationships>`;
      parts.set(name, encode(xml));
    }
    return parts;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** In the encoding of the bytes that were there, with their byte-order mark. */
function encodedLike(bytes: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return encode(`\uFEFF${text}`);
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return encode(text);
  const encoded = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isLittle ? encoded : encoded.swap16());
}
