import type { Drafted } from '../pipeline.js';
import { done, type Outcome, type Problem } from '../problems/index.js';
import { reviewPieces } from '../review/index.js';
import type { Workspace } from './workspace.js';

/**
 * The page to judge a draft on, with what the program and the editorial checks have to say of it. It is made as it is
 * read, once.
 */
export function makeReviewPage(
  workspace: Workspace,
  year: string,
  { draft, document, standing, registers, findings, cycle }: Drafted,
  problems: readonly Problem[],
  fresh: ReadonlySet<string> = new Set(),
): Outcome<Iterable<string>> {
  const assets = workspace.reviewAssets();
  if (!assets.ok) return assets;
  return done(
    reviewPieces({
      draft,
      document,
      standing,
      fresh,
      problems,
      remarks: findings,
      facts: {
        wordLimit: cycle.word_limit,
        actionLines: registers.actionLines.action_lines.map(({ code, title }) => ({ code, title })),
        regions: registers.regions.regions.map(({ code, heading }) => ({ code, heading })),
        decisionsFile: `${workspace.folders.submissions}/${year}/decisions.yaml`,
      },
      assets: assets.value,
    }),
  );
}
