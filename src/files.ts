/**
 * The only door to the disk. A file is written whole or not at all: into a temporary file beside its place that is then
 * renamed over it; whatever goes wrong, the temporary file is removed.
 *
 * Takes: paths and bytes. Gives: bytes, names, or the problem. Problems it can report: `file-not-found`,
 * `file-unreadable`, `file-too-large`, `file-not-written`.
 */
import * as disk from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { done, failed, type Outcome, type Problem, problem } from './problems/index.js';

/** A text may come in pieces, so that a large one is never whole in memory. */
export type Content = Uint8Array | string | Iterable<string>;

export interface Files {
  readonly read: (path: string) => Outcome<Uint8Array>;
  /** Names of the regular files of a folder, in code-unit order; a folder that is not there has none. */
  readonly list: (folder: string) => Outcome<readonly string[]>;
  readonly exists: (path: string) => boolean;
  /**
   * With `flush`, the bytes are on the disk before the name is: for what a person works on. Without, a loss of power may
   * take a file that the next run makes again.
   */
  readonly write: (path: string, content: Content, flush?: 'flush') => Outcome<null>;
  readonly remove: (path: string) => Outcome<null>;
}

/** Larger than any submission: a hundred pages of text with pictures stay under 50 MB. */
const largestInputBytes = 100 * 1024 * 1024;

export const diskFiles: Files = {
  read(path) {
    return attempt(path, () => {
      const facts = disk.statSync(path);
      // A named pipe or a device would make the read wait forever.
      if (!facts.isFile()) return failed(unreadable(path, 'something that is not a regular file'));
      if (facts.size > largestInputBytes) {
        return failed(
          problem(
            'file-too-large',
            { file: path },
            {
              found: `${Math.round(facts.size / 1024 / 1024)} MB`,
              expected: `a file of at most ${largestInputBytes / 1024 / 1024} MB`,
              fix: 'Ask the sender for the text without its pictures, or split the file.',
            },
          ),
        );
      }
      return done(new Uint8Array(disk.readFileSync(path)));
    });
  },
  list(folder) {
    if (!disk.existsSync(folder)) return done([]);
    return attempt(folder, () => {
      const entries = disk.readdirSync(folder, { withFileTypes: true });
      return done(
        entries
          .filter((entry) => !entry.isDirectory())
          .map((entry) => entry.name)
          .sort(),
      );
    });
  },
  exists: (path) => disk.existsSync(path),
  write(path, content, flush) {
    const temporary = join(dirname(path), `.${basename(path)}.penholder-tmp`);
    try {
      disk.mkdirSync(dirname(path), { recursive: true });
      const handle = disk.openSync(temporary, 'w');
      try {
        for (const part of partsOf(content)) disk.writeFileSync(handle, part);
        if (flush === 'flush') disk.fsyncSync(handle);
      } finally {
        disk.closeSync(handle);
      }
      disk.renameSync(temporary, path);
      return done(null);
    } catch (error) {
      removeQuietly(temporary);
      // A piece that could not be made is no fault of the disk, whose errors have codes.
      if ((error as { code?: unknown }).code === undefined) throw error;
      return failed(notWritten(path, error));
    }
  },
  remove(path) {
    return attempt(path, () => {
      disk.rmSync(path, { force: true });
      return done(null);
    });
  },
};

/** The twin in memory, for tests: same answers, no disk. Paths use forward slashes. */
export function memoryFiles(
  tree: Map<string, Uint8Array> = new Map(),
): Files & { readonly tree: Map<string, Uint8Array> } {
  const encode = (content: Content) =>
    content instanceof Uint8Array ? content : new TextEncoder().encode([...partsOf(content)].join(''));
  return {
    tree,
    read(path) {
      const bytes = tree.get(path);
      return bytes === undefined ? failed(notFound(path)) : done(bytes);
    },
    list(folder) {
      const inside = `${folder}/`;
      const names = [...tree.keys()]
        .filter((path) => path.startsWith(inside))
        .map((path) => path.slice(inside.length));
      return done(names.filter((name) => !name.includes('/')).sort());
    },
    exists: (path) => tree.has(path) || [...tree.keys()].some((one) => one.startsWith(`${path}/`)),
    write(path, content) {
      tree.set(path, encode(content));
      return done(null);
    },
    remove(path) {
      tree.delete(path);
      return done(null);
    },
  };
}

/** Letters that are written at once: each writing is a call of the system. */
const writtenAtOnce = 1 << 20;

/** A text is turned into bytes slice by slice: all at once it would stand in memory twice. No letter is cut in two. */
function* slicesOf(text: string): Iterable<string> {
  if (text.length <= writtenAtOnce) {
    yield text;
    return;
  }
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + writtenAtOnce);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    yield text.slice(at, end);
    at = end;
  }
}

function* partsOf(content: Content): Iterable<Uint8Array | string> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  if (typeof content === 'string') {
    yield* slicesOf(content);
    return;
  }
  let waiting = '';
  for (const piece of content) {
    waiting += piece;
    if (waiting.length < writtenAtOnce) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

// Where even this fails (the folder is a file, the disk is gone), the write's own error is the one to tell.
function removeQuietly(path: string): void {
  try {
    disk.rmSync(path, { force: true });
  } catch {
    // Nothing was written there.
  }
}

function attempt<T>(path: string, action: () => Outcome<T>): Outcome<T> {
  try {
    return action();
  } catch (error) {
    return failed(codeOf(error) === 'ENOENT' ? notFound(path) : unreadable(path, reasonOf(error)));
  }
}

function notFound(path: string): Problem {
  return problem(
    'file-not-found',
    { file: path },
    {
      found: 'nothing there',
      expected: 'a file that can be read',
      fix: 'Check the name and the folder.',
    },
  );
}

function unreadable(path: string, found: string): Problem {
  return problem(
    'file-unreadable',
    { file: path },
    {
      found,
      expected: 'a file that can be read',
      fix: 'Close other programs that use it, check that you may read it, and try again.',
    },
  );
}

function notWritten(path: string, error: unknown): Problem {
  return problem(
    'file-not-written',
    { file: path },
    {
      found: reasonOf(error),
      expected: 'a folder that can be written to, with room left',
      fix: 'Close the file in Word if it is open there, check the folder and the free space, and run the command again. Nothing was half-written.',
    },
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'a read-only folder',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left for you on the disk',
  EFBIG: 'a limit on the size of files',
  EBUSY: 'a file that another program holds open',
  EISDIR: 'a folder where a file should be',
  ENOTDIR: 'a file where a folder should be',
  ENAMETOOLONG: 'a name that is too long',
};

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? `an error of the system (${code || String(error)})`;
}

// Asked for by shape: an error of the system is no `Error` of this realm when a test runner or a worker made ours.
function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}
