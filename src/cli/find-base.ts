import type { Base } from '../document/index.js';
import { findBase, openPackage, type Package, parseBase, readPackage } from '../docx/index.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { decode, type Workspace } from './workspace.js';

/**
 * The base in a file that a person named after --base: a draft of ours, or a stored copy. `mayBeEdited`: only the base
 * counts, and what else the file says is of no account.
 */
export async function readNamedBase(
  workspace: Workspace,
  file: string,
  mayBeEdited = false,
): Promise<Outcome<Base>> {
  const read = workspace.files.read(file);
  if (!read.ok) return read;
  if (!/\.docx$/i.test(file)) {
    const base = parseBase(decode(read.value));
    return base === null ? failed(noBase(file)) : done(base);
  }
  const opened = await openPackage({ file, bytes: read.value });
  if (!opened.ok) return opened;
  const { base } = findBase(opened.value);
  if (base === null) return failed(noBase(file));
  if (mayBeEdited) return done(base);
  const document = readPackage(opened.value);
  if (!document.ok) return document;
  const { blocks } = document.value.document;
  const edited = JSON.stringify(blocks) !== JSON.stringify(base.document.blocks);
  return done(base, edited ? [...document.problems, editedSince(file)] : document.problems);
}

/**
 * The base of an edited draft: the one in the file, else the copy that was kept under the draft's id. With neither, and
 * none named, nobody can say what the editor changed.
 */
export function baseOfEdited(workspace: Workspace, year: string, edited: Package): Outcome<Base> {
  const { base, draftId } = findBase(edited);
  if (base !== null) return done(base);
  const stored = draftId === null ? null : `${workspace.folders.out}/${year}/bases/${draftId}.json`;
  if (stored !== null && workspace.files.exists(stored)) {
    const read = workspace.files.read(stored);
    if (!read.ok) return read;
    const kept = parseBase(decode(read.value));
    if (kept !== null && kept.draftId === draftId) return done(kept);
  }
  return failed(baseLost(workspace, year, edited.file, draftId));
}

function baseLost(workspace: Workspace, year: string, file: string, draftId: string | null): Problem {
  const folder = `${workspace.folders.out}/${year}/bases`;
  return problem(
    'base-lost',
    { file },
    {
      found:
        draftId === null
          ? 'a Word file that carries no base and does not say which draft it came from'
          : `a Word file that came from the draft ${draftId}, whose base is neither in it nor in ${folder}`,
      expected: 'the draft as Penholder wrote it, to tell what you changed from what is new',
      fix: `Name it after --base: the draft.docx as it was before you edited it, or its copy in ${folder}. Files that went through ODT, DOC or RTF lose it. Nothing was written.`,
    },
  );
}

function noBase(file: string): Problem {
  return problem(
    'base-unreadable',
    { file },
    {
      found: 'a file without a base of Penholder',
      expected: 'a draft.docx that Penholder wrote, or a file of out/<year>/bases/',
      fix: 'Name another file after --base, or leave --base out to draft anew.',
    },
  );
}

function editedSince(file: string): Problem {
  return problem(
    'base-edited',
    { file },
    {
      found: 'a Word file that somebody worked on since Penholder wrote it',
      expected: 'the draft as Penholder wrote it',
      fix: 'Keep the edited file: the new draft has the wording that Penholder gave, and none of the edits.',
    },
  );
}
