import { coverageOf } from './coverage.js';
import { heatMapMarkup } from './heat-map.js';
import type { ReviewFacts } from './input.js';
import { html, type Markup } from './markup.js';
import type { Numbers } from './numbering.js';
import { type ReportWords, sectionWordsMarkup } from './section-words.js';
import type { ReviewedUnit } from './units.js';

/** Two heat maps and the words of the sections. */
export function coverageView(
  facts: ReviewFacts,
  units: readonly ReviewedUnit[],
  words: ReportWords,
  numbers: Numbers,
): Markup {
  const lines = facts.actionLines.map(({ code, title }) => ({
    code,
    label: code.replace(/^C7-/, 'C7 '),
    title: `${code.replace(/^C7-.*/, 'C7')} ${title}`,
  }));
  const regions = facts.regions.map(({ code, heading }) => ({ code, label: heading, title: heading }));
  const byLine = coverageOf(
    units,
    lines.map(({ code }) => code),
    ({ unit }) => unit.action_lines.map(({ code }) => code),
  );
  const byRegion = coverageOf(
    units,
    regions.map(({ code }) => code),
    ({ unit }) => unit.regions.map(({ code }) => code),
  );
  return html`<section class="view" id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">Coverage</h2>
<p class="lead">Each cell counts the units that are in the draft, then all that were sent: <b>2</b><span class="of">/5</span> is two of five. The stronger its colour, the more was sent; a frame means that none is in the draft. A cell leads to the units of it that were left out. A unit with two codes stands in two cells; one merged into another counts as in the draft.</p>
${heatMapMarkup({ id: 'by-line', caption: 'Entities by action line', columns: lines, coverage: byLine, filter: 'line' })}
<details class="key"><summary>What the action lines are</summary><dl>${facts.actionLines.map(
    ({ code, title }) => html`<div><dt>${code}</dt><dd>${title}</dd></div>`,
  )}</dl></details>
${heatMapMarkup({ id: 'by-region', caption: 'Entities by region', columns: regions, coverage: byRegion, filter: 'region' })}
${sectionWordsMarkup(words, facts.wordLimit, numbers)}
</section>`;
}
