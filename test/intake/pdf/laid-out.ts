import { literalText } from '../../../src/document/index.js';
import { blocksOfPages } from '../../../src/intake/pdf/blocks-of-pages.js';
import type { PageFace, PageItem } from '../../../src/intake/pdf/pdf-types.js';

/** Every letter is half as wide as it is high, so that a test can tell where a line ends. */
export const letterWidth = (size: number) => size / 2;

export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
};

export function item({ text, x, y, size = 10, strong = false, emphasis = false }: Placed): PageItem {
  return { text, x, y, size, strong, emphasis, width: text.length * letterWidth(size) };
}

export function page(number: number, items: readonly Placed[], links: PageFace['links'] = []) {
  const face: PageFace = { page: number, width: 600, height: 800, items: items.map(item), links };
  return { number, faces: [face], typed: [] };
}

/** Lines one below the other, 12 points apart. */
export function lines(texts: readonly string[], x = 72, y = 80, pitch = 12): readonly Placed[] {
  return texts.flatMap((text, index) => (text === '' ? [] : [{ text, x, y: y + index * pitch }]));
}

export function readBlocks(pages: readonly ReturnType<typeof page>[]) {
  const { blocks, furniture, unsure } = blocksOfPages(pages);
  return {
    furniture,
    unsure,
    blocks,
    shown: blocks
      .filter(({ kind }) => kind !== 'page-end')
      .map(({ kind, level, label, inlines }) =>
        [kind === 'paragraph' ? null : `${kind}${level ?? ''}`, label, literalText(inlines)]
          .filter((one) => one !== null)
          .join(' | '),
      ),
  };
}

/** Breaks words into lines of at most so many letters, as a typesetter does; hyphens inside words may end a line. */
export function wrap(text: string, width: number, firstIndent = 0): readonly string[] {
  const result: string[] = [];
  let line = '';
  let room = width - firstIndent;
  const push = (piece: string, glue: string) => {
    if (line !== '' && line.length + glue.length + piece.length > room) {
      result.push(line);
      line = '';
      room = width;
    }
    line += (line === '' ? '' : glue) + piece;
  };
  for (const word of text.split(' ')) {
    const pieces = word.split(/(?<=-)/);
    pieces.forEach((piece, index) => {
      push(piece, index === 0 ? ' ' : '');
    });
  }
  return [...result, line];
}
