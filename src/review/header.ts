import { type Graded, gradeNames, grades } from './grades.js';
import type { ReviewInput } from './input.js';
import { html, type Markup } from './markup.js';
import { grouped, type ReportWords } from './section-words.js';
import type { ReviewedUnit } from './units.js';

/** What the draft amounts to, in figures. */
export function headerMarkup(
  title: string,
  { draft, facts }: ReviewInput,
  problems: readonly Graded[],
  units: readonly ReviewedUnit[],
  words: ReportWords,
): Markup {
  const count = (wanted: string) => units.filter(({ fate }) => fate.fate === wanted).length;
  const merged = count('merged');
  const entities = new Set(draft.contributors.map(({ entity }) => entity.id)).size;
  const over = words.all > facts.wordLimit;
  return html`<header>
<h1>${title}</h1>
<dl class="tiles">
<div><dt>Entities</dt><dd>${grouped(entities)}</dd></div>
<div><dt>Units used</dt><dd>${grouped(count('used'))} <small>of ${grouped(units.length)}</small></dd></div>
<div><dt>Left out</dt><dd>${grouped(count('set-aside') + merged)} <small>${merged === 0 ? 'each with its reason' : `${grouped(merged)} of them merged into others`}</small></dd></div>
<div${over ? html` class="alarm"` : null}><dt>Words</dt><dd>${grouped(words.all)} <small>of ${grouped(facts.wordLimit)}${over ? ' allowed' : ''}</small></dd></div>
<div><dt>Problems</dt><dd>${gradeCounts(problems)}</dd></div>
</dl>
</header>`;
}

function gradeCounts(problems: readonly Graded[]): readonly Markup[] {
  return grades.map((wanted) => {
    const count = problems.filter(({ grade }) => grade === wanted).length;
    const [one, many] = gradeNames[wanted];
    return html`<span class="count ${wanted}${count === 0 ? ' nil' : ''}">${grouped(count)} <small>${count === 1 ? one : many}</small></span> `;
  });
}

/** The parts of the page; without scripts they stand below each other. */
export function viewLinks(left: number, problems: number): Markup {
  return html`<nav class="views" aria-label="Parts of this page"><ul>
<li><a href="#draft">Draft</a></li>
<li><a href="#coverage">Coverage</a></li>
<li><a href="#left-out">Left out <span class="amount">${grouped(left)}</span></a></li>
<li><a href="#problems">Problems <span class="amount">${grouped(problems)}</span></a></li>
</ul></nav>`;
}
