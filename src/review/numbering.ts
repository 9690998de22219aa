import {
  type Block,
  type Document,
  type Heading,
  type Inline,
  repeatedLetter,
  romanNumeral,
} from '../document/index.js';

/** The numbers that Word will print. */
export type Numbers = {
  /** By block id: `I.`, `A.`, `1.` of headings, `12.` of paragraphs; unnumbered blocks have none. */
  readonly ofBlock: ReadonlyMap<string, string>;
  /** By identifier, in the order of first reference. */
  readonly ofNote: ReadonlyMap<string, number>;
};

export function numbersOf({ blocks }: Document): Numbers {
  const ofBlock = new Map<string, string>();
  const ofNote = new Map<string, number>();
  const counts = [0, 0, 0, 0, 0, 0];
  let paragraphs = 0;
  for (const block of blocks) {
    for (const identifier of notesIn(block))
      if (!ofNote.has(identifier)) ofNote.set(identifier, ofNote.size + 1);
    if (block.type === 'heading') {
      const number = headingNumber(block, counts);
      if (number !== null) ofBlock.set(block.id, number);
    } else if (block.type === 'paragraph' && block.role === 'body') {
      paragraphs += 1;
      ofBlock.set(block.id, `${paragraphs}.`);
    }
  }
  return { ofBlock, ofNote };
}

/** A heading's number is its place among the numbered headings under its parent, as in the Word file. */
function headingNumber({ depth, numbered }: Heading, counts: number[]): string | null {
  counts.fill(0, depth);
  if (!numbered) return null;
  counts[depth - 1]! += 1;
  return formats[depth - 1]!(counts[depth - 1]!);
}

const formats: readonly ((count: number) => string)[] = [
  (count) => `${romanNumeral(count)}.`,
  (count) => `${repeatedLetter(count).toUpperCase()}.`,
  (count) => `${count}.`,
  (count) => `(${repeatedLetter(count)})`,
  (count) => `(${romanNumeral(count).toLowerCase()})`,
  (count) => `${repeatedLetter(count)}.`,
];

/** Identifiers of the notes a block refers to, in the order of the text. */
export function notesIn(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return references(block.children);
    case 'list': {
      const ofItems = (items: typeof block.items): readonly string[] =>
        items.flatMap((item) => [...references(item.children), ...ofItems(item.items)]);
      return ofItems(block.items);
    }
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => references(children)));
    case 'opaque':
      return [];
  }
}

function references(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnoteReference') return [inline.identifier];
    return 'children' in inline ? references(inline.children) : [];
  });
}
