import { choice } from './choice.js';
import type { ReviewInput } from './input.js';
import { countReasons, type LeftOut } from './left-out.js';
import { leftOutReasons } from './left-out-reasons.js';
import { html, type Markup } from './markup.js';
import { grouped } from './section-words.js';
import type { ReviewedUnit } from './units.js';

/** The reasons counted, filters and an empty list, which the script fills. */
export function leftOutView(
  left: readonly LeftOut[],
  units: readonly ReviewedUnit[],
  input: ReviewInput,
): Markup {
  const entities = new Map(left.map(({ unit }) => [unit.record.entity.id, unit.record.entity.name]));
  const of = left.length === 0 ? 0 : 100 / left.length;
  return html`<section class="view" id="left-out" aria-labelledby="left-out-title">
<h2 id="left-out-title">Units left out</h2>
<p class="lead">${grouped(left.length)} of ${grouped(units.length)} units gave the draft no words of their own. To bring one in, copy its lines under “decisions:” in <code>${input.facts.decisionsFile}</code> (a new file begins with the line <code>decisions:</code>) and draft again.</p>
<div class="beside">
<table class="reasons"><caption>Why</caption><thead class="unseen"><tr><th scope="col">Reason</th><th scope="col">Units</th><th scope="col">Share</th></tr></thead><tbody>
${countReasons(left).map(
  ({
    reason,
    units: count,
  }) => html`<tr><th scope="row"><a href="#left-out" data-reason="${reason}">${leftOutReasons[reason]}</a></th><td class="figure">${grouped(count)}</td><td class="figure">${Math.round(count * of)}%</td></tr>
`,
)}</tbody></table>
<div>
<div class="filters" role="search" aria-label="Units left out">
${choice('filter-entity', 'Entity', 'All entities', [...entities])}
${choice(
  'filter-line',
  'Action line',
  'All action lines',
  input.facts.actionLines.map(({ code, title }) => [code, `${code.replace(/^C7-.*/, 'C7')} ${title}`]),
  ['none', 'No action line'],
)}
${choice(
  'filter-region',
  'Region',
  'All regions',
  input.facts.regions.map(({ code, heading }) => [code, heading]),
)}
${choice(
  'filter-reason',
  'Reason',
  'All reasons',
  countReasons(left).map(({ reason }) => [reason, leftOutReasons[reason]]),
)}
<label class="search" for="filter-words">Words <input type="search" id="filter-words" autocomplete="off" spellcheck="false"></label>
<button type="button" id="filter-clear">Clear</button>
</div>
<p class="found" id="left-out-found"></p>
<div id="left-out-list"></div>
<button type="button" class="more" id="left-out-more" hidden>Show more</button>
</div>
</div>
</section>`;
}
