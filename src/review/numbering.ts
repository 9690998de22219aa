import type { Block, Document, Heading, Inline } from '../document/index.js';

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
  (count) => `${roman(count)}.`,
  (count) => `${letters(count).toUpperCase()}.`,
  (count) => `${count}.`,
  (count) => `(${letters(count)})`,
  (count) => `(${roman(count).toLowerCase()})`,
  (count) => `${letters(count)}.`,
];

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, digit] of romanDigits) for (; rest >= value; rest -= value) text += digit;
  return text;
}

/** a to z, then aa, bb, as Word counts with letters. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

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
