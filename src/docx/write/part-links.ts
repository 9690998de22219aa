import { escapeXml } from '../xml/escape-xml.js';

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The hyperlinks of one part: one relationship for each address, numbered in the order they are met. */
export class PartLinks {
  readonly #ids = new Map<string, string>();
  readonly #first: number;

  /** `first` is the first number that is free in the part. */
  constructor(first = 1) {
    this.#first = first;
  }

  idOf(target: string): string {
    const known = this.#ids.get(target);
    if (known !== undefined) return known;
    const id = `rId${this.#first + this.#ids.size}`;
    this.#ids.set(target, id);
    return id;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The next number that is free after them. */
  get next(): number {
    return this.#first + this.#ids.size;
  }

  xml(): string {
    return [...this.#ids]
      .map(([target, id]) => relationshipXml(id, hyperlinkType, target, ' TargetMode="External"'))
      .join('');
  }
}

export function relationshipXml(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
}
