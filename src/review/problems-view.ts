import type { Problem } from '../problems/index.js';
import { choice } from './choice.js';
import { html, type Markup } from './markup.js';
import { severities, severityNames } from './severities.js';

/** Filters and an empty list, which the script fills. */
export function problemsView(problems: readonly Problem[]): Markup {
  const kinds = [...new Set(problems.map(({ code }) => code))].sort();
  return html`<section class="view" id="problems" aria-labelledby="problems-title">
<h2 id="problems-title">Problems</h2>
<p class="lead">${problems.length === 0 ? 'Nothing was dropped, guessed or misunderstood.' : 'What was dropped, guessed or not understood, and what to do about it. An error was not done, a warning wants a look, a note needs no action.'}</p>
<div class="filters" role="search" aria-label="Problems">
${choice(
  'filter-severity',
  'Severity',
  'All',
  severities.map((one) => [
    one,
    `${severityNames[one][1][0]!.toUpperCase()}${severityNames[one][1].slice(1)}`,
  ]),
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
