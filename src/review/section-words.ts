import {
  type Block,
  countDocumentWords,
  countWords,
  type Document,
  plainText,
  plainTextOf,
} from '../document/index.js';
import type { Draft } from '../drafting/index.js';
import { html, type Markup } from './markup.js';
import type { Numbers } from './numbering.js';

export type SectionWords = {
  readonly key: string;
  readonly heading: string;
  readonly depth: number;
  readonly words: number;
  readonly budget: number | null;
};

/** The report's words, taken apart; the parts add up to what the United Nations counts. */
export type ReportWords = {
  readonly sections: readonly SectionWords[];
  readonly headings: number;
  readonly notes: number;
  readonly all: number;
};

export function reportWords(document: Document, draft: Draft): ReportWords {
  const budgets = new Map(draft.sections.map(({ section }) => [section.key, section.budget]));
  const sections: { -readonly [field in keyof SectionWords]: SectionWords[field] }[] = [];
  let headings = 0;
  for (const block of document.blocks) {
    const words = wordsOf(block);
    if (block.type === 'heading') {
      headings += words;
      const heading = plainText(block.children);
      sections.push({
        key: block.id,
        heading,
        depth: block.depth,
        words: 0,
        budget: budgets.get(block.id) ?? null,
      });
    } else if (sections.length > 0) sections.at(-1)!.words += words;
    else sections.push({ key: '', heading: 'Before the first heading', depth: 1, words, budget: null });
  }
  const text = sections.reduce((sum, { words }) => sum + words, 0);
  const all = countDocumentWords(document);
  return { sections, headings, notes: all - headings - text, all };
}

function wordsOf(block: Block): number {
  if (block.type !== 'heading' && block.type !== 'opaque' && block.role === 'drafting-note') return 0;
  return countWords(plainTextOf(block));
}

/** A row for each section: its words, its budget, and both drawn to one scale. */
export function sectionWordsMarkup(
  { sections, headings, notes, all }: ReportWords,
  limit: number,
  numbers: Numbers,
): Markup {
  const most = Math.max(1, ...sections.map(({ words, budget }) => Math.max(words, budget ?? 0)));
  return html`<div class="scroll" role="region" aria-labelledby="budgets" tabindex="0"><table class="bars">
<caption id="budgets">Words of each section against its budget</caption>
<thead><tr><th scope="col">Section</th><th scope="col" class="figure">Words</th><th scope="col" class="figure">Budget</th><th scope="col" class="figure">Left</th><th scope="col" class="drawn"><span class="unseen">Drawn to scale</span></th></tr></thead>
<tbody>
${sections.map((one) => rowMarkup(one, most, numbers))}</tbody>
<tfoot>
<tr><th scope="row">Headings</th><td class="figure">${grouped(headings)}</td><td></td><td></td><td></td></tr>
<tr><th scope="row">Notes</th><td class="figure">${grouped(notes)}</td><td></td><td></td><td></td></tr>
<tr class="sum"><th scope="row">The report, everything counted</th><td class="figure">${grouped(all)}</td><td class="figure">${grouped(limit)}</td><td class="figure${all > limit ? ' over' : ''}">${leftInWords(limit - all)}</td><td></td></tr>
</tfoot>
</table></div>
`;
}

function rowMarkup(
  { key, heading, depth, words, budget }: SectionWords,
  most: number,
  numbers: Numbers,
): Markup {
  const number = numbers.ofBlock.get(key);
  const name = html`<a href="#b-${key}">${number === undefined ? '' : `${number} `}${heading}</a>`;
  if (budget === null && words === 0)
    return html`<tr class="group"><th scope="row" class="l${depth}">${name}</th><td></td><td></td><td></td><td></td></tr>
`;
  const over = budget !== null && words > budget;
  return html`<tr><th scope="row" class="l${depth}">${name}</th><td class="figure">${grouped(words)}</td><td class="figure">${budget === null ? null : grouped(budget)}</td><td class="figure${over ? ' over' : ''}">${budget === null ? null : leftInWords(budget - words)}</td><td class="drawn">${barMarkup(words, budget, most)}</td></tr>
`;
}

function barMarkup(words: number, budget: number | null, most: number): Markup {
  const scale = (count: number) => Math.round((count / most) * 1000) / 10;
  const within = scale(Math.min(words, budget ?? words));
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${
    budget === null ? null : html`<rect class="room" x="0" y="0" width="${scale(budget)}" height="10"/>`
  }<rect class="filled" x="0" y="0" width="${within}" height="10"/>${
    budget !== null && words > budget
      ? html`<rect class="excess" x="${within}" y="0" width="${Math.round((scale(words) - within) * 10) / 10}" height="10"/>`
      : null
  }</svg>`;
}

function leftInWords(left: number): string {
  return left < 0 ? `${grouped(-left)} over` : grouped(left);
}

/** 8500 is printed 8,500. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
