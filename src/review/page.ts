import { contentsMarkup } from './contents.js';
import { coverageView } from './coverage-view.js';
import { draftText, mastheadMarkup } from './draft-view.js';
import { type Graded, graded } from './grades.js';
import { headerMarkup, viewLinks } from './header.js';
import type { ReviewInput } from './input.js';
import { jsonIsland } from './json-island.js';
import { leftOutUnits } from './left-out.js';
import { leftOutView } from './left-out-view.js';
import { pieces } from './markup.js';
import { numbersOf } from './numbering.js';
import { pageData } from './page-data.js';
import { policyAndAssets } from './policy.js';
import { problemsView } from './problems-view.js';
import { reportWords } from './section-words.js';
import { shownSentences } from './sentences.js';
import { sourceList } from './source-list.js';
import { type ReviewedUnit, reviewedUnits } from './units.js';

/**
 * One HTML file, to be opened by a double click and without a network: the text is there as it is read, the script only
 * shows what belongs together. Pure: the same input gives the same bytes. Everything that was sent in is escaped.
 */
export function reviewPage(input: ReviewInput): string {
  return [...reviewPieces(input)].join('');
}

/** The same, a piece at a time, for who writes it away; to be read once. */
export function reviewPieces(input: ReviewInput): Iterable<string> {
  const { draft, document } = input;
  const problems = graded(input);
  const numbers = numbersOf(document);
  const reviewed = reviewedUnits(draft);
  const units = firstOfEach(reviewed);
  const shown = shownSentences(draft, document, input.standing);
  const sentences = [...shown.values()].flat();
  const left = leftOutUnits(reviewed);
  const words = reportWords(document, draft);
  const setting = {
    numbers,
    sentences: shown,
    fresh: input.fresh ?? new Set<string>(),
    noteChanges: new Map(draft.notes.map(({ identifier, changes }) => [identifier, changes])),
    problemsAt: countPlaces(problems),
  };
  const title = `Review of the draft report for ${draft.cycle}`;
  return pieces`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyAndAssets(input.assets)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<a class="skip" href="#draft">Skip to the draft</a>
<a class="skip" href="#left-out">Skip to the units left out</a>
${headerMarkup(title, input, problems, reviewed, words)}
${viewLinks(left.length, problems.length)}
<main>
<section class="view" id="draft" aria-labelledby="draft-title">
<h2 id="draft-title" class="unseen">The draft</h2>
<div class="columns">
${contentsMarkup(document, numbers)}
<div class="paper">
${mastheadMarkup(document)}${draftText(document, setting)}</div>
<aside id="pane" aria-labelledby="pane-title" tabindex="-1">
<div class="pane-head"><h3 id="pane-title" tabindex="-1">Source</h3><button type="button" id="pane-close" aria-label="Close the source">Close <kbd>Esc</kbd></button></div>
<div id="pane-body"><p class="hint">Choose a sentence to see where it comes from and what was changed.</p><p class="hint keys"><kbd>j</kbd> next sentence <br><kbd>k</kbd> previous <br><kbd>Enter</kbd> go to its source <br><kbd>Esc</kbd> back to the sentence</p></div>
</aside>
</div>
<section class="sources" aria-labelledby="sources-title">
<h2 id="sources-title">Sources of the sentences</h2>
${sourceList(sentences, units)}</section>
</section>
${coverageView(input.facts, reviewed, words, numbers)}
${leftOutView(left, reviewed, input)}
${problemsView(problems)}
</main>
<p id="status" class="unseen" role="status" aria-live="polite"></p>
<noscript><p class="noscript">Scripts do not run here: the text, its sources and the coverage can be read; the units left out stand in provenance.yaml.</p></noscript>
${jsonIsland('data', pageData(input, units, sentences, left, problems))}
</body>
</html>
`;
}

function firstOfEach(reviewed: readonly ReviewedUnit[]): ReadonlyMap<string, ReviewedUnit> {
  const units = new Map<string, ReviewedUnit>();
  for (const one of reviewed) if (!units.has(one.unit.id)) units.set(one.unit.id, one);
  return units;
}

function countPlaces(problems: readonly Graded[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {
    problem: { place },
  } of problems)
    if (place.path !== undefined) counts.set(place.path, (counts.get(place.path) ?? 0) + 1);
  return counts;
}
