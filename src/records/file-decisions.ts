import type { Submission } from '../intake/index.js';
import { nearest, type Problem, problem, type Result } from '../problems/index.js';
import { type Contribution, fileKey, fileName, type OtherFile, otherFile } from './contribution.js';
import type { Decisions } from './decisions.js';

export type FileDecision = NonNullable<Decisions['files']>[number];

/**
 * What a person decided about files, done: files left out are out, and files that another takes the place of go with
 * that one. `folder` names every file of the cycle, also those that could not be read; decisions on files that are not
 * there are reported (`decision-unmatched`), as are those that contradict one another (`decision-unfollowed`).
 */
export function decideFiles(
  submissions: readonly Submission[],
  decisions: readonly FileDecision[],
  folder: readonly string[],
): Result<readonly Contribution[]> {
  const problems: Problem[] = [];
  const byKey = new Map(submissions.map((submission) => [fileKey(submission.file), submission]));
  const names = [...new Set([...folder, ...submissions.map(({ file }) => file)].map(fileName))].sort();
  const keys = new Set(names.map(fileKey));
  const file = `${(submissions[0]?.file ?? folder[0] ?? '').replace(/[^/]*$/, '')}decisions.yaml`;

  const isThere = (name: string, path: string): boolean => {
    if (keys.has(fileKey(name))) return true;
    problems.push(notThere({ file, path }, name, names));
    return false;
  };
  const out = new Set<Submission>();
  const decided = new Set<Submission>();
  const replacedBy = new Map<Submission, Submission>();
  for (const [i, { file: name, use }] of decisions.entries()) {
    if (!isThere(name, `files.${i}.file`)) continue;
    const one = byKey.get(fileKey(name));
    if (one === undefined || use === undefined) continue;
    (use ? decided : out).add(one);
    (use ? out : decided).delete(one);
  }
  for (const [i, { file: name, use, instead_of: replaced = [] }] of decisions.entries()) {
    const path = `files.${i}.instead_of`;
    const there = replaced.filter((other) => isThere(other, path));
    if (use === undefined && replaced.length === 0)
      problems.push(saysNothing({ file, path: `files.${i}` }, name));
    if (there.length === 0 || !keys.has(fileKey(name))) continue;
    const one = byKey.get(fileKey(name));
    if (one === undefined || out.has(one)) {
      problems.push(
        unfollowed({ file, path }, name, one === undefined ? 'could not be read' : 'is left out'),
      );
      continue;
    }
    for (const other of there.flatMap((each) => byKey.get(fileKey(each)) ?? [])) {
      if (endOf(one, replacedBy) === other)
        problems.push(unfollowed({ file, path }, name, 'it replaces itself'));
      else replacedBy.set(other, one);
    }
  }
  const counting = submissions.filter((one) => !out.has(one) && !replacedBy.has(one));
  const others = new Map<Submission, OtherFile[]>(counting.map((one) => [one, []]));
  for (const replaced of replacedBy.keys()) {
    others.get(endOf(replaced, replacedBy))?.push(otherFile(replaced, 'superseded'));
  }
  problems.push(...[...out].map((one) => leftOut(one, file)));
  return {
    value: counting.map((submission) => ({
      submission,
      others: others.get(submission)!,
      isDecided: decided.has(submission),
    })),
    problems,
  };
}

/** Nobody is replaced by what it replaces: the map never holds a ring. */
function endOf(one: Submission, replacedBy: ReadonlyMap<Submission, Submission>): Submission {
  let end = one;
  for (let next = replacedBy.get(end); next !== undefined; next = replacedBy.get(end)) end = next;
  return end;
}

type DecisionPlace = { readonly file: string; readonly path: string };

function notThere(place: DecisionPlace, name: string, names: readonly string[]): Problem {
  const meant = nearest(name, names);
  return problem('decision-unmatched', place, {
    found: `the file "${name}", which is not in the folder`,
    expected: 'the name of a file that an entity sent, with its ending',
    fix: meant === undefined ? 'Correct the name, or remove the decision.' : `Did you mean "${meant}"?`,
  });
}

function saysNothing(place: DecisionPlace, name: string): Problem {
  return problem('decision-unfollowed', place, {
    found: `"${name}" with neither "use" nor "instead_of"`,
    expected: '"use: true", "use: false", or "instead_of:" with the names of other files',
    fix: 'Add one of them, or remove the decision.',
  });
}

function unfollowed(place: DecisionPlace, name: string, why: string): Problem {
  return problem('decision-unfollowed', place, {
    found: `"${name}", which is to take the place of other files and ${why}`,
    expected: 'a file that is drafted itself',
    fix: 'Correct the decision. Until then the other files stay.',
  });
}

function leftOut({ file }: Submission, decisions: string): Problem {
  return problem(
    'file-left-out',
    { file },
    {
      found: `"use: false" for this file in ${decisions}`,
      expected: 'files that are drafted, or left out by a decision',
      fix: 'Nothing. Remove the decision to draft from the file again.',
    },
  );
}
