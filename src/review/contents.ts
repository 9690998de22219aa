import { type Document, plainText } from '../document/index.js';
import { html, type Markup } from './markup.js';
import type { Numbers } from './numbering.js';

/** The headings of the report, each leading to its place in the text. */
export function contentsMarkup({ blocks }: Document, numbers: Numbers): Markup {
  return html`<nav class="contents" aria-label="Contents of the report"><details><summary>Contents</summary><ul>
${blocks.flatMap((block) => {
  if (block.type !== 'heading') return [];
  const words = plainText(block.children);
  const number = numbers.ofBlock.get(block.id);
  return [
    html`<li class="l${block.depth}"><a href="#b-${block.id}">${number === undefined ? null : html`<span>${number}</span> `}${words}</a></li>
`,
  ];
})}</ul></details></nav>`;
}
