type OpenItem = { readonly numId: number | null; readonly level: number; readonly indent: number };

/** Closer than this, in twentieths of a point, two marks stand below each other. */
const sameIndent = 120;

/** How deep items lie as a reader sees it: by the levels of one list, else by how far they are set in. */
export class ListLevels {
  #open: OpenItem[] = [];

  /** Something else than an item stands between two lists. */
  interrupt(): void {
    this.#open = [];
  }

  /** From 1. `numId` is null for a mark that was typed. */
  levelOf(item: OpenItem): number {
    while (this.#open.length > 0 && !isBelow(item, this.#open.at(-1)!)) this.#open.pop();
    this.#open.push(item);
    return this.#open.length;
  }
}

function isBelow(item: OpenItem, above: OpenItem): boolean {
  if (item.numId !== null && item.numId === above.numId) return item.level > above.level;
  return item.indent > above.indent + sameIndent;
}
