import { sha256 } from '../document/index.js';
import type { Files } from '../files.js';

/**
 * What was worked out in an earlier run, each in a file `<key>.json`. A key is made of the program and of all that the
 * result depends on, so that nothing of another version is ever found. A folder of them is safe to delete: then
 * everything is worked out again.
 */
export class KeptResults {
  readonly #used = new Set<string>();

  /**
   * `folders`: where to look, of which the first is written to. `program` names the build; `writes` is false where a
   * command promises to write nothing.
   */
  constructor(
    private readonly files: Files,
    private readonly folders: readonly [string, ...string[]],
    private readonly program: string,
    private readonly writes: boolean,
  ) {}

  /** Of all that a result depends on, as JSON. */
  keyFor(parts: readonly unknown[]): string {
    return sha256(JSON.stringify([this.program, ...parts])).slice(0, 32);
  }

  /** Whether an earlier run kept anything here. */
  hasAny(): boolean {
    return this.folders.some((folder) => this.files.exists(folder));
  }

  /** Whether something is kept for a key; it may still be half a file. */
  has(key: string): boolean {
    return this.#pathOf(key) !== null;
  }

  /** The JSON kept for a key, or null. */
  find(key: string): string | null {
    const path = this.#pathOf(key);
    if (path === null) return null;
    const read = this.files.read(path);
    if (!read.ok) return null;
    const [head, json] = splitAt(new TextDecoder().decode(read.value), digestLength);
    // Half a file, or one that somebody changed, is as good as none.
    if (head !== sha256(json)) return null;
    this.#used.add(key);
    return json;
  }

  #pathOf(key: string): string | null {
    return this.folders.map((folder) => pathOf(folder, key)).find((one) => this.files.exists(one)) ?? null;
  }

  /** A folder that cannot be written costs time, never a result: nobody is told. */
  keep(key: string, json: string): void {
    if (!this.writes) return;
    this.#used.add(key);
    this.files.write(pathOf(this.folders[0], key), `${sha256(json)}${json}`);
  }

  /** Removes what this run did not ask for: the folder holds one entry for each submission. */
  tidy(): void {
    if (!this.writes) return;
    const [folder] = this.folders;
    const names = this.files.list(folder);
    if (!names.ok) return;
    for (const name of names.value) {
      const key = /^([0-9a-f]{32})\.json$/.exec(name)?.[1];
      if (key !== undefined && !this.#used.has(key)) this.files.remove(pathOf(folder, key));
    }
  }
}

function pathOf(folder: string, key: string): string {
  return `${folder}/${key}.json`;
}

const digestLength = 64;

function splitAt(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at)];
}
