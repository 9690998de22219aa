import { align, safeRecognition } from '../align/index.js';
import { type Base, passagesOf } from '../document/index.js';
import {
  baseText,
  checkPatched,
  openPackage,
  type Package,
  patchDocx,
  protectionOf,
  readEdited,
  revisionDates,
} from '../docx/index.js';
import { type Merged, mastheadPassages, merge } from '../merge/index.js';
import { done, failed, InternalError, type Outcome, type Problem, problem } from '../problems/index.js';
import type { Drafted } from './cycle-files.js';
import { sourceHashes, sourcesInWords } from './sources.js';

export type RegenerateFile = {
  /** The draft as it came back from Word. */
  readonly edited: Package;
  /** The draft as the program wrote it, from which it was edited. */
  readonly base: Base;
  /** What the program would write now, drafted on that base. */
  readonly regenerated: Drafted;
  /** Who Word says makes the changes. */
  readonly author: string;
  /** ISO 8601, of the tracked changes. */
  readonly date: string;
};

export type RegeneratedFile = {
  readonly bytes: Uint8Array;
  readonly merged: Merged;
  /** The date of the changes: the one asked for, or one that no earlier change bears. */
  readonly date: string;
  /** The base of the new file: what the program wrote, with the offers it made. */
  readonly base: Base;
  /** The part of the base's text that was recognized, 0 to 1. */
  readonly recognized: number;
};

/**
 * The new text written into a copy of the editor's file as tracked changes, checked before it is given out. Reports
 * `edited-unrecognized`, `edited-other-year` and what reading the file finds.
 *
 * @throws InternalError where the result would not be safe: nothing is handed over then.
 */
export async function regenerateFile(input: RegenerateFile): Promise<Outcome<RegeneratedFile>> {
  const { edited: file, base, regenerated, author } = input;
  const date = freshDate(revisionDates(file, author), input.date);
  if (base.cycle !== null && base.cycle !== regenerated.cycle.cycle)
    return failed(otherYear(file.file, base.cycle, regenerated.cycle.cycle));
  const edited = readEdited(file);
  if (!edited.ok) return edited;
  const warnings = [...edited.problems, ...checkProtection(file)];
  const alignment = align(
    {
      passages: [...changedFront(base, regenerated), ...passagesOf(base.document)],
      notes: base.document.notes,
    },
    edited.value,
  );
  if (alignment.recognized < safeRecognition)
    return failed(...warnings, unrecognized(file.file, alignment.recognized));
  const merged = merge({
    base,
    regenerated: regenerated.base,
    edited: edited.value,
    alignment,
    author,
    sourceOf: sourcesInWords(base, regenerated),
    sourceHashOf: sourceHashes(regenerated),
  });
  const newBase: Base = { ...regenerated.base, offers: merged.offers };
  const text = baseText(newBase);
  const isSameBase = text.json === baseText(base).json;
  // Nothing to write: the very file, as its program packed it.
  const patched =
    isSameBase && merged.changes.length === 0
      ? done(file.archive)
      : patchDocx(
          file,
          { changes: merged.changes, notes: merged.notes, author, date },
          isSameBase ? null : { value: newBase, text },
        );
  if (!patched.ok) return failed(...warnings, ...patched.problems);
  await checkBeforeHandingOver(file, patched.value, { author, date, paragraphs: merged.paragraphs });
  return done({ bytes: patched.value, merged, date, base: newBase, recognized: alignment.recognized }, [
    ...warnings,
    ...patched.problems,
  ]);
}

/**
 * Whose a change is, is told by author and date: where changes of an earlier run on that day are still pending, this run's
 * are dated a minute later.
 */
function freshDate(taken: ReadonlySet<string>, wanted: string): string {
  let date = wanted;
  for (let minute = 1; taken.has(date); minute += 1)
    date = new Date(Date.parse(wanted) + minute * 60_000).toISOString().replace('.000Z', 'Z');
  return date;
}

/** The program judges its own work on the very bytes it is about to hand over: a lost sentence must never leave it. */
async function checkBeforeHandingOver(
  before: Package,
  bytes: Uint8Array,
  expected: Parameters<typeof checkPatched>[2],
): Promise<void> {
  const after = await openPackage({ file: before.file, bytes });
  const findings = after.ok
    ? checkPatched(before, after.value, expected)
    : after.problems.map(({ found }) => `the result cannot be opened: ${found}`);
  if (findings.length === 0) return;
  throw new InternalError(
    [
      `The regenerated file would not be safe to hand over, so it was not written. Your file ${before.file} is as it was.`,
      'What the program found in its own work:',
      ...findings.slice(0, 20).map((one) => `- ${one}`),
    ].join('\n'),
  );
}

/** Of page one only what is to be changed is looked for: the rest could be taken for text that is alike. */
function changedFront(base: Base, { base: now }: Drafted): ReturnType<typeof mastheadPassages> {
  const after = new Map(mastheadPassages(now.document.masthead).map(({ id, text }) => [id, text]));
  return mastheadPassages(base.document.masthead).filter(({ id, text }) => after.get(id) !== text);
}

function checkProtection(file: Package): readonly Problem[] {
  const kind = protectionOf(file);
  if (kind === null) return [];
  return [
    problem(
      'edited-protected',
      { file: file.file },
      {
        found: `a file that Word protects (${protections[kind]})`,
        expected: 'a file in which tracked changes can be accepted',
        fix: 'In Word, lift the protection under Review, Restrict Editing, Stop Protection; then accept or reject the changes.',
      },
    ),
  ];
}

const protections = { readOnly: 'reading only', comments: 'comments only', forms: 'filling in forms only' };

function otherYear(file: string, base: number, cycle: number): Problem {
  return problem(
    'edited-other-year',
    { file },
    {
      found: `a draft of the cycle ${base}`,
      expected: `a draft of the cycle ${cycle}`,
      fix: `Run "penholder regenerate ${base} --edited …" for this file, or name the file of ${cycle}.`,
    },
  );
}

function unrecognized(file: string, recognized: number): Problem {
  return problem(
    'edited-unrecognized',
    { file },
    {
      found: `only ${Math.floor(recognized * 100)} per cent of the draft’s text in the file`,
      expected: `at least ${Math.ceil(safeRecognition * 100)} per cent, so that new text cannot land in the wrong place`,
      fix: 'Make sure that the file is the edited draft, and that --base names the draft it was edited from. Nothing was written.',
    },
  );
}
