/** Hidden bookmarks with ids of our own, in order: the library's come from a counter that runs on from file to file. */
export class Bookmarks {
  #next = 1;

  around(name: string, content: string): string {
    const id = this.take();
    return `${bookmarkStart(id, name)}${content}${bookmarkEnd(id)}`;
  }

  /** An id for a bookmark that begins and ends in different paragraphs. */
  take(): number {
    const id = this.#next;
    this.#next += 1;
    return id;
  }
}

export function bookmarkStart(id: number, name: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
}

export function bookmarkEnd(id: number): string {
  return `<w:bookmarkEnd w:id="${id}"/>`;
}
