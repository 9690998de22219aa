import type { Submission } from '../intake/index.js';
import { type Problem, problem, type Result } from '../problems/index.js';
import { differencesFrom } from './compare-texts.js';
import { type Contribution, fileKey, otherFile } from './contribution.js';
import { counted, openings } from './differences-in-words.js';
import { printOf } from './text-print.js';

/**
 * A Markdown file that `penholder import` made (`source` and `source_sha256` in its front matter) counts in the place
 * of its original, which is known by its bytes, or by its name where it was replaced since: then what is new in it is
 * told (`import-outdated`). A file that a person decided on is nobody's original.
 */
export function withoutOriginals(contributions: readonly Contribution[]): Result<readonly Contribution[]> {
  const problems: Problem[] = [];
  const originalsOf = findOriginals(contributions);
  const gone = new Set<Contribution>();
  for (const [{ submission }, originals] of originalsOf) {
    for (const original of originals) {
      gone.add(original);
      if (original.submission.sha256 === submission.frontMatter?.source_sha256) continue;
      problems.push(outdated(submission, original.submission));
    }
  }
  const value = contributions
    .filter((one) => !gone.has(one))
    .map((one) => {
      const originals = originalsOf.get(one) ?? [];
      const own = originals.map(({ submission }) => otherFile(submission, 'original'));
      // What an original took the place of, its import does too.
      return { ...one, others: [...one.others, ...own, ...originals.flatMap(({ others }) => others)] };
    });
  return { value, problems };
}

function findOriginals(
  contributions: readonly Contribution[],
): ReadonlyMap<Contribution, readonly Contribution[]> {
  const imports = contributions.filter(
    ({ submission }) => submission.frontMatter?.source_sha256 !== undefined,
  );
  if (imports.length === 0) return new Map();
  const known = new Map<string, Contribution[]>();
  for (const one of contributions) {
    if (one.isDecided || one.submission.frontMatter?.source_sha256 !== undefined) continue;
    for (const key of [one.submission.sha256, fileKey(one.submission.file)]) {
      known.set(key, [...(known.get(key) ?? []), one]);
    }
  }
  return new Map(
    imports.map((one) => {
      const { source, source_sha256: hash } = one.submission.frontMatter!;
      const keys = [hash!, ...(source === undefined ? [] : [fileKey(source)])];
      return [one, [...new Set(keys.flatMap((key) => known.get(key) ?? []))]];
    }),
  );
}

function outdated(imported: Submission, original: Submission): Problem {
  const [before, now] = [printOf(imported), printOf(original)];
  const added = differencesFrom(now, before);
  const removed = differencesFrom(before, now);
  const isSame =
    added.missing.length + added.changed.length + removed.missing.length + removed.changed.length === 0;
  const changes = isSame
    ? 'Its words are the same.'
    : [
        `Against the Markdown, ${counted(added.missing.length)} added${openings(added.missing)};`,
        `${counted(added.changed.length)} worded otherwise${openings(added.changed)};`,
        `${counted(removed.missing.length)} gone${openings(removed.missing)}.`,
      ].join(' ');
  return problem(
    'import-outdated',
    { file: original.file },
    {
      found: `a newer file than the one that ${imported.file} was made from. ${changes}`,
      expected: 'the file whose SHA-256 stands in the Markdown as source_sha256',
      fix: `The Markdown counts. Bring what is new into it, and put "source_sha256: ${original.sha256}" at its head; or import the file again.`,
    },
  );
}
