import { attribute, child, childrenNamed, type XmlElement } from '../xml/element.js';

/** The styles of the edited file by the names Word shows: ids are rewritten by other programs. */
export class StyleIds {
  readonly #ids = new Map<string, string>();

  constructor(styles: XmlElement) {
    for (const element of childrenNamed(styles, 'w:style')) {
      const id = attribute(element, 'w:styleId');
      const name = attribute(child(element, 'w:name'), 'w:val')?.toLowerCase();
      const key = `${attribute(element, 'w:type') ?? ''} ${name ?? ''}`;
      if (id !== undefined && !this.#ids.has(key)) this.#ids.set(key, id);
    }
  }

  /** The id of the first of the names that the file has. */
  find(type: 'paragraph' | 'character', ...names: readonly string[]): string | undefined {
    for (const name of names) {
      const id = this.#ids.get(`${type} ${name.toLowerCase()}`);
      if (id !== undefined) return id;
    }
    return undefined;
  }
}
