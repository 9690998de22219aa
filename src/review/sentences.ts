import type { Document, Inline, ListItem } from '../document/index.js';
import type { Draft, DraftSentence, Origin, UnitSpan } from '../drafting/index.js';

/** A sentence of the page with where it comes from. Standing text is taken by the paragraph. */
export type ShownSentence = {
  /** From 1, in the order of the text: `#s-12` is the sentence, `#source-12` its source. */
  readonly number: number;
  readonly block: string;
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
  readonly changes: DraftSentence['changes'];
  /** Stretches of other units that say the same and were merged into it. */
  readonly alsoIn: readonly UnitSpan[];
};

/** By block id. Headings, tables and lines for the editor have none. */
export type ShownSentences = ReadonlyMap<string, readonly ShownSentence[]>;

export function shownSentences(
  draft: Draft,
  { blocks }: Document,
  standing: ReadonlyMap<string, string>,
): ShownSentences {
  const drafted = new Map(
    draft.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one.sentences] as const)),
  );
  let number = 0;
  const shown = new Map<string, readonly ShownSentence[]>();
  for (const block of blocks) {
    if ((block.type !== 'paragraph' && block.type !== 'list') || block.role === 'drafting-note') continue;
    const own = drafted.get(block.id) ?? standingSentences(block, standing.get(block.id));
    shown.set(
      block.id,
      own.map(({ inlines, origin, changes, alsoIn }) => {
        number += 1;
        return { number, block: block.id, inlines, origin, changes, alsoIn: alsoIn ?? [] };
      }),
    );
  }
  return shown;
}

function standingSentences(
  block: Extract<Document['blocks'][number], { type: 'paragraph' | 'list' }>,
  template: string | undefined,
): readonly DraftSentence[] {
  const texts = block.type === 'paragraph' ? [block.children] : linesOf(block.items);
  return texts.map((inlines) => ({
    inlines,
    origin: { type: 'template', template: template ?? 'a template of the report' },
    changes: [],
  }));
}

function linesOf(items: readonly ListItem[]): readonly (readonly Inline[])[] {
  return items.flatMap(({ children, items: below }) => [children, ...linesOf(below)]);
}

/** The stretches of units that gave a sentence its words, in the order of the words. */
export function spansOf({ origin }: ShownSentence): readonly UnitSpan[] {
  if (origin.type !== 'submission') return [];
  const { unit, start, end, joined = [] } = origin;
  return [{ unit, start, end }, ...joined];
}
