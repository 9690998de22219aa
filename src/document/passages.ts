import type { Block, Document, FootnoteDefinition, Heading, Inline, ListItem, Role } from './blocks.js';

/** Stands in a passage's text where a note mark, or something that is no text, stands in the paragraph. */
export const anchorCharacter = '\uFFFC';

/**
 * The text of one paragraph, letter for letter, with one `anchorCharacter` for each note mark and picture. Offsets are
 * UTF-16 units of `text`. A character of that kind that somebody typed has no anchor.
 */
export type Passage = {
  readonly text: string;
  /** Ascending. */
  readonly anchors: readonly Anchor[];
};
export type Anchor =
  /** `identifier`: that of the document's note; in an edited file, the `id` of its `EditedNote`. */
  | { readonly at: number; readonly type: 'note'; readonly identifier: string }
  | { readonly at: number; readonly type: 'opaque'; readonly what: string };

/** What a paragraph is to the reader of the report, whatever its look. */
export type PassageKind =
  | { readonly type: 'heading'; readonly depth: Heading['depth']; readonly numbered: boolean }
  | { readonly type: 'paragraph'; readonly role: Role }
  | { readonly type: 'item'; readonly role: Role; readonly ordered: boolean; readonly level: number }
  | { readonly type: 'cell'; readonly role: Role };

/** One paragraph of a document. `block` is the block it stands in; a list has one for each item, a table for each cell. */
export type DocumentPassage = Passage & {
  /** The block's id; of an item or cell its block's, `#` and its place among them, from 1. */
  readonly id: string;
  readonly block: string;
  readonly kind: PassageKind;
  readonly children: readonly Inline[];
};

/** All paragraphs of a document in the order of the text; opaque blocks have none. */
export function passagesOf({ blocks }: Pick<Document, 'blocks'>): readonly DocumentPassage[] {
  return blocks.flatMap(passagesOfBlock);
}

export function passagesOfBlock(block: Block): readonly DocumentPassage[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const { id, children } = block;
      const kind: PassageKind =
        block.type === 'heading'
          ? { type: 'heading', depth: block.depth, numbered: block.numbered }
          : { type: 'paragraph', role: block.role };
      return [{ id, block: id, kind, children, ...passageOf(children) }];
    }
    case 'list': {
      const { id, role, ordered } = block;
      return linesOf(block.items, 0).map(({ children, level }, index) => ({
        id: `${id}#${index + 1}`,
        block: id,
        kind: { type: 'item', role, ordered, level },
        children,
        ...passageOf(children),
      }));
    }
    case 'table':
      return block.rows
        .flatMap(({ cells }) => cells)
        .map(({ children }, index) => ({
          id: `${block.id}#${index + 1}`,
          block: block.id,
          kind: { type: 'cell', role: block.role },
          children,
          ...passageOf(children),
        }));
    case 'opaque':
      return [];
    default:
      return block satisfies never;
  }
}

type Line = { readonly children: readonly Inline[]; readonly level: number };

function linesOf(items: readonly ListItem[], level: number): readonly Line[] {
  return items.flatMap(({ children, items: below }) => [{ children, level }, ...linesOf(below, level + 1)]);
}

export function passageOf(inlines: readonly Inline[]): Passage {
  let text = '';
  const anchors: Anchor[] = [];
  const visit = (some: readonly Inline[]): void => {
    for (const inline of some) {
      switch (inline.type) {
        case 'text':
          text += inline.value;
          break;
        case 'emphasis':
        case 'strong':
        case 'link':
          visit(inline.children);
          break;
        case 'footnoteReference':
          anchors.push({ at: text.length, type: 'note', identifier: inline.identifier });
          text += anchorCharacter;
          break;
        case 'opaqueInline':
          anchors.push({ at: text.length, type: 'opaque', what: inline.what });
          text += anchorCharacter;
          break;
        default:
          inline satisfies never;
      }
    }
  };
  visit(inlines);
  return { text, anchors };
}

/** A note's paragraphs as one passage, a line end between them. */
export function passageOfNote({ paragraphs }: FootnoteDefinition): Passage {
  let text = '';
  const anchors: Anchor[] = [];
  for (const [index, children] of paragraphs.entries()) {
    if (index > 0) text += '\n';
    const { text: own, anchors: marks } = passageOf(children);
    anchors.push(...marks.map((mark) => ({ ...mark, at: mark.at + text.length })));
    text += own;
  }
  return { text, anchors };
}
