import type { Package } from '../package/open-package.js';

/** Ids of changes, bookmarks and comments share one space in practice; Word keeps them in 32 bits. */
const highestId = 0x7fff_ffff - 1_000_000;

/** Gives ids that no annotation in any part has: those above the highest, or free ones where that leaves no room. */
export class FreshIds {
  #next: number;
  readonly #used: ReadonlySet<number>;

  constructor(file: Package) {
    const used = new Set<number>();
    for (const name of file.names) {
      if (!/\.xml$/i.test(name)) continue;
      const text = file.text(name);
      if (!text.ok) continue;
      for (const [, id] of text.value.matchAll(/:id\s*=\s*["']\s*\+?(\d{1,10})\s*["']/g))
        used.add(Number(id));
    }
    let highest = 0;
    for (const id of used) if (id <= highestId) highest = Math.max(highest, id);
    this.#used = used;
    this.#next = highest < highestId ? highest + 1 : 1;
  }

  take(): number {
    while (this.#used.has(this.#next)) this.#next += 1;
    const id = this.#next;
    this.#next += 1;
    return id;
  }
}
