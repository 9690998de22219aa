import type { Package } from '../package/open-package.js';
import { attribute, child, childrenNamed, wholeNumber } from '../xml/element.js';
import type { PackageEditor } from './package-editor.js';

/** Begins lists anew: each is a `w:num` of its own that points to the same definition. */
export class NumberingEditor {
  readonly #file: PackageEditor;
  readonly #part: string | null;
  #next: number | null = null;

  constructor(file: PackageEditor, source: Package) {
    this.#file = file;
    const relationships = source.relationships(source.main);
    this.#part = relationships.ok
      ? (relationships.value.find(({ kind, external }) => kind === 'numbering' && !external)?.target ?? null)
      : null;
  }

  /** The id of a list like another that counts from its start; null where there is no such list. */
  beginAnew(numId: number): number | null {
    if (this.#part === null || !this.#file.has(this.#part)) return null;
    const editor = this.#file.part(this.#part);
    const lists = childrenNamed(editor.root, 'w:num');
    const model = lists.find((one) => wholeNumber(one, 'w:numId') === numId);
    const definition = attribute(child(model ?? editor.root, 'w:abstractNumId'), 'w:val');
    if (definition === undefined) return null;
    const { w } = editor.useWords();
    const id =
      this.#next ?? lists.reduce((most, one) => Math.max(most, wholeNumber(one, 'w:numId') ?? 0), 0) + 1;
    this.#next = id + 1;
    const start = `<${w}:lvlOverride ${w}:ilvl="0"><${w}:startOverride ${w}:val="1"/></${w}:lvlOverride>`;
    editor.insert(
      lists.at(-1)!.end,
      `<${w}:num ${w}:numId="${id}"><${w}:abstractNumId ${w}:val="${definition}"/>${start}</${w}:num>`,
    );
    return id;
  }
}
