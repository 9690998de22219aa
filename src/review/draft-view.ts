import type { Block, Document, FootnoteDefinition, Inline, ListItem } from '../document/index.js';
import type { WordingChange } from '../drafting/index.js';
import { type InlineSetting, inlinesMarkup } from './inlines.js';
import { html, type Markup } from './markup.js';
import { type Numbers, notesIn } from './numbering.js';
import { rulesMarkup } from './rules-list.js';
import type { ShownSentence, ShownSentences } from './sentences.js';

/** What the text of the draft is drawn with. */
export type DraftSetting = {
  readonly numbers: Numbers;
  readonly sentences: ShownSentences;
  readonly fresh: ReadonlySet<string>;
  /** What was done to the words of notes, by identifier. */
  readonly noteChanges: ReadonlyMap<string, readonly WordingChange[]>;
  /** How many problems name a block. */
  readonly problemsAt: ReadonlyMap<string, number>;
};

/** The text as it will print, section by section, each with its notes at its end. */
export function* draftText({ blocks, notes }: Document, setting: DraftSetting): Iterable<Markup> {
  const definitions = new Map(notes.map((note) => [note.identifier, note]));
  const told = new Set<string>();
  for (const section of sectionsOf(blocks)) {
    const own = section.flatMap(notesIn).filter((identifier) => !told.has(identifier));
    for (const identifier of own) told.add(identifier);
    const defined = [...new Set(own)].flatMap((identifier) => definitions.get(identifier) ?? []);
    yield html`<section class="part">
`;
    for (const block of section) yield blockMarkup(block, setting);
    yield html`${defined.length === 0 ? null : notesMarkup(defined, setting)}</section>
`;
  }
}

/** The first page's facts, as far as they help to judge the text. */
export function mastheadMarkup({ masthead }: Document): Markup {
  const { symbols, distribution, date, language, organs, title, subtitle, summary } = masthead;
  return html`<div class="masthead">
<p class="symbols"><span>United Nations</span><span>${symbols.join(' – ')}</span></p>
<p class="facts"><span>${organs.join(', ')}</span><span>Distr.: ${distribution} · ${date} · Original: ${language}</span></p>
<h3 class="title">${title}</h3>
<p class="subtitle">${subtitle}</p>
${
  summary.length === 0
    ? null
    : html`<div class="summary"><h4>Summary</h4>${summary.map((text) => html`<p>${text}</p>`)}</div>
`
}</div>
`;
}

function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (block.type === 'heading' || sections.length === 0) sections.push([block]);
    else sections.at(-1)!.push(block);
  }
  return sections;
}

function blockMarkup(block: Block, setting: DraftSetting): Markup {
  const number = setting.numbers.ofBlock.get(block.id) ?? null;
  switch (block.type) {
    case 'heading':
      return headingMarkup(block, number, setting);
    case 'paragraph': {
      if (block.role === 'drafting-note')
        return html`<p class="editor" id="b-${block.id}">${plainly(block.children, setting)}</p>
`;
      const sentences = setting.sentences.get(block.id) ?? [];
      return html`<p class="text" id="b-${block.id}">${number === null ? null : html`<span class="number">${number}</span> `}${margin(block.id, setting)}${sentences.map((one) => sentenceMarkup(one, setting))}</p>
`;
    }
    case 'list': {
      const own = [...(setting.sentences.get(block.id) ?? [])];
      const editor = block.role === 'drafting-note';
      const content = (item: ListItem) =>
        editor ? plainly(item.children, setting) : sentenceMarkup(own.shift()!, setting);
      return html`<div class="${editor ? 'editor' : 'list'}" id="b-${block.id}">${listMarkup(block.items, block.ordered, content)}</div>
`;
    }
    case 'table':
      return html`<table class="text" id="b-${block.id}">${block.rows.map(
        ({ cells }, row) =>
          html`<tr>${cells.map(({ children }) => {
            const words = plainly(children, setting);
            return row === 0 ? html`<th scope="col">${words}</th>` : html`<td>${words}</td>`;
          })}</tr>`,
      )}</table>
`;
    case 'opaque':
      return html`<p class="editor" id="b-${block.id}">${block.what}</p>
`;
  }
}

/** The page's own headings are h1 and h2, so the report's begin at h3. */
function headingMarkup(
  { id, depth, children }: Extract<Block, { type: 'heading' }>,
  number: string | null,
  setting: DraftSetting,
): Markup {
  const words = html`${number === null ? null : html`<span class="number">${number}</span> `}${plainly(children, setting)}${margin(id, setting)}`;
  const at = `b-${id}`;
  switch (depth) {
    case 1:
      return html`<h3 class="d1" id="${at}">${words}</h3>
`;
    case 2:
      return html`<h4 class="d2" id="${at}">${words}</h4>
`;
    case 3:
      return html`<h5 class="d3" id="${at}">${words}</h5>
`;
    default:
      return html`<h6 class="d4" id="${at}">${words}</h6>
`;
  }
}

function listMarkup(
  items: readonly ListItem[],
  ordered: boolean,
  content: (item: ListItem) => Markup | readonly Markup[],
): Markup {
  const lines = items.map(
    (item) =>
      html`<li>${content(item)}${item.items.length === 0 ? null : listMarkup(item.items, ordered, content)}</li>`,
  );
  return ordered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

/** A sentence is one link to its source; the note marks at its end are links of their own. */
function sentenceMarkup({ number, inlines }: ShownSentence, { numbers }: DraftSetting): Markup {
  const { words, marks } = withMarksApart(inlines);
  const setting = { numbers: numbers.ofNote, inLink: false };
  return html`<span class="sentence" id="s-${number}"><a class="say" href="#source-${number}" data-number="${number}">${inlinesMarkup(words, { ...setting, inLink: true })}</a>${inlinesMarkup(marks, setting)}</span> `;
}

function withMarksApart(inlines: readonly Inline[]) {
  let end = inlines.length;
  while (end > 0 && inlines[end - 1]!.type === 'footnoteReference') end -= 1;
  return { words: inlines.slice(0, end), marks: inlines.slice(end) };
}

function margin(id: string, { fresh, problemsAt }: DraftSetting): Markup | null {
  const problems = problemsAt.get(id) ?? 0;
  if (problems === 0 && !fresh.has(id)) return null;
  return html`<span class="margin">${fresh.has(id) ? html`<span class="new">New</span>` : null}${
    problems === 0
      ? null
      : html`<a class="flag" href="#problems" data-at="${id}">${problems === 1 ? '1 problem' : `${problems} problems`}</a>`
  }</span> `;
}

function notesMarkup(notes: readonly FootnoteDefinition[], setting: DraftSetting): Markup {
  return html`<aside class="notes" aria-label="Notes of this section"><ol>
${notes.map(({ identifier, paragraphs }) => {
  const number = setting.numbers.ofNote.get(identifier) ?? 0;
  return html`<li id="note-${number}" value="${number}">${paragraphs.map(
    (inlines) => html`<p>${plainly(inlines, setting)}</p>`,
  )}${rulesMarkup(setting.noteChanges.get(identifier) ?? [])}</li>
`;
})}</ol></aside>
`;
}

function plainly(inlines: readonly Inline[], { numbers }: DraftSetting): readonly Markup[] {
  const setting: InlineSetting = { numbers: numbers.ofNote, inLink: false };
  return inlinesMarkup(inlines, setting);
}
