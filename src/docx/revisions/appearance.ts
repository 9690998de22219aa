/**
 * Numbers ids of each kind by the order in which they first appear, so that two files that name the same things
 * differently come out the same. One of these for all parts of a file: a note then keeps its own text.
 */
export class OrderOfAppearance {
  readonly #numbers = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  of(kind: string, id: string): number {
    const key = `${kind} ${id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    this.#numbers.set(key, number);
    return number;
  }
}

// Neither control character can stand in XML, so no text is ever taken for a placeholder.
const placeholder = /\u0001([^\u0001\u0002]*)\u0001([^\u0001\u0002]*)\u0002/g;

/** Stands for an id until its place in the whole is known. */
export function idPlaceholder(kind: string, id: string): string {
  return `\u0001${kind}\u0001${id}\u0002`;
}

export function withNumbers(form: string, ids: OrderOfAppearance): string {
  return form.includes('\u0001')
    ? form.replace(placeholder, (_all, kind: string, id: string) => String(ids.of(kind, id)))
    : form;
}
