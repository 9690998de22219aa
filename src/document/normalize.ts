import type { Block, Document, Inline, ListItem } from './blocks.js';
import { withoutUncarriable } from './characters.js';
import { inlinesToRuns, type Run, runsToInlines } from './runs.js';

/**
 * The one form of equal inlines: marks nested as link > strong > emphasis, neighbouring texts joined, none empty,
 * no line ends or uncarriable characters, single spaces, none at either end. Markdown and Word both lose or change
 * anything beyond that.
 */
export function normalizeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const runs = inlinesToRuns(inlines).map(
    (run): Run =>
      run.type === 'text'
        ? {
            ...run,
            // Spaces first, since some of them are uncarriable; then once more, since removing can bring two together.
            value: withoutUncarriable(
              run.value.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' '),
            ).text.replace(/ {2,}/g, ' '),
          }
        : run,
  );
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
    spaced.push({ ...run, value });
    afterSpace = value.endsWith(' ');
  }
  const last = spaced.at(-1);
  if (last?.type === 'text') spaced[spaced.length - 1] = { ...last, value: last.value.replace(/ +$/, '') };
  return runsToInlines(spaced);
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
