import { sha256 } from '../document/index.js';
import type { Files } from '../files.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { decode } from './workspace.js';

/**
 * What Penholder last wrote into a folder, so that it never replaces a file that somebody worked on since (law 9).
 * One file, `.penholder-written.json`, in the folder of what was written:
 *
 *     { "draft.docx": ["<sha256 of what lies there>", "<sha256 of what is about to be written>"] }
 *
 * The new hash is recorded before the file is written and the old one dropped after: a run cut off between the two
 * leaves a file that is recognized either way.
 */
type Ledger = { readonly [name: string]: readonly string[] };
const ledgerName = '.penholder-written.json';

export type Writing = { readonly name: string; readonly bytes: Uint8Array | string };

/** Problems for every one of `names` in `folder` whose bytes are not what Penholder last wrote there. */
export function checkUntouched(
  files: Files,
  folder: string,
  names: readonly string[],
  fix: string,
): readonly Problem[] {
  const ledger = readLedger(files, folder);
  return names.flatMap((name) => {
    const path = inFolder(folder, name);
    if (!files.exists(path)) return [];
    const current = files.read(path);
    if (!current.ok) return current.problems;
    if (ledger[name]?.includes(sha256(current.value))) return [];
    return [
      problem(
        'file-edited',
        { file: path },
        {
          found: 'a file that changed since Penholder wrote it, or that Penholder did not write',
          expected: 'the file as Penholder left it, or none',
          fix,
        },
      ),
    ];
  });
}

/** Writes files that nobody touched, each whole or not at all, and records them. */
export function writeUntouched(files: Files, folder: string, writings: readonly Writing[]): Outcome<null> {
  const before = readLedger(files, folder);
  const hashes = writings.map(({ name, bytes }) => [name, sha256(bytes)] as const);
  // What lies there now stays known too: after a write that failed it is neither the last nor the new one.
  const both = hashes.map(
    ([name, hash]) => [name, [...hashOf(files, inFolder(folder, name)), hash]] as const,
  );
  const announced = writeLedger(files, folder, { ...before, ...Object.fromEntries(both) });
  if (!announced.ok) return announced;
  for (const { name, bytes } of writings) {
    const written = files.write(inFolder(folder, name), bytes, 'flush');
    if (!written.ok) return failed(...written.problems);
  }
  const after = Object.fromEntries(hashes.map(([name, hash]) => [name, [hash]]));
  return writeLedger(files, folder, { ...before, ...after });
}

function hashOf(files: Files, path: string): readonly string[] {
  const current = files.read(path);
  return current.ok ? [sha256(current.value)] : [];
}

function readLedger(files: Files, folder: string): Ledger {
  const read = files.read(inFolder(folder, ledgerName));
  if (!read.ok) return {};
  try {
    const value = JSON.parse(decode(read.value)) as unknown;
    return value !== null && typeof value === 'object' ? keepHashes(value) : {};
  } catch {
    // An unreadable ledger proves nothing: every file then counts as edited, which is the safe side.
    return {};
  }
}

function keepHashes(value: object): Ledger {
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string'),
  );
  return Object.fromEntries(entries);
}

function writeLedger(files: Files, folder: string, ledger: Ledger): Outcome<null> {
  const sorted = Object.fromEntries(Object.entries(ledger).sort(([a], [b]) => (a < b ? -1 : 1)));
  // Not flushed: should a loss of power take it, the files count as edited, which is the safe side.
  const written = files.write(inFolder(folder, ledgerName), `${JSON.stringify(sorted, null, 2)}\n`);
  return written.ok ? done(null) : written;
}

// Messages name a file as the person did: "report.docx", not "./report.docx".
function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}
