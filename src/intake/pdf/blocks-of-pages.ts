import { withBracketNotes } from '../bracket-notes.js';
import type { RawBlock } from '../raw-block.js';
import { LineEnds } from './blocks/line-ends.js';
import { makeBlocks } from './blocks/make-blocks.js';
import { withCutRows } from './layout/cut-tables.js';
import { type Furniture, type PageRows, withoutFurniture, withoutKnown } from './layout/furniture.js';
import { bodySizeOf, measure } from './layout/measures.js';
import { linesOf, marksIn, withoutBrackets } from './layout/note-labels.js';
import { partNotes } from './layout/notes.js';
import { readFlows, type TextLook } from './layout/reading-order.js';
import { readRows, textOf } from './layout/rows.js';
import type { Flow, PageFace } from './pdf-types.js';
import type { NumberedPage } from './read-pages.js';

export type DocumentBlocks = {
  readonly blocks: readonly RawBlock[];
  readonly furniture: readonly Furniture[];
  /** Words divided at a line end with nothing to show whether they have a hyphen. */
  readonly unsure: readonly string[];
};

/** What pages say, from pieces of text at places to blocks: the order of the stages. */
export function blocksOfPages(
  pages: readonly Pick<NumberedPage, 'number' | 'faces' | 'typed'>[],
): DocumentBlocks {
  const mains = pages.flatMap((page) => page.faces.slice(0, 1));
  const cleared = withoutFurniture(mains.map(rowsOfFace));
  const bodySize = bodySizeOf(cleared.pages.flatMap((page) => page.rows));
  const marks = marksIn(cleared.pages.flatMap(({ rows }) => rows.flatMap(({ segments }) => segments)));
  const rowsByPage = new Map(cleared.pages.map((page) => [page.page, page]));
  const flows = pages.flatMap((page): readonly Flow[] => {
    const main = rowsByPage.get(page.number);
    // Text in another direction, such as a table set across a page, comes after the page's own.
    const others = page.faces.slice(1).map((face) => {
      const own = rowsOfFace(face);
      return { ...own, rows: withoutKnown(own.rows, cleared.removed) };
    });
    return [...(main === undefined ? [] : [main]), ...others].flatMap((face) =>
      flowsOf(face, { bodySize, marks }),
    );
  });
  const measures = measure(flows, bodySize);
  const parted = partNotes(flows, measures);
  const lines = [...parted.flows.flatMap(linesOf), ...parted.notes.flatMap((note) => note.lines)];
  const addresses = new Set(mains.flatMap((face) => face.links.map((link) => link.url)));
  const ends = new LineEnds(lines.map(textOf), addresses);
  const labels = new Set(parted.notes.map((note) => note.label));
  const bracketed = new Set([...labels].filter((label) => label.startsWith('[')).map(withoutBrackets));
  const blocks = makeBlocks(withCutRows(parted.flows), parted.notes, measures, {
    ends,
    labels,
    marks,
    marksBold: !measures.isBold,
  });
  return {
    blocks: withTyped(withBracketNotes(blocks, bracketed), pages),
    furniture: cleared.removed,
    unsure: ends.unsure,
  };
}

function rowsOfFace(face: PageFace): PageRows {
  return { page: face.page, width: face.width, height: face.height, rows: readRows(face) };
}

function flowsOf({ rows, page, width }: PageRows, text: TextLook): readonly Flow[] {
  return readFlows(
    rows.map((row, index) => ({ ...row, number: index + 1 })),
    { page, width },
    text,
  );
}

/** What was typed into a form's fields is no part of the page's text: it follows the text of its page. */
function withTyped(
  blocks: readonly RawBlock[],
  pages: readonly Pick<NumberedPage, 'number' | 'typed'>[],
): readonly RawBlock[] {
  const withFields = pages.filter((page) => page.typed.length > 0);
  if (withFields.length === 0) return blocks;
  const typedBlocks = withFields.flatMap(({ number, typed }) =>
    typed.flatMap((text) =>
      text
        .split(/\s*[\r\n]+\s*/)
        .filter((line) => line !== '')
        .map(
          (line): RawBlock => ({
            kind: 'paragraph',
            level: null,
            label: null,
            inlines: [{ type: 'text', value: line }],
            place: { line: null, page: number },
          }),
        ),
    ),
  );
  const merged: RawBlock[] = [];
  let next = 0;
  for (const block of blocks) {
    while (next < typedBlocks.length && (block.place.page ?? 0) > typedBlocks[next]!.place.page!) {
      merged.push(typedBlocks[next]!);
      next += 1;
    }
    merged.push(block);
  }
  return [...merged, ...typedBlocks.slice(next)];
}
