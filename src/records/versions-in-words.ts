import type { Submission } from '../intake/index.js';
import { type Problem, problem } from '../problems/index.js';
import type { Differences } from './compare-texts.js';
import { fileName } from './contribution.js';
import { missingFrom } from './differences-in-words.js';

/** `file` is not drafted, and `kept` is, in all of these. */
export function sameText(file: Submission, kept: Submission): Problem {
  return problem(
    'same-text',
    { file: file.file },
    {
      found: `the same words as ${fileName(kept.file)}`,
      expected: 'one file for each text',
      fix: `Nothing: ${fileName(kept.file)} is drafted, and its record names this file.`,
    },
  );
}

export function sameTextButFor(file: Submission, kept: Submission, lost: Differences): Problem {
  return problem(
    'same-text-differs',
    { file: file.file },
    {
      found: `nearly the words of ${fileName(kept.file)}. ${missingFrom(fileName(kept.file), lost)}`,
      expected: 'the same text in both files, or a sign of which is the later',
      fix: `${fileName(kept.file)} is drafted. Look at those paragraphs; if this file is right, write into decisions.yaml:\n${inTheOthersPlace(file, kept)}`,
    },
  );
}

export function superseded(
  file: Submission,
  kept: Submission,
  { because, lost }: { readonly because: string; readonly lost: Differences },
): Problem {
  return problem(
    'version-superseded',
    { file: file.file },
    {
      found: `an earlier version of ${fileName(kept.file)}: ${because}. ${missingFrom(fileName(kept.file), lost)}`,
      expected: 'one version of a submission',
      fix: `The later version is drafted alone. If both count, write into decisions.yaml:\n${bothCount(file)}`,
    },
  );
}

export function unsettled(file: Submission, kept: Submission, lost: Differences): Problem {
  return problem(
    'version-unclear',
    { file: file.file },
    {
      found: `another version of ${fileName(kept.file)}, and nothing tells which is the later. ${missingFrom(fileName(kept.file), lost)}`,
      expected:
        'a day under "received:" for both, or "v2", "rev", "final" or a date in the names of the files',
      fix: `${fileName(kept.file)} is drafted alone, as it has more words. To settle it, write into decisions.yaml what is right of these:\n${inTheOthersPlace(kept, file)}or\n${inTheOthersPlace(file, kept)}or, if both count,\n${bothCount(file)}`,
    },
  );
}

/** Two files with little in common. */
export function bothContribute(
  file: Submission,
  first: Submission,
  names: { readonly entity: string; readonly record: string },
): Problem {
  return problem(
    'entity-twice',
    { file: file.file },
    {
      found: `a second file from ${names.entity}, with another text than ${fileName(first.file)}`,
      expected: 'contributions that differ, or a decision on which counts',
      fix: `Nothing, if both count: this one is drafted as the record ${names.record}. If it replaces the other, write into decisions.yaml:\n${inTheOthersPlace(file, first)}`,
    },
  );
}

/** Lines that can be pasted as they are. */
function inTheOthersPlace(file: Submission, other: Submission): string {
  return `files:\n  - file: ${quoted(file)}\n    instead_of: [${quoted(other)}]\n`;
}

function bothCount(file: Submission): string {
  return `files:\n  - file: ${quoted(file)}\n    use: true\n`;
}

function quoted({ file }: Submission): string {
  return JSON.stringify(fileName(file));
}
