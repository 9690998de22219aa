import { choice } from './choice.js';
import { type Graded, gradeNames, grades } from './grades.js';
import { html, type Markup } from './markup.js';

/** Filters and an empty list, which the script fills. */
export function problemsView(problems: readonly Graded[]): Markup {
  const kinds = [...new Set(problems.map(({ problem }) => problem.code))].sort();
  return html`<section class="view" id="problems" aria-labelledby="problems-title">
<h2 id="problems-title">Problems</h2>
<p class="lead">${problems.length === 0 ? 'Nothing was dropped, guessed or misunderstood.' : 'What was dropped, guessed or not understood, what the text may want changed, and what to do about it. An error was not done, a warning wants a look, an editorial remark is about the words of the draft, a note needs no action.'}</p>
<div class="filters" role="search" aria-label="Problems">
${choice(
  'filter-severity',
  'Severity',
  'All',
  grades.map((one) => [one, `${gradeNames[one][1][0]!.toUpperCase()}${gradeNames[one][1].slice(1)}`]),
)}
${choice(
  'filter-kind',
  'Kind',
  'All kinds',
  kinds.map((code) => [code, code]),
)}
<label class="search" for="filter-problem-words">Words <input type="search" id="filter-problem-words" autocomplete="off" spellcheck="false"></label>
<button type="button" id="filter-problem-clear">Clear</button>
</div>
<p class="found" id="problems-found"></p>
<div id="problems-list"></div>
<button type="button" class="more" id="problems-more" hidden>Show more</button>
</section>`;
}
