import type { Block, Document, Inline, ListItem } from './blocks.js';
import { withoutUncarriable } from './characters.js';
import { inlinesToRuns, type Run, runsToInlines } from './runs.js';

/**
 * The one form of equal inlines: marks nested as link > strong > emphasis, neighbouring texts joined, none empty,
 * no line ends or uncarriable characters, single spaces, none at either end. Markdown and Word both lose or change
 * anything beyond that.
 */
export function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  if (isPlainAndNormal(inlines)) return inlines;
  const runs = inlinesToRuns(inlines).map(tidyRun);
  const spaced: Run[] = [];
  // True at the start and after a space, so that "a *b* c" with doubled spaces across marks comes out single.
  let afterSpace = true;
  for (const run of runs) {
    if (run.type !== 'text') {
      spaced.push(run);
      afterSpace = false;
      continue;
    }
    const value: string = afterSpace ? run.value.replace(/^ +/, '') : run.value;
    if (value === '') continue;
    spaced.push(value === run.value ? run : { ...run, value });
    afterSpace = value.endsWith(' ');
  }
  const last = spaced.at(-1);
  if (last?.type === 'text') spaced[spaced.length - 1] = { ...last, value: last.value.replace(/ +$/, '') };
  return runsToInlines(spaced);
}

// Most paragraphs are text, notes and links, in normal form since the first time they were put in it.
function isPlainAndNormal(inlines: readonly Inline[]): boolean {
  let before: 'start' | 'text' | 'space' | 'note' | 'link' = 'start';
  for (const inline of inlines) {
    if (inline.type === 'footnoteReference') {
      before = 'note';
      continue;
    }
    // Of two links side by side one may be made.
    if (inline.type === 'link' && before !== 'link' && isOneWord(inline.children)) {
      before = 'link';
      continue;
    }
    if (inline.type !== 'text' || before === 'text' || before === 'space') return false;
    const { value } = inline;
    if (value === '' || perhapsUntidy.test(value) || (before === 'start' && value.startsWith(' ')))
      return false;
    before = value.endsWith(' ') ? 'space' : 'text';
  }
  return before !== 'space';
}

/** A text that neither begins nor ends with a space, as of an address that is linked to itself. */
function isOneWord(inlines: readonly Inline[]): boolean {
  const [only] = inlines;
  return inlines.length === 1 && only?.type === 'text' && /^[!-~]+$/.test(only.value);
}

// Nearly every text is tidy already, and one test is far cheaper than three replacements.
const perhapsUntidy = /[^\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFFFD]| {2}/;

function tidyRun(run: Run): Run {
  if (run.type !== 'text' || !perhapsUntidy.test(run.value)) return run;
  // Spaces first, since some of them are uncarriable; then once more, since removing can bring two together.
  const spaced = run.value.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ');
  return { ...run, value: withoutUncarriable(spaced).text.replace(/ {2,}/g, ' ') };
}

export function normalizeBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: normalizeInlines(block.children) };
    case 'list':
      return { ...block, items: block.items.map(normalizeItem) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(({ cells }) => ({
          cells: cells.map(({ children }) => ({ children: normalizeInlines(children) })),
        })),
      };
    case 'opaque':
      return block;
  }
}

function normalizeItem(item: ListItem): ListItem {
  return { children: normalizeInlines(item.children), items: item.items.map(normalizeItem) };
}

export function normalizeDocument(document: Document): Document {
  return {
    masthead: document.masthead,
    blocks: document.blocks.map(normalizeBlock),
    notes: document.notes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(normalizeInlines) })),
  };
}
