import type { Coverage, Share } from './coverage.js';
import { html, type Markup } from './markup.js';

export type HeatMap = {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly code: string; readonly label: string; readonly title: string }[];
  readonly coverage: Coverage;
  /** The filter of the units left out that a column stands for. */
  readonly filter: 'line' | 'region';
};

/** A table with the numbers in its cells; the darker a cell, the more was sent. */
export function heatMapMarkup({ id, caption, columns, coverage, filter }: HeatMap): Markup {
  const most = Math.max(1, ...coverage.rows.flatMap(({ cells }) => cells.map(({ sent }) => sent)));
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="heat${columns.length > 8 ? '' : ' few'}">
<caption id="${id}">${caption}</caption>
<thead><tr><th scope="col" class="corner">Entity</th>${columns.map(
    ({ label, title }) => html`<th scope="col" title="${title}"><span>${label}</span></th>`,
  )}<th scope="col" class="total"><span>All units</span></th></tr></thead>
<tbody>
${coverage.rows.map(
  ({
    entity,
    name,
    short,
    cells,
    all,
  }) => html`<tr><th scope="row" title="${name}"><bdi>${short}</bdi></th>${cells.map((share, at) =>
    cellMarkup(share, most, entity, filter, columns[at]!.code),
  )}<td class="total">${shareMarkup(all)}</td></tr>
`,
)}</tbody>
<tfoot><tr><th scope="row">All entities</th>${coverage.columns.map(
    (share) => html`<td class="total">${shareMarkup(share)}</td>`,
  )}<td class="total">${shareMarkup(coverage.all)}</td></tr></tfoot>
</table></div>
`;
}

function cellMarkup(share: Share, most: number, entity: string, filter: string, code: string): Markup {
  if (share.sent === 0) return html`<td class="h0"><span class="unseen">none</span></td>`;
  // Five steps, on the root: a few cells hold most of the units.
  const step = Math.max(1, Math.ceil(5 * Math.sqrt(share.sent / most)));
  const left = share.sent - share.used;
  const words = shareMarkup(share);
  return html`<td class="h${step}${share.used === 0 ? ' unused' : ''}">${
    left === 0
      ? words
      : html`<a href="#left-out" data-entity="${entity}" data-${filter}="${code}" title="Show the ${left} left out">${words}</a>`
  }</td>`;
}

function shareMarkup({ sent, used }: Share): Markup {
  if (sent === 0) return html`<span class="unseen">none</span>`;
  return html`<b>${used}</b><span class="of" aria-hidden="true">/${sent}</span><span class="unseen"> of ${sent}</span>`;
}
