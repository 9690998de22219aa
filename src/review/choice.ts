import { html, type Markup } from './markup.js';

/** A list to choose from, the first entry being no choice. */
export function choice(
  id: string,
  label: string,
  all: string,
  options: readonly (readonly [value: string, words: string])[],
  last?: readonly [value: string, words: string],
): Markup {
  return html`<label for="${id}">${label} <select id="${id}"><option value="">${all}</option>${[
    ...options,
    ...(last === undefined ? [] : [last]),
  ].map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></label>`;
}
